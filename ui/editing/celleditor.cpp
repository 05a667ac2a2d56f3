// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "celleditor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace tagdesk {

using namespace Qt::StringLiterals;

CellEditor::CellEditor(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"cellEditor"_s);
    setFrame(true);
}

void CellEditor::setCellText(const QString &text)
{
    const bool edited = isEdited();
    m_cellText = text;
    if (!edited)
        setText(text);
}

void CellEditor::setCompletions(const QStringList &values)
{
    if (m_completions == nullptr) {
        m_completions = new QStringListModel(this);
        auto *completer = new QCompleter(m_completions, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->popup()->setAccessibleName(tr("Values in use"));
        setCompleter(completer);
    }
    if (m_completions->stringList() != values)
        m_completions->setStringList(values);
}

void CellEditor::continueText()
{
    deselect();
    end(false);
}

bool CellEditor::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && leaveBy(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

bool CellEditor::leaveBy(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool shifted = modifiers == Qt::ShiftModifier;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers == Qt::ControlModifier)
            leave(CellExit::All);
        else if (shifted || modifiers == Qt::NoModifier)
            leave(shifted ? CellExit::Up : CellExit::Down);
        else
            return false;
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (!shifted && modifiers != Qt::NoModifier)
            return false;
        leave(shifted ? CellExit::Left : CellExit::Right);
        return true;
    case Qt::Key_Escape:
        leave(CellExit::Restore);
        return true;
    default:
        return false;
    }
}

void CellEditor::leave(CellExit exit)
{
    if (completer() != nullptr)
        completer()->popup()->hide();
    emit left(exit);
}

} // namespace tagdesk
