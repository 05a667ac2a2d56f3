// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagpane.h"

#include "conflicttext.h"
#include "countable.h"
#include "emptystate.h"
#include "errortext.h"
#include "icons.h"
#include "messagebar.h"
#include "quotameter.h"
#include "resourcehistoryview.h"
#include "tagexchange.h"
#include "taglist.h"
#include "tagmodel.h"
#include "tagpanehead.h"
#include "tagrow.h"
#include "theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
enum Tab { TagsTab, HistoryTab };
} // namespace

TagPane::TagPane(TagModel *model, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_exchange(new TagExchange(model, this))
{
    build();
    connectModel();
    refreshState();
}

TagPane::~TagPane()
{
    // Leaving a field stages its text: now, while everything that hears of it is still there.
    hide();
}

void TagPane::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    // In the order in which Tab goes through them.
    QWidget *tabs = buildTabs();
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"tagEmpty"_s);
    connect(m_empty, &EmptyState::activated, this, [this] { emit readAgainRequested(m_model->rows()); });
    m_list = new TagList(m_model, m_workspace, this);
    connect(m_list, &TagList::valuesWanted, this, &TagPane::valuesWanted);
    connect(m_list, &TagList::editRefused, this, &TagPane::editRefused);
    connect(m_list, &TagList::selectRequested, this, &TagPane::selectRequested);
    m_history = new ResourceHistoryView(this);
    connect(m_history, &ResourceHistoryView::retryRequested, this, &TagPane::reloadHistory);
    m_messages = new MessageArea(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new TagPaneHead(m_model, m_workspace, this);
    layout->addWidget(m_head);
    layout->addWidget(tabs);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_history, 1);
    layout->addWidget(m_messages);
    layout->addWidget(buildFoot());
}

