// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

class QIODevice;

namespace tagdesk {

/// Lines of aligned columns, by cells on the terminal; Chinese and Latin text stand below each other. Columns
/// with nothing in any row are left out.
class TextTable
{
public:
    explicit TextTable(QStringList header);

    /// Columns of numbers are aligned to the right.
    void alignRight(int column);
    void addRow(const QStringList &cells);
    void print(QIODevice &device) const;

private:
    QList<QStringList> m_rows; // the header first
    QList<int> m_rightColumns;
};

} // namespace tagdesk
