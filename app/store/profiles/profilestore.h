// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile.h"
#include "profiletrouble.h"

#include <QString>
#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace tagdesk {

using Profiles = std::vector<Profile>;
template <typename T>
using ProfileResult = tl::expected<T, ProfileTrouble>;

/// The profiles, in the order people gave them, in one JSON file that only its owner may read. Each change
/// reads the file anew and replaces it whole, so that the window and the command line do not undo each
/// other's changes. A file that is not understood or of a newer version is never written. A profile with a
/// flaw is refused, stays in the file as it is, and keeps its id and its name. No secrets.
class ProfileStore
{
public:
    explicit ProfileStore(QString path);
    /// profiles.json in the user's configuration folder for this program.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Empty when there is no file yet. Without those that have a flaw.
    [[nodiscard]] ProfileResult<Profiles> load() const;
    /// Those that load() leaves out, each of kind Flawed.
    [[nodiscard]] ProfileResult<std::vector<ProfileTrouble>> flawed() const;
    /// By name, else by id.
    [[nodiscard]] ProfileResult<Profile> find(const QString &nameOrId) const;

    ProfileResult<void> add(const Profile &profile);
    /// Replaces the profile with the same id.
    ProfileResult<void> update(const Profile &profile);
    ProfileResult<void> remove(const QString &id);
    /// Moves the profile to this place among those of load(), 0 first.
    ProfileResult<void> move(const QString &id, std::size_t place);

private:
    struct Entry
    {
        Profile profile; // with a flaw: its id and name, as far as they can be read
        QJsonObject written; // as it stands in the file
        std::optional<ProfileFlaw> flaw;
    };
    using Entries = std::vector<Entry>;
    struct Document
    {
        QJsonObject members; // all but the profiles
        Entries entries;
    };
    using Change = std::function<std::optional<ProfileTrouble>(Entries &)>;

    [[nodiscard]] static Entry entryOf(const QJsonObject &written);
    static void refuseTwins(Entries &entries);
    [[nodiscard]] static bool isTaken(const Entries &entries, const Profile &wanted, const Entry *except);
    /// The entry that may be changed, or why it may not be.
    [[nodiscard]] ProfileResult<Entries::iterator> withId(Entries &entries, const QString &id) const;
    [[nodiscard]] ProfileTrouble trouble(ProfileTrouble::Kind kind, const QString &detail = {}) const;
    [[nodiscard]] ProfileTrouble flawOf(const Entry &entry) const;
    [[nodiscard]] ProfileResult<Document> read() const;
    [[nodiscard]] ProfileResult<void> write(const Document &document) const;
    ProfileResult<void> change(const Change &change);

    QString m_path;
};

} // namespace tagdesk
