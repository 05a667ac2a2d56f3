// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tagdesk {

/// What an infrastructure tool, such as Terraform, keeps of the tags of one resource.
struct ManagedResource
{
    QString address; ///< Where the tool's files describe it: "module.dns.huaweicloud_dns_zone.main".
    QStringList keys; ///< Keys that it sets, ascending.
    /// Its list of tags is meant to be all of them, so that it takes away those that others add.
    bool hasAllTags = false;

    /// It sets or takes away a tag with this key.
    [[nodiscard]] bool manages(const QString &key) const;

    friend bool operator==(const ManagedResource &, const ManagedResource &) = default;
};

/// The resources of an infrastructure tool by the ids that clouds know them by.
class ManagedResources
{
public:
    /// Several may speak of one id: the resource itself, and one that only adds tags to it.
    void insert(const QString &id, const ManagedResource &resource);
    void insert(const ManagedResources &others);

    /// What is said of the id, which is UTF-8; null: nothing.
    [[nodiscard]] const std::vector<ManagedResource> *find(std::string_view id) const;
    [[nodiscard]] std::size_t size() const { return m_resources.size(); }
    [[nodiscard]] bool isEmpty() const { return m_resources.empty(); }

private:
    void add(const std::string &id, const ManagedResource &resource);

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>()(id); }
    };

    std::unordered_map<std::string, std::vector<ManagedResource>, Hash, std::equal_to<>> m_resources;
};

} // namespace tagdesk
