// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "huaweisimulation.h"
#include "jdcloudsimulation.h"
#include "simulatedtrouble.h"

namespace tagdesk {

/// Whom the sandbox lets in.
struct SandboxKeys
{
    Credentials jdCloud;
    Credentials huawei;
    QString projectId; ///< Huawei's, 32 hexadecimal digits.

    /// Follow from the seed when there is one, else from the system's generator.
    [[nodiscard]] static SandboxKeys make(const std::optional<quint32> &seed);
};

/// Both simulated clouds over one estate, behind one door: a request goes to the cloud whose signature or
/// path it has. Not thread-safe; knows no socket.
class SandboxClouds
{
public:
    SandboxClouds(const SandboxOptions &options, const SandboxKeys &keys);

    [[nodiscard]] HttpResponse answer(const HttpRequest &request);

    [[nodiscard]] const Estate &estate() const { return m_estate; }
    /// To change something as nobody's request.
    [[nodiscard]] Estate &estate() { return m_estate; }
    /// Takes the place of that of the options; counts anew.
    void setTrouble(const SandboxTrouble &trouble);
    [[nodiscard]] const SimulatedTrouble &trouble() const { return m_trouble; }
    void setSwitches(const SimulationSwitches &switches) { m_switches = switches; }
    /// Takes the place of an earlier one.
    void answerNext(const ForcedAnswer &answer) { m_forced = answer; }

private:
    std::function<QDateTime()> m_clock;
    SimulationSwitches m_switches;
    ForcedAnswer m_forced;
    SimulatedTrouble m_trouble;
    Estate m_estate;
    JdCloudSimulation m_jdCloud;
    HuaweiSimulation m_huawei;
};

} // namespace tagdesk
