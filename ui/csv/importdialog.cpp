// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importdialog.h"

#include "filechooser.h"
#include "importform.h"
#include "importpreview.h"
#include "importproblems.h"
#include "importtext.h"
#include "manualpage.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "progressline.h"
#include "scopetext.h"
#include "screenroom.h"
#include "sentences.h"
#include "theme.h"
#include "workbooktext.h"

#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>

namespace tagdesk {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(const ImportDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
{
    setWindowTitle(tr("Import tags from a file"));
    setManualPage(this, u"Import"_s);
    build();
    connect(document, &ImportDocument::stageChanged, this, &ImportDialog::update);
    connect(document, &ImportDocument::reportChanged, this, &ImportDialog::update);
    connect(document, &ImportDocument::formChanged, this, &ImportDialog::update);
    connect(document, &ImportDocument::progressChanged, this, &ImportDialog::showProgress);
    connect(m_form, &ImportForm::otherFileRequested, this, &ImportDialog::askFile);
    connect(m_form, &ImportForm::saveMappingRequested, this, &ImportDialog::askMappingName);
    connect(m_problems, &ImportProblems::cellChosen, m_preview, &ImportPreview::showCell);
    connect(m_problems, &ImportProblems::cellEntered, m_preview, &ImportPreview::enterCell);
    connect(m_problems, &ImportProblems::repairRequested, this, &ImportDialog::repairRequested);
    auto *next = new QShortcut(Qt::Key_F8, this);
    connect(next, &QShortcut::activated, m_problems, &ImportProblems::goOn);
    connect(m_problems, &ImportProblems::exportRequested, this, &ImportDialog::askTarget);
    update();
}

ImportDialog::~ImportDialog()
{
    // Leaving a cell hands its text over: now, while everything that hears of it is still there.
    hide();
}

void ImportDialog::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_form = new ImportForm(m_document, this);
    m_messages = new MessageArea(this);
    m_preview = new ImportPreview(m_document, this);
    m_problems = new ImportProblems(m_document, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_preview);
    m_splitter->addWidget(m_problems);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_progress = new ProgressLine(this);

    m_counts = new PlainLabel(this);
    m_counts->setObjectName(u"importCounts"_s);
    m_corrections = new PlainLabel(this);
    setColorRole(m_corrections, ColorRole::Secondary);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_counts);
    texts->addWidget(m_corrections);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    m_stage = new QPushButton(this);
    m_stage->setObjectName(u"stageButton"_s);
    setLook(m_stage, Look::Primary);
    connect(m_stage, &QPushButton::clicked, this, &ImportDialog::stageRequested);
    auto *footer = new QHBoxLayout;
    footer->addLayout(texts, 1);
    footer->addWidget(cancel);
    footer->addWidget(m_stage);

    auto *page = new QVBoxLayout(this);
    page->setSpacing(metrics.gap);
    page->addWidget(m_form);
    page->addWidget(m_messages);
    page->addWidget(m_splitter, 1);
    page->addWidget(m_progress);
    page->addLayout(footer);
    resizeOnScreen(this, QSize(metrics.rowHeight * 33, metrics.rowHeight * 23));
    // Enter is the table's, or the act's: no link takes it by chance.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_preview->setFocus();
}

void ImportDialog::reject()
{
    const bool isDecided = m_document->stage() != ImportStage::Empty && !m_document->corrections().isEmpty();
    if (isDecided && isVisible())
        askBeforeClosing();
    else
        QDialog::reject();
}

