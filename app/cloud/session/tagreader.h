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
/// Resources may be looked for on pages of lists. What a page does not show is read by itself, too, as long
/// as that are a few; a page that fails, is cut or does not show what is expected there is not read, and
/// nothing is said of the rest.
class TagReader : public Job
{
    Q_OBJECT

public:
    struct Outcome
    {
        QHash<QString, Tags> tags; ///< Of those that could be read; of a page, of everything on it.
        QHash<QString, Error> errors; ///< Of those that could not.
        /// Not read, since their page did not do: to be read without pages. `pageError` is why.
        QSet<QString> toBeReadAlone;
        std::optional<Error> pageError;
        bool isWidePageBad = false; ///< That page was a wide one.
        /// When the earliest of the answered requests went out: nothing here is older.
        std::optional<Instant> readAt;
    };

    TagReader(CloudSession &session, Collection collection, QStringList ids, QObject *parent = nullptr);
    /// Before start(): resources that have tags as far as is known.
    void setKnownTagged(QSet<QString> ids) { m_knownTagged = std::move(ids); }
    /// Before start(): the page shows these of the resources, as far as is known.
    void addPage(const TagPage &page, const QStringList &ids);
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
    void acceptPage(const TagRead &read, const QHash<QString, Tags> &tags, const Instant &sentAt);
    void giveUpPage(const TagRead &read, const Error &error);
    void note(const Instant &sentAt);
    void accept(const TagRead &read, const QHash<QString, Tags> &tags, const Instant &sentAt);
    void readInParts(const QStringList &ids, qsizetype size);
    void fail(const QStringList &ids, const Error &error);

    CloudSession &m_session;
    SessionUse m_use;
    Collection m_collection;
    QStringList m_ids; // without those on pages
    std::vector<std::pair<TagPage, QStringList>> m_pages;
    QSet<QString> m_knownTagged;
    std::deque<TagRead> m_reads; // not yet sent
    std::vector<CloudCall *> m_calls; // children, running
    Outcome m_result;
    std::size_t m_sent = 0;
    bool m_aborted = false;
};

} // namespace tagdesk
