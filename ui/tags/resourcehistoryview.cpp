// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcehistoryview.h"

#include "emptystate.h"
#include "errortext.h"
#include "historytext.h"
#include "icons.h"
#include "plaintext.h"
#include "statustext.h"
#include "theme.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

ResourceHistoryView::ResourceHistoryView(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(this))
{
    m_list->setObjectName(u"resourceHistory"_s);
    m_list->setAccessibleName(tr("History of the resource"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Change"), tr("Outcome")});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setIndentation(Metrics::of(fontMetrics()).edge);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_empty->setObjectName(u"historyEmpty"_s);
    connect(m_empty, &EmptyState::activated, this, &ResourceHistoryView::retryRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    showNoResource();
}

void ResourceHistoryView::say(const QString &title, const QString &text, const QString &button)
{
    m_list->clear();
    m_list->hide();
    m_empty->present(icon(Icon::History, ColorRole::Secondary), title, text, button);
    m_empty->show();
}

void ResourceHistoryView::showNoResource()
{
    say(tr("History of one resource"), tr("Select one resource in the table to see what was applied to it."));
}

void ResourceHistoryView::showLoading()
{
    say(tr("Reading the history…"), {});
}

void ResourceHistoryView::showHistory(const Result<ResourceHistory> &history)
{
    if (!history) {
        const Sentences said = ErrorTexts::of(history.error());
        say(said.what, said.next, tr("Try again"));
        return;
    }
    if (history->changes.empty()) {
        say(tr("Nothing was applied yet"),
            tr("Changes that TagDesk applies to this resource are listed here: when, by whom, and what "
               "became of "
               "them."));
        return;
    }
    m_empty->hide();
    m_list->clear();
    QTreeWidgetItem *run = nullptr;
    qint64 last = 0;
    for (const ResourceChange &change : history->changes) {
        if (run == nullptr || change.run != last)
            run = addRun(change);
        last = change.run;
        addChange(run, change);
    }
    if (history->isCut)
        m_list->addTopLevelItem(new QTreeWidgetItem({tr("Older runs are in the history (Ctrl+Shift+H).")}));
    m_list->expandAll();
    m_list->show();
}

QTreeWidgetItem *ResourceHistoryView::addRun(const ResourceChange &change)
{
    //: Head of a run in the history of a resource; %1: when it started, %2: its number, %3: "user@host".
    auto *run = new QTreeWidgetItem(m_list,
        {tr("%1 · run #%2 · %3")
                .arg(StatusTexts::time(change.started), QString::number(change.run), change.who)});
    run->setFirstColumnSpanned(true);
    run->setData(
        0, Qt::ToolTipRole, toolTipText(run->text(0) + u'\n' + StatusTexts::exactTime(change.started)));
    QFont bold = m_list->font();
    bold.setBold(true);
    run->setFont(0, bold);
    return run;
}

void ResourceHistoryView::addChange(QTreeWidgetItem *run, const ResourceChange &change)
{
    const HistoryCell &cell = change.cell;
    const StatusMark mark = HistoryTexts::mark(cell);
    //: A change in the history; %1: the key, %2: its value before, %3: its value after.
    const QString text =
        tr("%1: %2 → %3").arg(cell.key, HistoryTexts::value(cell.before), HistoryTexts::value(cell.after));
    auto *item = new QTreeWidgetItem(run, {text, mark.word});
    item->setIcon(1, icon(mark.icon, mark.colorRole));
    item->setData(0, Qt::ToolTipRole, toolTipText(text));
    const bool isTrouble = !(cell.outcome.error == Error());
    item->setData(
        1, Qt::ToolTipRole, toolTipText(isTrouble ? ErrorTexts::of(cell.outcome.error).full() : mark.word));
}

} // namespace tagdesk
