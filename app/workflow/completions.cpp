// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "completions.h"

#include "cloudsession.h"

#include <algorithm>

namespace tagdesk {

namespace {

QStringList sorted(QStringList texts)
{
    texts.sort();
    texts.removeDuplicates();
    return texts;
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
    if (!m_known.contains(collection))
        askKeys(session, collection);
    return m_known.value(collection).keys;
}

QStringList Completions::values(CloudSession &session, const Collection &collection, const QString &key)
{
    if (!m_known.contains(collection))
        askKeys(session, collection);
    if (key.isEmpty())
        return {};
    if (!m_known[collection].values.contains(key))
        askValues(session, collection, key);
    return m_known[collection].values.value(key);
}

void Completions::dropAccount(const QString &accountId)
{
    m_known.removeIf([&accountId](const auto &entry) { return entry.key().account == accountId; });
    std::erase_if(m_running, [this, &accountId](const auto &running) {
        if (running.second != accountId)
            return false;
        running.first->disconnect(this);
        running.first->abort();
        running.first->deleteLater();
        return true;
    });
}

void Completions::askKeys(CloudSession &session, const Collection &collection)
{
    m_known.insert(collection, {});
    Query<QHash<QString, QStringList>> *query = session.keys(collection, this);
    m_running.emplace_back(query, collection.account);
    connect(query, &QueryBase::finished, this, [this, query, collection] {
        forget(query);
        if (!query->result())
            return;
        Known &known = m_known[collection];
        for (auto entry = query->result()->cbegin(); entry != query->result()->cend(); ++entry) {
            known.keys.append(entry.key());
            if (!entry.value().isEmpty())
                known.values.insert(entry.key(), sorted(entry.value()));
        }
        known.keys = sorted(known.keys);
        emit read(collection);
    });
    query->start();
}

void Completions::askValues(CloudSession &session, const Collection &collection, const QString &key)
{
    Query<QStringList> *query = session.values(collection, key, this);
    if (query == nullptr)
        return; // they come with the keys
    m_known[collection].values.insert(key, {});
    m_running.emplace_back(query, collection.account);
    connect(query, &QueryBase::finished, this, [this, query, collection, key] {
        forget(query);
        if (!query->result())
            return;
        m_known[collection].values.insert(key, sorted(*query->result()));
        emit read(collection);
    });
    query->start();
}

void Completions::forget(QueryBase *query)
{
    std::erase_if(m_running, [query](const auto &running) { return running.first == query; });
    query->deleteLater();
}

} // namespace tagdesk
