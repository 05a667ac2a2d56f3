// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QList>

class QWidget;

/// Reads tables, trees and lists as assistive technology does: through their interfaces alone, keeping the
/// ids of what it met and asking for them again, whatever has become of them.
class ItemReader
{
public:
    /// Everything that can be asked of one part, and of what it leads to; what is nullptr is left out.
    void read(QAccessibleInterface *part);
    /// The view, its selection and current item, and parts at its ends, in the middle and around; they are
    /// kept.
    void readView(QWidget *view);
    /// readView() of every table, tree and list in the window.
    void readWindow(QWidget *window);
    /// What is still there of everything that was met, valid or not; returns how many are valid.
    int readKept();

    [[nodiscard]] const QList<QAccessible::Id> &kept() const { return m_kept; }
    /// How many of the kept ids lead to a part.
    [[nodiscard]] int alive() const;
    /// Questions so far that had an answer.
    [[nodiscard]] int answers() const { return m_answers; }

private:
    void keep(QAccessibleInterface *part);

    QList<QAccessible::Id> m_kept;
    int m_answers = 0;
};
