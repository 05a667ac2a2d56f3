// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcedelegate.h"

#include "errortext.h"
#include "faulttext.h"
#include "icons.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "rowwords.h"
#include "scopetext.h"
#include "statustext.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Pixels that the cell takes when nothing in it is cut.
int neededWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const QFont font = index.column() == ResourceModel::IdColumn ? fixedFont(option.font) : option.font;
    // One more: eliding counts fractions of pixels that the advance leaves out.
    int width = QFontMetrics(font).horizontalAdvance(ResourceDelegate::shownText(index)) + 1;
    width += 2 * metrics.half + 2;
    if (index.column() == ResourceModel::StatusColumn && !statusMark(index).word.isEmpty())
        width += metrics.icon + 1 + metrics.half;
    const QVariant state = index.data(ResourceModel::TagStateRole);
    const bool isPlain = !state.isValid() || state.value<TagState>() == TagState::Unchanged
        || state.value<TagState>() == TagState::Locked;
    return isPlain ? width : width + metrics.gap;
}

void paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &colour, Qt::TextElideMode elide = Qt::ElideRight)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, elide, rect.width()));
}

void paintMark(QPainter *painter, QRect rect, const StatusMark &mark, const QStyleOptionViewItem &option)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const QRect place(rect.left(), rect.center().y() - metrics.icon / 2, metrics.icon, metrics.icon);
    icon(mark.icon, mark.colorRole).paint(painter, place);
    rect.setLeft(place.right() + 1 + metrics.half);
    paintText(
        painter, rect, mark.word, option.font, colorRoleColour(Colours::of(option.palette), mark.colorRole));
}

/// A staged value on its fill, with the sign that says what it is.
void paintStaged(QPainter *painter, const QRect &rect, const QString &text, ColorRole colorRole,
    const QStyleOptionViewItem &option, bool struck)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const Colours &colours = Colours::of(option.palette);
    QFont font = option.font;
    font.setStrikeOut(struck);
    const QFontMetrics measure(font);
    const QString shown = measure.elidedText(text, Qt::ElideMiddle, rect.width() - metrics.gap);
    QRectF chip(rect.left() - metrics.half, 0, measure.horizontalAdvance(shown) + metrics.gap,
        measure.height() + metrics.half);
    chip.moveTop(rect.center().y() - chip.height() / 2 + 0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colorRoleFill(colours, colorRole));
    painter->drawRoundedRect(chip, metrics.chipRadius, metrics.chipRadius);
    painter->setFont(font);
    painter->setPen(colorRoleColour(colours, colorRole));
    painter->drawText(chip, Qt::AlignCenter, shown);
}

/// The value in the cloud and the staged one, with the part marked in which they differ.
void paintChange(QPainter *painter, const QRect &rect, const ValueDifference &change,
    const QStyleOptionViewItem &option, ChipPainter &chips)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const Colours &colours = Colours::of(option.palette);
    chips.setFont(option.font);
    const ValueDifference shown = chips.fitting(change, rect.width() - metrics.gap);
    QRectF chip(rect.left() - metrics.half, 0, chips.width(shown) + metrics.gap,
        option.fontMetrics.height() + metrics.half);
    chip.moveTop(rect.center().y() - chip.height() / 2 + 0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colorRoleFill(colours, ColorRole::Changed));
    painter->drawRoundedRect(chip, metrics.chipRadius, metrics.chipRadius);
    painter->setFont(option.font);
    chips.paintChange(painter, rect, shown, colours);
}

