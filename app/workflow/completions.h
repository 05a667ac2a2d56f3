// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <vector>

namespace tagdesk {

class CloudSession;
class QueryBase;

/// Keys and values that the clouds know to be in use, for completion while typing. Asked for once, when
/// first wanted; a question that fails counts as answered with nothing until the account is opened again.
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

    void askKeys(CloudSession &session, const Collection &collection);
    void askValues(CloudSession &session, const Collection &collection, const QString &key);
    void forget(QueryBase *query);

    QHash<Collection, Known> m_known;
    std::vector<std::pair<QueryBase *, QString>> m_running; // children, with their account
};

} // namespace tagdesk
