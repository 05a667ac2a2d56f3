// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "taglist.h"

#include "icons.h"
#include "locktext.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "tagfield.h"
#include "tagmodel.h"
#include "tagrow.h"
#include "theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QPushButton>
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

TagList::TagList(TagModel *model, Workspace *workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_limit(kRowsAtFirst)
{
    build();
    connectModel();
    sync();
}

void TagList::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    m_list = new QVBoxLayout;
    m_list->setSpacing(metrics.fieldGap);
    m_more = new QPushButton(content);
    setLook(m_more, Look::Link);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += kRowsMore;
        sync();
    });
    m_add = new QPushButton(icon(Icon::Add, ColorRole::Accent), tr("Add tag"), content);
    m_add->setObjectName(u"addTag"_s);
    setLook(m_add, Look::Link);
    refreshLock();
    connect(m_model, &TagModel::summaryChanged, this, &TagList::refreshLock);
    connect(m_add, &QPushButton::clicked, this, &TagList::addTag);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics.edge, metrics.half, metrics.edge, metrics.edge);
    column->setSpacing(metrics.gap);
    m_heads = buildHeads();
    column->addWidget(m_heads);
    column->addLayout(m_list);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch(1);

    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
}

void TagList::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_list != nullptr)
        m_list->setSpacing(Metrics::of(fontMetrics()).fieldGap);
}

QWidget *TagList::buildHeads()
{
    auto *heads = new QWidget(this);
    auto *grid = new QGridLayout(heads);
    TagRow::placeColumns(grid, fontMetrics());
    const int buttons = 2 * QToolButton().sizeHint().width() + grid->horizontalSpacing();
    int column = 0;
    //: Heads above the fields of tags.
    for (const QString &text : {tr("Key"), tr("Value")}) {
        auto *head = new PlainLabel(text, heads);
        head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        head->setIndent(Metrics::of(fontMetrics()).half);
        setColorRole(head, ColorRole::Secondary);
        grid->addWidget(head, 0, column++);
    }
    grid->setColumnMinimumWidth(2, buttons);
    return heads;
}

void TagList::connectModel()
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &TagList::rememberFocus);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TagList::rememberFocus);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TagList::scheduleSync);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TagList::scheduleSync);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TagList::scheduleSync);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &TagList::scheduleSync);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &TagList::scheduleSync);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TagList::refreshRows);
    connect(m_model, &TagModel::selectionChanged, this, [this] {
        m_limit = kRowsAtFirst;
        scheduleSync();
    });
}

void TagList::rememberFocus()
{
    const TagRow *row = focusedRow();
    if (row == nullptr || m_place)
        return;
    const TagField *field = row->valueField()->hasFocus() ? row->valueField() : row->keyField();
    m_place = Place{row->key(), field == row->valueField(), row->isNew(), field->cursorPosition()};
}

void TagList::restoreFocus()
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
    TagField *field = place.inValue ? row->valueField() : row->keyField();
    field->setFocus(Qt::OtherFocusReason);
    field->setCursorPosition(place.cursor);
}

void TagList::scheduleSync()
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

/// Model rows in the order in which they are shown.
QList<int> TagList::shownModelRows() const
{
    QList<int> shown;
    QList<int> added;
    QList<int> drafts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(TagModel::NewRole).toBool())
            drafts.append(row);
        else if (m_model->addedKeys().contains(index.data(TagModel::KeyRole).toString()))
            added.append(row);
        else if (shown.size() < m_limit)
            shown.append(row);
    }
    std::ranges::sort(added, {}, [this](int row) {
        return m_model->addedKeys().indexOf(m_model->index(row, 0).data(TagModel::KeyRole).toString());
    });
    return shown + added + drafts;
}

void TagList::sync()
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
    m_heads->setVisible(!m_rows.isEmpty());
    orderTabs();
    restoreFocus();
}

