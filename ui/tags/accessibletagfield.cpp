// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accessibletagfield.h"

#include "tagfield.h"

namespace tagdesk {

namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    auto *field = qobject_cast<TagField *>(object);
    return field != nullptr && className == QLatin1String(TagField::staticMetaObject.className())
        ? new AccessibleTagField(field)
        : nullptr;
}

} // namespace

AccessibleTagField::AccessibleTagField(TagField *field)
    : QAccessibleWidget(field, QAccessible::EditableText)
{
}

void AccessibleTagField::install()
{
    QAccessible::installFactory(makeInterface);
}

TagField *AccessibleTagField::field() const
{
    return static_cast<TagField *>(widget());
}

QString AccessibleTagField::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? field()->text() : QAccessibleWidget::text(kind);
}

void AccessibleTagField::setText(QAccessible::Text kind, const QString &text)
{
    if (kind != QAccessible::Value)
        QAccessibleWidget::setText(kind, text);
    else if (!field()->isReadOnly())
        field()->setText(text);
}

QAccessible::State AccessibleTagField::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.editable = !field()->isReadOnly();
    state.readOnly = field()->isReadOnly();
    state.selectableText = true;
    state.supportsAutoCompletion = true;
    state.invalid = field()->isInvalid();
    return state;
}

void *AccessibleTagField::interface_cast(QAccessible::InterfaceType type)
{
    switch (type) {
    case QAccessible::TextInterface:
        return static_cast<QAccessibleTextInterface *>(this);
    case QAccessible::EditableTextInterface:
        return static_cast<QAccessibleEditableTextInterface *>(this);
    default:
        return QAccessibleWidget::interface_cast(type);
    }
}

void AccessibleTagField::selection(int index, int *start, int *end) const
{
    const bool isThere = index == 0 && field()->hasSelectedText();
    *start = isThere ? field()->selectionStart() : 0;
    *end = isThere ? field()->selectionEnd() : 0;
}

int AccessibleTagField::selectionCount() const
{
    return field()->hasSelectedText() ? 1 : 0;
}

void AccessibleTagField::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void AccessibleTagField::removeSelection(int index)
{
    if (index == 0)
        field()->deselect();
}

void AccessibleTagField::setSelection(int index, int start, int end)
{
    if (index == 0)
        field()->setSelection(start, end - start);
}

int AccessibleTagField::cursorPosition() const
{
    return field()->cursorPosition();
}

void AccessibleTagField::setCursorPosition(int position)
{
    field()->setCursorPosition(position);
}

QString AccessibleTagField::text(int start, int end) const
{
    return start <= end ? field()->text().mid(start, end - start) : QString();
}

int AccessibleTagField::characterCount() const
{
    return static_cast<int>(field()->text().size());
}

QRect AccessibleTagField::characterRect(int offset) const
{
    const QFontMetrics metrics = field()->fontMetrics();
    const QString text = field()->text();
    const QRect room = field()->textRect();
    const QRect character(room.left() + metrics.horizontalAdvance(text, offset), room.top(),
        metrics.horizontalAdvance(text.mid(offset, 1)), room.height());
    return {field()->mapToGlobal(character.topLeft()), character.size()};
}

int AccessibleTagField::offsetAtPoint(const QPoint &point) const
{
    return field()->cursorPositionAt(field()->mapFromGlobal(point));
}

void AccessibleTagField::scrollToSubstring(int start, int end)
{
    field()->setCursorPosition(end);
    field()->setCursorPosition(start);
}

QString AccessibleTagField::attributes(int offset, int *start, int *end) const
{
    const bool isThere = offset >= 0 && offset <= characterCount();
    *start = isThere ? 0 : -1;
    *end = isThere ? characterCount() : -1;
    return {};
}

void AccessibleTagField::deleteText(int start, int end)
{
    replaceText(start, end, {});
}

void AccessibleTagField::insertText(int offset, const QString &text)
{
    replaceText(offset, offset, text);
}

void AccessibleTagField::replaceText(int start, int end, const QString &text)
{
    if (!field()->isReadOnly())
        field()->setText(field()->text().replace(start, end - start, text));
}

} // namespace tagdesk
