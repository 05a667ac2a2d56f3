// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

class QStringListModel;

namespace tagdesk {

/// How the field of a cell is left, and where to then.
enum class CellExit {
    Restore, ///< Without what was typed.
    Down,
    Up,
    Right,
    Left,
    All, ///< What was typed goes into every selected cell.
};

/// The field in which a cell is edited in place. Keeps the text that stands in the cell, so that it knows
/// whether there is an edit, however the text came into the field. Takes the keys that leave it itself: while
/// a list of completions is open, Qt hands them over without asking event filters.
class CellEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit CellEditor(QWidget *parent);

    /// The text of the cell; replaces what stands in the field unless it was edited.
    void setCellText(const QString &text);
    [[nodiscard]] bool isEdited() const { return text() != m_cellText; }
    /// In the order in which they are to be offered.
    void setCompletions(const QStringList &values);
    /// The cursor stands behind the text, and nothing is selected.
    void continueText();

signals:
    void left(tagdesk::CellExit exit);

protected:
    bool event(QEvent *event) override;

private:
    /// False for keys that stay in the field.
    [[nodiscard]] bool leaveBy(const QKeyEvent &key);
    void leave(CellExit exit);

    QString m_cellText;
    QStringListModel *m_completions = nullptr;
};

} // namespace tagdesk