void ImportDialog::askBeforeClosing()
{
    const auto corrected = static_cast<int>(m_document->corrections().count());
    auto *question = new QMessageBox(QMessageBox::Question, tr("Corrections"),
        tr("%Ln cell(s) were corrected here, and nothing is staged yet.", nullptr, corrected),
        QMessageBox::Cancel, this);
    question->setObjectName(u"discardCorrections"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("The file itself stays as it is."));
    question->setDefaultButton(QMessageBox::Cancel);
    QPushButton *discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discardButton"_s);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

void ImportDialog::update()
{
    const ImportStage stage = m_document->stage();
    const ImportCounts &counts = m_document->report().counts;
    const bool working = stage == ImportStage::Opening || stage == ImportStage::Reading
        || stage == ImportStage::Waiting || stage == ImportStage::Matching || stage == ImportStage::Listing;
    m_progress->setActive(working);
    m_counts->setText(working             ? ImportTexts::stage(*m_document)
            : stage == ImportStage::Ready ? ImportTexts::counts(counts)
                                          : QString());
    const auto corrected = static_cast<int>(m_document->corrections().count());
    m_corrections->setText(tr("%Ln cell(s) corrected here; the file stays as it is.", nullptr, corrected));
    m_corrections->setVisible(corrected > 0);
    m_stage->setText(ImportTexts::stageAct(counts));
    // With rows left out, staging is for a person to decide, not for a stray Enter.
    m_stage->setDefault(counts.badRows == 0);
    m_stage->setEnabled(stage == ImportStage::Ready && counts.changes > 0);
    m_stage->setToolTip(toolTipText(stage != ImportStage::Ready ? tr("The file is not understood yet")
            : counts.changes == 0                               ? tr("Nothing in the file would change a tag")
            : counts.badRows > 0
            ? tr("Stages the good rows; %Ln row(s) are left out", nullptr, static_cast<int>(counts.badRows))
            : tr("Nothing is sent before you have reviewed it")));
    showProgress();
    showMessages();
}

void ImportDialog::showProgress()
{
    const qint64 whole = m_document->whole();
    m_progress->setProgress(m_document->done(), whole == 0 ? -1 : whole);
    if (m_document->stage() == ImportStage::Listing)
        m_counts->setText(ImportTexts::stage(*m_document));
}

void ImportDialog::showMessages()
{
    const auto show = [this](const QString &id, bool shown, const Message &message) {
        if (shown)
            m_messages->post(message);
        else
            m_messages->remove(id);
    };
    const ImportStage stage = m_document->stage();
    Message failed = Message::of(u"failed"_s, m_document->error());
    failed.closable = false;
    failed.actions.append(Message::Action{tr("Read again"), [this] { emit readAgainRequested(); }, false});
    show(failed.id, stage == ImportStage::Failed, failed);

    const Sentences fault = ImportTexts::fault(m_document->mappingCheck(), m_document->preview().header);
    Message unmapped{.id = u"unmapped"_s,
        .severity = Message::Severity::Warning,
        .text = fault.what,
        .detail = fault.next,
        .closable = false};
    show(unmapped.id, stage == ImportStage::Unmapped, unmapped);

    const auto &sheet = m_document->dialect().sheet;
    QStringList notes = sheet ? WorkbookTexts::notes(*sheet) : QStringList();
    Message workbook{.id = u"workbook"_s, .severity = Message::Severity::Info};
    if (!notes.isEmpty()) {
        workbook.text = notes.takeFirst();
        workbook.detail = inARow(notes);
    }
    show(workbook.id, !workbook.text.isEmpty() && stage != ImportStage::Failed, workbook);
    const Sentences other = ImportTexts::notATable(m_document->found().form);
    Message notATable{.id = u"notATable"_s,
        .severity = Message::Severity::Error,
        .text = other.what,
        .detail = other.next,
        .closable = false};
    show(notATable.id, stage == ImportStage::NotATable, notATable);

    const Sentences guessed = ImportTexts::guessedEncoding(m_document->found().samples);
    Message encoding{.id = u"encoding"_s,
        .severity = Message::Severity::Warning,
        .text = guessed.what,
        .detail = guessed.next,
        .closable = false};
    show(encoding.id, !m_document->found().samples.empty(), encoding);

    Message elsewhere{.id = u"elsewhere"_s,
        .severity = Message::Severity::Warning,
        .text = tr("Some resources are not among those listed so far."),
        .detail = tr(
            "%Ln product line(s) and zone list(s) were not listed yet; they may be there. Columns for region "
            "and product line say it at once.",
            nullptr, static_cast<int>(m_document->unlisted())),
        .closable = false};
    elsewhere.actions.append(
        Message::Action{tr("Look everywhere"), [this] { emit lookEverywhereRequested(); }, false});
    show(elsewhere.id, m_document->unlisted() > 0 && stage == ImportStage::Ready, elsewhere);

    const auto &troubles = m_document->listingTroubles();
    Message unlisted = Message::of(u"unlisted"_s, troubles.empty() ? Error() : troubles.front().error);
    if (!troubles.empty())
        //: %1 is a place such as "cn-north-1 / Disks", %2 what went wrong.
        unlisted.text = tr("%1 could not be listed: %2")
                            .arg(ScopeTexts::path({troubles.front().collection, {}}), unlisted.text);
    unlisted.actions.append(Message::Action{tr("Try again"), [this] { emit listAgainRequested(); }, false});
    show(unlisted.id, !troubles.empty() && stage == ImportStage::Ready, unlisted);
}

void ImportDialog::askFile()
{
    auto *chooser = new FileChooser(FileUse::Table, this, tr("Choose a table"));
    chooser->setDirectory(QFileInfo(m_document->path()).path());
    connect(chooser, &FileChooser::fileSelected, this, &ImportDialog::fileChosen);
    chooser->open();
}

void ImportDialog::askMappingName()
{
    auto *question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Keep these columns"));
    question->setLabelText(tr("Name under which to keep what the columns mean:"));
    connect(question, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            emit mappingSaved(name.trimmed());
    });
    question->open();
}

