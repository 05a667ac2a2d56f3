// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "interruptedoffers.h"

#include "documentcontroller.h"
#include "historyconversion.h"
#include "historytext.h"
#include "journalrun.h"
#include "journalthread.h"
#include "messagebar.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kMostOffers = 3; // messages at once
} // namespace

InterruptedOffers::InterruptedOffers(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.controller, &DocumentController::accountOpened, this, &InterruptedOffers::offerOf);
}

void InterruptedOffers::offerOf(const QString &accountId)
{
    withdrawClosed();
    m_parts.journal.ask<std::vector<JournalRun>>(
        [accountId](Journal &journal) {
            JournalFilter filter;
            filter.accountId = accountId;
            return journal.runs(filter);
        },
        this,
        [this](const Result<std::vector<JournalRun>> &runs) {
            if (!runs) {
                tell(runs.error());
                return;
            }
            offer(*runs);
            check();
        });
}

/// A large file was not looked at when it was opened. Behind what somebody waits for.
void InterruptedOffers::check()
{
    m_parts.journal.ask<void>([](Journal &journal) { return journal.check(); }, this,
        [this](const Result<void> &checked) {
            if (!checked)
                tell(checked.error());
        });
}

void InterruptedOffers::tell(const Error &error)
{
    m_parts.messages.post(Message::of(u"journal"_s, error));
}

void InterruptedOffers::offer(const std::vector<JournalRun> &runs)
{
    std::size_t cutOff = 0;
    for (const JournalRun &run : runs) {
        if (run.state != RunState::Interrupted || m_offered.contains(run.id) || ++cutOff > kMostOffers)
            continue;
        m_offered.insert(run.id);
        m_offers.insert(run.id, run.header.accountId);
        Message message = HistoryTexts::interrupted(toHistory(run, true));
        message.actions = {
            {HistoryTexts::resumeAct(), [this, id = run.id] { emit resumeRequested(id); }, false},
            {HistoryTexts::showAct(), [this, id = run.id] { emit showRequested(id); }, false}};
        m_parts.messages.post(message);
    }
    if (cutOff > kMostOffers) {
        Message message = HistoryTexts::moreInterrupted(static_cast<qint64>(cutOff - kMostOffers));
        message.actions = {{HistoryTexts::showAct(), [this] { emit showRequested(std::nullopt); }, false}};
        m_parts.messages.post(message);
    }
}

void InterruptedOffers::withdrawClosed()
{
    for (auto offer = m_offers.begin(); offer != m_offers.end();) {
        if (m_parts.controller.isOpen(*offer)) {
            ++offer;
            continue;
        }
        m_parts.messages.remove(HistoryTexts::interruptedId(offer.key()));
        m_offered.remove(offer.key());
        offer = m_offers.erase(offer);
    }
}

void InterruptedOffers::withdraw(qint64 run)
{
    m_parts.messages.remove(HistoryTexts::interruptedId(run));
    m_offers.remove(run);
}

void InterruptedOffers::release(qint64 run)
{
    m_parts.journal.ask<QString>(
        [run](Journal &journal) -> Result<QString> {
            return journal.release(run).and_then([&] {
                return journal.run(run).map([](const JournalRun &read) { return read.header.accountId; });
            });
        },
        this,
        [this, run](const Result<QString> &accountId) {
            m_offered.remove(run);
            if (accountId)
                offerOf(*accountId);
            emit released();
        });
}

} // namespace tagdesk
