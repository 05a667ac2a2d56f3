// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilemodel.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

ProfileModel::ProfileModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

ProfileModel::~ProfileModel() = default;

void ProfileModel::setProfiles(std::vector<ProfileDraft> profiles)
{
    beginResetModel();
    m_profiles = std::move(profiles);
    arrange();
    endResetModel();
}

void ProfileModel::setSearch(const QString &text)
{
    if (text.trimmed() == m_search)
        return;
    beginResetModel();
    m_search = text.trimmed();
    arrange();
    endResetModel();
}

void ProfileModel::setOpen(const QSet<QString> &ids)
{
    const QSet<QString> moved = (ids - m_open) + (m_open - ids);
    m_open = ids;
    for (const QString &id : moved) {
        if (const QModelIndex index = indexOf(id); index.isValid())
            emit dataChanged(index, index, {OpenRole});
    }
}

const ProfileDraft *ProfileModel::profile(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
        [&id](const ProfileDraft &profile) { return profile.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

QStringList ProfileModel::folders() const
{
    QStringList names;
    for (const ProfileDraft &profile : m_profiles) {
        if (!profile.folder.isEmpty() && !names.contains(profile.folder))
            names.append(profile.folder);
    }
    return names;
}

bool ProfileModel::matches(const ProfileDraft &profile) const
{
    const QStringList texts = {profile.name, profile.folder, profile.cloud};
    return std::any_of(texts.cbegin(), texts.cend(),
        [this](const QString &text) { return text.contains(m_search, Qt::CaseInsensitive); });
}

void ProfileModel::arrange()
{
    m_loose.clear();
    m_folders.clear();
    for (std::size_t place = 0; place < m_profiles.size(); ++place) {
        const ProfileDraft &profile = m_profiles[place];
        if (!matches(profile))
            continue;
        if (profile.folder.isEmpty()) {
            m_loose.push_back(place);
            continue;
        }
        auto folder = std::find_if(m_folders.begin(), m_folders.end(),
            [&profile](const auto &each) { return each->name == profile.folder; });
        if (folder == m_folders.end())
            folder = m_folders.insert(
                m_folders.end(), std::make_unique<Folder>(Folder{.name = profile.folder, .profiles = {}}));
        (*folder)->profiles.push_back(place);
    }
}

QModelIndex ProfileModel::indexOf(const QString &id) const
{
    const auto rowOf = [this, &id](const std::vector<std::size_t> &places) {
        const auto found = std::find_if(places.begin(), places.end(),
            [this, &id](std::size_t place) { return m_profiles[place].id == id; });
        return found == places.end() ? -1 : static_cast<int>(found - places.begin());
    };
    if (const int row = rowOf(m_loose); row >= 0)
        return index(row, 0);
    for (std::size_t folder = 0; folder < m_folders.size(); ++folder) {
        if (const int row = rowOf(m_folders[folder]->profiles); row >= 0)
            return index(row, 0, index(static_cast<int>(m_loose.size() + folder), 0));
    }
    return {};
}

std::optional<std::size_t> ProfileModel::placeAfterMove(const QString &id, int step) const
{
    const ProfileDraft *moved = profile(id);
    if (moved == nullptr)
        return std::nullopt;
    const std::size_t last = m_profiles.size();
    for (std::size_t place = static_cast<std::size_t>(moved - m_profiles.data());;) {
        if (step < 0 ? place == 0 : place + 1 >= last)
            return std::nullopt;
        step < 0 ? --place : ++place;
        if (m_profiles[place].folder == moved->folder)
            return place;
    }
}

// An index within a folder points at the folder; one at the top has no pointer.

QModelIndex ProfileModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, folderAt(parent));
}

QModelIndex ProfileModel::parent(const QModelIndex &child) const
{
    const auto *folder = static_cast<const Folder *>(child.constInternalPointer());
    if (folder == nullptr)
        return {};
    const auto found = std::find_if(
        m_folders.begin(), m_folders.end(), [folder](const auto &each) { return each.get() == folder; });
    return createIndex(static_cast<int>(m_loose.size()) + static_cast<int>(found - m_folders.begin()), 0);
}

const ProfileModel::Folder *ProfileModel::folderAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.constInternalPointer() != nullptr)
        return nullptr;
    const auto row = static_cast<std::size_t>(index.row());
    return row < m_loose.size() ? nullptr : m_folders[row - m_loose.size()].get();
}

const ProfileDraft *ProfileModel::profileAt(const QModelIndex &index) const
{
    if (!index.isValid() || folderAt(index) != nullptr)
        return nullptr;
    const auto row = static_cast<std::size_t>(index.row());
    const auto *folder = static_cast<const Folder *>(index.constInternalPointer());
    return &m_profiles[folder == nullptr ? m_loose[row] : folder->profiles[row]];
}

int ProfileModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_loose.size() + m_folders.size());
    const Folder *folder = folderAt(parent);
    return folder == nullptr ? 0 : static_cast<int>(folder->profiles.size());
}

int ProfileModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant ProfileModel::data(const QModelIndex &index, int role) const
{
    if (const Folder *folder = folderAt(index))
        return role == Qt::DisplayRole ? QVariant(folder->name) : QVariant();
    const ProfileDraft *profile = profileAt(index);
    if (profile == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return profile->name;
    case IdRole:
        return profile->id;
    case CloudRole:
        return profile->cloud;
    case ColourRole:
        return profile->colour;
    case ProductionRole:
        return profile->production;
    case ReadOnlyRole:
        return profile->readOnly;
    case OpenRole:
        return m_open.contains(profile->id);
    default:
        return {};
    }
}

} // namespace tagdesk
