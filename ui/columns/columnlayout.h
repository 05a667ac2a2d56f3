// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

class QAbstractItemModel;

namespace tagdesk {

class ResourceTableView;

/// Which columns the table of resources shows, how wide and in what order: by their names, since the columns
/// of tag keys come and go.
struct ColumnLayout
{
    QStringList keys; ///< Tag keys with a column of their own.
    QStringList order; ///< Names of all columns as they stand.
    QStringList hidden; ///< Those that a person has hidden.
    QStringList shown; ///< Columns of PlaceColumns that a person has shown.
    QHash<QString, int> widths; ///< Those that a person gave, in pixels.

    /// The name of a column; stays for ever, since it is kept in the settings.
    [[nodiscard]] static QString columnName(const QAbstractItemModel &model, int column);
    /// Without widths and the columns of PlaceColumns.
    [[nodiscard]] static ColumnLayout of(const ResourceTableView &table);
    /// All but the widths and what is hidden of PlaceColumns. The name is never hidden and always first.
    void applyTo(ResourceTableView &table) const;

    [[nodiscard]] QByteArray toBytes() const;
    /// nullopt for bytes that are not ours.
    [[nodiscard]] static std::optional<ColumnLayout> fromBytes(const QByteArray &bytes);

    friend bool operator==(const ColumnLayout &, const ColumnLayout &) = default;
};

} // namespace tagdesk
