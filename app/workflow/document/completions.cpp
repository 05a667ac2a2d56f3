// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "completions.h"

#include "clock.h"
#include "cloudsession.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr std::size_t kParallelCompletions = 2;

QStringList sorted(QStringList texts)
{
    texts.sort();
    texts.removeDuplicates();
    return texts;
}

constexpr qint64 kFirstPauseMs = 15'000;
constexpr qint64 kLongestPauseMs = 600'000;

} // namespace

Completions::Completions(std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
}

Completions::~Completions()
{
    for (const auto &[query, accountId] : m_running)
        delete query;
}

QStringList Completions::keys(CloudSession &session, const Collection &collection)
{
    Answer &answer = m_known[collection].keys;
    if (isDue(answer)) {
        answer.state = Answer::State::Asked;
        ask({.session = &session, .collection = collection, .key = {}});
    }
    return m_known[collection].keys.texts;
}

QStringList Completions::values(CloudSession &session, const Collection &collection, const QString &key)
{
    (void)keys(session, collection);
    if (key.isEmpty())
        return {};
    Answer &answer = m_known[collection].values[key];
    if (isDue(answer)) {
        answer.state = Answer::State::Asked;
        ask({.session = &session, .collection = collection, .key = key});
    }
    return m_known[collection].values[key].texts;
}

QList<Collection> Completions::dropAccount(const QString &accountId)
{
    QList<Collection> unanswered;
    m_known.removeIf([&](const auto &entry) {
        if (entry.key().account != accountId)
            return false;
        const auto isAsked = [](const Answer &answer) {
            return answer.state == Answer::State::Asked;
        };
        const Known &known = entry.value();
        if (isAsked(known.keys) || std::any_of(known.values.cbegin(), known.values.cend(), isAsked))
            unanswered.append(entry.key());
        return true;
    });
    std::erase_if(m_waiting,
        [&accountId](const Question &question) { return question.collection.account == accountId; });
    std::erase_if(m_running, [this, &accountId](const auto &running) {
        if (running.second != accountId)
            return false;
        running.first->disconnect(this);
        running.first->abort();
        running.first->deleteLater();
        return true;
    });
    proceed();
    return unanswered;
}

Completions::Answer Completions::answered(const QStringList &texts)
{
    return {.state = Answer::State::Answered, .texts = sorted(texts)};
}

bool Completions::isDue(const Answer &answer) const
{
    return answer.state == Answer::State::NotAsked
        || (answer.state == Answer::State::Failed && m_clock->elapsedMs() >= answer.againMs);
}

void Completions::failed(Answer &answer, const Error &error) const
{
    if (error.cause == ErrorCause::KeysLocked) {
        answer.state = Answer::State::NotAsked; // the account gets its keys again
        return;
    }
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
        answer.state = Answer::State::Refused;
        return;
    default:
        break;
    }
    answer.state = Answer::State::Failed;
    answer.againMs =
        m_clock->elapsedMs() + std::min(kLongestPauseMs, kFirstPauseMs << std::min(answer.failures, 10));
    ++answer.failures;
}

void Completions::ask(Question question)
{
    m_waiting.push_back(std::move(question));
    proceed();
}

void Completions::proceed()
{
    while (m_running.size() < kParallelCompletions && !m_waiting.empty()) {
        const Question question = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (question.key.isNull())
            askKeys(question);
        else
            askValues(question);
    }
}

void Completions::askKeys(const Question &question)
{
    Query<QHash<QString, QStringList>> *query = question.session->keys(question.collection, this);
    connect(query, &QueryBase::finished, this, [this, query, collection = question.collection] {
        forget(query);
        Known &known = m_known[collection];
        if (!query->result()) {
            failed(known.keys, query->result().error());
            return;
        }
        QStringList keys;
        for (auto entry = query->result()->cbegin(); entry != query->result()->cend(); ++entry) {
            keys.append(entry.key());
            if (!entry.value().isEmpty())
                known.values.insert(entry.key(), answered(entry.value()));
        }
        known.keys = answered(keys);
        emit read(collection);
    });
    start(query, question.collection.account);
}

void Completions::askValues(const Question &question)
{
    Query<QStringList> *query = question.session->values(question.collection, question.key, this);
    if (query == nullptr) {
        // They come with the keys.
        m_known[question.collection].values[question.key].state = Answer::State::Answered;
        return;
    }
    connect(query, &QueryBase::finished, this,
        [this, query, collection = question.collection, key = question.key] {
            forget(query);
            Answer &answer = m_known[collection].values[key];
            if (!query->result()) {
                failed(answer, query->result().error());
                return;
            }
            answer = answered(*query->result());
            emit read(collection);
        });
    start(query, question.collection.account);
}

void Completions::start(QueryBase *query, const QString &accountId)
{
    m_running.emplace_back(query, accountId);
    query->start();
}

void Completions::forget(QueryBase *query)
{
    std::erase_if(m_running, [query](const auto &running) { return running.first == query; });
    query->deleteLater();
    proceed();
}

} // namespace tagdesk
