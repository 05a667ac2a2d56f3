// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagpane.h"

#include "emptystate.h"
#include "icons.h"
#include "messagebar.h"
#include "quotameter.h"
#include "tagmodel.h"
#include "tagpanehead.h"
#include "tagrow.h"
#include "theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
/// Rows of widgets at once; a selection of everything may have thousands of keys.
constexpr int kRowsAtFirst = 60;
constexpr int kRowsMore = 200;
} // namespace

TagPane::TagPane(TagModel *model, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_limit(kRowsAtFirst)
{
    build();
    connectModel();
    sync();
}

TagPane::~TagPane()
{
    // Leaving a field stages its text: now, while everything that hears of it is still there.
    hide();
}

void TagPane::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_messages = new MessageArea(this);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"tagEmpty"_s);
    connect(m_empty, &EmptyState::activated, this, [this] { emit readAgainRequested(m_model->rows()); });

    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    m_list = new QVBoxLayout;
    m_list->setSpacing(metrics.gap);
    m_more = new QPushButton(content);
    setLook(m_more, Look::Link);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += kRowsMore;
        sync();
    });
    m_add = new QPushButton(icon(Icon::Add, ColorRole::Accent), tr("Add tag"), content);
    m_add->setObjectName(u"addTag"_s);
    m_add->setToolTip(tr("Add a tag to the selected resources (Alt+Shift+A)"));
    setLook(m_add, Look::Link);
    connect(m_add, &QPushButton::clicked, this, &TagPane::addTag);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics.edge, metrics.half, metrics.edge, metrics.edge);
    column->setSpacing(metrics.gap);
    column->addLayout(m_list);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch(1);

    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new TagPaneHead(m_model, m_workspace, this);
    layout->addWidget(m_head);
    layout->addWidget(m_messages);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(buildFoot());
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
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &TagPane::rememberFocus);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TagPane::rememberFocus);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TagPane::scheduleSync);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TagPane::scheduleSync);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TagPane::scheduleSync);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &TagPane::scheduleSync);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &TagPane::scheduleSync);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TagPane::refreshRows);
    connect(m_model, &TagModel::selectionChanged, this, [this] {
        m_limit = kRowsAtFirst;
        scheduleSync();
    });
    connect(m_model, &TagModel::summaryChanged, this, &TagPane::refreshState);
    connect(m_model, &TagModel::invalidDraftsChanged, this, &TagPane::refreshDraftsElsewhere);
}

void TagPane::setHiddenCount(std::size_t count)
{
    m_head->setHiddenCount(count);
}

void TagPane::rememberFocus()
{
    const TagRow *row = focusedRow();
    if (row == nullptr || m_place)
        return;
    const QLineEdit *field = row->valueField()->hasFocus() ? row->valueField() : row->keyField();
    m_place = Place{row->key(), field == row->valueField(), row->index().data(TagModel::NewRole).toBool(),
        field->cursorPosition()};
}

void TagPane::restoreFocus()
{
    if (!m_place)
        return;
    const Place place = *std::exchange(m_place, std::nullopt);
    if (focusedRow() != nullptr)
        return;
    TagRow *row = rowOf(place.key);
    if (row == nullptr || !row->isEditable()) {
        m_add->setFocus(Qt::OtherFocusReason);
        return;
    }
    QLineEdit *field = place.inValue ? row->valueField() : row->keyField();
    field->setFocus(Qt::OtherFocusReason);
    field->setCursorPosition(place.cursor);
}

void TagPane::scheduleSync()
{
    // A change of the model may come from a row that is still handling its event.
    if (m_pending)
        return;
    m_pending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_pending)
                sync();
        },
        Qt::QueuedConnection);
}

QList<int> TagPane::shownModelRows() const
{
    QList<int> shown;
    int keys = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool draft = m_model->index(row, 0).data(TagModel::NewRole).toBool();
        if (draft || keys++ < m_limit)
            shown.append(row);
    }
    return shown;
}

