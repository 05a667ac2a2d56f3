// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <deque>
#include <utility>
#include <vector>

namespace tagdesk {

class CloudSession;
class QueryBase;

/// Keys and values that the clouds know to be in use, for completion while typing. Asked for once, when
/// first wanted, and a few at a time: where each key takes a question of its own, whoever wants the values of
/// all keys must not stand in the way of the rest. A question that fails counts as answered with nothing
/// until the account is opened again.
class Completions : public QObject
{
    Q_OBJECT

public:
    explicit Completions(QObject *parent = nullptr);
    ~Completions() override;

    /// Sorted; empty until read() was told. `session` outlives the question.
    [[nodiscard]] QStringList keys(CloudSession &session, const Collection &collection);
    [[nodiscard]] QStringList values(CloudSession &session, const Collection &collection, const QString &key);
    void dropAccount(const QString &accountId);

signals:
    void read(const tagdesk::Collection &collection);

private:
    struct Known
    {
        QStringList keys;
        QHash<QString, QStringList> values; // by key; empty while it is being asked
    };

    /// A question not yet sent.
    struct Question
    {
        CloudSession *session = nullptr;
        Collection collection;
        QString key; // whose values; null: the keys
    };

    void ask(Question question);
    void proceed();
    void askKeys(const Question &question);
    void askValues(const Question &question);
    void start(QueryBase *query, const QString &accountId);
    void forget(QueryBase *query);

    QHash<Collection, Known> m_known;
    std::deque<Question> m_waiting;
    std::vector<std::pair<QueryBase *, QString>> m_running; // children, with their account
};

} // namespace tagdesk
