// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagfield.h"

#include "accessibletagfield.h"
#include "icons.h"
#include "plaintext.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QStringListModel>
#include <QStyleOptionFrame>
#include <QToolButton>

#include <algorithm>

namespace tagdesk {

TagField::TagField(QWidget *row)
    : QLineEdit(row)
    , m_row(row)
    , m_words(new QStringListModel(this))
    , m_completer(new QCompleter(m_words, this))
    , m_mark(addAction(icon(Icon::Tag, ColorRole::Secondary), QLineEdit::LeadingPosition))
{
    AccessibleTagField::install();
    // Not setCompleter(): that one puts its list over what stands beneath the field.
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_mark->setVisible(false);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagField::take);
    // Later: what is said beneath the field follows the text first.
    connect(this, &QLineEdit::textEdited, this, &TagField::offer, Qt::QueuedConnection);
}

void TagField::setOffers(const QStringList &words)
{
    if (m_words->stringList() != words)
        m_words->setStringList(words);
}

bool TagField::isOffering() const
{
    return m_completer->popup()->isVisible();
}

void TagField::offer()
{
    m_completer->setCompletionPrefix(text());
    const int found = hasFocus() && !text().isEmpty() ? m_completer->completionCount() : 0;
    if (found == 0 || (found == 1 && m_completer->currentCompletion() == text())) {
        m_completer->popup()->hide();
        return;
    }
    if (QLayout *rows = m_row->parentWidget() ? m_row->parentWidget()->layout() : nullptr)
        rows->activate();
    QRect kept = rect();
    kept.setBottom(mapFromGlobal(m_row->mapToGlobal(QPoint(0, m_row->height()))).y());
    m_completer->complete(kept);
}

void TagField::take(const QString &word)
{
    selectAll();
    insert(word);
}

void TagField::showMark(Icon icon, ColorRole colorRole, const QString &toolTip)
{
    m_mark->setIcon(tagdesk::icon(icon, colorRole));
    m_mark->setText(toolTip);
    m_mark->setToolTip(toolTipText(toolTip));
    m_mark->setVisible(true);
}

void TagField::hideMark()
{
    m_mark->setVisible(false);
}

void TagField::describe(const QString &text, bool isInvalid)
{
    //: Read aloud for a field; %1: what is wrong with its text.
    setAccessibleDescription(isInvalid ? tr("Not valid. %1").arg(text) : text);
    if (isInvalid == m_isInvalid)
        return;
    m_isInvalid = isInvalid;
    QAccessible::State changed;
    changed.invalid = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

QRect TagField::textRect() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    QRect room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    // Where the actions stand no layout tells.
    for (const QToolButton *button : findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
        if (button->isHidden())
            continue;
        if (button->x() < width() / 2)
            room.setLeft(std::max(room.left(), button->geometry().right()));
        else
            room.setRight(std::min(room.right(), button->x()));
    }
    return room;
}

int TagField::textRoom() const
{
    return textRect().width() - 2 * Metrics::of(fontMetrics()).half;
}

bool TagField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // With nothing left to undo in the field, Ctrl+Z means the staged edits.
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void TagField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const QString ellipsis(QChar(0x2026));
    if (hasFocus() || isRightToLeft() || fontMetrics().horizontalAdvance(text()) <= textRoom())
        return;
    QRect room = textRect();
    room.setLeft(room.right() - fontMetrics().horizontalAdvance(ellipsis) - 1);
    QPainter painter(this);
    painter.fillRect(
        room.adjusted(0, 2, 0, -2), palette().color(isReadOnly() ? QPalette::Window : QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, ellipsis);
}

void TagField::keyPressEvent(QKeyEvent *event)
{
    if (isOffering()) {
        const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        const bool chooses = isEnter && m_completer->popup()->currentIndex().isValid();
        if (chooses || event->key() == Qt::Key_Escape) {
            event->ignore(); // the list acts on it
            return;
        }
        if (isEnter)
            m_completer->popup()->hide();
    }
    QLineEdit::keyPressEvent(event);
}

void TagField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        home(false);
}

} // namespace tagdesk
