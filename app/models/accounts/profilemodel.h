// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profiledraft.h"

#include <QAbstractItemModel>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace tagdesk {

/// The profiles as a tree: first those without a folder, then the folders in the order in which they appear,
/// each with its profiles. One column. Written by the controller; a search text leaves out what does not
/// match.
class ProfileModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString; empty for folders.
        CloudRole, ///< QString; empty for folders.
        ColourRole, ///< QString "#rrggbb"; empty: none.
        ProductionRole, ///< bool.
        ReadOnlyRole, ///< bool.
        OpenRole, ///< bool: its account is in the tree of scopes.
    };
    Q_ENUM(Role)

    explicit ProfileModel(QObject *parent = nullptr);
    ~ProfileModel() override;

    /// In the order people gave them; without keys.
    void setProfiles(std::vector<ProfileDraft> profiles);
    [[nodiscard]] const std::vector<ProfileDraft> &profiles() const { return m_profiles; }
    [[nodiscard]] const ProfileDraft *profile(const QString &id) const;
    /// Ids of the profiles that are open.
    void setOpen(const QSet<QString> &ids);
    [[nodiscard]] bool isOpen(const QString &id) const { return m_open.contains(id); }
    /// Keeps profiles with the text in their name, folder or cloud; upper and lower case alike.
    void setSearch(const QString &text);
    [[nodiscard]] QStringList folders() const;
    /// Invalid when it is not shown.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    /// Where ProfileStore::move puts the profile to stand `step` places further among those of its folder;
    /// nullopt: it is at the end already.
    [[nodiscard]] std::optional<std::size_t> placeAfterMove(const QString &id, int step) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the name of the profile or folder.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    /// A folder that is shown, with the places of its profiles in m_profiles.
    struct Folder
    {
        QString name;
        std::vector<std::size_t> profiles;
    };

    void arrange();
    [[nodiscard]] bool matches(const ProfileDraft &profile) const;
    [[nodiscard]] const ProfileDraft *profileAt(const QModelIndex &index) const;
    [[nodiscard]] const Folder *folderAt(const QModelIndex &index) const;

    std::vector<ProfileDraft> m_profiles;
    QSet<QString> m_open;
    QString m_search;
    std::vector<std::size_t> m_loose; // without a folder
    std::vector<std::unique_ptr<Folder>> m_folders;
};

} // namespace tagdesk
