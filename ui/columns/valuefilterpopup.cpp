// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuefilterpopup.h"

#include "countable.h"
#include "fieldwords.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "sharedelegate.h"
#include "statustext.h"
#include "theme.h"
#include "utf8text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKindRole = Qt::UserRole + 1;
constexpr int kValueRole = Qt::UserRole + 2;
constexpr int kFittingCharacters = 24; // of a value that certainly fits
constexpr std::size_t kShown = 500; // nobody ticks more; the search finds the others

enum ItemKind { Value, Absent, NotRead, Spellings };

} // namespace

ValueFilterPopup::ValueFilterPopup(
    const ResourceModel &model, const TagPool &pool, const RowField &field, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(model)
    , m_pool(pool)
    , m_field(field)
    , m_counts(model.countValues(field))
    , m_spellings(spellingsOf(m_counts.values, pool))
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_note(new PlainLabel(this))
    , m_none(new QPushButton(tr("Show all"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_all = m_counts.absent + m_counts.notRead;
    auto spelling = m_spellings.cbegin(); // they are in the order of the values
    for (const FieldValue &value : m_counts.values) {
        m_all += value.rows;
        if (spelling != m_spellings.cend() && *spelling == value.value) {
            m_spellingRows += value.rows;
            ++spelling;
        }
    }
    if (const ValueFilter *filter = filterOf(model.valueFilters(), field)) {
        m_ticked = QSet<QString>(filter->values.cbegin(), filter->values.cend());
        m_absent = filter->absent;
        m_notRead = filter->notRead;
    }
    build();
    fill();
}

void ValueFilterPopup::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"valueFilterPopup"_s);
    setAccessibleName(tr("Filter by value: %1").arg(FieldWords::field(m_field)));
    m_search->setPlaceholderText(tr("Search values"));
    m_search->setAccessibleName(tr("Search the values of %1").arg(FieldWords::field(m_field)));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"filterValues"_s);
    m_list->setAccessibleName(tr("Values of %1").arg(FieldWords::field(m_field)));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Value"), tr("Resources")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setItemDelegateForColumn(1, new ShareDelegate(m_list));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->resizeSection(1, characterWidth(fontMetrics()) * 14);
    m_none->setToolTip(tr("Untick every value"));
    setColorRole(m_note, ColorRole::Secondary);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap);
    layout->setSpacing(metrics.gap);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    layout->addWidget(m_none, 0, Qt::AlignRight);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ValueFilterPopup::fill);
    connect(m_list, &QTreeWidget::itemChanged, this, &ValueFilterPopup::tick);
    connect(m_none, &QPushButton::clicked, this, &ValueFilterPopup::untickAll);
}

void ValueFilterPopup::showAt(const QPoint &place)
{
    const int rows = std::clamp(m_list->topLevelItemCount(), 4, 14);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * m_list->sizeHintForRow(0) + 4);
    const int width = characterWidth(fontMetrics()) * 44;
    resize(width, sizeHint().height());
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width)),
        std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - sizeHint().height())));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ValueFilterPopup::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    m_list->clear();
    std::string wanted;
    appendCaseFolded(wanted, m_search->text().toStdString());
    if (wanted.empty()) {
        if (!m_spellings.empty())
            //: A list of values to tick: those that another one equals but for case and blanks.
            addItem(Spellings, tr("different spelling"), {}, m_spellingRows, hasAllSpellings());
        if (m_counts.absent > 0 || m_absent)
            addItem(Absent, FieldWords::absent(), {}, m_counts.absent, m_absent);
        if (m_counts.notRead > 0 || m_notRead)
            addItem(NotRead, FieldWords::notRead(), {}, m_counts.notRead, m_notRead);
    }
    addValues(wanted);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ValueFilterPopup::addItem(
    int kind, const QString &text, const QString &value, std::size_t rows, bool ticked)
{
    auto *item = new QTreeWidgetItem(m_list);
    item->setText(0, text);
    if (characterWidth(fontMetrics()) * kFittingCharacters < fontMetrics().horizontalAdvance(text))
        item->setData(0, Qt::ToolTipRole, toolTipText(text));
    item->setData(0, kKindRole, kind);
    item->setData(0, kValueRole, value);
    item->setCheckState(0, ticked ? Qt::Checked : Qt::Unchecked);
    if (kind != Value) {
        QFont slanted = font();
        slanted.setItalic(true);
        item->setFont(0, slanted);
    }
    item->setText(1, StatusTexts::number(static_cast<qint64>(rows)));
    item->setData(
        1, ShareDelegate::ShareRole, static_cast<double>(rows) / std::max(1.0, static_cast<double>(m_all)));
}

