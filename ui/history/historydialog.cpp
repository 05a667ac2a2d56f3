// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historydialog.h"

#include "emptystate.h"
#include "filechooser.h"
#include "historycellmodel.h"
#include "historyfilterbar.h"
#include "historyrunmodel.h"
#include "historytext.h"
#include "icons.h"
#include "manualpage.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "progressline.h"
#include "rowtable.h"
#include "screenroom.h"

#include <QAction>
#include <QDataStream>
#include <QDate>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
/// Widths of other columns are not taken.
constexpr qint32 kColumns = HistoryRunModel::ColumnCount * 100 + HistoryCellModel::ColumnCount;
} // namespace

HistoryDialog::HistoryDialog(const HistoryDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_runs(new HistoryRunModel(document, this))
    , m_cells(new HistoryCellModel(document, this))
{
    setWindowTitle(tr("History"));
    setManualPage(this, u"History"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    m_filter = new HistoryFilterBar(this);
    connect(m_filter, &HistoryFilterBar::filterChanged, this, &HistoryDialog::filterChanged);
    m_messages = new MessageArea(this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(makeRuns());
    m_splitter->addWidget(makeCells());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_progress = new ProgressLine(this);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(metrics.gap);
    page->addWidget(m_filter);
    page->addWidget(m_messages);
    page->addWidget(m_splitter, 1);
    page->addWidget(m_progress);
    page->addLayout(makeFooter());
    connect(document, &HistoryDocument::runsChanged, this, &HistoryDialog::runsChanged);
    connect(document, &HistoryDocument::cellsChanged, this, &HistoryDialog::updateCells);
    connect(document, &HistoryDocument::workChanged, this, &HistoryDialog::update);
    connect(document, &HistoryDocument::historyChanged, this, &HistoryDialog::historyChanged);
    resizeOnScreen(this, QSize(metrics.rowHeight * 38, metrics.rowHeight * 23));
    historyChanged();
    runsChanged();
    m_runTable->setFocus();
}

QTableView *HistoryDialog::makeTable(QAbstractItemModel *model, const QString &name)
{
    auto *table = new RowTable(model, this);
    table->setObjectName(name);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    return table;
}

QWidget *HistoryDialog::makeRuns()
{
    m_runTable = makeTable(m_runs, u"historyRuns"_s);
    m_runTable->setAccessibleName(tr("Runs"));
    QHeaderView *header = m_runTable->horizontalHeader();
    const int unit = Metrics::of(fontMetrics()).rowHeight;
    header->resizeSection(HistoryRunModel::RunColumn, unit * 2);
    header->resizeSection(HistoryRunModel::TimeColumn, unit * 5);
    header->resizeSection(HistoryRunModel::ProfileColumn, unit * 5);
    header->resizeSection(HistoryRunModel::StateColumn, unit * 4);
    for (const int column :
        {HistoryRunModel::ReasonColumn, HistoryRunModel::NoteColumn, HistoryRunModel::WhoColumn})
        header->resizeSection(column, unit * 5);
    for (int column = HistoryRunModel::PlannedColumn; column <= HistoryRunModel::UnknownColumn; ++column)
        header->resizeSection(column, unit * 5 / 2);
    header->resizeSection(HistoryRunModel::CloudColumn, unit * 4);
    connect(m_runTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { choose(current); });
    m_empty = new EmptyState(this);
    connect(m_empty, &EmptyState::activated, m_filter, &HistoryFilterBar::clear);
    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_runTable);
    m_stack->addWidget(m_empty);
    return stack;
}

QWidget *HistoryDialog::makeCells()
{
    m_cellsLabel = new PlainLabel(this);
    m_cellsLabel->setObjectName(u"historyCellsLabel"_s);
    m_cellsLabel->setWordWrap(true);
    m_cellTable = makeTable(m_cells, u"historyCells"_s);
    m_cellTable->setAccessibleName(tr("Changes of the run"));
    QHeaderView *header = m_cellTable->horizontalHeader();
    const int unit = Metrics::of(fontMetrics()).rowHeight;
    header->resizeSection(HistoryCellModel::ResourceColumn, unit * 5);
    header->resizeSection(HistoryCellModel::NameColumn, unit * 5);
    for (const int column :
        {HistoryCellModel::KeyColumn, HistoryCellModel::BeforeColumn, HistoryCellModel::AfterColumn,
            HistoryCellModel::StateColumn, HistoryCellModel::ProductColumn, HistoryCellModel::RegionColumn})
        header->resizeSection(column, unit * 4);
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, Metrics::of(fontMetrics()).half, 0, 0);
    layout->addWidget(m_cellsLabel);
    layout->addWidget(m_cellTable, 1);
    return part;
}

QLayout *HistoryDialog::makeFooter()
{
    m_undo = new QPushButton(icon(Icon::Undo), tr("Undo run…"), this);
    m_undo->setObjectName(u"undoRun"_s);
    connect(m_undo, &QPushButton::clicked, this, [this] { emit undoRequested(*chosen()); });
    m_undoApply = new QPushButton(icon(Icon::Undo), QString(), this);
    m_undoApply->setObjectName(u"undoApply"_s);
    connect(m_undoApply, &QPushButton::clicked, this, [this] { emit undoApplyRequested(*chosen()); });
    m_resume = new QPushButton(icon(Icon::Play), tr("Resume…"), this);
    m_resume->setObjectName(u"resumeRun"_s);
    connect(m_resume, &QPushButton::clicked, this, [this] { emit resumeRequested(*chosen()); });
    m_export = new QPushButton(icon(Icon::Export), tr("Export…"), this);
    m_export->setObjectName(u"exportRun"_s);
    connect(m_export, &QPushButton::clicked, this, &HistoryDialog::askTarget);
    auto *closing = new QPushButton(tr("Close"), this);
    connect(closing, &QPushButton::clicked, this, &HistoryDialog::reject);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_undo, m_undoApply, m_resume, m_export, makeFileButton()}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    closing->setAutoDefault(false);
    row->addStretch(1);
    row->addWidget(closing);
    return row;
}

