// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitypane.h"

#include "activitydelegate.h"
#include "activitymodel.h"
#include "conflicttext.h"
#include "emptystate.h"
#include "errortext.h"
#include "failuredelegate.h"
#include "failuremodel.h"
#include "icons.h"
#include "logdelegate.h"
#include "logmodel.h"
#include "scopetext.h"
#include "statustext.h"
#include "theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTreeView>

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

ActivityPane::ActivityPane(const Models &models, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);

    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_models.activities, moved, this, &ActivityPane::updateActivities);
    connect(m_models.activities, &QAbstractItemModel::modelReset, this, &ActivityPane::updateActivities);
    connect(m_models.failures, &FailureModel::countChanged, this, &ActivityPane::updateFailures);
    connect(m_workspace, &Workspace::applyingChanged, this, &ActivityPane::updateActivities);
    updateActivities();
    updateFailures();
}

QWidget *ActivityPane::buildActivities()
{
    m_activities = new QListView(this);
    m_activities->setObjectName(u"activityList"_s);
    m_activities->setAccessibleName(tr("Running and recent work"));
    m_activities->setModel(m_models.activities);
    m_activities->setItemDelegate(new ActivityDelegate(m_activities));
    m_activities->setUniformItemSizes(true);
    m_activities->setFrameShape(QFrame::NoFrame);
    m_activities->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_pause = linkButton(u"pauseButton"_s, icon(Icon::Pause, ColorRole::Accent), tr("Pause"), this);
    m_stop = linkButton(u"stopButton"_s, icon(Icon::Stop, ColorRole::Accent), tr("Stop"), this);
    m_stop->setToolTip(tr("Stops after the running requests; nothing is half sent"));
    connect(m_pause, &QPushButton::clicked, this, &ActivityPane::pauseRequested);
    connect(m_stop, &QPushButton::clicked, this, &ActivityPane::stopRequested);
    m_noActivity = new EmptyState(this);
    m_noActivity->present(
        {}, tr("Nothing is running"), tr("What is read or sent appears here with its progress."));
    return page(this, m_activities, m_noActivity, {m_pause, m_stop});
}

QWidget *ActivityPane::buildFailures()
{
    m_failures = new QTreeView(this);
    m_failures->setObjectName(u"failureTree"_s);
    m_failures->setAccessibleName(tr("Failures by cause"));
    m_failures->setModel(m_models.failures);
    m_failureDelegate = new FailureDelegate(m_workspace, m_failures);
    m_failures->setItemDelegate(m_failureDelegate);
    m_failures->setHeaderHidden(true);
    m_failures->setUniformRowHeights(true);
    m_failures->setColumnHidden(FailureModel::CountColumn, true);
    m_failures->setFrameShape(QFrame::NoFrame);
    m_failures->header()->setStretchLastSection(true);
    m_failures->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_show = linkButton(u"showFailures"_s, icon(Icon::Search, ColorRole::Accent), tr("Show"), this);
    m_show->setToolTip(tr("Select the resources of the chosen cause in the table"));
    m_retry = linkButton(u"retryFailures"_s, icon(Icon::Retry, ColorRole::Accent), tr("Retry failed"), this);
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
    connect(m_retry, &QPushButton::clicked, this, [this] {
        // What somebody else changed is overwritten only where it was chosen.
        const bool isChosen = m_failures->currentIndex().isValid();
        emit retryRequested(isChosen ? chosenFailures() : m_models.failures->retryRows());
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
    m_noFailure = new EmptyState(this);
    m_noFailure->present(
        {}, tr("Nothing failed"), tr("What a cloud refuses is listed here by cause, to be tried again."));
    return page(this, m_failures, m_noFailure, {m_show, m_retry, m_mine, m_theirs, m_copy, m_export});
}

QWidget *ActivityPane::buildLog()
{
    m_log = new QTreeView(this);
    m_log->setObjectName(u"logView"_s);
    m_log->setAccessibleName(tr("Log"));
    m_log->setModel(m_models.log);
    m_log->setItemDelegate(new LogDelegate(m_log));
    m_log->setRootIsDecorated(false);
    m_log->setHeaderHidden(true);
    m_log->setUniformRowHeights(true);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_log->header()->resizeSection(LogModel::TimeColumn, characterWidth(fontMetrics()) * 22);
    connect(m_models.log, &QAbstractItemModel::rowsInserted, m_log, [this] {
        // Follows the end, unless somebody is reading further up.
        if (const QScrollBar *bar = m_log->verticalScrollBar(); bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_log, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    return page(this, m_log, nullptr, {});
}

void ActivityPane::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(paused ? Icon::Send : Icon::Pause, ColorRole::Accent));
}

void ActivityPane::setStopping(bool stopping)
{
    m_stop->setEnabled(!stopping);
    m_pause->setEnabled(!stopping);
}

void ActivityPane::showFailures()
{
    m_tabs->setCurrentIndex(FailureTab);
}

void ActivityPane::updateActivities()
{
    const bool none = m_models.activities->rowCount() == 0;
    m_noActivity->setVisible(none);
    m_activities->setVisible(!none);
    const bool applying = m_workspace->isApplying();
    m_pause->setVisible(applying);
    m_stop->setVisible(applying);
    if (!applying) {
        setPaused(false);
        setStopping(false);
    }
}

void ActivityPane::updateFailures()
{
    const auto count = static_cast<qint64>(m_models.failures->count());
    //: Title of a tab, with the number of failed resources.
    m_tabs->setTabText(
        FailureTab, count == 0 ? tr("Failures") : tr("Failures %1").arg(StatusTexts::number(count)));
    m_tabs->setTabIcon(FailureTab, count == 0 ? QIcon() : icon(Icon::Error, ColorRole::Removed));
    m_noFailure->setVisible(count == 0);
    m_failures->setVisible(count > 0);
    for (QPushButton *button : {m_show, m_copy, m_export})
        button->setVisible(count > 0);
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
    m_retry->setVisible(isThere && !isConflict);
    m_mine->setVisible(isThere && isConflict);
    m_theirs->setVisible(isThere && isConflict);
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
