// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilestore.h"

#include "privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr int kLockWaitMs = 2'000;
constexpr auto kVersionMember = "version"_L1;
constexpr auto kProfilesMember = "profiles"_L1;

} // namespace

ProfileStore::ProfileStore(QString path)
    : m_path(std::move(path))
{
}

QString ProfileStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/tagdesk/profiles.json"_L1;
}

ProfileTrouble ProfileStore::trouble(ProfileTrouble::Kind kind, const QString &detail) const
{
    return {.kind = kind, .path = m_path, .detail = detail};
}

ProfileTrouble ProfileStore::flawOf(const Entry &entry) const
{
    const Account &account = entry.profile.account;
    ProfileTrouble flawed =
        trouble(ProfileTrouble::Kind::Flawed, account.name.isEmpty() ? account.id : account.name);
    flawed.flaw = *entry.flaw;
    return flawed;
}

ProfileStore::Entry ProfileStore::entryOf(const QJsonObject &written)
{
    Entry entry{.profile = {}, .written = written, .flaw = {}};
    if (auto profile = profileFromJson(written)) {
        entry.profile = *std::move(profile);
    } else {
        entry.profile.account.id = written.value("id"_L1).toString();
        entry.profile.account.name = written.value("name"_L1).toString();
        entry.flaw = profile.error();
    }
    return entry;
}

/// Which of two is meant nobody can tell, and the keys are those of either.
void ProfileStore::refuseTwins(Entries &entries)
{
    for (const auto &[field, member] :
        {std::pair(&Account::id, "id"_L1), std::pair(&Account::name, "name"_L1)}) {
        QHash<QString, int> count;
        for (const Entry &entry : entries)
            ++count[entry.profile.account.*field];
        for (Entry &entry : entries) {
            const QString &text = entry.profile.account.*field;
            if (!entry.flaw && !text.isEmpty() && count.value(text) > 1)
                entry.flaw = ProfileFlaw{.kind = ProfileFlaw::Kind::Twice, .member = member};
        }
    }
}

bool ProfileStore::isTaken(const Entries &entries, const Profile &wanted, const Entry *except)
{
    if (wanted.account.id.isEmpty() || wanted.account.name.trimmed().isEmpty())
        return true;
    return std::any_of(entries.begin(), entries.end(), [&](const Entry &entry) {
        const Account &account = entry.profile.account;
        return &entry != except && (account.id == wanted.account.id || account.name == wanted.account.name);
    });
}

ProfileResult<ProfileStore::Entries::iterator> ProfileStore::withId(Entries &entries, const QString &id) const
{
    const auto found = std::find_if(
        entries.begin(), entries.end(), [&id](const Entry &entry) { return entry.profile.account.id == id; });
    if (found == entries.end())
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotFound, id));
    if (found->flaw)
        return tl::unexpected(flawOf(*found));
    return found;
}

ProfileResult<ProfileStore::Document> ProfileStore::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return Document{};
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotReadable, file.errorString()));

    QJsonParseError error;
    Document document{.members = QJsonDocument::fromJson(file.readAll(), &error).object(), .entries = {}};
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotUnderstood, error.errorString()));
    const int version = document.members.value(kVersionMember).toInt();
    if (version > kVersion) {
        ProfileTrouble newer = trouble(ProfileTrouble::Kind::NewerVersion);
        newer.version = version;
        return tl::unexpected(newer);
    }
    const QJsonValue profiles = document.members.take(kProfilesMember);
    if (version < 1 || !profiles.isArray())
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotUnderstood));
    for (const QJsonValue &entry : profiles.toArray()) {
        if (!entry.isObject())
            return tl::unexpected(trouble(ProfileTrouble::Kind::NotUnderstood));
        document.entries.push_back(entryOf(entry.toObject()));
    }
    refuseTwins(document.entries);
    return document;
}

