// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "conflictguard.h"

#include "cloudsession.h"
#include "replyreader.h"
#include "runverdict.h"
#include "tagreader.h"

namespace tagdesk {

ConflictGuard::ConflictGuard(CloudSession &session, TagCall call, std::vector<Subject> subjects,
    std::optional<Error> lost, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_use(session)
    , m_call(std::move(call))
    , m_subjects(std::move(subjects))
    , m_lost(std::move(lost))
    , m_reader(session.readTags(m_call.collection, m_call.ids, this))
{
    QSet<QString> tagged;
    for (std::size_t at = 0; at < m_subjects.size(); ++at) {
        if (!m_subjects[at].base.isEmpty())
            tagged.insert(m_call.ids[static_cast<qsizetype>(at)]);
    }
    m_reader->setKnownTagged(std::move(tagged));
    connect(m_reader, &TagReader::finished, this, &ConflictGuard::judge);
}

void ConflictGuard::start()
{
    m_reader->start();
}

void ConflictGuard::abort()
{
    m_reader->abort();
}

const std::optional<Instant> &ConflictGuard::readAt() const
{
    return m_reader->result().readAt;
}

std::size_t ConflictGuard::sent() const
{
    return m_reader->sent();
}

void ConflictGuard::judge()
{
    const TagReader::Outcome &read = m_reader->result();
    for (std::size_t at = 0; at < m_subjects.size(); ++at) {
        const QString &id = m_call.ids[static_cast<qsizetype>(at)];
        Verdict verdict{.row = m_subjects[at].row, .outcome = {}, .now = {}};
        if (const auto tags = read.tags.constFind(id); tags != read.tags.cend()) {
            verdict.now = *tags;
            verdict.outcome = outcomeOf(m_subjects[at], *tags);
        } else if (const auto error = read.errors.constFind(id); error != read.errors.cend()) {
            verdict.outcome = notRead(*error);
        } else {
            verdict.outcome = {.state = RowState::Failed,
                .error = makeError(ErrorKind::NotFound, ErrorCause::ResourceMissing, id)};
        }
        m_verdicts.push_back(std::move(verdict));
    }
    finishNow();
}

RowOutcome ConflictGuard::outcomeOf(const Subject &subject, const Tags &now) const
{
    const TagRules &rules = rulesOf(m_session);
    if (isAsWanted(m_call, now, rules))
        return {.state = m_lost ? RowState::Verified : RowState::AlreadySo, .error = {}};
    QStringList keys = conflictingKeys(m_call, subject.base, now, rules);
    if (keys.isEmpty())
        return {.state = RowState::Queued, .error = {}};
    // Whether an earlier attempt was done before theirs, or will be, is not known then.
    const ErrorKind kind = m_lost ? ErrorKind::OutcomeUnknown : ErrorKind::Conflict;
    return {.state = RowState::Failed,
        .error = makeError(kind, ErrorCause::ChangedSince),
        .conflictingKeys = std::move(keys)};
}

RowOutcome ConflictGuard::notRead(const Error &error) const
{
    // Of a resource that is gone nothing is left to be known.
    if (m_lost && !isGone(error))
        return {.state = RowState::Unknown, .error = *m_lost};
    return {.state = RowState::Failed, .error = error};
}

} // namespace tagdesk
