// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jdgate.h"
#include "jdproductlists.h"
#include "jdtagqueries.h"
#include "jdtagwrites.h"
#include "requestids.h"

namespace tagdesk {

/// JD Cloud over an estate: a request value in, a response value out. First the gateway (signature, date,
/// nonce, quota), then the path, then the operation, each with the documented envelope.
class JdCloudSimulation
{
public:
    JdCloudSimulation(Estate &estate, QList<Credentials> credentials, int quotaPerMinute,
        const SimulationSwitches &switches, SimulatedTrouble &trouble);

    [[nodiscard]] HttpResponse answer(const HttpRequest &request, const QDateTime &now);

private:
    [[nodiscard]] JdOutcome outcome(const HttpRequest &request, const QDateTime &now);
    [[nodiscard]] JdOutcome regional(
        const HttpRequest &request, const QByteArray &service, const QByteArray &region, const QString &rest);
    [[nodiscard]] std::optional<JdOutcome> tagOperation(
        const QString &operation, const QByteArray &region, const QByteArray &body);

    JdGate m_gate;
    JdTagWrites m_writes;
    JdTagQueries m_queries;
    JdProductLists m_lists;
    RequestIds m_requestIds;
    const SimulationSwitches &m_switches;
    SimulatedTrouble &m_trouble;
};

} // namespace tagdesk