ProfileResult<void> ProfileStore::write(const Document &document) const
{
    QJsonArray profiles;
    for (const Entry &entry : document.entries)
        profiles.append(entry.flaw ? entry.written : toJson(entry.profile));
    QJsonObject members = document.members;
    members.insert(kVersionMember, kVersion);
    members.insert(kProfilesMember, profiles);

    QSaveFile file(m_path);
    // The permissions go on the temporary file, so that the content is at no moment open to others.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kPrivateFile)
        || file.write(QJsonDocument(members).toJson()) < 0 || !file.commit())
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotWritable, file.errorString()));
    return {};
}

ProfileResult<void> ProfileStore::change(const Change &change)
{
    if (const QString folder = QFileInfo(m_path).path(); !makePrivateFolder(folder))
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotWritable, folder));
    QLockFile lock(m_path + ".lock"_L1);
    if (!lock.tryLock(kLockWaitMs))
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotWritable, lock.fileName()));
    narrowToOwner(lock.fileName());
    ProfileResult<Document> document = read();
    if (!document)
        return tl::unexpected(document.error());
    if (const std::optional<ProfileTrouble> refused = change(document->entries))
        return tl::unexpected(*refused);
    return write(*document);
}

ProfileResult<Profiles> ProfileStore::load() const
{
    return read().map([](Document document) {
        Profiles profiles;
        for (Entry &entry : document.entries) {
            if (!entry.flaw)
                profiles.push_back(std::move(entry.profile));
        }
        return profiles;
    });
}

ProfileResult<std::vector<ProfileTrouble>> ProfileStore::flawed() const
{
    return read().map([this](const Document &document) {
        std::vector<ProfileTrouble> flawed;
        for (const Entry &entry : document.entries) {
            if (entry.flaw)
                flawed.push_back(flawOf(entry));
        }
        return flawed;
    });
}

ProfileResult<Profile> ProfileStore::find(const QString &nameOrId) const
{
    const ProfileResult<Document> document = read();
    if (!document)
        return tl::unexpected(document.error());
    for (const auto field : {&Account::name, &Account::id}) {
        for (const Entry &entry : document->entries) {
            if (entry.profile.account.*field != nameOrId)
                continue;
            if (entry.flaw)
                return tl::unexpected(flawOf(entry));
            return entry.profile;
        }
    }
    return tl::unexpected(trouble(ProfileTrouble::Kind::NotFound, nameOrId));
}

ProfileResult<void> ProfileStore::add(const Profile &profile)
{
    return change([this, &profile](Entries &entries) -> std::optional<ProfileTrouble> {
        if (isTaken(entries, profile, nullptr))
            return trouble(ProfileTrouble::Kind::NameTaken, profile.account.name);
        entries.push_back({.profile = profile, .written = {}, .flaw = {}});
        return std::nullopt;
    });
}

ProfileResult<void> ProfileStore::update(const Profile &profile)
{
    return change([this, &profile](Entries &entries) -> std::optional<ProfileTrouble> {
        const auto found = withId(entries, profile.account.id);
        if (!found)
            return found.error();
        if (isTaken(entries, profile, &**found))
            return trouble(ProfileTrouble::Kind::NameTaken, profile.account.name);
        (*found)->profile = profile;
        return std::nullopt;
    });
}

ProfileResult<void> ProfileStore::remove(const QString &id)
{
    return change([this, &id](Entries &entries) -> std::optional<ProfileTrouble> {
        const auto found = withId(entries, id);
        if (!found)
            return found.error();
        entries.erase(*found);
        return std::nullopt;
    });
}

ProfileResult<void> ProfileStore::move(const QString &id, std::size_t place)
{
    return change([this, &id, place](Entries &entries) -> std::optional<ProfileTrouble> {
        const auto found = withId(entries, id);
        if (!found)
            return found.error();
        Entry moved = std::move(**found);
        entries.erase(*found);
        std::size_t before = 0;
        const auto at = std::find_if(entries.begin(), entries.end(),
            [&before, place](const Entry &entry) { return !entry.flaw && before++ == place; });
        entries.insert(at, std::move(moved));
        return std::nullopt;
    });
}

} // namespace tagdesk