/// Acts on the history as a file.
QPushButton *HistoryDialog::makeFileButton()
{
    //: Button with a menu: saves the whole history into a file, or opens that of somebody else.
    auto *button = new QPushButton(tr("History file"), this);
    button->setObjectName(u"historyFile"_s);
    auto *menu = new QMenu(button);
    m_saveHistory = menu->addAction(tr("&Save history as…"), this, &HistoryDialog::askHistoryTarget);
    m_saveHistory->setObjectName(u"saveHistory"_s);
    m_openHistory = menu->addAction(tr("&Open another history…"), this, &HistoryDialog::askHistory);
    m_openHistory->setObjectName(u"openHistory"_s);
    m_back = menu->addAction(tr("&Back to your own history"), this, &HistoryDialog::backRequested);
    m_back->setObjectName(u"ownHistory"_s);
    button->setMenu(menu);
    return button;
}

std::optional<qint64> HistoryDialog::chosen() const
{
    const QModelIndex current = m_runTable->currentIndex();
    return current.isValid() ? std::optional(m_runs->run(current.row()).id) : std::nullopt;
}

void HistoryDialog::select(qint64 run)
{
    m_wanted = run;
    if (const int row = m_runs->rowOf(run); row >= 0)
        m_runTable->setCurrentIndex(m_runs->index(row, 0));
}

void HistoryDialog::setApplying(bool applying)
{
    m_applying = applying;
    updateButtons();
}

void HistoryDialog::choose(const QModelIndex &current)
{
    if (current.isValid()) {
        m_wanted = m_runs->run(current.row()).id;
        emit runChosen(*m_wanted);
    }
    updateCells();
    updateButtons();
}

/// A list that is a new one keeps the run that was chosen, else starts with the newest.
void HistoryDialog::runsChanged()
{
    if (m_document->runs().empty() && !m_document->cellsOf())
        m_wanted.reset(); // of a history that is not shown any more
    m_filter->setProfiles(m_document->profiles());
    if (!chosen() && m_runs->rowCount() > 0) {
        const int row = m_wanted ? m_runs->rowOf(*m_wanted) : 0;
        m_runTable->setCurrentIndex(m_runs->index(std::max(row, 0), 0));
    }
    update();
}

void HistoryDialog::update()
{
    m_progress->setActive(m_document->work() != HistoryDocument::Work::None);
    const std::optional<Error> &error = m_document->error();
    if (error) {
        Message message = Message::of(u"journal"_s, *error);
        message.closable = false;
        m_messages->post(message);
    } else {
        m_messages->remove(u"journal"_s);
    }
    updateEmpty();
    updateCells();
    updateButtons();
}

/// A history of somebody else is marked all the time.
void HistoryDialog::historyChanged()
{
    const std::optional<ForeignHistory> &foreign = m_document->foreign();
    //: Title; %1: "History of alice@build-7, read-only".
    setWindowTitle(foreign ? tr("History – %1").arg(HistoryTexts::foreignName(*foreign)) : tr("History"));
    for (const auto &id : {u"foreign"_s, u"run"_s, u"export"_s})
        m_messages->remove(id);
    if (foreign) {
        Message message = HistoryTexts::foreign(*foreign);
        message.actions = {{tr("Back to your own history"), [this] { emit backRequested(); }, false}};
        m_messages->post(message);
    }
    updateButtons();
}

