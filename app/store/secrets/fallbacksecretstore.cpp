// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fallbacksecretstore.h"

#include <utility>

namespace tagdesk {

namespace {

using Outcome = SecretJob::Outcome;

/// One job and, as its outcome wants it, a second one; then both outcomes make one.
class TwoStepJob : public SecretJob
{
public:
    /// Makes the second job, a child of `parent`; null: the first outcome is the last one.
    using Next = std::function<SecretJob *(const Outcome &first, QObject *parent)>;
    using Merge = std::function<Outcome(const Outcome &first, const Outcome &second)>;

    TwoStepJob(Next next, Merge merge, QObject *parent)
        : SecretJob(parent)
        , m_next(std::move(next))
        , m_merge(std::move(merge))
    {
    }

    /// A child of this; before start().
    void setFirst(SecretJob *first) { m_first = first; }

protected:
    void run() override
    {
        connect(m_first, &SecretJob::finished, this, [this](SecretJob *job) { takeFirst(job->result()); });
        m_first->start();
    }

private:
    void takeFirst(const Outcome &first)
    {
        SecretJob *second = m_next(first, this);
        if (second == nullptr) {
            finish(first);
            return;
        }
        connect(second, &SecretJob::finished, this,
            [this, first](SecretJob *job) { finish(m_merge(first, job->result())); });
        second->start();
    }

    Next m_next;
    Merge m_merge;
    SecretJob *m_first = nullptr;
};

bool isOf(const Outcome &outcome, SecretError::Kind kind)
{
    return !outcome && outcome.error().kind == kind;
}

} // namespace

FallbackSecretStore::FallbackSecretStore(SecretStore &first, std::function<void()> fellBack)
    : m_first(first)
    , m_fellBack(std::move(fellBack))
{
}

bool FallbackSecretStore::noteBackend(const SecretJob::Outcome &outcome)
{
    m_firstAnswers = !isOf(outcome, SecretError::Kind::NoBackend);
    return !m_firstAnswers;
}

SecretJob *FallbackSecretStore::read(const QString &name, QObject *parent)
{
    const auto next = [this, name](const Outcome &first, QObject *owner) -> SecretJob * {
        const bool absent = noteBackend(first);
        return absent || isOf(first, SecretError::Kind::NotFound) ? m_memory.read(name, owner) : nullptr;
    };
    const auto merge = [](const Outcome &first, const Outcome &second) -> Outcome {
        if (second)
            return second;
        return tl::unexpected(
            SecretError{.kind = SecretError::Kind::NotFound, .message = first.error().message});
    };
    auto *job = new TwoStepJob(next, merge, parent);
    job->setFirst(m_first.read(name, job));
    return job;
}

SecretJob *FallbackSecretStore::write(const QString &name, const QByteArray &secret, QObject *parent)
{
    const auto next = [this, name, kept = SecretBytes(secret)](
                          const Outcome &first, QObject *owner) -> SecretJob * {
        if (noteBackend(first))
            return m_memory.write(name, kept.bytes(), owner);
        // An older one in memory is not to be found again.
        return first ? m_memory.remove(name, owner) : nullptr;
    };
    const auto merge = [this](const Outcome &first, const Outcome &second) {
        if (first)
            return first;
        if (second)
            m_fellBack();
        return second;
    };
    auto *job = new TwoStepJob(next, merge, parent);
    job->setFirst(m_first.write(name, secret, job));
    return job;
}

SecretJob *FallbackSecretStore::remove(const QString &name, QObject *parent)
{
    const auto next = [this, name](const Outcome &first, QObject *owner) {
        noteBackend(first);
        return m_memory.remove(name, owner);
    };
    const auto merge = [](const Outcome &first, const Outcome &second) {
        const bool mayHold =
            !first && !isOf(first, SecretError::Kind::NoBackend) && !isOf(first, SecretError::Kind::NotFound);
        return second && !mayHold ? second : first;
    };
    auto *job = new TwoStepJob(next, merge, parent);
    job->setFirst(m_first.remove(name, job));
    return job;
}

} // namespace tagdesk
