// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace tagdesk {

/// Where the keyboard goes in the window by Tab and by F6: through its parts in a fixed order, whenever their
/// widgets were made.
class FocusRound : public QObject
{
    Q_OBJECT

public:
    /// `stops`, in the order of Tab; a widget within two of them belongs to the inner one. `panes`, in the
    /// order of F6. All belong to `window`.
    FocusRound(const QList<QWidget *> &stops, const QList<QWidget *> &panes, QWidget *window);

    /// Tab or Shift+Tab. Returns whether something took the keyboard.
    bool move(bool forward);
    /// F6 or Shift+F6: to where the keyboard was in the next pane that is shown.
    void moveToPane(bool forward);
    /// To the pane that had the keyboard last, other than `from`.
    void goBack(const QWidget *from);

private:
    [[nodiscard]] QList<QWidget *> round() const;
    [[nodiscard]] int stopOf(const QWidget *widget) const;
    [[nodiscard]] qsizetype paneOf(const QWidget *widget) const;
    bool enter(QWidget *pane);
    void remember(QWidget *widget);

    QList<QWidget *> m_stops;
    QList<QWidget *> m_panes;
    QWidget *m_window;
    QHash<QWidget *, QPointer<QWidget>> m_last; // of each pane
    QList<QWidget *> m_entered; // panes, the latest last
};

} // namespace tagdesk
