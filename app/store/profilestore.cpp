// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

auto withId(Profiles &profiles, const QString &id)
{
    return std::find_if(
        profiles.begin(), profiles.end(), [&id](const Profile &profile) { return profile.account.id == id; });
}

bool isTaken(const Profiles &profiles, const Profile &wanted, const Profile *except)
{
    if (wanted.account.id.isEmpty() || wanted.account.name.trimmed().isEmpty())
        return true;
    return std::any_of(profiles.begin(), profiles.end(), [&](const Profile &profile) {
        return &profile != except
            && (profile.account.id == wanted.account.id || profile.account.name == wanted.account.name);
    });
}

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

ProfileResult<ProfileStore::Document> ProfileStore::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return Document{};
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotReadable, file.errorString()));

    QJsonParseError error;
    Document document{.members = QJsonDocument::fromJson(file.readAll(), &error).object(), .profiles = {}};
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
        document.profiles.push_back(profileFromJson(entry.toObject()));
    }
    return document;
}

ProfileResult<void> ProfileStore::write(const Document &document) const
{
    QJsonArray profiles;
    for (const Profile &profile : document.profiles)
        profiles.append(toJson(profile));
    QJsonObject members = document.members;
    members.insert(kVersionMember, kVersion);
    members.insert(kProfilesMember, profiles);

    QSaveFile file(m_path);
    // The permissions go on the temporary file, so that the content is at no moment open to others.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly)
        || file.write(QJsonDocument(members).toJson()) < 0 || !file.commit())
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotWritable, file.errorString()));
    return {};
}

ProfileResult<void> ProfileStore::change(const Change &change)
{
    if (const QString folder = QFileInfo(m_path).path(); !QDir().mkpath(folder))
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotWritable, folder));
    QLockFile lock(m_path + ".lock"_L1);
    if (!lock.tryLock(kLockWaitMs))
        return tl::unexpected(trouble(ProfileTrouble::Kind::NotWritable, lock.fileName()));
    ProfileResult<Document> document = read();
    if (!document)
        return tl::unexpected(document.error());
    if (const std::optional<ProfileTrouble> refused = change(document->profiles))
        return tl::unexpected(*refused);
    return write(*document);
}

ProfileResult<Profiles> ProfileStore::load() const
{
    ProfileResult<Document> document = read();
    if (!document)
        return tl::unexpected(document.error());
    return std::move(document->profiles);
}

ProfileResult<Profile> ProfileStore::find(const QString &nameOrId) const
{
    const ProfileResult<Profiles> profiles = load();
    if (!profiles)
        return tl::unexpected(profiles.error());
    for (const auto field : {&Account::name, &Account::id}) {
        for (const Profile &profile : *profiles) {
            if (profile.account.*field == nameOrId)
                return profile;
        }
    }
    return tl::unexpected(trouble(ProfileTrouble::Kind::NotFound, nameOrId));
}

ProfileResult<void> ProfileStore::add(const Profile &profile)
{
    return change([this, &profile](Profiles &profiles) -> std::optional<ProfileTrouble> {
        if (isTaken(profiles, profile, nullptr))
            return trouble(ProfileTrouble::Kind::NameTaken, profile.account.name);
        profiles.push_back(profile);
        return std::nullopt;
    });
}

ProfileResult<void> ProfileStore::update(const Profile &profile)
{
    return change([this, &profile](Profiles &profiles) -> std::optional<ProfileTrouble> {
        const auto found = withId(profiles, profile.account.id);
        if (found == profiles.end())
            return trouble(ProfileTrouble::Kind::NotFound, profile.account.id);
        if (isTaken(profiles, profile, &*found))
            return trouble(ProfileTrouble::Kind::NameTaken, profile.account.name);
        *found = profile;
        return std::nullopt;
    });
}

ProfileResult<void> ProfileStore::remove(const QString &id)
{
    return change([this, &id](Profiles &profiles) -> std::optional<ProfileTrouble> {
        const auto found = withId(profiles, id);
        if (found == profiles.end())
            return trouble(ProfileTrouble::Kind::NotFound, id);
        profiles.erase(found);
        return std::nullopt;
    });
}

ProfileResult<void> ProfileStore::move(const QString &id, std::size_t place)
{
    return change([this, &id, place](Profiles &profiles) -> std::optional<ProfileTrouble> {
        const auto found = withId(profiles, id);
        if (found == profiles.end())
            return trouble(ProfileTrouble::Kind::NotFound, id);
        Profile moved = std::move(*found);
        profiles.erase(found);
        const auto at = static_cast<std::ptrdiff_t>(std::min(place, profiles.size()));
        profiles.insert(profiles.begin() + at, std::move(moved));
        return std::nullopt;
    });
}

} // namespace tagdesk