TagRow *TagList::makeRow()
{
    auto *row = new TagRow(m_model, m_workspace, widget());
    connect(row, &TagRow::leftVertically, this, [this, row](int by) { moveVertically(row, by); });
    connect(row, &TagRow::finished, this, &TagList::rowFinished);
    connect(row, &TagRow::valuesWanted, this, &TagList::valuesWanted);
    connect(row, &TagRow::editRefused, this, &TagList::editRefused);
    connect(row, &TagRow::selectRequested, this, &TagList::selectRequested);
    // Later: the row gets its new height first.
    connect(
        row, &TagRow::grown, this, [this, row] { ensureWidgetVisible(row); }, Qt::QueuedConnection);
    connect(row, &TagRow::entered, this, [this, row] { m_lastKey = row->key(); });
    return row;
}

void TagList::refreshRows()
{
    for (TagRow *row : std::as_const(m_rows))
        row->refresh();
}

void TagList::orderTabs()
{
    QWidget *last = nullptr;
    for (const TagRow *row : std::as_const(m_rows)) {
        const QList<QWidget *> parts = row->tabOrder();
        for (QWidget *next : parts) {
            if (last != nullptr)
                setTabOrder(last, next);
            last = next;
        }
    }
    if (last != nullptr)
        setTabOrder(last, m_add);
}

TagRow *TagList::focusedRow() const
{
    for (TagRow *row : m_rows) {
        if (row->isAncestorOf(QApplication::focusWidget()))
            return row;
    }
    return nullptr;
}

TagRow *TagList::rowOf(const QString &key) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&key](const TagRow *row) { return row->key() == key; });
    return found == m_rows.cend() ? nullptr : *found;
}

/// Of a read-only profile: nothing can be added either.
void TagList::refreshLock()
{
    const bool isReadOnly = m_model->isReadOnly();
    m_add->setIcon(icon(isReadOnly ? Icon::Lock : Icon::Add, ColorRole::Accent));
    m_add->setToolTip(toolTipText(isReadOnly
            ? LockTexts::reason(TagLock::ReadOnlyProfile, {})
            : tr("Add a tag to the selected resources, or set one that some have (Alt+Shift+A)")));
    m_add->setAccessibleDescription(m_add->toolTip());
}

void TagList::addTag()
{
    if (m_model->isReadOnly()) {
        emit editRefused(LockTexts::reason(TagLock::ReadOnlyProfile, {}));
        return;
    }
    const int modelRow = m_model->addDraft();
    if (modelRow < 0)
        return;
    sync();
    for (TagRow *row : std::as_const(m_rows)) {
        if (row->index().row() == modelRow) {
            row->keyField()->setFocus(Qt::OtherFocusReason);
            ensureWidgetVisible(row);
        }
    }
}

void TagList::editTag(const QString &key)
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
    ensureWidgetVisible(row);
}

void TagList::removeTag()
{
    TagRow *row = focusedRow();
    if (row == nullptr)
        row = rowOf(m_lastKey);
    if (row != nullptr)
        row->remove();
}

bool TagList::showNextInvalid(bool fromStart)
{
    if (m_pending)
        sync();
    bool isBehind = fromStart || focusedRow() == nullptr;
    for (TagRow *row : std::as_const(m_rows)) {
        for (TagField *field : {row->keyField(), row->valueField()}) {
            if (isBehind && row->isRefused(field)) {
                field->setFocus(Qt::OtherFocusReason);
                field->selectAll();
                ensureWidgetVisible(row);
                return true;
            }
            isBehind = isBehind || field->hasFocus();
        }
        isBehind = isBehind || row == focusedRow();
    }
    return false;
}

void TagList::moveVertically(TagRow *from, int by)
{
    const auto place = m_rows.indexOf(from) + by;
    if (place >= m_rows.size()) {
        m_add->setFocus(Qt::TabFocusReason);
        return;
    }
    if (place < 0)
        return;
    const bool inValue = from->valueField()->hasFocus();
    TagField *field = inValue ? m_rows.at(place)->valueField() : m_rows.at(place)->keyField();
    field->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(m_rows.at(place));
}

void TagList::rowFinished()
{
    if (m_pending)
        m_place.reset(); // the draft became a tag: the next one is added from the button
    m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace tagdesk
