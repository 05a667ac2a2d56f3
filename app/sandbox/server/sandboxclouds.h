// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estatelog.h"
#include "huaweisimulation.h"
#include "jdcloudsimulation.h"
#include "meddler.h"
#include "requestedwrite.h"
#include "sandboxkeys.h"
#include "simulatedtrouble.h"

namespace tagdesk {

/// The simulated clouds over one estate, behind one door: a request goes to the cloud whose signature or path
/// it has; the two that sign alike are told apart by the access key, and show the same zones. Not
/// thread-safe; knows no socket.
class SandboxClouds
{
public:
    /// The history's file is begun anew.
    SandboxClouds(const SandboxOptions &options, const SandboxKeys &keys);

    [[nodiscard]] HttpResponse answer(const HttpRequest &request);

    [[nodiscard]] const Estate &estate() const { return m_estate; }
    /// To change something as nobody's request.
    [[nodiscard]] Estate &estate() { return m_estate; }
    /// Takes the place of that of the options; counts anew. The meddler knows no targets then.
    void setTrouble(const SandboxTrouble &trouble);
    [[nodiscard]] Meddler &meddler() { return m_meddler; }
    /// Kept where the options say so. Its times are of the clouds' clock.
    [[nodiscard]] EstateHistory &history() { return m_history; }
    /// The clouds' clock goes on without a request: late writes happen that are due.
    void catchUp() { m_estate.setNow(m_clock().toMSecsSinceEpoch()); }
    [[nodiscard]] const SimulatedTrouble &trouble() const { return m_trouble; }
    void setSwitches(const SimulationSwitches &switches) { m_switches = switches; }
    /// Takes the place of an earlier one.
    void answerNext(const ForcedAnswer &answer) { m_forced = answer; }

private:
    [[nodiscard]] HttpResponse answered(const HttpRequest &request, const QDateTime &now);
    void noteAttempt(const RequestedWrite &write, qint64 nowMs);
    /// Is there anybody who wants to know what happens?
    void watch();

    std::function<QDateTime()> m_clock;
    SimulationSwitches m_switches;
    ForcedAnswer m_forced;
    SimulatedTrouble m_trouble;
    Meddler m_meddler;
    EstateHistory m_history;
    bool m_keepsHistory;
    EstateLog m_log;
    std::size_t m_logged = 0; // events
    Estate m_estate;
    JdCloudSimulation m_jdCloud;
    HuaweiSimulation m_huawei;
    HuaweiSimulation m_openTelekom;
    QList<Credentials> m_openTelekomKeys;
};

} // namespace tagdesk