void paintKeyCell(QPainter *painter, const QRect &rect, const QModelIndex &index,
    const QStyleOptionViewItem &option, ChipPainter &chips)
{
    const Colours &colours = Colours::of(option.palette);
    if (index.data(ResourceModel::KnowledgeRole).value<TagKnowledge>() != TagKnowledge::Read) {
        //: In a cell: whether the resource has the tag is not known.
        paintText(painter, rect, ResourceDelegate::tr("?"), option.font, colours.unknown);
        return;
    }
    const QVariant value = index.data(ResourceModel::ValueRole);
    const QVariant state = index.data(ResourceModel::TagStateRole);
    if (!state.isValid()) {
        //: In a cell: the resource does not have the tag.
        paintText(painter, rect, ResourceDelegate::tr("–"), option.font, colours.secondary);
        return;
    }
    switch (state.value<TagState>()) {
    case TagState::Added:
        //: In a cell: a value that is staged on a resource without the tag.
        paintStaged(painter, rect, ResourceDelegate::tr("+ %1").arg(value.toString()), ColorRole::Added,
            option, false);
        return;
    case TagState::Changed:
    case TagState::Mixed:
        paintChange(painter, rect,
            difference(index.data(ResourceModel::OldValueRole).toString(), value.toString()), option, chips);
        return;
    case TagState::Removed:
        paintStaged(painter, rect, index.data(ResourceModel::OldValueRole).toString(), ColorRole::Removed,
            option, true);
        return;
    case TagState::Locked:
    case TagState::Unchanged:
        break;
    }
    const bool isLocked = state.value<TagState>() == TagState::Locked;
    QRect place = rect;
    if (isLocked) {
        const Metrics metrics = Metrics::of(option.fontMetrics);
        const int size = std::min(metrics.icon, option.fontMetrics.height());
        icon(Icon::Lock, ColorRole::Secondary)
            .paint(painter, QRect(rect.left(), rect.center().y() - size / 2, size, size));
        place.setLeft(rect.left() + size + metrics.half);
    }
    const QString text = value.toString();
    if (text.isEmpty()) {
        QFont slanted = option.font;
        slanted.setItalic(true);
        paintText(painter, place, ResourceDelegate::tr("(empty value)"), slanted, colours.secondary);
        return;
    }
    paintText(
        painter, place, text, option.font, isLocked ? colours.secondary : colours.text, Qt::ElideMiddle);
}

} // namespace

ResourceDelegate::ResourceDelegate(ResourceModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void ResourceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Colours &colours = Colours::of(option.palette);
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect rect = option.rect.adjusted(metrics.half + 2, 0, -metrics.half, -1);
    switch (index.column()) {
    case ResourceModel::NameColumn: {
        const QString name = index.data().toString();
        paintText(painter, rect, name.isEmpty() ? tr("–") : name, option.font,
            name.isEmpty() ? colours.secondary : colours.text, Qt::ElideMiddle);
        break;
    }
    case ResourceModel::IdColumn:
        paintText(painter, rect, index.data().toString(), fixedFont(option.font), colours.secondary,
            Qt::ElideMiddle);
        break;
    case ResourceModel::StatusColumn: {
        const StatusMark mark = statusMark(index);
        if (mark.word.isEmpty())
            paintText(
                painter, rect, index.data().toString(), option.font, colours.secondary, Qt::ElideMiddle);
        else
            paintMark(painter, rect, mark, option);
        break;
    }
    case ResourceModel::CloudColumn:
    case ResourceModel::AccountColumn:
    case ResourceModel::RegionColumn:
    case ResourceModel::ProductColumn:
        paintText(painter, rect, index.data().toString(), option.font, colours.secondary, Qt::ElideMiddle);
        break;
    default:
        paintKeyCell(painter, rect, index, option, m_chips);
        break;
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect.adjust(0, 0, 0, -1); // the table draws a line over the last row of pixels
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize ResourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    return {neededWidth(option, index) + metrics.gap, metrics.tableRow};
}

QString ResourceDelegate::shownText(const QModelIndex &index)
{
    if (index.column() == ResourceModel::StatusColumn) {
        const QString word = statusMark(index).word;
        return word.isEmpty() ? index.data().toString() : word;
    }
    const QVariant state = index.data(ResourceModel::TagStateRole);
    if (!state.isValid())
        return index.data().toString();
    const QString value = index.data(ResourceModel::ValueRole).toString();
    const QString oldValue = index.data(ResourceModel::OldValueRole).toString();
    switch (state.value<TagState>()) {
    case TagState::Added:
        return tr("+ %1").arg(value);
    case TagState::Changed:
    case TagState::Mixed:
        return tr("%1 → %2").arg(oldValue, value);
    case TagState::Removed:
        return oldValue;
    case TagState::Locked:
    case TagState::Unchanged:
        break;
    }
    return value;
}

bool ResourceDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    if (neededWidth(option, index) > option.rect.width())
        lines.append(shownText(index));
    if (const QString more = index.data(Qt::ToolTipRole).toString(); !more.isEmpty())
        lines.append(more);
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), toolTipText(lines.join(u'\n')), view);
    return true;
}

