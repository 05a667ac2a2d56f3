// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimportdialog.h"

#include "emptystate.h"
#include "filechooser.h"
#include "icons.h"
#include "keyimportcells.h"
#include "keyimporttext.h"
#include "manualpage.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "progressline.h"
#include "rowheights.h"
#include "screenroom.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownProblems = 4; // before the list scrolls

int countOf(const KeyImportModel &model, KeyImportRow::State state)
{
    int count = 0;
    for (int i = 0; i < model.rowCount(); ++i)
        count += model.row(i).state == state ? 1 : 0;
    return count;
}

} // namespace

KeyImportDialog::KeyImportDialog(KeyImportModel *model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
{
    setWindowTitle(tr("Import keys of other tools"));
    setManualPage(this, u"Keys from other tools"_s);
    build();
    connect(model, &KeyImportModel::chosenChanged, this, &KeyImportDialog::update);
    update();
}

void KeyImportDialog::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *intro = new PlainLabel(
        tr("Found where the clouds’ own tools keep their keys. What is chosen becomes a profile; the keys go "
           "into the system’s keychain. The files stay as they are."),
        this);
    intro->setWordWrap(true);
    setColorRole(intro, ColorRole::Secondary);
    makeTable();
    m_empty = new EmptyState(this);
    m_empty->present(icon(Icon::Key, ColorRole::Secondary), tr("No keys were found"),
        tr("Neither the clouds’ own tools nor the environment keep any here. A table that a console handed "
           "out can be chosen as a file."),
        tr("Choose a file…"));
    connect(m_empty, &EmptyState::activated, this, &KeyImportDialog::askFile);
    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_progress = new ProgressLine(this);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addWidget(intro);
    page->addWidget(stack, 1);
    page->addLayout(makeProblems());
    page->addWidget(m_progress);
    page->addLayout(makeFooter());
    resizeOnScreen(this, QSize(metrics.rowHeight * 36, metrics.rowHeight * 16));
}

void KeyImportDialog::makeTable()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_table = new QTableView(this);
    m_table->setObjectName(u"foundKeys"_s);
    m_table->setAccessibleName(tr("Keys that were found"));
    m_table->setModel(new KeyImportCells(m_model, this));
    m_table->setShowGrid(false);
    m_table->setWordWrap(true); // the notes
    m_table->setTextElideMode(Qt::ElideMiddle); // a path is told by its end
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    RowHeights::follow(m_table, &Metrics::tableRow);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int unit = metrics.rowHeight;
    header->resizeSection(KeyImportModel::NameColumn, unit * 5);
    header->resizeSection(KeyImportModel::CloudColumn, unit * 4);
    header->resizeSection(KeyImportModel::AccessKeyColumn, unit * 4);
    header->resizeSection(KeyImportModel::PlaceColumn, unit * 4);
    header->resizeSection(KeyImportModel::SourceColumn, unit * 7);
}

QLayout *KeyImportDialog::makeProblems()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_problemHead = new PlainLabel(this);
    m_problems = new QListWidget(this);
    m_problems->setObjectName(u"keyProblems"_s);
    m_problems->setAccessibleName(tr("What could not be read"));
    m_problems->setWordWrap(true);
    m_problems->setSelectionMode(QAbstractItemView::NoSelection);
    m_problems->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_problems->setMaximumHeight(metrics.rowHeight * kShownProblems);
    m_problems->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *box = new QVBoxLayout;
    box->setSpacing(metrics.half);
    box->addWidget(m_problemHead);
    box->addWidget(m_problems);
    showProblems({});
    return box;
}

QLayout *KeyImportDialog::makeFooter()
{
    m_file = new QPushButton(icon(Icon::Import, ColorRole::Accent), tr("Choose a file…"), this);
    m_file->setObjectName(u"chooseKeyFile"_s);
    m_file->setToolTip(
        tr("A file with keys that is kept elsewhere, such as the table that a console hands out"));
    m_file->setAutoDefault(false);
    connect(m_file, &QPushButton::clicked, this, &KeyImportDialog::askFile);
    m_result = new PlainLabel(this);
    m_result->setObjectName(u"keyImportResult"_s);
    m_close = new QPushButton(this);
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &KeyImportDialog::reject);
    m_import = new QPushButton(this);
    m_import->setObjectName(u"importKeys"_s);
    m_import->setDefault(true);
    setLook(m_import, Look::Primary);
    connect(m_import, &QPushButton::clicked, this, &KeyImportDialog::importRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file);
    row->addWidget(m_result, 1);
    row->addWidget(m_close);
    row->addWidget(m_import);
    return row;
}

void KeyImportDialog::showProblems(const std::vector<KeyFileProblem> &problems)
{
    m_problems->clear();
    for (const KeyFileProblem &problem : problems) {
        const QString text = KeyImportTexts::placed(problem);
        auto *item = new QListWidgetItem(icon(Icon::Warning, ColorRole::Changed), text, m_problems);
        item->setToolTip(toolTipText(text));
    }
    m_problemHead->setText(tr("%Ln place(s) give no keys", nullptr, static_cast<int>(problems.size())));
    m_problemHead->setVisible(!problems.empty());
    m_problems->setVisible(!problems.empty());
}

void KeyImportDialog::setWorking(bool working)
{
    m_working = working;
    m_progress->setActive(working);
    update();
}

void KeyImportDialog::update()
{
    const auto chosen = static_cast<int>(m_model->chosen().size());
    const int imported = countOf(*m_model, KeyImportRow::State::Imported);
    const int failed = countOf(*m_model, KeyImportRow::State::Failed);
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    m_file->setVisible(m_model->rowCount() > 0); // else the button stands in the middle
    m_import->setText(KeyImportTexts::act(chosen));
    m_import->setEnabled(chosen > 0 && !m_working);
    m_import->setToolTip(toolTipText(m_working ? tr("The keychain is being asked")
            : chosen == 0                      ? tr("Tick what is to become a profile")
                                               : QString()));
    m_close->setText(imported > 0 ? tr("Close") : tr("Cancel"));
    const QString done = tr("%Ln profile(s) imported", nullptr, imported);
    //: %1 is "3 profiles imported".
    m_result->setText(failed > 0 ? tr("%1, %Ln failed", nullptr, failed).arg(done)
            : imported > 0       ? done
                                 : QString());
    setColorRole(m_result, failed > 0 ? ColorRole::Removed : ColorRole::Added);
}

void KeyImportDialog::askFile()
{
    auto *chooser = new FileChooser(FileUse::Keys, this, tr("Choose a file with keys"));
    // The tools keep their files in folders that begin with a dot.
    chooser->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    connect(chooser, &FileChooser::fileSelected, this, &KeyImportDialog::fileChosen);
    chooser->open();
}

} // namespace tagdesk