void HistoryDialog::updateEmpty()
{
    const bool none = m_runs->rowCount() == 0;
    m_stack->setCurrentIndex(none ? 1 : 0);
    if (!none)
        return;
    if (m_document->error())
        m_empty->present(icon(Icon::Error, ColorRole::Removed), tr("The history cannot be shown"), {});
    else if (m_document->work() == HistoryDocument::Work::Loading)
        m_empty->present(icon(Icon::Clock, ColorRole::Secondary), tr("Reading the history…"), {});
    else if (!(m_document->filter() == HistoryFilter()))
        m_empty->present(icon(Icon::Filter, ColorRole::Secondary), tr("No run matches the filter"),
            tr("A run is listed when all parts of the filter hold for it."), tr("Clear the filter"));
    else if (m_document->foreign())
        m_empty->present(icon(Icon::History, ColorRole::Secondary), tr("This history has no runs"), {});
    else
        m_empty->present(icon(Icon::History, ColorRole::Secondary), tr("Nothing was applied yet"),
            tr("Every apply is written down here, with each tag before and after. It can be taken back from "
               "here."));
}

QString HistoryDialog::cellsSentence() const
{
    const std::optional<qint64> run = chosen();
    if (!run)
        return {};
    if (m_document->cellsOf() != run)
        return tr("Reading the changes of run #%1…").arg(*run);
    const auto count = static_cast<qint64>(m_document->cells().size());
    const bool filtered = !m_document->filter().resource.isEmpty() || !m_document->filter().key.isEmpty();
    if (m_document->isCut())
        //: %1: number of a run, %2: how many changes are shown.
        return tr("Run #%1: the first %2 changes are shown here. The export has all of them.")
            .arg(*run)
            .arg(StatusTexts::number(count));
    if (filtered)
        //: %1: number of a run, %2: how many changes are shown.
        return tr("Run #%1: changes that match the filter: %2.").arg(*run).arg(StatusTexts::number(count));
    //: %1: number of a run, %2: how many changes it has.
    return tr("Run #%1, all changes: %2.").arg(*run).arg(StatusTexts::number(count));
}

void HistoryDialog::updateCells()
{
    QStringList lines = {cellsSentence()};
    const std::optional<qint64> id = chosen();
    const HistoryRun *run = id ? m_document->run(*id) : nullptr;
    if (run != nullptr && !run->reason.isEmpty())
        //: %1: the reason that somebody gave for a run, such as "CHG-1234".
        lines.append(tr("Reason: %1").arg(run->reason));
    if (run != nullptr && m_document->cellsOf() == id)
        lines.append(HistoryTexts::appliedWith(*id, m_document->linked()));
    lines.removeAll(QString());
    m_cellsLabel->setText(lines.join(u'\n'));
    updateButtons();
    m_cellsLabel->setVisible(!m_cellsLabel->text().isEmpty());
    m_cellTable->setEnabled(chosen().has_value() && m_document->cellsOf() == chosen());
}

void HistoryDialog::updateButtons()
{
    const std::optional<qint64> id = chosen();
    const HistoryRun *run = id ? m_document->run(*id) : nullptr;
    const bool busy = m_document->work() == HistoryDocument::Work::Reading
        || m_document->work() == HistoryDocument::Work::Exporting;
    const QString wait = busy ? tr("Something is under way. Wait for its end first.") : QString();
    const auto present = [&wait](QPushButton *button, const QString &obstacle, const QString &act) {
        const QString why = wait.isEmpty() ? obstacle : wait;
        button->setEnabled(why.isEmpty());
        button->setToolTip(toolTipText(why.isEmpty() ? act : why));
    };
    present(m_undo, HistoryTexts::undoObstacle(run, m_applying),
        tr("Stage what takes this run back; nothing is sent before you have reviewed it"));
    const bool isLinked = run != nullptr && m_document->cellsOf() == id && m_document->linked().size() > 1;
    m_undoApply->setVisible(isLinked);
    if (isLinked) {
        m_undoApply->setText(HistoryTexts::undoApplyAct(m_document->linked()));
        present(m_undoApply, HistoryTexts::undoApplyObstacle(m_document->linked(), m_applying),
            tr("Stage what takes all runs of this apply back, as one step; nothing is sent before you have "
               "reviewed it"));
    }
    //: Button; where a run has others of the same apply, "Undo this apply" stands beside it.
    m_undo->setText(isLinked ? tr("Undo only this run…") : tr("Undo run…"));
    const bool isForeign = m_document->foreign().has_value();
    m_saveHistory->setEnabled(!busy && !m_applying && !isForeign && !m_document->runs().empty());
    m_openHistory->setEnabled(!busy);
    m_back->setVisible(isForeign);
    present(m_resume, HistoryTexts::resumeObstacle(run, m_applying),
        tr("Find out what was done, and stage the rest; nothing is sent before you have reviewed it"));
    present(m_export, run == nullptr ? tr("Select a run first.") : QString(),
        tr("Write all changes of this run into a CSV or JSON file"));
}

