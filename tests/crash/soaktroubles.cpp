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

constexpr std::array kMoments{
    std::pair(Meddler::Moment::AfterReading, QStringView(u"meddled after a reading")),
    std::pair(Meddler::Moment::AfterRefusal, QStringView(u"meddled between attempts")),
    std::pair(Meddler::Moment::AfterWrite, QStringView(u"meddled after a write")),
};

} // namespace

SoakTroubles::SoakTroubles(Relay &relay, EmbeddedSandbox &sandbox, QRandomGenerator &random, int speed)
    : m_relay(relay)
    , m_sandbox(sandbox)
    , m_random(random)
    , m_speed(speed)
{
    for (const Fault &fault : kFaults)
        m_counts[fault.name.toString()] = 0;
    for (const Trouble &trouble : kTroubles)
        m_counts[trouble.name.toString()] = 0;
    for (const auto &[moment, name] : kMoments)
        m_counts[name.toString()] = 0;
}

double SoakTroubles::share()
{
    return m_random.generateDouble() * m_most;
}

void SoakTroubles::draw(const HistoryChecker &checker, bool mayRefuse)
{
    constexpr double kUsual = 0.03;
    constexpr double kStorm = 0.1; // then some requests fail in every attempt
    constexpr int kRefused = 100; // one cell in so many
    count();
    m_most = m_random.bounded(10) == 0 ? kStorm : kUsual;
    drawFaults();
    SandboxTrouble drawn = drawnTrouble();
    m_sandbox.visit([&](SandboxClouds &clouds) {
        TagPool &pool = clouds.estate().pool();
        QHash<EstateRow, std::vector<Meddler::Target>> targets;
        for (const auto &[cell, fate] : checker.fates()) {
            const auto row = static_cast<EstateRow>(cell.resource);
            targets[row].push_back({.key = pool.intern(cell.key),
                .wanted = fate.after ? std::optional(pool.intern(*fate.after)) : std::nullopt});
            if (mayRefuse && m_random.bounded(kRefused) == 0)
                drawn.refusedIds.append(clouds.estate().id(row));
        }
        clouds.setTrouble(drawn);
        clouds.meddler().setTargets(std::move(targets));
    });
    m_counts[u"resources refused"_s] += static_cast<int>(drawn.refusedIds.size());
    m_counts[u"draws of slow reads"_s] += drawn.readableAfterMs > 0 ? 1 : 0;
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

SandboxTrouble SoakTroubles::drawnTrouble()
{
    constexpr double kMeddledReadings = 0.02;
    constexpr double kMeddledRefusals = 0.4;
    constexpr double kMeddledWrites = 0.03;
    SandboxTrouble drawn;
    drawn.seed = m_random.generate();
    for (const Trouble &trouble : kTroubles) {
        if (m_random.bounded(2) == 0)
            (drawn.*trouble.rate).share = share();
    }
    for (TroubleRate SandboxTrouble::*rate :
        {&SandboxTrouble::tmsThrottled, &SandboxTrouble::tmsTimedOut, &SandboxTrouble::tmsTimedOutDone}) {
        if (m_random.bounded(2) == 0)
            (drawn.*rate).share = share();
    }
    if (m_random.bounded(2) == 0)
        drawn.meddling = {.afterReading = {.share = kMeddledReadings},
            .afterRefusal = {.share = kMeddledRefusals},
            .afterWrite = {.share = kMeddledWrites}};
    drawDelays(drawn);
    return drawn;
}

/// Some are over before the program gives up waiting, some are longer: up to a minute of its time.
void SoakTroubles::drawDelays(SandboxTrouble &trouble)
{
    constexpr int kShortMs = 20;
    constexpr double kLate = 0.1;
    const int longestMs = 60'000 / m_speed;
    const auto drawnMs = [&] {
        return 1 + m_random.bounded(m_random.bounded(4) == 0 ? longestMs : kShortMs);
    };
    if (m_random.bounded(3) == 0)
        trouble.readableAfterMs = drawnMs();
    if (m_random.bounded(3) == 0) {
        trouble.late.share = kLate;
        trouble.latestMs = drawnMs();
    }
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
        for (const auto &[moment, name] : kMoments)
            m_counts[name.toString()] += clouds.meddler().changed(moment);
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
