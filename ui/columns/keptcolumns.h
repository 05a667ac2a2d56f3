// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "columnlayout.h"

#include <QObject>

namespace tagdesk {

class ColumnWidths;
class PlaceColumns;
class ResourceModel;
class ResourceTableView;

/// Keeps the columns of the resource table for each kind of resource – a product line, zones, record sets,
/// and once for whatever is shown together – and follows the scopes on show. A kind that was never shown
/// begins with the columns at hand.
class KeptColumns : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; the table becomes its parent.
    KeptColumns(ResourceTableView *table, ResourceModel *model);

    [[nodiscard]] QByteArray save() const;
    /// Bytes that are not ours change nothing. Those of versions that kept one layout are for every kind.
    void restore(const QByteArray &bytes);
    void setKeys(const QStringList &keys);
    /// The columns of this kind as they are at first.
    void reset();

private:
    void followScope();
    [[nodiscard]] ColumnLayout current() const;
    void apply(const ColumnLayout &layout);

    ResourceTableView *m_table;
    ResourceModel *m_model;
    ColumnWidths *m_widths;
    PlaceColumns *m_places;
    QString m_kind; // empty: no scope was shown yet
    QHash<QString, ColumnLayout> m_layouts; // by kind
};

} // namespace tagdesk
