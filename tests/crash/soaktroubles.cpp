// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "soaktroubles.h"

#include "controllerfixture.h"
#include "sandboxclouds.h"

#include <array>
#include <limits>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Action = RelayStep::Action;
using Kind = SimulatedTrouble::Kind;

struct Fault
{
    Action action;
    QStringView name;
    int bytes; ///< Places from 0 up to this one are drawn.
    int milliseconds; ///< As many are drawn; Stall: until released.
};

/// A bit is turned in the head only, and not in the status: another tag or another status would be as good as
/// the true one. TLS is what keeps that from happening.
constexpr std::array kFaults{
    Fault{Action::Delay, u"delayed", 0, 40},
    Fault{Action::Drop, u"dropped", 0, 0},
    Fault{Action::CutRequest, u"request cut", 600, 0},
    Fault{Action::Cut, u"reply cut", 500, 0},
    Fault{Action::Reset, u"reset", 500, 0},
    Fault{Action::Truncate, u"truncated", 60, 0},
    Fault{Action::Corrupt, u"corrupted", 120, 0},
    Fault{Action::Stall, u"stalled", 300, 0},
    Fault{Action::Drip, u"dripped", 60, 2},
    Fault{Action::Duplicate, u"duplicated", 0, 3},
    Fault{Action::Replace, u"replaced by a page", 0, 0},
};

struct Trouble
{
    Kind kind;
    TroubleRate SandboxTrouble::*rate;
    QStringView name;
};

constexpr std::array kTroubles{
    Trouble{Kind::Throttled, &SandboxTrouble::throttled, u"throttled"},
    Trouble{Kind::FlowControlled, &SandboxTrouble::flowControlled, u"flow controlled"},
    Trouble{Kind::Conflict, &SandboxTrouble::conflicts, u"in conflict"},
    Trouble{Kind::Failure, &SandboxTrouble::failures, u"answered 500"},
};

} // namespace

SoakTroubles::SoakTroubles(Relay &relay, EmbeddedSandbox &sandbox, QRandomGenerator &random)
    : m_relay(relay)
    , m_sandbox(sandbox)
    , m_random(random)
{
    for (const Fault &fault : kFaults)
        m_counts[fault.name.toString()] = 0;
    for (const Trouble &trouble : kTroubles)
        m_counts[trouble.name.toString()] = 0;
}

double SoakTroubles::share()
{
    return m_random.generateDouble() * m_most;
}

void SoakTroubles::draw(const QByteArrayList &refusable)
{
    constexpr double kUsual = 0.03;
    constexpr double kStorm = 0.1; // then some requests fail in every attempt
    count();
    m_most = m_random.bounded(10) == 0 ? kStorm : kUsual;
    drawFaults();
    drawTrouble(refusable);
}

void SoakTroubles::drawFaults()
{
    constexpr int kPlaces = 3; // of each kind
    constexpr qsizetype kStatusStart = 9; // HTTP/1.1 200
    constexpr qsizetype kStatusEnd = 12;
    std::vector<RelayFaults::Chance> chances;
    for (const Fault &fault : kFaults) {
        if (m_random.bounded(2) == 0)
            continue;
        for (int i = 0; i < kPlaces; ++i) {
            RelayStep step{.action = fault.action};
            step.bytes = fault.bytes == 0 ? 0 : m_random.bounded(fault.bytes);
            if (fault.action == Action::Corrupt && step.bytes >= kStatusStart && step.bytes < kStatusEnd)
                step.bytes = 0;
            // Now and then to the last byte: delivered, and then closed.
            if (fault.action == Action::Cut && i == 0)
                step.bytes = std::numeric_limits<qsizetype>::max();
            if (fault.milliseconds > 0)
                step.milliseconds = m_random.bounded(fault.milliseconds);
            if (fault.action == Action::Duplicate && i == 0)
                step.milliseconds = RelayStep::kNextRequest;
            if (fault.action == Action::Replace)
                step = ControllerFixture::answer(502, "<html>Bad Gateway</html>", "text/html");
            chances.push_back({.probability = share() / kPlaces, .step = step});
        }
    }
    m_relay.setFaults(RelayFaults({}, chances, m_random.generate()));
}

void SoakTroubles::drawTrouble(const QByteArrayList &refusable)
{
    constexpr int kLongestUnreadableMs = 20;
    SandboxTrouble drawn;
    drawn.seed = m_random.generate();
    for (const Trouble &trouble : kTroubles) {
        if (m_random.bounded(2) == 0)
            (drawn.*trouble.rate).share = share();
    }
    for (const QByteArray &id : refusable) {
        if (m_random.bounded(40) == 0)
            drawn.refusedIds.append(id);
    }
    if (m_random.bounded(3) == 0)
        drawn.readableAfterMs = 1 + m_random.bounded(kLongestUnreadableMs);
    m_counts[u"resources refused"_s] += static_cast<int>(drawn.refusedIds.size());
    m_counts[u"rounds of slow reads"_s] += drawn.readableAfterMs > 0 ? 1 : 0;
    m_sandbox.visit([&drawn](SandboxClouds &clouds) { clouds.setTrouble(drawn); });
}

void SoakTroubles::end()
{
    count();
    m_relay.setFaults({});
    m_sandbox.visit([](SandboxClouds &clouds) { clouds.setTrouble({}); });
}

void SoakTroubles::count()
{
    for (const Fault &fault : kFaults)
        m_counts[fault.name.toString()] += m_relay.faults().injected(fault.action);
    m_sandbox.visit([this](SandboxClouds &clouds) {
        for (const Trouble &trouble : kTroubles)
            m_counts[trouble.name.toString()] += clouds.trouble().met(trouble.kind);
    });
}

QStringList SoakTroubles::counts() const
{
    QStringList texts;
    for (const auto &[name, count] : m_counts)
        texts.append(name + u' ' + QString::number(count));
    return texts;
}

} // namespace tagdesk
