// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "writeverifier.h"

#include "clock.h"
#include "cloudsession.h"
#include "runverdict.h"
#include "tagreader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk {

namespace {

/// Before the second, third… look.
constexpr std::array kWaitsMs{1'000, 3'000, 9'000};

} // namespace

WriteVerifier::WriteVerifier(QObject *parent)
    : QObject(parent)
{
}

void WriteVerifier::verify(CloudSession &session, Written written)
{
    Rows rows = written.rows;
    m_jobs.push_back({.session = &session, .written = std::move(written), .open = std::move(rows)});
    look(m_jobs.back());
}

void WriteVerifier::look(Job &job)
{
    ++job.looks;
    QStringList ids;
    for (std::size_t i = 0; i < job.written.rows.size(); ++i) {
        if (std::ranges::find(job.open, job.written.rows[i]) != job.open.end())
            ids.append(job.written.call.ids[static_cast<qsizetype>(i)]);
    }
    job.reader = job.session->readTags(job.written.call.collection, ids, this);
    job.reader->setKnownTagged(job.written.knownTagged);
    connect(job.reader, &TagReader::finished, this, [this, reader = job.reader] { take(reader); });
    job.reader->start();
}

void WriteVerifier::take(const TagReader *reader)
{
    const auto found =
        std::ranges::find_if(m_jobs, [reader](const Job &each) { return each.reader == reader; });
    Job job = std::move(*found);
    m_jobs.erase(found);
    m_sent += reader->sent();
    std::exchange(job.reader, nullptr)->deleteLater();

    const QHash<QString, Error> &errors = reader->result().errors;
    const auto refusal = std::find_if(errors.cbegin(), errors.cend(),
        [](const Error &error) { return error.kind == ErrorKind::Unauthorized; });
    // Some clouds lock a key that goes on asking.
    if (refusal != errors.cend())
        stop();
    const bool isLast = m_stopped || job.looks > kWaitsMs.size();
    std::vector<Seen> seen;
    Rows open;
    for (std::size_t i = 0; i < job.written.rows.size(); ++i) {
        const Row row = job.written.rows[i];
        if (std::ranges::find(job.open, row) == job.open.end())
            continue;
        const auto tags = reader->result().tags.constFind(job.written.call.ids[static_cast<qsizetype>(i)]);
        Seen last{.row = row};
        if (tags != reader->result().tags.cend()) {
            last.tags = *tags;
            last.isAsWanted = isAsWanted(job.written.call, *tags, *job.written.rules);
        } else {
            last.error = errors.value(job.written.call.ids[static_cast<qsizetype>(i)]);
        }
        // What cannot be read now may be later, as what is not there yet.
        if (last.isAsWanted || isLast)
            seen.push_back(std::move(last));
        else
            open.push_back(row);
    }
    const Written written = job.written;
    if (!open.empty()) {
        job.open = std::move(open);
        const std::size_t looks = job.looks;
        CloudSession &session = *job.session;
        m_jobs.push_back(std::move(job));
        session.clock().callLater(
            kWaitsMs.at(looks - 1), this, [this, request = written.request, looks] { wake(request, looks); });
    }
    // First, so that nothing more is sent with the key.
    if (refusal != errors.cend())
        emit refused(*refusal);
    if (!seen.empty())
        emit verified(written, seen);
}

void WriteVerifier::wake(std::size_t request, std::size_t looks)
{
    // A halved request has several jobs; each wakes one of those that wait as long as it did.
    const auto found = std::ranges::find_if(m_jobs, [request, looks](const Job &each) {
        return each.reader == nullptr && each.written.request == request && each.looks == looks;
    });
    if (found != m_jobs.end())
        look(*found);
}

void WriteVerifier::stop()
{
    m_stopped = true;
    QMetaObject::invokeMethod(
        this, [this] { giveUpWaiting(); }, Qt::QueuedConnection);
}

/// What the last look told stands: accepted, and not seen.
void WriteVerifier::giveUpWaiting()
{
    std::vector<Job> waiting;
    std::erase_if(m_jobs, [&waiting](Job &job) {
        if (job.reader != nullptr)
            return false;
        waiting.push_back(std::move(job));
        return true;
    });
    for (const Job &job : waiting) {
        std::vector<Seen> seen;
        for (const Row row : job.open)
            seen.push_back({.row = row});
        emit verified(job.written, seen);
    }
}

void WriteVerifier::abort()
{
    stop();
    for (const Job &job : m_jobs) {
        if (job.reader != nullptr)
            job.reader->abort();
    }
}

} // namespace tagdesk
