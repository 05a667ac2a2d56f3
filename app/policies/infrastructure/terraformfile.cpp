// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "terraformfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using FaultKind = InfrastructureFault::Kind;

constexpr auto kTags = "tags"_L1;
/// With those that the provider adds to all resources.
constexpr auto kAllTags = "tags_all"_L1;

class TerraformReader
{
public:
    /// The object of a state or a plan.
    [[nodiscard]] tl::expected<ManagedResources, InfrastructureFault> read(const QJsonObject &root)
    {
        if (const QJsonValue version = root["format_version"_L1]; version.isString())
            return readShown(root, version.toString());
        if (root["version"_L1].isDouble() && root["resources"_L1].isArray())
            return readStateFile(root, root["version"_L1].toInt());
        return tl::unexpected(InfrastructureFault{.kind = FaultKind::NotTerraform});
    }

private:
    using Read = tl::expected<ManagedResources, InfrastructureFault>;

    Read readShown(const QJsonObject &root, const QString &version)
    {
        const QString major = version.section(u'.', 0, 0);
        if (major != "0"_L1 && major != "1"_L1)
            return tl::unexpected(InfrastructureFault{.kind = FaultKind::UnknownVersion, .detail = version});
        for (const auto change : root["resource_changes"_L1].toArray())
            readChange(change.toObject());
        readModule(root["values"_L1]["root_module"_L1].toObject());
        // What a plan leaves as it is may stand there only.
        readModule(root["prior_state"_L1]["values"_L1]["root_module"_L1].toObject());
        return m_resources;
    }

    Read readStateFile(const QJsonObject &root, int version)
    {
        constexpr int kVersion = 4;
        if (version != kVersion)
            return tl::unexpected(
                InfrastructureFault{.kind = FaultKind::UnknownVersion, .detail = QString::number(version)});
        for (const auto each : root["resources"_L1].toArray()) {
            const QJsonObject resource = each.toObject();
            const QString module = resource["module"_L1].toString();
            const QString name = (module.isEmpty() ? QString() : module + u'.')
                + resource["type"_L1].toString() + u'.' + resource["name"_L1].toString();
            for (const auto instance : resource["instances"_L1].toArray())
                take(resource, name + indexText(instance["index_key"_L1]),
                    instance["attributes"_L1].toObject());
        }
        return m_resources;
    }

    void readModule(const QJsonObject &module)
    {
        for (const auto each : module["resources"_L1].toArray()) {
            const QJsonObject resource = each.toObject();
            take(resource, resource["address"_L1].toString(), resource["values"_L1].toObject());
        }
        for (const auto child : module["child_modules"_L1].toArray())
            readModule(child.toObject());
    }

    /// As it will be after the plan; what is created has no id yet, and what is destroyed is nobody's.
    void readChange(const QJsonObject &resource)
    {
        const QJsonObject change = resource["change"_L1].toObject();
        if (!change["after"_L1].isObject()) {
            m_destroyed.insert(resource["address"_L1].toString());
            return;
        }
        QJsonObject after = change["after"_L1].toObject();
        if (!after["id"_L1].isString())
            after["id"_L1] = change["before"_L1]["id"_L1];
        // Tags that are known only when the plan is carried out.
        if (!change["after_unknown"_L1][kTags].isUndefined() && !after.contains(kTags))
            after[kTags] = QJsonValue();
        take(resource, resource["address"_L1].toString(), after);
    }

    void take(const QJsonObject &resource, const QString &address, const QJsonObject &values)
    {
        const bool isManaged = resource["mode"_L1].toString(u"managed"_s) == "managed"_L1;
        if (!isManaged || m_known.contains(address) || m_destroyed.contains(address))
            return;
        m_known.insert(address);
        ManagedResource managed{.address = address, .keys = keysOf(values)};
        const QJsonArray others = values["resources"_L1].toArray();
        if (!others.isEmpty()) {
            for (const auto other : others)
                m_resources.insert(other["resource_id"_L1].toString(), managed);
            return;
        }
        if (!values.contains(kTags) && !values.contains(kAllTags))
            return;
        managed.hasAllTags = true;
        const QString id = values["id"_L1].toString();
        m_resources.insert(id, managed);
        if (id.contains(u'/'))
            m_resources.insert(id.section(u'/', -1), managed);
    }

    static QStringList keysOf(const QJsonObject &values)
    {
        QStringList keys = values[kTags].toObject().keys() + values[kAllTags].toObject().keys();
        keys.sort();
        keys.removeDuplicates();
        return keys;
    }

    static QString indexText(const QJsonValue &index)
    {
        if (index.isString())
            return u"[\"%1\"]"_s.arg(index.toString());
        return index.isDouble() ? u"[%1]"_s.arg(index.toInt()) : QString();
    }

    ManagedResources m_resources;
    QSet<QString> m_known; // addresses
    QSet<QString> m_destroyed; // addresses of what a plan destroys
};

} // namespace

tl::expected<ManagedResources, InfrastructureFault> readTerraform(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArrayView before =
            QByteArrayView(json).first(std::min<qsizetype>(error.offset, json.size()));
        return tl::unexpected(InfrastructureFault{.kind = FaultKind::NotJson,
            .line = static_cast<int>(std::ranges::count(before, '\n')) + 1,
            .detail = error.errorString()});
    }
    return TerraformReader().read(document.object());
}

} // namespace tagdesk