QWidget *ResourceDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new CellEditor(parent);
    const QString key = index.data(ResourceModel::KeyRole).toString();
    editor->setAccessibleName(tr("Value of %1").arg(key));
    QStringList values = index.data(ResourceModel::AllowedValuesRole).toStringList();
    if (m_values)
        values += m_values(key);
    values.removeDuplicates();
    editor->setCompletions(values);
    m_editor = editor;
    m_place = index;
    connect(editor, &QLineEdit::textEdited, this, [this] { static_cast<void>(check()); });
    connect(editor, &CellEditor::left, this, &ResourceDelegate::leave);
    return editor;
}

void ResourceDelegate::leave(CellExit exit)
{
    CellEditor *editor = m_editor;
    const QString text = editor->text();
    // What no other cell may hold either is mended first.
    if (exit == CellExit::All && !check())
        return;
    QToolTip::hideText();
    if (exit == CellExit::Restore || exit == CellExit::All) {
        emit closeEditor(editor, RevertModelCache);
        if (exit == CellExit::All)
            emit allWanted(text);
        return;
    }
    m_refused = false;
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
    // A text that is refused is mended where it was typed.
    if (!m_refused)
        emit leftCell(exit);
}

bool ResourceDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
            // No shortcut may take them from the field, which knows what they mean.
            if (event->type() == QEvent::ShortcutOverride)
                event->accept();
            return event->type() == QEvent::ShortcutOverride;
        default:
            break;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

/// Marks a text that breaks a rule, and says which.
bool ResourceDelegate::check() const
{
    const QList<Violation> violations = m_model->checkCell(m_place, m_editor->text());
    setColorRole(m_editor, refuses(violations) ? ColorRole::Removed : ColorRole::Neutral);
    QStringList sentences;
    for (const Violation &violation : violations)
        sentences.append(ErrorTexts::of(violation));
    const QString sentence = sentences.join(u'\n');
    m_editor->setAccessibleDescription(sentence);
    if (sentence.isEmpty()) {
        QToolTip::hideText();
        return true;
    }
    // Above the field: below it stand the completions. Qt puts a tip about a line below the place it is
    // given.
    const auto lines = static_cast<int>(sentences.size()) + 2;
    const QPoint above(0, -lines * m_editor->fontMetrics().lineSpacing());
    QToolTip::showText(m_editor->mapToGlobal(above), toolTipText(sentence), m_editor);
    return !refuses(violations);
}

void ResourceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Called again whenever the cell changes.
    if (auto *field = qobject_cast<CellEditor *>(editor))
        field->setCellText(index.data(Qt::EditRole).toString());
}

void ResourceDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *field = qobject_cast<CellEditor *>(editor);
    if (field == nullptr || !field->isEdited())
        return;
    const QString text = field->text();
    if (!model->setData(index, text, Qt::EditRole) && refuses(m_model->checkCell(index, text))) {
        m_refused = true;
        emit refused(index, text);
    }
}

void ResourceDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    constexpr int kCharacters = 16;
    QRect place = option.rect.adjusted(0, 0, 0, -1);
    // A narrow column leaves room to type in all the same.
    place.setWidth(std::max(place.width(), characterWidth(editor->fontMetrics()) * kCharacters));
    place.moveRight(
        std::min(place.right(), std::max(option.rect.right(), editor->parentWidget()->width() - 1)));
    editor->setGeometry(place);
}

} // namespace tagdesk
