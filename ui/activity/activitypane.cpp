// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitypane.h"

#include "activitydelegate.h"
#include "activitymodel.h"
#include "activitytext.h"
#include "conflicttext.h"
#include "emptystate.h"
#include "errortext.h"
#include "failuredelegate.h"
#include "failuremodel.h"
#include "icons.h"
#include "logdelegate.h"
#include "logmodel.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "scopetext.h"
#include "statustext.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

enum Tab { ActivityTab, FailureTab, LogTab };

QPushButton *linkButton(const QString &name, const QIcon &icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon, text, parent);
    button->setObjectName(name);
    setLook(button, Look::Link);
    return button;
}

/// A page: the view or its empty state, and beside them buttons in a row.
QWidget *page(QWidget *parent, QWidget *view, QWidget *empty, const QList<QPushButton *> &buttons)
{
    auto *page = new QWidget(parent);
    const Metrics metrics = Metrics::of(page->fontMetrics());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (!buttons.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(metrics.edge, metrics.half, metrics.edge, metrics.half);
        row->setSpacing(metrics.edge);
        for (QPushButton *button : buttons)
            row->addWidget(button);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addWidget(view, 1);
    if (empty != nullptr)
        layout->addWidget(empty, 1);
    return page;
}

} // namespace

ActivityPane::ActivityPane(const Models &models, const Acts &acts, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_acts(acts)
    , m_workspace(workspace)
    , m_tabs(new QTabWidget(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs->setObjectName(u"activityTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(buildActivities(), tr("Activity"));
    m_tabs->addTab(buildFailures(), tr("Failures"));
    m_tabs->addTab(buildLog(), tr("Log"));
    buildRun();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);

    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_models.activities, moved, this, &ActivityPane::updateActivities);
    connect(m_models.activities, &QAbstractItemModel::modelReset, this, &ActivityPane::updateActivities);
    connect(m_models.activities, &QAbstractItemModel::dataChanged, this, &ActivityPane::updateRun);
    connect(m_models.failures, &FailureModel::countChanged, this, &ActivityPane::updateFailures);
    connect(m_workspace, &Workspace::applyingChanged, this, [this](bool applying) {
        if (applying)
            showPage(ActivityTab);
        updateRun();
    });
    updateActivities();
    updateFailures();
}

/// At the right end, so that no other word moves a button.
void ActivityPane::buildRun()
{
    auto *corner = new QWidget(m_tabs);
    const Metrics metrics = Metrics::of(fontMetrics());
    m_run = new PlainLabel(corner);
    m_run->setObjectName(u"runProgress"_s);
    setColorRole(m_run, ColorRole::Secondary);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, metrics.edge, 0);
    row->setSpacing(metrics.gap);
    row->addWidget(m_run);
    for (const auto &[action, name] : {std::pair{m_acts.goOn, u"goOnButton"_s},
             {m_acts.pause, u"pauseButton"_s}, {m_acts.stop, u"stopButton"_s}}) {
        auto *button = new QToolButton(corner);
        button->setObjectName(name);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    // There only when it is asked for; left of the others, so that these keep their place.
    auto *goOn = corner->findChild<QToolButton *>(u"goOnButton"_s);
    const auto follow = [this, goOn] {
        goOn->setVisible(m_acts.goOn->isEnabled());
    };
    connect(m_acts.goOn, &QAction::changed, goOn, follow);
    follow();
    m_tabs->setCornerWidget(corner, Qt::TopRightCorner);
}

QWidget *ActivityPane::buildActivities()
{
    m_activities = new QListView(this);
    m_activities->setObjectName(u"activityList"_s);
    m_activities->setAccessibleName(tr("Running and recent work"));
    m_activities->setModel(m_models.activities);
    m_activities->setItemDelegate(new ActivityDelegate(m_activities));
    m_models.activities->setWords([activities = m_models.activities](const QModelIndex &index) {
        return ActivityTexts::running(activities->activities()[static_cast<std::size_t>(index.row())]);
    });
    m_activities->setUniformItemSizes(true);
    m_activities->setFrameShape(QFrame::NoFrame);
    m_activities->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_noActivity = new EmptyState(this);
    m_noActivity->present(
        {}, tr("Nothing is running"), tr("What is read or sent appears here with its progress."));
    return page(this, m_activities, m_noActivity, {});
}

QWidget *ActivityPane::buildFailures()
{
    m_failures = new QTreeView(this);
    m_failures->setObjectName(u"failureTree"_s);
    m_failures->setAccessibleName(tr("Failures by cause"));
    m_failures->setModel(m_models.failures);
    m_failureDelegate = new FailureDelegate(m_workspace, m_failures);
    m_failures->setItemDelegate(m_failureDelegate);
    m_models.failures->setWords([delegate = QPointer(m_failureDelegate)](const QModelIndex &index) {
        return delegate ? delegate->text(index) : QString();
    });
    m_failures->setHeaderHidden(true);
    m_failures->setUniformRowHeights(true);
    m_failures->setColumnHidden(FailureModel::CountColumn, true);
    m_failures->setFrameShape(QFrame::NoFrame);
    m_failures->header()->setStretchLastSection(true);
    m_failures->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_show = linkButton(u"showFailures"_s, icon(Icon::Search, ColorRole::Accent), tr("Show"), this);
    m_show->setToolTip(tr("Select the resources of the chosen cause in the table"));
    m_retry = linkButton(u"retryFailures"_s, icon(Icon::Retry, ColorRole::Accent), tr("Retry chosen"), this);
    m_retry->setToolTip(tr("Send the changes of the chosen cause or resource again"));
    auto *retryAll =
        linkButton(u"retryAllFailures"_s, icon(Icon::Retry, ColorRole::Accent), tr("Retry all"), this);
    retryAll->setToolTip(
        tr("Send everything that failed again, except what somebody else changed meanwhile"));
    connect(retryAll, &QPushButton::clicked, m_acts.retryFailed, &QAction::trigger);
    const auto follow = [this, retryAll] {
        retryAll->setEnabled(m_acts.retryFailed->isEnabled());
    };
    connect(m_acts.retryFailed, &QAction::changed, retryAll, follow);
    follow();
    m_mine = linkButton(u"useMine"_s, icon(Icon::Send, ColorRole::Accent), ConflictTexts::mine(), this);
    m_mine->setToolTip(tr("Overwrite what somebody else set on these resources meanwhile"));
    m_theirs =
        linkButton(u"useTheirs"_s, icon(Icon::Revert, ColorRole::Accent), ConflictTexts::theirs(), this);
    m_theirs->setToolTip(tr("Drop the changes made here to the tags that somebody else changed"));
    connect(m_mine, &QPushButton::clicked, this, [this] { emit retryRequested(chosenFailures()); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { m_workspace->takeTheirs(chosenFailures()); });
    connect(m_failures->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ActivityPane::updateFailureActs);
    m_copy = linkButton(u"copyReport"_s, icon(Icon::Copy, ColorRole::Accent), tr("Copy report"), this);
    m_copy->setToolTip(tr("Copy every failure with the cloud's own words and request ids"));
    m_export = linkButton(
        u"exportFailures"_s, icon(Icon::Export, ColorRole::Accent), tr("Export failed rows…"), this);
    m_export->setToolTip(
        tr("Write the failed resources into a CSV file with the reasons, to be repaired and imported again"));
    connect(m_export, &QPushButton::clicked, this,
        [this] { emit exportRequested(m_models.failures->allRows()); });
    connect(m_show, &QPushButton::clicked, this, [this] { emit showRequested(chosenFailures()); });
    connect(m_failures, &QTreeView::activated, this, [this] { emit showRequested(chosenFailures()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(chosenFailures()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(report()); });
    m_noFailure = new EmptyState(this);
    m_noFailure->present(
        {}, tr("Nothing failed"), tr("What a cloud refuses is listed here by cause, to be tried again."));
    return page(
        this, m_failures, m_noFailure, {m_show, m_retry, retryAll, m_mine, m_theirs, m_copy, m_export});
}

QWidget *ActivityPane::buildLog()
{
    m_log = new QTreeView(this);
    m_log->setObjectName(u"logView"_s);
    m_log->setAccessibleName(tr("Log"));
    m_log->setModel(m_models.log);
    m_log->setItemDelegate(new LogDelegate(m_log));
    m_models.log->setWords([log = m_models.log](const QModelIndex &index) {
        const LogEvent &event = log->eventAt(index.row());
        return index.column() == LogModel::TimeColumn ? StatusTexts::exactTime(event.time)
                                                      : ActivityTexts::of(event);
    });
    m_log->setRootIsDecorated(false);
    m_log->setHeaderHidden(true);
    m_log->setUniformRowHeights(true);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_log->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // As wide as a time can be.
    const QDateTime longest(QDate(2028, 12, 28), QTime(20, 58, 58));
    m_log->header()->resizeSection(LogModel::TimeColumn,
        fontMetrics().horizontalAdvance(StatusTexts::time(longest)) + 3 * Metrics::of(fontMetrics()).edge);
    auto *copy = new QAction(icon(Icon::Copy), tr("Copy"), m_log);
    copy->setObjectName(u"copyLog"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, m_log, [this] { copyLog(); });
    m_log->addAction(copy);
    m_log->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_models.log, &QAbstractItemModel::rowsInserted, m_log, [this] {
        // Follows the end, unless somebody is reading further up.
        if (const QScrollBar *bar = m_log->verticalScrollBar(); bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_log, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    return page(this, m_log, nullptr, {});
}

/// The selected lines with their exact times.
void ActivityPane::copyLog() const
{
    QModelIndexList rows = m_log->selectionModel()->selectedRows(LogModel::EventColumn);
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        const LogEvent &event = m_models.log->eventAt(row.row());
        //: A line of the log, copied. %1: when, %2: what happened.
        lines.append(tr("%1  %2").arg(StatusTexts::exactTime(event.time), ActivityTexts::of(event)));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

bool ActivityPane::isInUse() const
{
    return isVisible() && (underMouse() || isAncestorOf(QApplication::focusWidget()));
}

/// A page that changes under the pointer, or below the keyboard, would put another act there.
void ActivityPane::showPage(int page)
{
    if (!isInUse())
        m_tabs->setCurrentIndex(page);
}

void ActivityPane::showFailures()
{
    showPage(FailureTab);
}

void ActivityPane::setCovered(int height)
{
    m_covered = height;
    keepClear();
}

void ActivityPane::keepClear()
{
    // More room moves what is scrolled to its end.
    if (const int kept = layout()->contentsMargins().bottom(); m_covered > kept || !isInUse())
        layout()->setContentsMargins(0, 0, 0, m_covered);
}

void ActivityPane::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    keepClear();
}

void ActivityPane::updateActivities()
{
    const bool none = m_models.activities->rowCount() == 0;
    m_noActivity->setVisible(none);
    m_activities->setVisible(!none);
    updateRun();
}

void ActivityPane::updateRun()
{
    const std::vector<Activity> &all = m_models.activities->activities();
    const auto run = std::find_if(all.begin(), all.end(),
        [](const Activity &activity) { return activity.kind == ActivityKind::Apply && activity.isActive(); });
    QString text;
    if (run != all.end())
        text = ActivityTexts::state(*run);
    else if (m_workspace->isApplying())
        text = tr("Applying…");
    else
        text = m_question;
    m_run->setText(fontMetrics().elidedText(text, Qt::ElideRight, width() / 3));
    m_run->setToolTip(toolTipText(text));
}

void ActivityPane::setQuestion(const QString &question)
{
    m_question = question;
    updateRun();
}

void ActivityPane::updateFailures()
{
    const auto count = static_cast<qint64>(m_models.failures->count());
    //: Title of a tab, with the number of failed resources.
    m_tabs->setTabText(
        FailureTab, count == 0 ? tr("Failures") : tr("Failures %1").arg(StatusTexts::number(count)));
    m_tabs->setTabIcon(FailureTab, icon(Icon::Error, count == 0 ? ColorRole::Secondary : ColorRole::Removed));
    m_noFailure->setVisible(count == 0);
    m_failures->setVisible(count > 0);
    for (QPushButton *button : {m_show, m_copy, m_export})
        button->setEnabled(count > 0);
    if (count > 0 && !m_failures->currentIndex().isValid())
        m_failures->setCurrentIndex(m_models.failures->index(0, 0));
    updateFailureActs();
}

/// All resources of a cause are alike in this.
void ActivityPane::updateFailureActs()
{
    const bool isThere = m_models.failures->count() > 0;
    const QModelIndex current = m_failures->currentIndex();
    const bool isConflict = current.isValid()
        && current.data(FailureModel::ErrorRole).value<Error>().cause == ErrorCause::ChangedSince;
    m_retry->setEnabled(isThere && !isConflict);
    m_mine->setEnabled(isThere && isConflict);
    m_theirs->setEnabled(isThere && isConflict);
}

Rows ActivityPane::chosenFailures() const
{
    const QModelIndex current = m_failures->currentIndex();
    if (!current.isValid())
        return m_models.failures->allRows();
    if (current.data(FailureModel::IsGroupRole).toBool())
        return m_models.failures->groupRows(current.row());
    return {current.data(FailureModel::RowRole).value<Row>()};
}

QString ActivityPane::report() const
{
    const ResourceTable &table = m_workspace->table();
    QString text;
    for (int group = 0; group < m_models.failures->rowCount(); ++group) {
        const QModelIndex index = m_models.failures->index(group, 0);
        text += m_failureDelegate->text(index) + u'\n';
        text += ErrorTexts::of(index.data(FailureModel::ErrorRole).value<Error>()).full() + u'\n';
        for (const Row row : m_models.failures->groupRows(group))
            text += u"  %1  %2  %3  %4\n"_s.arg(table.idText(row), table.nameText(row),
                ScopeTexts::path({table.collection(row), {}}), m_workspace->outcome(row).error.requestId);
        text += u'\n';
    }
    return text;
}

} // namespace tagdesk
