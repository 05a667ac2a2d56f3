// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historychecker.h"
#include "resource.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <vector>

namespace tagdesk {

class EmbeddedSandbox;

/// The tags of one resource by key.
using TagMap = std::map<QString, QString>;

/// What the sandbox really has, looked at and changed past every protocol. Resources are numbered from 0.
class SoakEstate
{
public:
    explicit SoakEstate(EmbeddedSandbox &sandbox);

    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] const ResourceId &id(std::size_t resource) const { return m_ids[resource]; }
    [[nodiscard]] std::optional<std::size_t> find(const QString &id) const;
    /// In its product's list, and unknown to the tag service.
    [[nodiscard]] bool isGone(std::size_t resource) const { return m_gone.contains(resource); }
    /// Of the accounts that the sandbox offers, one a cloud.
    [[nodiscard]] QByteArrayList accessKeys() const;
    /// Of every resource.
    [[nodiscard]] std::vector<TagMap> tags() const;
    /// Late writes have happened, and reads show all of it.
    [[nodiscard]] bool isSettled() const;
    /// Takes what happened since the last call to the checker; what is wrong with it.
    [[nodiscard]] QStringList check(HistoryChecker &checker);
    /// Somebody else's hand, seen at once; nullopt removes the key.
    void change(std::size_t resource, const QString &key, const std::optional<QString> &value);

private:
    EmbeddedSandbox &m_sandbox;
    std::vector<ResourceId> m_ids;
    QHash<QString, std::size_t> m_numbers;
    QSet<std::size_t> m_gone;
};

} // namespace tagdesk
