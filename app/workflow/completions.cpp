// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "completions.h"

#include "cloudsession.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr std::size_t kParallelQuestions = 2;

QStringList sorted(QStringList texts)
{
    texts.sort();
    texts.removeDuplicates();
    return texts;
}

/// Worth asking again once the account has its keys; every other failure would come again.
bool isLocked(const Error &error)
{
    return error.cause == ErrorCause::KeysLocked;
}

} // namespace

Completions::Completions(QObject *parent)
    : QObject(parent)
{
}

Completions::~Completions()
{
    for (const auto &[query, accountId] : m_running)
        delete query;
}

QStringList Completions::keys(CloudSession &session, const Collection &collection)
{
    if (!m_known.contains(collection)) {
        m_known.insert(collection, {});
        ask({.session = &session, .collection = collection, .key = {}});
    }
    return m_known.value(collection).keys;
}

QStringList Completions::values(CloudSession &session, const Collection &collection, const QString &key)
{
    (void)keys(session, collection);
    QHash<QString, QStringList> &known = m_known[collection].values;
    if (!key.isEmpty() && !known.contains(key)) {
        known.insert(key, {});
        ask({.session = &session, .collection = collection, .key = key});
    }
    return known.value(key);
}

void Completions::dropAccount(const QString &accountId)
{
    m_known.removeIf([&accountId](const auto &entry) { return entry.key().account == accountId; });
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
}

void Completions::ask(Question question)
{
    m_waiting.push_back(std::move(question));
    proceed();
}

void Completions::proceed()
{
    while (m_running.size() < kParallelQuestions && !m_waiting.empty()) {
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
        if (!query->result()) {
            if (isLocked(query->result().error()))
                m_known.remove(collection);
            return;
        }
        Known &known = m_known[collection];
        for (auto entry = query->result()->cbegin(); entry != query->result()->cend(); ++entry) {
            known.keys.append(entry.key());
            if (!entry.value().isEmpty())
                known.values.insert(entry.key(), sorted(entry.value()));
        }
        known.keys = sorted(known.keys);
        emit read(collection);
    });
    start(query, question.collection.account);
}

void Completions::askValues(const Question &question)
{
    Query<QStringList> *query = question.session->values(question.collection, question.key, this);
    if (query == nullptr)
        return; // they come with the keys
    connect(query, &QueryBase::finished, this,
        [this, query, collection = question.collection, key = question.key] {
            forget(query);
            if (!query->result()) {
                if (isLocked(query->result().error()))
                    m_known[collection].values.remove(key);
                return;
            }
            m_known[collection].values.insert(key, sorted(*query->result()));
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
