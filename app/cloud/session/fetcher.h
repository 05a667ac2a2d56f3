// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "provider.h"
#include "sessionuse.h"

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace tagdesk {

class CloudCall;
class CloudSession;

/// Drives one listing: sends its requests, a few at a time, feeds it the replies – big ones in a worker
/// thread – and hands out what it finds in batches small enough for the GUI thread. Ends after the last
/// batch.
class Fetcher : public Job
{
    Q_OBJECT

public:
    struct Outcome
    {
        std::optional<Error> error; ///< The listing ended early or is not whole; Cancelled after abort().
        std::optional<Error> trouble; ///< It is complete, but tags could not be read.
        qint64 fetched = 0; ///< Resources handed out.
    };

    Fetcher(CloudSession &session, Scope scope, QObject *parent = nullptr);
    ~Fetcher() override;

    void start();
    void abort();
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    /// Valid once finished.
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

signals:
    /// In the order of the requests, however their answers overtake each other; no id comes twice.
    void fetched(const std::vector<tagdesk::Resource> &resources);
    /// Numbers of other scopes that the answers told by the way.
    void countedBelow(const std::vector<std::pair<tagdesk::Scope, qint64>> &totals);
    /// Resources so far, and in all (-1 while that is not known).
    void progressed(qint64 resources, qint64 total);

private:
    struct Numbered
    {
        std::size_t index = 0;
        HttpRequest request;
    };
    struct Arrived
    {
        std::size_t index = 0;
        Result<HttpResponse> reply;
    };

    void begin(const std::optional<Error> &error);
    void add(std::vector<HttpRequest> requests);
    void sendMore();
    void answered(CloudCall *call, std::size_t index);
    void acceptArrived();
    void acceptInWorker(Arrived arrived);
    void accepted(std::size_t index, Result<ListStep> step);
    void takeInOrder(std::size_t index, std::vector<Resource> resources);
    void handOut();
    void stopAsking(const Error &shortfall);
    void dropRequests();
    void end(const Error &error);
    void endIfDone();

    CloudSession &m_session;
    SessionUse m_use;
    Scope m_scope;
    std::shared_ptr<Listing> m_listing; // shared with a worker that may outlive this
    std::deque<Numbered> m_requests; // not yet sent
    std::vector<CloudCall *> m_calls; // children, running
    std::deque<Arrived> m_arrived; // not yet accepted
    std::map<std::size_t, std::vector<Resource>> m_early; // of answers that overtook an earlier one
    std::vector<Resource> m_found; // not yet handed out
    std::size_t m_handedOut = 0; // of m_found
    Outcome m_outcome;
    std::optional<Error> m_shortfall; // the error, once everything is handed out
    std::size_t m_nextIndex = 0;
    std::size_t m_nextFound = 0; // index whose resources come next
    qint64 m_accepted = 0; // resources
    qint64 m_total = -1;
    qsizetype m_bytes = 0; // of replies that the listing has taken
    bool m_accepting = false; // a worker has the listing
    bool m_handingOut = false;
};

} // namespace tagdesk