void ImportDialog::askTarget()
{
    const QFileInfo file(m_document->path());
    auto *chooser = new FileChooser(FileUse::Export, this, tr("Export bad rows"));
    chooser->setDirectory(file.path());
    chooser->setNameFilter(tr("CSV files (*.csv)"));
    //: Name of a file with the rows that could not be used; %1 is the name of the file they come from.
    chooser->askForNew(tr("%1-bad-rows.csv").arg(file.completeBaseName()), u"csv"_s);
    connect(chooser, &FileChooser::fileSelected, this,
        [this](const QString &path) { emit extractRequested(m_problems->model()->reasonsByLine(), path); });
    chooser->open();
}

void ImportDialog::showMappingMisfit(const QString &name, const Error &error)
{
    m_messages->post({.id = u"mapping"_s,
        .severity = Message::Severity::Warning,
        .text = tr("“%1” does not fit this file: it wants a column “%2”.").arg(name, error.detail),
        .detail =
            tr("The columns stay as they were. Choose another entry, or click the heads of the columns.")});
}

void ImportDialog::showMappingNotSaved(const QString &name, const QString &words)
{
    m_messages->post({.id = u"mapping"_s,
        .severity = Message::Severity::Error,
        .text = tr("“%1” could not be kept.").arg(name),
        .detail = words});
}

void ImportDialog::showExtracted(const QString &path, const std::optional<Error> &error)
{
    if (error)
        m_messages->post(Message::of(u"extracted"_s, *error));
    else
        m_messages->post({.id = u"extracted"_s,
            .severity = Message::Severity::Success,
            .text = tr("The rows that cannot be used are in %1.").arg(QDir::toNativeSeparators(path)),
            .detail =
                tr("The last column says why. Repair them there, stage the good rows here, and import that "
                   "file next.")});
}

QByteArray ImportDialog::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << saveGeometry() << m_splitter->saveState();
    return bytes;
}

void ImportDialog::restoreLayout(const QByteArray &layout)
{
    QByteArray geometry;
    QByteArray division;
    QDataStream stream(layout);
    stream >> geometry >> division;
    restoreGeometry(geometry);
    m_splitter->restoreState(division);
}

} // namespace tagdesk
