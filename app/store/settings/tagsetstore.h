// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "namedfiles.h"
#include "tag.h"

namespace tagdesk {

/// Tag sets, kept under names as JSON.
class TagSetStore
{
public:
    explicit TagSetStore(const QString &folder);
    /// The folder "tagsets" beside the profiles.
    [[nodiscard]] static QString defaultFolder();

    /// In the order of their letters.
    [[nodiscard]] QStringList names() const { return m_files.names(); }
    /// nullopt when there is none, it cannot be read, or it is damaged: never a part of one.
    [[nodiscard]] std::optional<Tags> load(const QString &name) const;
    // The system's words for why something could not be done.
    /// Replaces a set of that name.
    [[nodiscard]] std::optional<QString> save(const QString &name, const Tags &tags) const;
    [[nodiscard]] std::optional<QString> rename(const QString &from, const QString &to) const;
    [[nodiscard]] std::optional<QString> remove(const QString &name) const { return m_files.remove(name); }

private:
    NamedFiles m_files;
};

} // namespace tagdesk