void TagPane::sync()
{
    m_pending = false;
    const QList<int> shown = shownModelRows();
    QHash<int, TagRow *> kept;
    QList<TagRow *> spare;
    for (TagRow *row : std::as_const(m_rows)) {
        if (row->index().isValid() && shown.contains(row->index().row())
            && !kept.contains(row->index().row()))
            kept.insert(row->index().row(), row);
        else
            spare.append(row);
    }
    m_rows.clear();
    for (int place = 0; place < shown.size(); ++place) {
        TagRow *row = kept.value(shown.at(place));
        if (row == nullptr) {
            row = spare.isEmpty() ? makeRow() : spare.takeFirst();
            row->bind(m_model->index(shown.at(place), 0));
        } else {
            row->refresh();
        }
        if (m_list->indexOf(row) != place)
            m_list->insertWidget(place, row);
        row->show();
        m_rows.append(row);
    }
    for (TagRow *row : std::as_const(spare)) {
        m_list->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    const auto more = static_cast<int>(m_model->rowCount() - shown.size());
    m_more->setText(tr("Show %Ln more key(s)", nullptr, more));
    m_more->setVisible(more > 0);
    alignRows();
    orderTabs();
    refreshState();
    restoreFocus();
}

TagRow *TagPane::makeRow()
{
    auto *row = new TagRow(m_model, m_workspace, m_area->widget());
    connect(row, &TagRow::leftVertically, this, [this, row](int by) { moveVertically(row, by); });
    connect(row, &TagRow::finished, this, &TagPane::rowFinished);
    connect(row, &TagRow::valuesWanted, this, &TagPane::valuesWanted);
    connect(row, &TagRow::entered, this, [this, row] { m_lastKey = row->key(); });
    return row;
}

void TagPane::refreshRows()
{
    for (TagRow *row : std::as_const(m_rows))
        row->refresh();
    alignRows();
}

void TagPane::alignRows()
{
    int width = fontMetrics().horizontalAdvance(tr("%1 of %2").arg(u"0"_s, u"0"_s));
    for (const TagRow *row : std::as_const(m_rows))
        width = std::max(width, row->onWidth());
    for (TagRow *row : std::as_const(m_rows))
        row->setOnWidth(width);
}

void TagPane::orderTabs()
{
    QWidget *last = nullptr;
    for (const TagRow *row : std::as_const(m_rows)) {
        for (QWidget *next : {static_cast<QWidget *>(row->keyField()),
                 static_cast<QWidget *>(row->valueField()), static_cast<QWidget *>(row->removeButton())}) {
            if (last != nullptr)
                setTabOrder(last, next);
            last = next;
        }
    }
    if (last != nullptr)
        setTabOrder(last, m_add);
}

void TagPane::refreshState()
{
    m_head->refresh();
    refreshDraftsElsewhere();
    const bool none = m_model->rows().empty();
    const bool unread = !none && m_model->readCount() == 0;
    if (none)
        m_empty->present(icon(Icon::Tag, ColorRole::Secondary), tr("No resource is selected"),
            tr("Select resources in the table to see and edit their tags. Ctrl+A selects all that are "
               "shown."));
    else if (unread)
        m_empty->present(icon(Icon::Question, ColorRole::Unknown), tr("The tags were not read"),
            tr("What the tags are is not known, so they cannot be edited."), tr("Read the tags again"));
    m_empty->setVisible(none || unread);
    m_area->setVisible(!none && !unread);
    m_foot->setVisible(!none && !unread);
    if (!none)
        m_quota->setUsed(m_model->fullest(), m_model->tagLimit(), m_model->rows().size() > 1);
}

void TagPane::refreshDraftsElsewhere()
{
    const QString id = u"drafts"_s;
    const Rows rows = m_model->invalidDraftRows();
    if (!m_model->hasInvalidDrafts() || rows.empty() || rows == m_model->rows()) {
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

TagRow *TagPane::focusedRow() const
{
    for (TagRow *row : m_rows) {
        if (row->isAncestorOf(QApplication::focusWidget()))
            return row;
    }
    return nullptr;
}

TagRow *TagPane::rowOf(const QString &key) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&key](const TagRow *row) { return row->key() == key; });
    return found == m_rows.cend() ? nullptr : *found;
}

void TagPane::addTag()
{
    const int modelRow = m_model->addDraft();
    if (modelRow < 0)
        return;
    sync();
    for (TagRow *row : std::as_const(m_rows)) {
        if (row->index().row() == modelRow) {
            row->keyField()->setFocus(Qt::OtherFocusReason);
            m_area->ensureWidgetVisible(row);
        }
    }
}

void TagPane::editTag(const QString &key)
{
    TagRow *row = rowOf(key.isEmpty() ? m_lastKey : key);
    if (row == nullptr || !row->isEditable()) {
        const auto first = std::find_if(
            m_rows.cbegin(), m_rows.cend(), [](const TagRow *candidate) { return candidate->isEditable(); });
        if (first == m_rows.cend()) {
            addTag();
            return;
        }
        row = *first;
    }
    row->valueField()->setFocus(Qt::OtherFocusReason);
    row->valueField()->selectAll();
    m_area->ensureWidgetVisible(row);
}

void TagPane::removeTag()
{
    TagRow *row = focusedRow();
    if (row == nullptr)
        row = rowOf(m_lastKey);
    if (row != nullptr)
        row->remove();
}

void TagPane::commitTyping()
{
    if (TagRow *row = focusedRow())
        row->commit();
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

void TagPane::moveVertically(TagRow *from, int by)
{
    const auto place = m_rows.indexOf(from) + by;
    if (place >= m_rows.size()) {
        m_add->setFocus(Qt::TabFocusReason);
        return;
    }
    if (place < 0)
        return;
    const bool inValue = from->valueField()->hasFocus();
    QLineEdit *field = inValue ? m_rows.at(place)->valueField() : m_rows.at(place)->keyField();
    field->setFocus(Qt::TabFocusReason);
    m_area->ensureWidgetVisible(m_rows.at(place));
}

void TagPane::rowFinished()
{
    if (m_pending)
        m_place.reset(); // the draft became a tag: the next one is added from the button
    m_add->setFocus(Qt::OtherFocusReason);
}

void TagPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    if (event->key() == Qt::Key_Delete && focusedRow() != nullptr) {
        removeTag();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tagdesk
