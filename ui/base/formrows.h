// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "colorrole.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace tagdesk {

/// Captions and fields in two columns, with a place beneath each field for what is wrong with it. A row that
/// is hidden takes no room.
class FormRows : public QWidget
{
    Q_OBJECT

public:
    explicit FormRows(QWidget *parent = nullptr);

    void addHeading(const QString &text);
    /// `caption` may have a mnemonic. `hint` stands beneath the field while nothing is wrong; may be empty.
    void addField(const QString &caption, QWidget *field, const QString &hint = {});
    /// Without a caption, such as a check box.
    void addWide(QWidget *field, const QString &hint = {});
    void setRowVisible(QWidget *field, bool visible);
    /// Says what is wrong with the field, or, as Changed, what is most likely not meant; empty: nothing.
    void setProblem(QWidget *field, const QString &text, ColorRole role = ColorRole::Removed);
    [[nodiscard]] QString problem(QWidget *field) const;

private:
    struct Row
    {
        QLabel *caption = nullptr; // null: none
        QLabel *note = nullptr;
        QString hint;
    };

    void place(QWidget *field, QLabel *caption, const QString &hint);

    QGridLayout *m_grid = nullptr;
    QHash<QWidget *, Row> m_rows;
};

} // namespace tagdesk