void HistoryDialog::askTarget()
{
    const std::optional<qint64> run = chosen();
    const QString csv = tr("CSV files (*.csv)");
    const QString json = tr("JSON files (*.json)");
    auto *chooser = new FileChooser(FileUse::Export, this, tr("Export a run"));
    chooser->setNameFilters({csv, json});
    connect(chooser, &FileChooser::filterSelected, chooser, [chooser, json](const QString &filter) {
        chooser->setDefaultSuffix(filter == json ? u"json"_s : u"csv"_s);
    });
    //: Name of a file with the changes of a run; %1 is its number.
    chooser->askForNew(tr("run-%1").arg(*run), u"csv"_s);
    connect(chooser, &FileChooser::fileSelected, this,
        [this, run = *run](const QString &path) { emit exportRequested(run, path); });
    chooser->open();
}

void HistoryDialog::askHistoryTarget()
{
    auto *chooser = new FileChooser(FileUse::Export, this, tr("Save the history for others"));
    chooser->setNameFilters({tr("Histories of TagDesk (*.tagdesk-history)")});
    //: Name of a file with a history; %1 is a day.
    chooser->askForNew(
        tr("history-%1").arg(QDate::currentDate().toString(Qt::ISODate)), u"tagdesk-history"_s);
    connect(chooser, &FileChooser::fileSelected, this, &HistoryDialog::saveRequested);
    chooser->open();
}

void HistoryDialog::askHistory()
{
    auto *chooser = new FileChooser(FileUse::Export, this, tr("Open a history of somebody else"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Histories of TagDesk (*.tagdesk-history)"),
        tr("Journals and copies of them (*.sqlite *.kept-*)"), tr("All files (*)")});
    connect(chooser, &FileChooser::fileSelected, this, &HistoryDialog::openRequested);
    chooser->open();
}

void HistoryDialog::showSaved(const QString &path, const std::optional<Error> &error)
{
    if (error) {
        m_messages->post(Message::of(u"export"_s, *error));
        return;
    }
    const bool isPart = m_document->filter().period != HistoryFilter::Period::Any;
    const QString native = QDir::toNativeSeparators(path);
    m_messages->post({.id = u"export"_s,
        .severity = Message::Severity::Success,
        //: %1: a path.
        .text = isPart ? tr("The runs of the chosen time are in %1, with their values and names.").arg(native)
                       //: %1: a path.
                       : tr("The whole history is in %1, with its values and names.").arg(native),
        .detail = tr("Whoever has the file can read it. It holds no keys.")});
}

void HistoryDialog::showExported(const QString &path, const std::optional<Error> &error)
{
    if (error)
        m_messages->post(Message::of(u"export"_s, *error));
    else
        m_messages->post({.id = u"export"_s,
            .severity = Message::Severity::Success,
            .text = tr("All changes of the run are in %1.").arg(QDir::toNativeSeparators(path))});
}

QByteArray HistoryDialog::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << saveGeometry() << m_splitter->saveState() << m_runTable->horizontalHeader()->saveState()
           << m_cellTable->horizontalHeader()->saveState() << kColumns;
    return bytes;
}

void HistoryDialog::restoreLayout(const QByteArray &layout)
{
    QByteArray geometry;
    QByteArray division;
    QByteArray runs;
    QByteArray cells;
    QDataStream stream(layout);
    stream >> geometry >> division >> runs >> cells;
    if (stream.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    m_splitter->restoreState(division);
    qint32 columns = 0;
    stream >> columns;
    if (columns != kColumns)
        return;
    m_runTable->horizontalHeader()->restoreState(runs);
    m_cellTable->horizontalHeader()->restoreState(cells);
}

void HistoryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Colours of cells come from the application's palette, which views do not watch.
    if (event->type() == QEvent::PaletteChange && m_cellTable != nullptr) {
        m_runTable->viewport()->update();
        m_cellTable->viewport()->update();
    }
}

} // namespace tagdesk
