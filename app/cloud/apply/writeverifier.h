// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listplaces.h"
#include "result.h"
#include "runguards.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace tagdesk {

class RunLane;
class RunLedger;
class RunPages;
class TagReader;

/// Reads back what a cloud has accepted, or may have, until the tags are as wanted or it has had time enough:
/// a few times with growing waits, since a cloud may show its old answer for a while. What stands on a page
/// waits for its first look until somebody has read that page, or says that nothing more is written there.
/// verified() comes once for each row handed in, never inside verify().
class WriteVerifier : public QObject
{
    Q_OBJECT

public:
    /// A row of a request.
    struct Written
    {
        RunLane *lane = nullptr;
        std::size_t request = 0; ///< Index in the plan.
        Row row = 0;
        std::optional<Error> lost{}; ///< Why nobody knows whether it was accepted at all.
    };
    /// What the last look at it told.
    struct Seen
    {
        Written written;
        std::optional<Tags> tags{}; ///< nullopt: it could not be read.
        Error error{}; ///< Why not.
        bool isAsWanted = false;
    };

    WriteVerifier(const RunLedger &ledger, RunPages &pages, QObject *parent);
    ~WriteVerifier() override;

    void verify(RunLane &lane, std::size_t request, const Rows &rows, const std::optional<Error> &lost);
    /// Rows that were handed in so far.
    [[nodiscard]] std::size_t accepted() const { return m_accepted; }
    /// Rows of the lane that wait for their first look, by place.
    [[nodiscard]] std::vector<std::pair<ListPlace, Row>> waiting(const RunLane &lane) const;
    /// The least place among them; nullopt: none waits.
    [[nodiscard]] std::optional<ListPlace> firstWaiting(const RunLane &lane) const;
    /// The first look at everything that was read there and had been handed in before.
    void takeReading(const RunLane &lane, const RowReading &reading);
    /// The first look at what stands on the page that begins with firstWaiting(), or at everything.
    void lookAtFirstPage(const RunLane &lane);
    void lookAtAll(const RunLane &lane);
    [[nodiscard]] bool isIdle() const;
    /// HTTP requests sent so far.
    [[nodiscard]] std::size_t sent() const { return m_sent; }
    /// Looks that are under way end, no further one follows. What waits for its first look gets that, unless
    /// the key is refused.
    void stop(bool isRefused);
    /// Looks that are under way are dropped, too.
    void abort();

signals:
    void verified(const std::vector<tagdesk::WriteVerifier::Seen> &seen);
    /// The key was refused; no further look follows.
    void refused(const tagdesk::Error &error);

private:
    struct Item
    {
        Written written;
        std::size_t number = 0; // in the order of being handed in
        bool isReadAlone = false; // pages did not show it
    };
    using Items = std::vector<Item>;
    /// Looked at together.
    struct Look
    {
        Items items; // of one lane and collection
        std::size_t looks = 0;
        std::size_t number = 0;
        TagReader *reader = nullptr; // child; null while waiting
    };
    using Waiting = std::multimap<ListPlace, Item>;

    void look(Items items, std::size_t looks);
    void wait(Items items, std::size_t looks);
    void wake(std::size_t number);
    void take(TagReader *reader);
    void takeWaiting(const RunLane &lane, Waiting::iterator from, Waiting::iterator to);
    void giveUpWaiting();
    [[nodiscard]] bool isWanted(const Item &item, const Tags &tags) const;

    const RunLedger &m_ledger;
    RunPages &m_pages;
    std::vector<Look> m_looks;
    std::map<const RunLane *, Waiting> m_waiting; // for their first look
    std::size_t m_accepted = 0;
    std::size_t m_lastLook = 0;
    std::size_t m_sent = 0;
    bool m_stopped = false;
    bool m_isRefused = false; // or aborted: nothing is looked at any more
};

} // namespace tagdesk
