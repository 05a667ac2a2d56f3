// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "huaweigate.h"
#include "huaweilists.h"
#include "huaweitagservice.h"
#include "requestids.h"
#include "tagmanagementservice.h"

namespace tagdesk {

/// Huawei Cloud's DNS, its Tag Management Service and the part of its IAM that finds a project, over an
/// estate: a request value in, a response value out. Checks the path first, then the gateway, then the
/// project, then the operation.
class HuaweiSimulation
{
public:
    struct Setup
    {
        QList<Credentials> credentials;
        QByteArray projectId;
        const TagRules *rules = nullptr; ///< Never null.
        const TagRules *tmsRules = nullptr; ///< Never null.
        std::vector<TagManagementType> tmsTypes; ///< What its Tag Management Service calls which type.
        int quotaPerMinute = 0;
        QByteArray region; ///< Name of the project.
        bool isNameless = false; ///< Its gateway has no code for a path that it does not know.
    };

    HuaweiSimulation(
        Estate &estate, const Setup &setup, const SimulationSwitches &switches, SimulatedTrouble &trouble);

    [[nodiscard]] HttpResponse answer(const HttpRequest &request, const QDateTime &now);

private:
    using Operation = std::function<HuaweiOutcome()>;

    [[nodiscard]] HuaweiOutcome outcome(const HttpRequest &request, const QDateTime &now);
    /// What the path and the method stand for; empty: no such API.
    [[nodiscard]] Operation route(const HttpRequest &request);
    [[nodiscard]] Operation routeIam(const HttpRequest &request, const QStringList &path) const;
    [[nodiscard]] static Operation routeOrganizations(const HttpRequest &request, const QStringList &path);
    [[nodiscard]] Operation routeLists(const HttpRequest &request, const QStringList &path) const;
    [[nodiscard]] Operation routeTags(const HttpRequest &request, const QStringList &path);
    [[nodiscard]] Operation routeResourceTags(const HttpRequest &request, const QStringList &path);
    [[nodiscard]] static HuaweiOutcome domains();
    [[nodiscard]] static HuaweiOutcome effectivePolicy(const QueryItems &query);
    [[nodiscard]] HuaweiOutcome projects(const QueryItems &query) const;

    HuaweiGate m_gate;
    HuaweiLists m_lists;
    HuaweiTagService m_tags;
    TagManagementService m_tagManagement;
    RequestIds m_requestIds;
    QByteArray m_projectId;
    QByteArray m_region;
    bool m_isNameless;
    SimulatedTrouble &m_trouble;
};

} // namespace tagdesk
