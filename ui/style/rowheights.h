// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QObject>

class QTableView;

namespace tagdesk {

/// Keeps the rows of a table as high as its font and the density want them; when one of these changes, at
/// once. Trees and lists ask their delegates and need nothing.
class RowHeights : public QObject
{
    Q_OBJECT

public:
    /// `height`: Metrics::tableRow or Metrics::listRow. A second call for a table changes that.
    static void follow(QTableView *table, int Metrics::*height);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit RowHeights(QTableView *table);
    void apply();

    QTableView *m_table; // parent
    int Metrics::*m_height = &Metrics::listRow;
};

} // namespace tagdesk
