// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "instant.h"
#include "job.h"
#include "provider.h"
#include "sessionuse.h"

#include <QSet>

#include <deque>
#include <optional>
#include <vector>

namespace tagdesk {

class CloudCall;
class CloudSession;

/// Reads the current tags of some resources of one collection. An id that the cloud does not know is not in
/// the result. A reply that holds less than it promises, or that shows no tags on a resource that is known to
/// have some, is not believed while it is about several resources: they are read again in smaller parts.
class TagReader : public Job
{
    Q_OBJECT

public:
    struct Outcome
    {
        QHash<QString, Tags> tags; ///< Of those that could be read.
        QHash<QString, Error> errors; ///< Of those that could not.
        /// When the earliest of the answered requests went out: nothing here is older.
        std::optional<Instant> readAt;
    };

    TagReader(CloudSession &session, Collection collection, QStringList ids, QObject *parent = nullptr);
    /// Before start(): resources that have tags as far as is known.
    void setKnownTagged(QSet<QString> ids) { m_knownTagged = std::move(ids); }
    void start();
    void abort();
    /// Valid once finished.
    [[nodiscard]] const Outcome &result() const { return m_result; }
    /// Requests sent so far.
    [[nodiscard]] std::size_t sent() const { return m_sent; }

private:
    void begin(const std::optional<Error> &error);
    void sendMore();
    void answered(CloudCall *call, const TagRead &read);
    void accept(const TagRead &read, const QHash<QString, Tags> &tags, const Instant &sentAt);
    void readInParts(const QStringList &ids, qsizetype size);
    void fail(const QStringList &ids, const Error &error);

    CloudSession &m_session;
    SessionUse m_use;
    Collection m_collection;
    QStringList m_ids;
    QSet<QString> m_knownTagged;
    std::deque<TagRead> m_reads; // not yet sent
    std::vector<CloudCall *> m_calls; // children, running
    Outcome m_result;
    std::size_t m_sent = 0;
    bool m_aborted = false;
};

} // namespace tagdesk
