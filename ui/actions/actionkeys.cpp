// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "actionkeys.h"

#include <QAction>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

ActionKeys::ActionKeys(QObject *parent)
    : QObject(parent)
{
}

void ActionKeys::add(QAction *action)
{
    m_actions.append(action);
    m_declared.insert(action, action->shortcuts());
}

bool ActionKeys::isChanged(const QAction *action) const
{
    return action->shortcuts() != m_declared.value(action);
}

QString ActionKeys::words(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &key : keys)
        words.append(key.toString(QKeySequence::NativeText));
    return words.join(u"  "_s);
}

QAction *ActionKeys::holder(const QKeySequence &key, const QAction *but) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
        [&](const QAction *action) { return action != but && action->shortcuts().contains(key); });
    return found == m_actions.end() ? nullptr : *found;
}

QString ActionKeys::obstacle(const QKeySequence &key)
{
    if (key.count() != 1 || key[0].key() < Qt::Key_Space || key[0].key() == Qt::Key_unknown
        || key[0].key() == Qt::Key_Alt || key[0].key() == Qt::Key_Control || key[0].key() == Qt::Key_Shift
        || key[0].key() == Qt::Key_Meta)
        return tr("This is no key of its own.");
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers();
    const int code = key[0].key();
    const bool isText = code < Qt::Key_Escape;
    if (isText && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier))
        return tr("This key types a character; add Ctrl or Alt.");
    if (modifiers == Qt::AltModifier && code >= Qt::Key_A && code <= Qt::Key_Z)
        return tr("Alt with a letter opens a menu.");
    static const QList<int> own = {Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return,
        Qt::Key_Enter, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
        Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown};
    if (own.contains(code) && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier))
        return tr("Fields and tables need this key themselves.");
    return {};
}

void ActionKeys::assign(QAction *action, const QList<QKeySequence> &keys)
{
    if (action->shortcuts() == keys)
        return;
    action->setShortcuts(keys);
    emit changed(action);
}

void ActionKeys::set(QAction *action, const QList<QKeySequence> &keys)
{
    for (const QKeySequence &key : keys) {
        while (QAction *loser = holder(key, action)) {
            QList<QKeySequence> left = loser->shortcuts();
            left.removeAll(key);
            assign(loser, left);
        }
    }
    assign(action, keys);
}

void ActionKeys::reset(QAction *action)
{
    set(action, m_declared.value(action));
}

void ActionKeys::resetAll()
{
    // Not one by one: keys that went round would be taken from acts that have theirs already.
    for (QAction *action : std::as_const(m_actions))
        assign(action, m_declared.value(action));
}

QStringList ActionKeys::toLines() const
{
    QStringList lines;
    for (const QAction *action : m_actions) {
        if (!isChanged(action))
            continue;
        QStringList words(action->objectName());
        for (const QKeySequence &key : action->shortcuts())
            words.append(key.toString(QKeySequence::PortableText));
        lines.append(words.join(u'\t'));
    }
    return lines;
}

void ActionKeys::fromLines(const QStringList &lines)
{
    resetAll();
    QHash<QAction *, QList<QKeySequence>> wanted;
    QList<QKeySequence> taken;
    for (const QString &line : lines) {
        const QStringList words = line.split(u'\t');
        const auto action = std::find_if(m_actions.begin(), m_actions.end(),
            [&](const QAction *candidate) { return candidate->objectName() == words.constFirst(); });
        if (action == m_actions.end() || wanted.contains(*action))
            continue;
        QList<QKeySequence> keys;
        for (const QString &word : words.mid(1)) {
            const QKeySequence key = QKeySequence::fromString(word, QKeySequence::PortableText);
            if (!obstacle(key).isEmpty() || taken.contains(key))
                continue;
            keys.append(key);
            taken.append(key);
        }
        // A line whose keys are all damaged says nothing.
        if (!keys.isEmpty() || words.size() == 1)
            wanted.insert(*action, keys);
    }
    for (QAction *action : std::as_const(m_actions)) {
        if (wanted.contains(action))
            set(action, wanted.value(action));
    }
}

} // namespace tagdesk
