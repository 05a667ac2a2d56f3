// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagreader.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "replyreader.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// So many of what is expected on a page may be missing there and are read alone; at least a few.
constexpr qsizetype kMissingShare = 20; // one in
constexpr qsizetype kFewMissing = 3;

} // namespace

TagReader::TagReader(CloudSession &session, Collection collection, QStringList ids, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_use(session)
    , m_collection(std::move(collection))
    , m_ids(std::move(ids))
{
}

void TagReader::addPage(const TagPage &page, const QStringList &ids)
{
    m_pages.emplace_back(page, ids);
    const QSet<QString> shown(ids.cbegin(), ids.cend());
    m_ids.removeIf([&shown](const QString &id) { return shown.contains(id); });
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
        for (const auto &[page, ids] : m_pages)
            fail(ids, *error);
    } else {
        for (const auto &[page, ids] : m_pages)
            m_reads.push_back({.ids = ids,
                .request = m_session.provider().pageRequest(m_session.account(), m_collection, page),
                .page = page});
        for (TagRead &read : m_session.provider().readTags(m_session.account(), m_collection, m_ids))
            m_reads.push_back(std::move(read));
    }
    sendMore();
}

void TagReader::sendMore()
{
    const auto window = static_cast<std::size_t>(m_session.window());
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
    if (tags && read.page)
        acceptPage(read, *tags, call->sentAt());
    else if (tags)
        accept(read, *tags, call->sentAt());
    else if (read.page)
        giveUpPage(read, tags.error());
    else if (tags.error().cause == ErrorCause::IncompleteReply && read.ids.size() > 1 && !m_aborted)
        readInParts(read.ids, (read.ids.size() + 1) / 2);
    else
        fail(read.ids, tags.error());
    sendMore();
}

void TagReader::accept(const TagRead &read, const QHash<QString, Tags> &tags, const Instant &sentAt)
{
    note(sentAt);
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

void TagReader::acceptPage(const TagRead &read, const QHash<QString, Tags> &tags, const Instant &sentAt)
{
    note(sentAt);
    QStringList alone;
    for (const QString &id : read.ids) {
        const auto found = tags.constFind(id);
        if (found == tags.cend() || (found->isEmpty() && m_knownTagged.contains(id)))
            alone.append(id);
    }
    for (auto each = tags.cbegin(); each != tags.cend(); ++each) {
        if (!each->isEmpty() || !m_knownTagged.contains(each.key()))
            m_result.tags.insert(each.key(), *each);
    }
    if (m_aborted)
        fail(alone, makeError(ErrorKind::Cancelled, ErrorCause::Unspecified));
    else if (alone.size() <= std::max(kFewMissing, read.ids.size() / kMissingShare))
        readInParts(alone, 1);
    else
        giveUpPage({.ids = alone, .request = {}, .page = read.page},
            makeError(ErrorKind::Internal, ErrorCause::IncompleteReply));
}

void TagReader::giveUpPage(const TagRead &read, const Error &error)
{
    // With such a key nothing else would be read either.
    if (error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Cancelled)
        return fail(read.ids, error);
    m_result.toBeReadAlone.unite(QSet<QString>(read.ids.cbegin(), read.ids.cend()));
    m_result.pageError = error;
    m_result.isWidePageBad = read.page->isWide;
}

void TagReader::note(const Instant &sentAt)
{
    if (!m_result.readAt || sentAt.elapsedMs < m_result.readAt->elapsedMs)
        m_result.readAt = sentAt;
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
        for (const auto &[page, ids] : m_pages)
            fail(ids, cancelled);
        finishLater();
        return;
    }
    for (const TagRead &read : std::exchange(m_reads, {}))
        fail(read.ids, cancelled);
    for (CloudCall *call : m_calls)
        call->abort();
}

} // namespace tagdesk