QWidget *TagPane::buildTabs()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *bar = new QWidget(this);
    m_tabs = new QTabBar(bar);
    m_tabs->setObjectName(u"tagTabs"_s);
    m_tabs->setAccessibleName(tr("Tags or history"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Tags"));
    m_tabs->addTab(tr("History"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        refreshState();
        reloadHistory();
    });
    m_menu = new QToolButton(bar);
    m_menu->setObjectName(u"tagMenu"_s);
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setIcon(icon(Icon::Copy, ColorRole::Secondary));
    m_menu->setToolTip(tr("Copy and paste tags; tag sets"));
    m_menu->setAccessibleName(m_menu->toolTip());
    connect(m_menu, &QToolButton::clicked, this,
        [this] { m_exchange->menu()->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(metrics.edge - metrics.half, 0, metrics.edge, 0);
    layout->addWidget(m_tabs);
    layout->addStretch(1);
    layout->addWidget(m_menu);
    return bar;
}

QWidget *TagPane::buildFoot()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_foot = new QWidget(this);
    m_quota = new QuotaMeter(m_foot);
    m_quota->setObjectName(u"quotaMeter"_s);
    auto *line = new QFrame(m_foot);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(metrics.edge, metrics.gap, metrics.edge, metrics.edge);
    inner->addWidget(m_quota);
    auto *layout = new QVBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line);
    layout->addLayout(inner);
    return m_foot;
}

void TagPane::connectModel()
{
    connect(m_model, &TagModel::selectionChanged, this, &TagPane::selectionChanged);
    connect(m_model, &TagModel::summaryChanged, this, &TagPane::refreshState);
    connect(m_model, &TagModel::invalidDraftsChanged, this, &TagPane::refreshDraftsElsewhere);
    connect(m_workspace, &Workspace::outcomesChanged, this, &TagPane::refreshRefusal);
}

void TagPane::selectionChanged()
{
    refreshState();
    refreshRefusal();
    reloadHistory();
}

void TagPane::setHiddenCount(std::size_t count)
{
    m_head->setHiddenCount(count);
}

QList<TagRow *> TagPane::rows() const
{
    return m_list->rows();
}

void TagPane::refreshState()
{
    m_head->refresh();
    refreshDraftsElsewhere();
    const bool none = m_model->rows().empty();
    const bool unread = !none && m_model->readCount() == 0;
    const bool showsTags = m_tabs->currentIndex() == TagsTab;
    if (none)
        m_empty->present(icon(Icon::Tag, ColorRole::Secondary), tr("No resource is selected"),
            tr("Select resources in the table to see and edit their tags. Ctrl+A selects all that are "
               "shown."));
    else if (unread)
        m_empty->present(icon(Icon::Question, ColorRole::Unknown), tr("The tags were not read"),
            tr("What the tags are is not known, so they cannot be edited."), tr("Read the tags again"));
    m_empty->setVisible(showsTags && (none || unread));
    m_list->setVisible(showsTags && !none && !unread);
    m_history->setVisible(!showsTags);
    m_foot->setVisible(showsTags && !none && !unread);
    if (!none)
        m_quota->setUsed(m_model->fullest(), m_model->tagLimit(), m_model->rows().size() > 1);
}

void TagPane::refreshDraftsElsewhere()
{
    const QString id = u"drafts"_s;
    const Rows rows = m_model->otherInvalidDraftRows();
    if (rows.empty()) {
        m_messages->remove(id);
        return;
    }
    Message message;
    message.id = id;
    message.severity = Message::Severity::Warning;
    message.text = tr("An unfinished edit on %Ln other resource(s) keeps changes from being applied.",
        nullptr, static_cast<int>(rows.size()));
    message.actions.append(Message::Action{tr("Show"), [this, rows] {
                                               emit draftsRequested(rows);
                                           }});
    message.actions.append(Message::Action{tr("Discard"), [this] {
                                               m_model->discardAllDrafts();
                                           }});
    message.closable = false;
    m_messages->post(message);
}

/// The cloud's own words for selected resources whose changes it refused.
void TagPane::refreshRefusal()
{
    const QString id = u"refusal"_s;
    const Rows failed = m_workspace->failedRows();
    const Rows &selected = m_model->rows();
    Rows rows;
    std::ranges::set_intersection(failed, selected, std::back_inserter(rows));
    if (rows.empty()) {
        m_messages->remove(id);
        return;
    }
    const Error &error = m_workspace->outcome(rows.front()).error;
    const bool isAlike = std::ranges::all_of(rows, [&](Row row) {
        return m_workspace->outcome(row).error.cause == error.cause
            && m_workspace->outcome(row).error.code == error.code;
    });
    Message message = Message::of(id, error);
    if (selected.size() > 1)
        message.text = isAlike
            //: %1: what went wrong, a whole sentence.
            ? tr("%Ln of the selected resources failed. %1", nullptr, countable(rows.size()))
                  .arg(message.text)
            //: %1: what went wrong, a whole sentence.
            : tr("%Ln of the selected resources failed for different reasons. The first: %1", nullptr,
                countable(rows.size()))
                  .arg(message.text);
    const bool isDecided =
        std::ranges::none_of(rows, [this](Row row) { return isChangedMeanwhile(m_workspace->outcome(row)); });
    if (isDecided) {
        message.actions = {{tr("Retry"), [this, rows] { emit retryRequested(rows); }, false}};
    } else {
        message.actions = {
            {ConflictTexts::mine(), [this, rows] { m_workspace->allowOverwriting(rows); }, false},
            {ConflictTexts::theirs(), [this, rows] { m_workspace->takeTheirs(rows); }, false}};
    }
    message.closable = false;
    m_messages->post(message);
}

void TagPane::setHistory(const ResourceId &id, const Result<ResourceHistory> &history)
{
    const Rows &rows = m_model->rows();
    if (m_tabs->currentIndex() == HistoryTab && rows.size() == 1
        && m_workspace->table().resourceId(rows.front()) == id)
        m_history->showHistory(history);
}

void TagPane::reloadHistory()
{
    if (m_tabs->currentIndex() != HistoryTab)
        return;
    const Rows &rows = m_model->rows();
    if (rows.size() != 1) {
        m_history->showNoResource();
        return;
    }
    m_history->showLoading();
    emit historyWanted(m_workspace->table().resourceId(rows.front()));
}

void TagPane::addTag()
{
    m_tabs->setCurrentIndex(TagsTab);
    m_list->addTag();
}

void TagPane::editTag(const QString &key)
{
    m_tabs->setCurrentIndex(TagsTab);
    m_list->editTag(key);
}

void TagPane::removeTag()
{
    m_list->removeTag();
}

void TagPane::commitTyping()
{
    m_model->commitAll();
}

bool TagPane::showNextInvalid(bool fromStart)
{
    if (m_model->invalidDraftRows() != m_model->rows() || m_model->rows().empty())
        return false;
    m_tabs->setCurrentIndex(TagsTab);
    return m_list->showNextInvalid(fromStart);
}

void TagPane::keepRefused(Row row, const QString &key, const QString &text)
{
    const Rows selection = m_model->rows();
    m_model->setRows({row});
    int place = m_model->rowOf(key);
    if (place < 0) {
        place = m_model->addDraft();
        m_model->typeKey(place, key);
    }
    m_model->typeValue(place, text);
    m_model->setRows(selection);
}

void TagPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    if (event->key() == Qt::Key_Delete && m_list->hasRowFocus()) {
        removeTag();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tagdesk
