// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "thenandnowdialog.h"

#include "countable.h"
#include "driftmodel.h"
#include "emptystate.h"
#include "filechooser.h"
#include "icons.h"
#include "manualpage.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "progressline.h"
#include "rowtable.h"
#include "screenroom.h"
#include "searchfield.h"
#include "sentences.h"
#include "snapshottext.h"
#include "statustext.h"
#include "theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFilterPauseMs = 200;

} // namespace

ThenAndNowDialog::ThenAndNowDialog(const DriftDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_model(new DriftModel(document, this))
{
    setObjectName(u"thenAndNowDialog"_s);
    setWindowTitle(tr("Then and now"));
    setManualPage(this, u"Then and now"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    m_progress = new ProgressLine(this);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(metrics.gap);
    page->addWidget(makeHead());
    page->addWidget(makeTable(), 1);
    page->addWidget(m_progress);
    page->addLayout(makeFooter());
    m_pause.setSingleShot(true);
    m_pause.setInterval(kFilterPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ThenAndNowDialog::filter);
    connect(document, &DriftDocument::snapshotsChanged, this, &ThenAndNowDialog::snapshotsChanged);
    connect(document, &DriftDocument::driftChanged, this, &ThenAndNowDialog::showDrift);
    connect(document, &DriftDocument::workChanged, this, &ThenAndNowDialog::workChanged);
    connect(document, &DriftDocument::progressed, m_progress, &ProgressLine::setProgress);
    DriftLines *lines = m_model->lines();
    connect(lines, &DriftLines::ticksChanged, this, &ThenAndNowDialog::updateButtons);
    connect(lines, &DriftLines::workChanged, this, &ThenAndNowDialog::showDrift);
    connect(lines, &DriftLines::progressed, m_progress, &ProgressLine::setProgress);
    resizeOnScreen(this, QSize(metrics.rowHeight * 34, metrics.rowHeight * 20));
    snapshotsChanged();
    showDrift();
    m_snapshots->setFocus();
}

QWidget *ThenAndNowDialog::makeHead()
{
    auto *part = new QWidget(this);
    m_snapshots = new QComboBox(part);
    m_snapshots->setObjectName(u"snapshotChoice"_s);
    m_snapshots->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_snapshots->setMinimumContentsLength(24);
    auto *caption = new PlainLabel(tr("&Snapshot:"), part);
    caption->setBuddy(m_snapshots);
    m_snapshots->setAccessibleName(tr("Snapshot that is compared with now"));
    connect(m_snapshots, &QComboBox::currentIndexChanged, this, &ThenAndNowDialog::choose);
    //: Button: opens the list of all snapshots.
    auto *manage = new QPushButton(tr("&Manage…"), part);
    manage->setObjectName(u"manageSnapshots"_s);
    manage->setAutoDefault(false);
    manage->setToolTip(toolTipText(tr("Take, name and delete snapshots")));
    connect(manage, &QPushButton::clicked, this, &ThenAndNowDialog::snapshotsRequested);
    m_search = new SearchField(tr("Find in the changes"), part);
    m_search->setObjectName(u"driftSearch"_s);
    connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    m_origin = new QComboBox(part);
    m_origin->setObjectName(u"driftOrigin"_s);
    m_origin->setAccessibleName(tr("By whom the shown tags were changed"));
    //: Which changes are listed.
    m_origin->addItem(tr("All changes"));
    m_origin->addItem(tr("Tags changed by others"), static_cast<int>(DriftOrigin::NotOurs));
    m_origin->addItem(tr("Tags changed by TagDesk"), static_cast<int>(DriftOrigin::Ours));
    m_origin->addItem(tr("Not known by whom"), static_cast<int>(DriftOrigin::Unknown));
    connect(m_origin, &QComboBox::currentIndexChanged, this, &ThenAndNowDialog::filter);
    m_summary = new PlainLabel(part);
    m_summary->setObjectName(u"driftSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *first = new QHBoxLayout;
    first->addWidget(caption);
    first->addWidget(m_snapshots, 1);
    first->addWidget(manage);
    auto *second = new QHBoxLayout;
    second->addWidget(m_search, 1);
    second->addWidget(m_origin);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(first);
    layout->addWidget(m_summary);
    layout->addLayout(second);
    return part;
}

QWidget *ThenAndNowDialog::makeTable()
{
    m_table = new RowTable(m_model, this);
    m_table->setObjectName(u"driftTable"_s);
    m_table->setAccessibleName(tr("What changed since the snapshot"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    const int unit = Metrics::of(fontMetrics()).rowHeight;
    for (const int column : {DriftModel::ResourceColumn, DriftModel::NameColumn})
        header->resizeSection(column, unit * 5);
    header->resizeSection(DriftModel::ChangeColumn, unit * 3);
    for (const int column : {DriftModel::KeyColumn, DriftModel::ThenColumn, DriftModel::NowColumn})
        header->resizeSection(column, unit * 7 / 2);
    m_empty = new EmptyState(this);
    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ThenAndNowDialog::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ThenAndNowDialog::showEmpty);
    return stack;
}

QLayout *ThenAndNowDialog::makeFooter()
{
    m_tickShown = new QCheckBox(tr("&Tick all that are shown"), this);
    m_tickShown->setObjectName(u"tickShown"_s);
    connect(m_tickShown, &QCheckBox::clicked, this, [this](bool ticks) {
        m_model->lines()->tick({{0, m_model->rowCount() - 1}}, ticks);
    });
    const auto add = [this](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    //: Button: ends what goes over many lines; all stays as it was before.
    m_stop = add(u"driftStop"_s, tr("Stop"));
    m_stop->setToolTip(toolTipText(tr("All stays as it was before")));
    connect(m_stop, &QPushButton::clicked, this, &ThenAndNowDialog::stop);
    m_copy = add(u"driftCopy"_s, tr("&Copy"));
    m_copy->setToolTip(toolTipText(tr("Copy the selected lines (Ctrl+C)")));
    connect(m_copy, &QPushButton::clicked, this, &ThenAndNowDialog::copySelected);
    m_export = add(u"driftExport"_s, tr("&Export CSV…"));
    connect(m_export, &QPushButton::clicked, this, &ThenAndNowDialog::askTarget);
    m_restore = add(u"driftRestore"_s, {});
    setLook(m_restore, Look::Primary);
    connect(m_restore, &QPushButton::clicked, this, &ThenAndNowDialog::restore);
    QPushButton *closing = add({}, tr("Close"));
    connect(closing, &QPushButton::clicked, this, &ThenAndNowDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_tickShown);
    row->addStretch(1);
    for (QPushButton *button : {m_stop, m_copy, m_export, m_restore, closing})
        row->addWidget(button);
    return row;
}

void ThenAndNowDialog::snapshotsChanged()
{
    const QSignalBlocker quiet(m_snapshots);
    const QVariant chosen = m_snapshots->currentData();
    m_snapshots->clear();
    for (const Snapshot &snapshot : m_document->snapshots()) {
        //: A snapshot in a list: %1 is when it was seen last, %2 its number and name.
        m_snapshots->addItem(
            tr("%1 · %2").arg(StatusTexts::time(snapshot.seen), SnapshotTexts::name(snapshot)), snapshot.id);
    }
    // The newest one is as a rule what was just read.
    const int again = chosen.isValid() ? m_snapshots->findData(chosen) : -1;
    m_snapshots->setCurrentIndex(again >= 0 ? again : std::min(1, m_snapshots->count() - 1));
    // What is compared with it already stays, and so do the ticks.
    if (again < 0)
        choose();
    showEmpty();
}

void ThenAndNowDialog::choose()
{
    if (m_snapshots->currentIndex() >= 0)
        emit snapshotChosen(m_snapshots->currentData().toLongLong());
}

/// Closes once what is ticked was brought back.
void ThenAndNowDialog::workChanged()
{
    if (m_document->work() == DriftDocument::Work::None && std::exchange(m_isRestoring, false))
        return accept();
    showDrift();
}

void ThenAndNowDialog::restore()
{
    m_isRestoring = true;
    emit restoreRequested(m_model->lines()->ticked());
    if (m_document->work() == DriftDocument::Work::None)
        workChanged();
}

void ThenAndNowDialog::stop()
{
    m_model->lines()->stop();
    const QSignalBlocker quiet(m_search);
    m_search->setText(m_model->lines()->text());
    if (std::exchange(m_isRestoring, false))
        emit stopRequested();
}

/// Something is under way that the lines wait for.
bool ThenAndNowDialog::isWorking() const
{
    const DriftDocument::Work work = m_document->work();
    return work == DriftDocument::Work::Listing || work == DriftDocument::Work::Comparing
        || m_model->lines()->work() == DriftLines::Work::Loading;
}

void ThenAndNowDialog::showDrift()
{
    const DriftLines &lines = *m_model->lines();
    const bool isRestoring = m_document->work() == DriftDocument::Work::Restoring;
    const bool canStop = isRestoring || lines.work() == DriftLines::Work::Filtering
        || lines.work() == DriftLines::Work::Ticking;
    m_progress->setProgress(0, -1);
    m_progress->setActive(canStop || isWorking());
    m_stop->setEnabled(canStop);
    const Drift &drift = m_document->drift();
    QStringList said;
    if (m_document->compared() > 0 && !isWorking())
        said = {SnapshotTexts::summary(lines.counts()), SnapshotTexts::origins(lines.counts()),
            SnapshotTexts::notRead(lines.counts()), SnapshotTexts::uncompared(drift.uncompared.size())};
    if (m_document->hasGap() && !drift.cells.empty() && !isWorking())
        said.append(SnapshotTexts::originsUnknown());
    m_summary->setText(inARow(said));
    if (m_table->currentIndex().row() < 0 && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showEmpty();
}

/// In the place of the lines, so that an empty table is not taken for one that is still being filled.
void ThenAndNowDialog::showEmpty()
{
    const bool hasLines = m_model->rowCount() > 0 && !isWorking();
    m_stack->setCurrentWidget(hasLines ? static_cast<QWidget *>(m_table) : m_empty);
    updateButtons();
    if (hasLines)
        return;
    const QIcon sign = icon(Icon::History, ColorRole::Secondary);
    if (isWorking())
        return m_empty->present(sign, tr("Comparing…"), {});
    if (const std::optional<SnapshotTrouble> &trouble = m_document->trouble()) {
        const Sentences said = SnapshotTexts::of(*trouble);
        return m_empty->presentTrouble(icon(Icon::Warning, ColorRole::Unknown), said.what,
            Sentences{said.next, {}, said.words}.full(), {});
    }
    if (m_document->snapshots().empty())
        return m_empty->present(sign, tr("No snapshot yet"),
            tr("A snapshot of what the table shows is kept whenever it was read to its end, unless the "
               "settings say otherwise."));
    if (m_model->lines()->all() > 0)
        return m_empty->present(sign, tr("Nothing is found"), tr("No change has this text and this origin."));
    m_empty->present(sign, tr("Nothing changed"), tr("All that could be compared is as it was."));
}

void ThenAndNowDialog::filter()
{
    const QVariant origin = m_origin->currentData();
    m_model->lines()->setFilter(m_search->text().trimmed(),
        origin.isValid() ? std::optional(static_cast<DriftOrigin>(origin.toInt())) : std::nullopt);
    m_tickShown->setChecked(false);
}

void ThenAndNowDialog::updateButtons()
{
    const bool hasLines = m_stack->currentWidget() == m_table;
    const bool isFree = hasLines && m_document->work() == DriftDocument::Work::None
        && m_model->lines()->work() == DriftLines::Work::None;
    const std::size_t ticked = m_model->lines()->tickedCount();
    m_tickShown->setEnabled(isFree);
    if (ticked == 0)
        m_tickShown->setChecked(false);
    m_copy->setEnabled(hasLines && m_table->selectionModel()->hasSelection());
    m_export->setEnabled(hasLines);
    m_restore->setEnabled(isFree && ticked > 0);
    //: Button: stages that tags get the values back that they had in the snapshot.
    m_restore->setText(
        ticked == 0 ? tr("&Restore…") : tr("&Restore %Ln tag(s)…", nullptr, countable(ticked)));
}

bool ThenAndNowDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            copySelected();
            return true;
        }
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            tickSelected();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

/// All selected lines get what the current one has not.
void ThenAndNowDialog::tickSelected()
{
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(DriftModel::ResourceColumn);
    const bool ticks = current.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    const QItemSelection selection = m_table->selectionModel()->selection();
    DriftLines::Ranges lines;
    for (const QItemSelectionRange &range : selection)
        lines.emplace_back(range.top(), range.bottom());
    m_model->lines()->tick(lines, ticks);
}

void ThenAndNowDialog::copySelected()
{
    QStringList lines;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            lines.append(m_model->texts(row).join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ThenAndNowDialog::askTarget()
{
    auto *chooser = new FileChooser(FileUse::Export, this, tr("Export what changed"));
    chooser->askForNew(u"drift.csv"_s, u"csv"_s);
    connect(chooser, &FileChooser::fileSelected, this,
        [this](const QString &path) { emit saveRequested(path, m_model->csv()); });
    chooser->open();
}

} // namespace tagdesk
