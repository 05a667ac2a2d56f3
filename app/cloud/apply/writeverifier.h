// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "result.h"
#include "tagrules.h"

#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace tagdesk {

class CloudSession;
class TagReader;

/// Reads back what a cloud has accepted, or may have, until the tags are as wanted or it has had time enough:
/// a few times with growing waits, since a cloud may show its old answer for a while. verified() comes once
/// for each row handed in, never inside a call of this.
class WriteVerifier : public QObject
{
    Q_OBJECT

public:
    /// What was accepted in one request.
    struct Written
    {
        std::size_t request = 0; ///< Index in the plan.
        TagCall call;
        TagSet tags; ///< Of the request.
        Rows rows; ///< In the order of call.ids.
        QSet<QString> knownTagged{}; ///< Ids of resources that had tags when the plan was made.
        std::optional<Error> lost{}; ///< Why nobody knows whether it was accepted at all.
        const TagRules *rules = nullptr; ///< Of the account.
    };
    /// What the last look at a row told.
    struct Seen
    {
        Row row = 0;
        std::optional<Tags> tags; ///< nullopt: it could not be read.
        Error error{}; ///< Why not.
        bool isAsWanted = false;
    };

    explicit WriteVerifier(QObject *parent = nullptr);

    /// `session` outlives the verifier.
    void verify(CloudSession &session, Written written);
    [[nodiscard]] bool isIdle() const { return m_jobs.empty(); }
    /// HTTP requests sent so far.
    [[nodiscard]] std::size_t sent() const { return m_sent; }
    /// Looks that are under way end, no further one follows.
    void stop();
    /// Looks that are under way are dropped, too.
    void abort();

signals:
    /// Some rows of a request are done with; the rest of them may follow.
    void verified(const tagdesk::WriteVerifier::Written &written,
        const std::vector<tagdesk::WriteVerifier::Seen> &seen);
    /// The key was refused; no further look follows.
    void refused(const tagdesk::Error &error);

private:
    struct Job
    {
        CloudSession *session = nullptr;
        Written written;
        Rows open; // not yet as wanted
        std::size_t looks = 0;
        TagReader *reader = nullptr; // child; null while waiting
    };

    void look(Job &job);
    void take(const TagReader *reader);
    void wake(std::size_t request, std::size_t looks);
    void giveUpWaiting();

    std::vector<Job> m_jobs;
    std::size_t m_sent = 0;
    bool m_stopped = false;
};

} // namespace tagdesk
