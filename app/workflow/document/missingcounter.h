// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"
#include "scope.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <vector>

namespace tagdesk {

class CloudSession;
class QueryBase;
class WorkReport;
class Workspace;

/// Asks, without listing anything, how many resources of a scope have no tag with some key, or no tag at all,
/// and writes the numbers into the Workspace. Behind everything else; what the cloud cannot tell stays
/// unknown.
class MissingCounter : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    MissingCounter(Workspace &workspace, WorkReport &report, QObject *parent = nullptr);
    ~MissingCounter() override;

    /// Of every collection of the account that holds something and was not listed. An empty key: those that
    /// have no tag. `session` outlives the counting.
    void start(CloudSession &session, const QString &key);
    /// Drops the account's questions.
    void dropAccount(const QString &accountId);
    /// While held nothing new is asked.
    void setHeld(bool held);

private:
    struct Question
    {
        QPointer<CloudSession> session;
        Scope scope;
        QString key;
    };
    struct Running
    {
        QueryBase *query = nullptr; // child
        Question question;
    };

    void proceed();
    void ask(const Question &question);
    void answered(QueryBase *query, const Result<qint64> &count);
    [[nodiscard]] bool isWanted(const Question &question) const;

    Workspace &m_workspace;
    WorkReport &m_report;
    std::deque<Question> m_waiting;
    std::vector<Running> m_running;
    bool m_held = false;
};

} // namespace tagdesk
