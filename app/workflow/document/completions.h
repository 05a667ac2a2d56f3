// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"
#include "scope.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <deque>
#include <memory>
#include <utility>
#include <vector>

namespace tagdesk {

class Clock;
class CloudSession;
class QueryBase;

/// Keys and values that the clouds know to be in use, for completion while typing. Asked for once, when
/// first wanted, and a few at a time: where each key takes a question of its own, whoever wants the values of
/// all keys must not stand in the way of the rest. A question that failed for a reason that passes is sent
/// again when its answer is wanted after a while, which grows with each failure; a refused one counts as
/// answered with nothing until the account is opened again.
class Completions : public QObject
{
    Q_OBJECT

public:
    explicit Completions(std::shared_ptr<Clock> clock, QObject *parent = nullptr);
    ~Completions() override;

    /// Sorted; empty until read() was told. `session` outlives the question.
    [[nodiscard]] QStringList keys(CloudSession &session, const Collection &collection);
    [[nodiscard]] QStringList values(CloudSession &session, const Collection &collection, const QString &key);
    /// Forgets what is known of the account and gives the collections with a question that has no answer yet.
    [[nodiscard]] QList<Collection> dropAccount(const QString &accountId);

signals:
    void read(const tagdesk::Collection &collection);

private:
    struct Answer
    {
        enum class State { NotAsked, Asked, Answered, Failed, Refused };
        State state = State::NotAsked;
        QStringList texts;
        int failures = 0; // one after the other
        qint64 againMs = 0; // of the clock; for Failed
    };
    struct Known
    {
        Answer keys;
        QHash<QString, Answer> values; // by key
    };

    /// A question not yet sent.
    struct Question
    {
        CloudSession *session = nullptr;
        Collection collection;
        QString key; // whose values; null: the keys
    };

    [[nodiscard]] static Answer answered(const QStringList &texts);
    [[nodiscard]] bool isDue(const Answer &answer) const;
    void failed(Answer &answer, const Error &error) const;
    void ask(Question question);
    void proceed();
    void askKeys(const Question &question);
    void askValues(const Question &question);
    void start(QueryBase *query, const QString &accountId);
    void forget(QueryBase *query);

    std::shared_ptr<Clock> m_clock;
    QHash<Collection, Known> m_known;
    std::deque<Question> m_waiting;
    std::vector<std::pair<QueryBase *, QString>> m_running; // children, with their account
};

} // namespace tagdesk
