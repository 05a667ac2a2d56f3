// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace tagdesk {

/// Small contents kept under names that people choose: one file a name in a folder of its own, which only the
/// owner may read. Several programs may use the folder at once. Holds no secret.
class NamedFiles
{
public:
    explicit NamedFiles(QString folder);

    /// In the order of their letters.
    [[nodiscard]] QStringList names() const;
    /// nullopt when there is none, or it cannot be read.
    [[nodiscard]] std::optional<QByteArray> load(const QString &name) const;
    /// Replaces what is kept under that name; else the system's words for why it could not.
    [[nodiscard]] std::optional<QString> save(const QString &name, const QByteArray &content) const;
    /// The system's words when what is there could not be removed.
    [[nodiscard]] std::optional<QString> remove(const QString &name) const;

private:
    [[nodiscard]] QString path(const QString &name) const;

    QString m_folder;
};

} // namespace tagdesk
