// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagreader.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "replyreader.h"

namespace tagdesk {

TagReader::TagReader(CloudSession &session, Collection collection, QStringList ids, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_use(session)
    , m_collection(std::move(collection))
    , m_ids(std::move(ids))
{
}

void TagReader::start()
{
    m_session.whenReady(this, [this](const std::optional<Error> &error) { begin(error); });
}

void TagReader::begin(const std::optional<Error> &error)
{
    if (isEnded())
        return;
    if (error) {
        fail(m_ids, *error);
    } else {
        for (TagRead &read : m_session.provider().readTags(m_session.account(), m_collection, m_ids))
            m_reads.push_back(std::move(read));
    }
    sendMore();
}

void TagReader::sendMore()
{
    const auto window =
        static_cast<std::size_t>(m_session.provider().limits(m_session.account()).parallelRequests);
    while (!m_reads.empty() && m_calls.size() < window) {
        const TagRead read = std::move(m_reads.front());
        m_reads.pop_front();
        auto *call = new CloudCall(m_session, read.request, this);
        call->setUrgency(Urgency::Write);
        m_calls.push_back(call);
        connect(call, &CloudCall::finished, this, [this, call, read] { answered(call, read); });
        call->start();
    }
    if (m_calls.empty() && !isEnded())
        finishLater();
}

void TagReader::answered(CloudCall *call, const TagRead &read)
{
    const Result<QHash<QString, Tags>> tags = call->result().and_then([&](const HttpResponse &reply) {
        return m_session.provider().decodeTags(m_collection, read, reply);
    });
    m_sent += static_cast<std::size_t>(call->attempts());
    std::erase(m_calls, call);
    call->deleteLater();
    if (tags)
        accept(read, *tags, call->sentAt());
    else if (tags.error().cause == ErrorCause::IncompleteReply && read.ids.size() > 1 && !m_aborted)
        readInParts(read.ids, (read.ids.size() + 1) / 2);
    else
        fail(read.ids, tags.error());
    sendMore();
}

void TagReader::accept(const TagRead &read, const QHash<QString, Tags> &tags, const Instant &sentAt)
{
    if (!m_result.readAt || sentAt.elapsedMs < m_result.readAt->elapsedMs)
        m_result.readAt = sentAt;
    QStringList doubtful;
    for (auto each = tags.cbegin(); each != tags.cend(); ++each) {
        if (read.ids.size() > 1 && each->isEmpty() && m_knownTagged.contains(each.key()))
            doubtful.append(each.key());
        else
            m_result.tags.insert(each.key(), *each);
    }
    if (m_aborted)
        fail(doubtful, makeError(ErrorKind::Cancelled, ErrorCause::Unspecified));
    else
        readInParts(doubtful, 1);
}

void TagReader::readInParts(const QStringList &ids, qsizetype size)
{
    for (qsizetype from = 0; from < ids.size(); from += size) {
        for (TagRead &read :
            m_session.provider().readTags(m_session.account(), m_collection, ids.mid(from, size)))
            m_reads.push_back(std::move(read));
    }
}

void TagReader::fail(const QStringList &ids, const Error &error)
{
    for (const QString &id : ids)
        m_result.errors.insert(id, error);
}

void TagReader::abort()
{
    if (isEnded())
        return;
    m_aborted = true;
    const Error cancelled = makeError(ErrorKind::Cancelled, ErrorCause::Unspecified);
    if (m_calls.empty()) {
        fail(m_ids, cancelled);
        finishLater();
        return;
    }
    for (const TagRead &read : std::exchange(m_reads, {}))
        fail(read.ids, cancelled);
    for (CloudCall *call : m_calls)
        call->abort();
}

} // namespace tagdesk
