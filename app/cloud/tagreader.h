// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "provider.h"
#include "sessionuse.h"

#include <QObject>

#include <deque>
#include <optional>
#include <vector>

namespace tagdesk {

class CloudCall;
class CloudSession;

/// Reads the current tags of some resources of one collection. An id that the cloud does not know is not in
/// the result. finished() comes exactly once, never inside start() or abort().
class TagReader : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        QHash<QString, Tags> tags; ///< Of those that could be read.
        QHash<QString, Error> errors; ///< Of those that could not.
    };

    TagReader(CloudSession &session, Collection collection, QStringList ids, QObject *parent = nullptr);
    void start();
    void abort();
    /// Valid once finished.
    [[nodiscard]] const Outcome &result() const { return m_result; }
    /// Requests sent so far.
    [[nodiscard]] std::size_t sent() const { return m_sent; }

signals:
    void finished();

private:
    void begin(const std::optional<Error> &error);
    void sendMore();
    void answered(CloudCall *call, const TagRead &read);
    void fail(const QStringList &ids, const Error &error);
    void finishLater();

    CloudSession &m_session;
    SessionUse m_use;
    Collection m_collection;
    QStringList m_ids;
    std::deque<TagRead> m_reads; // not yet sent
    std::vector<CloudCall *> m_calls; // children, running
    Outcome m_result;
    std::size_t m_sent = 0;
    bool m_ended = false;
};

} // namespace tagdesk
