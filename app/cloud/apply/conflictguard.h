// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "instant.h"
#include "job.h"
#include "plan.h"
#include "rowstate.h"
#include "sessionuse.h"

#include <optional>
#include <vector>

namespace tagdesk {

class CloudSession;
class TagReader;

/// Reads the resources of one write a moment before it goes out, and says of each whether it may be written:
/// somebody else may have changed a touched key since the plan was made, or an earlier attempt whose answer
/// was lost may have been done.
class ConflictGuard : public Job
{
    Q_OBJECT

public:
    /// One resource that is about to be written.
    struct Subject
    {
        Row row = 0;
        Tags base; ///< When the plan was made.
    };
    struct Verdict
    {
        Row row = 0;
        /// Queued: it may be written, as far as this reading goes. AlreadySo or Verified: it is as wanted.
        /// Failed: changed by somebody else, gone, or not read. Unknown: not read after a lost answer.
        RowOutcome outcome;
        std::optional<Tags> now; ///< nullopt: not read.
    };

    /// `call` is about the subjects, in their order. `lost` is why nobody knows whether an earlier attempt at
    /// the same was done; nullopt: there was none such.
    ConflictGuard(CloudSession &session, TagCall call, std::vector<Subject> subjects,
        std::optional<Error> lost, QObject *parent = nullptr);

    void start();
    void abort();
    /// Valid once finished, in the order of the subjects.
    [[nodiscard]] const std::vector<Verdict> &verdicts() const { return m_verdicts; }
    /// When the reading went out; nullopt: nothing could be read.
    [[nodiscard]] const std::optional<Instant> &readAt() const;
    /// HTTP requests sent so far.
    [[nodiscard]] std::size_t sent() const;

private:
    void judge();
    [[nodiscard]] RowOutcome outcomeOf(const Subject &subject, const Tags &now) const;
    [[nodiscard]] RowOutcome notRead(const Error &error) const;

    CloudSession &m_session;
    SessionUse m_use;
    TagCall m_call;
    std::vector<Subject> m_subjects;
    std::optional<Error> m_lost;
    TagReader *m_reader; // child
    std::vector<Verdict> m_verdicts;
};

} // namespace tagdesk