void ValueFilterPopup::addValues(const std::string &wanted)
{
    std::string folded;
    std::size_t found = 0;
    QSet<QString> missing = m_ticked;
    for (const FieldValue &value : m_counts.values) {
        folded.clear();
        if (!wanted.empty() && m_field.kind == RowField::Kind::Tag)
            appendCaseFolded(folded, m_pool.utf8(value.value));
        else if (!wanted.empty())
            appendCaseFolded(folded, m_model.words(m_field, m_pool.text(value.value)).toStdString());
        if (folded.find(wanted) == std::string::npos)
            continue;
        if (++found > kShown)
            continue;
        const QString text = m_pool.text(value.value);
        addItem(Value, FieldWords::value(m_model.words(m_field, text)), text, value.rows,
            m_ticked.contains(text));
        missing.remove(text);
    }
    // What is ticked can be unticked, though the other filters may leave no resource with it.
    for (const QString &text : std::as_const(missing)) {
        const QString words = m_model.words(m_field, text);
        if (words.contains(m_search->text(), Qt::CaseInsensitive))
            addItem(Value, FieldWords::value(words), text, 0, true);
    }
    m_note->setVisible(found > kShown || found == 0);
    m_note->setText(found == 0
            ? tr("No value is like that")
            : tr("The %Ln most frequent values. Type to find others.", nullptr, countable(kShown)));
}

bool ValueFilterPopup::hasAllSpellings() const
{
    return std::ranges::all_of(
        m_spellings, [this](TextId text) { return m_ticked.contains(m_pool.text(text)); });
}

void ValueFilterPopup::tick(QTreeWidgetItem *item)
{
    if (m_filling)
        return;
    const bool on = item->checkState(0) == Qt::Checked;
    const auto set = [this, on](const QString &value) {
        if (on)
            m_ticked.insert(value);
        else
            m_ticked.remove(value);
    };
    switch (item->data(0, kKindRole).toInt()) {
    case Absent:
        m_absent = on;
        break;
    case NotRead:
        m_notRead = on;
        break;
    case Spellings:
        for (const TextId text : m_spellings)
            set(m_pool.text(text));
        // Filling now would delete the item that the view is still changing.
        QMetaObject::invokeMethod(this, &ValueFilterPopup::fill, Qt::QueuedConnection);
        break;
    default:
        set(item->data(0, kValueRole).toString());
        break;
    }
    tell();
}

void ValueFilterPopup::untickAll()
{
    m_ticked.clear();
    m_absent = m_notRead = false;
    fill();
    tell();
}

void ValueFilterPopup::tell()
{
    if (m_ticked.isEmpty() && !m_absent && !m_notRead) {
        emit chosen(std::nullopt);
        return;
    }
    QStringList values(m_ticked.cbegin(), m_ticked.cend());
    values.sort();
    emit chosen(ValueFilter{.field = m_field, .values = values, .absent = m_absent, .notRead = m_notRead});
}

bool ValueFilterPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        // Enter ticks the first of those that were looked for.
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && m_list->topLevelItemCount() > 0) {
            QTreeWidgetItem *first = m_list->topLevelItem(0);
            first->setCheckState(0, first->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace tagdesk
