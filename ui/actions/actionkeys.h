// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QStringList>

class QAction;

namespace tagdesk {

/// The keys of the window's acts: those they are declared with, and those somebody chose instead. No two acts
/// have the same key.
class ActionKeys : public QObject
{
    Q_OBJECT

public:
    explicit ActionKeys(QObject *parent = nullptr);

    /// Its present keys are the declared ones.
    void add(QAction *action);
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    [[nodiscard]] bool isChanged(const QAction *action) const;
    /// As the platform writes them, "Ctrl+Z  Ctrl+Y".
    [[nodiscard]] static QString words(const QList<QKeySequence> &keys);
    [[nodiscard]] QList<QKeySequence> declared(const QAction *action) const
    {
        return m_declared.value(action);
    }
    /// The act, other than `but`, that has the key; nullptr: none.
    [[nodiscard]] QAction *holder(const QKeySequence &key, const QAction *but = nullptr) const;
    /// Why no act can have the key, as a sentence; empty: one can.
    [[nodiscard]] static QString obstacle(const QKeySequence &key);

    /// Takes the keys away from whichever acts have them.
    void set(QAction *action, const QList<QKeySequence> &keys);
    void reset(QAction *action);
    void resetAll();

    /// What was changed, to be kept: for each act its object name and its keys, parted by tabs.
    [[nodiscard]] QStringList toLines() const;
    /// Starts from the declared keys. Lines of acts that are not there, damaged keys, and keys that no act
    /// can have or that another line took are left out.
    void fromLines(const QStringList &lines);

signals:
    void changed(QAction *action);

private:
    void assign(QAction *action, const QList<QKeySequence> &keys);

    QList<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_declared;
};

} // namespace tagdesk
