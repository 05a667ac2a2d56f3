// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historychecker.h"
#include "sandboxoptions.h"

#include <QRandomGenerator>
#include <QStringList>

#include <map>

namespace tagdesk {

class EmbeddedSandbox;
class Relay;

/// Faults on the way and troubles of the clouds, a few kinds at a time, drawn by chance; counts what came of
/// them. All outlive this.
class SoakTroubles
{
public:
    /// `speed`: of the clock of the program that meets them.
    SoakTroubles(Relay &relay, EmbeddedSandbox &sandbox, QRandomGenerator &random, int speed);

    /// Other ones than before. Others change cells that were asked for; with `mayRefuse` writes on some of
    /// their resources are refused.
    void draw(const HistoryChecker &checker, bool mayRefuse);
    /// None from now on.
    void end();
    /// "Cut 12" and the like: requests by what they met. Those from the last draw count once it has ended.
    [[nodiscard]] QStringList counts() const;

private:
    void drawFaults();
    [[nodiscard]] SandboxTrouble drawnTrouble();
    void drawDelays(SandboxTrouble &trouble);
    void count();
    /// Of all requests.
    [[nodiscard]] double share();

    Relay &m_relay;
    EmbeddedSandbox &m_sandbox;
    QRandomGenerator &m_random;
    int m_speed;
    std::map<QString, int> m_counts;
    double m_most = 0; // of one kind, as a share
};

} // namespace tagdesk
