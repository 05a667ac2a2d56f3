// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "credentials.h"
#include "resource.h"
#include "runchecks.h"

#include <QByteArray>
#include <QList>

namespace tagdesk {

/// What the program killedapply is to do. It comes over its standard input.
struct ApplyOrder
{
    struct Opened
    {
        Account account;
        Credentials credentials;
    };
    struct Cell
    {
        QString key;
        QString value; ///< Null: to be removed.
    };
    struct Target
    {
        Collection collection;
        QString id;
        Tags base; ///< As it was listed once.
        QList<Cell> cells;
    };

    QString journal;
    /// True: settles and continues the journal's interrupted runs. False: applies `targets`.
    bool resumes = false;
    qint64 undoes = 0; ///< Takes this run back instead; 0: none.
    qint64 largestFile = 0; ///< It may write no file beyond so many bytes, as on a full disk; 0: any.
    int killAt = 0; ///< Ends itself with the journal's n-th transaction; 0: never.
    int speed = 1; ///< Of its clock.
    bool lists = false; ///< The collections of the targets first, so that it knows where these stand in them.
    RunChecks checks;
    QList<Opened> accounts;
    QList<Target> targets;
};

[[nodiscard]] QByteArray toBytes(const ApplyOrder &order);
[[nodiscard]] ApplyOrder orderFrom(const QByteArray &bytes);

/// How it went, over its standard output.
struct ApplyReport
{
    struct Resource
    {
        ResourceId id;
        Tags base; ///< As the document has it.
    };

    /// A cell that an undo leaves as it is, and says so, or that is still staged at the end.
    struct Kept
    {
        QString id;
        QString key;
    };

    bool isComplete = false; ///< Everything was accepted, and no run is left interrupted.
    bool isRefused = false; ///< Ended early.
    QString trouble; ///< Why a run could not be settled.
    QList<Resource> resources;
    QList<Kept> kept;
};

[[nodiscard]] QByteArray toBytes(const ApplyReport &report);
[[nodiscard]] ApplyReport reportFrom(const QByteArray &bytes);

} // namespace tagdesk
