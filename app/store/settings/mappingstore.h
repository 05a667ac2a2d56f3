// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace tagdesk {

/// What the columns of CSV files mean, kept under names that people choose: one JSON file a mapping in a
/// folder of their own. Holds no secret.
class MappingStore
{
public:
    explicit MappingStore(QString folder);
    /// The folder "mappings" beside the profiles.
    [[nodiscard]] static QString defaultFolder();

    /// By name.
    [[nodiscard]] QStringList names() const;
    /// nullopt when there is none, or it cannot be read.
    [[nodiscard]] std::optional<QByteArray> load(const QString &name) const;
    /// Replaces a mapping of that name; else the system's words for why it could not.
    [[nodiscard]] std::optional<QString> save(const QString &name, const QByteArray &json) const;

private:
    [[nodiscard]] QString path(const QString &name) const;

    QString m_folder;
};

} // namespace tagdesk
