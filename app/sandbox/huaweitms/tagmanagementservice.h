// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"
#include "http.h"
#include "huaweioutcome.h"
#include "sandboxoptions.h"
#include "simulatedtrouble.h"
#include "tagrules.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace tagdesk {

class HuaweiTagService;
class JsonWriter;

/// What the Tag Management Service calls a type of resources.
struct TagManagementType
{
    QByteArrayView name; ///< "DNS_private_zone".
    QByteArrayView kind; ///< "DNS-private_zone"; in an Estate.
    bool isGlobal = false;
};

/// Huawei Cloud's names, with underscores, as an acceptance test of its Terraform provider has them.
[[nodiscard]] std::vector<TagManagementType> huaweiTagManagementTypes();
/// Open Telekom Cloud's: no public ones.
[[nodiscard]] std::vector<TagManagementType> openTelekomTagManagementTypes();

/// The simulated Tag Management Service over an estate: writes tags of many resources in one request, through
/// the service that the resources are of, and finds resources by their tags. A batch is checked as a whole;
/// then each resource works or fails by itself.
class TagManagementService
{
public:
    using Operation = std::function<HuaweiOutcome()>;
    struct Setup
    {
        const TagRules *rules = nullptr; ///< Never null.
        std::vector<TagManagementType> types;
        QByteArray projectId;
        QByteArray region;
    };

    TagManagementService(Estate &estate, HuaweiTagService &dns, Setup setup,
        const SimulationSwitches &switches, SimulatedTrouble &trouble);

    /// `path` follows "/v1.0/"; empty: no such API. `request` outlives the operation.
    [[nodiscard]] Operation operation(const HttpRequest &request, const QString &path);
    /// In the form of its errors.
    [[nodiscard]] HuaweiOutcome refused(int status, const QByteArray &code, const QByteArray &message) const;
    [[nodiscard]] HuaweiOutcome refused(SimulatedTrouble::Kind trouble) const;

private:
    using Refusal = std::optional<HuaweiOutcome>;

    [[nodiscard]] HuaweiOutcome providers(const QueryItems &query) const;
    [[nodiscard]] HuaweiOutcome batch(const QByteArray &body, bool isRemoval);
    [[nodiscard]] HuaweiOutcome filter(const QByteArray &body) const;
    [[nodiscard]] HuaweiOutcome keys(const QueryItems &query) const;
    [[nodiscard]] HuaweiOutcome values(const QueryItems &query) const;
    [[nodiscard]] HuaweiOutcome predefined(const QueryItems &query) const;
    [[nodiscard]] HuaweiOutcome quotas() const;

    [[nodiscard]] Refusal refusalOfBatch(const QJsonObject &members, bool isRemoval) const;
    [[nodiscard]] Refusal refusalOfTags(const QJsonArray &tags, bool isRemoval) const;
    [[nodiscard]] QByteArray written(const QJsonObject &members, bool isRemoval);
    void writeFailure(JsonWriter &json, const QJsonObject &resource, const HuaweiRefusal &refusal) const;
    [[nodiscard]] HuaweiOutcome words(
        const std::vector<QByteArray> &all, QByteArrayView member, const QueryItems &query) const;
    [[nodiscard]] const TagManagementType *type(const QString &name) const;
    [[nodiscard]] RowRange rows(const TagManagementType &type) const;

    Estate &m_estate;
    HuaweiTagService &m_dns;
    Setup m_setup;
    const SimulationSwitches &m_switches;
    SimulatedTrouble &m_trouble;
};

} // namespace tagdesk
