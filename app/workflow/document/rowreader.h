// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "resourcetable.h"
#include "result.h"

#include <QObject>

#include <functional>
#include <vector>

namespace tagdesk {

class CloudSession;
class TagReader;
class WorkReport;
class Workspace;

/// Reads the tags of single rows again: the base moves, and rows with an unknown outcome learn what became
/// of them – verified when nothing is left to change, failed with their old error when the edit is missing.
class RowReader : public QObject
{
    Q_OBJECT

public:
    using SessionOf = std::function<CloudSession *(const QString &accountId)>;

    /// Both outlive this.
    RowReader(Workspace &workspace, WorkReport &report, SessionOf sessionOf, QObject *parent = nullptr);
    ~RowReader() override;

    /// One question per collection; read() follows for each. Rows of accounts that are not open are left.
    void start(const Rows &rows);
    /// Drops the account's questions and gives their rows; read() does not follow for them.
    [[nodiscard]] Rows dropAccount(const QString &accountId);
    [[nodiscard]] bool isEmpty() const { return m_jobs.empty(); }

signals:
    void read(const tagdesk::Rows &rows);

private:
    struct Job
    {
        TagReader *reader = nullptr; // child
        Collection collection;
        Rows rows;
        Activity activity;
    };

    void startOne(CloudSession &session, const Collection &collection, Rows rows);
    void finish(TagReader *reader);
    void settle(const Job &job, Rows &readRows);

    Workspace &m_workspace;
    WorkReport &m_report;
    SessionOf m_sessionOf;
    std::vector<Job> m_jobs;
};

} // namespace tagdesk
