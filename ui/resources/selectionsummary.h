// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "distinctvalues.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace tagdesk {

class ResourceModel;
class ResourceTableView;
class Workspace;

/// Says how much is selected in the table: cells, and the different values of the current column. Looks at a
/// large selection piece by piece between other work, and starts again when something changes.
class SelectionSummary : public QObject
{
    Q_OBJECT

public:
    /// All outlive the summary.
    SelectionSummary(
        ResourceTableView *table, ResourceModel *model, Workspace *workspace, QObject *parent = nullptr);

    /// "12 cells · 3 different values of env"; empty while there is nothing to say.
    [[nodiscard]] const QString &text() const { return m_text; }

signals:
    void changed(const QString &text);

private:
    void restart();
    void begin();
    void proceed();
    void say(const QString &text);
    [[nodiscard]] qint64 cellCount() const;

    ResourceTableView *m_table;
    ResourceModel *m_model;
    Workspace *m_workspace;
    QTimer m_pause; // before it looks
    QTimer m_work;
    QString m_key; // of the current column
    Rows m_rows;
    std::size_t m_count = 0; // of rows that were looked at last
    std::size_t m_done = 0; // of m_rows
    std::optional<DistinctValues> m_values;
    QString m_text;
};

} // namespace tagdesk
