// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

namespace tagdesk {

class ResourceModel;
class ResourceTableView;

/// The columns that say where a resource lives – cloud, account, region, product line or zone: each is there
/// where the resources on show differ in it, unless a person has shown or hidden it.
class PlaceColumns : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; the table becomes its parent.
    PlaceColumns(ResourceTableView *table, ResourceModel *model);

    /// Whether a person wants the column, by its name; without those that nobody decided about.
    [[nodiscard]] const QHash<QString, bool> &chosen() const { return m_chosen; }
    void setChosen(const QHash<QString, bool> &chosen);
    /// Names as in ColumnLayout.
    [[nodiscard]] static bool isPlace(const QString &column);

signals:
    /// A column came or went by itself.
    void changed();

private:
    void follow();
    void noteChoice(int column, int before, int after);

    ResourceTableView *m_table;
    ResourceModel *m_model;
    QHash<QString, bool> m_chosen;
    bool m_following = false;
};

} // namespace tagdesk
