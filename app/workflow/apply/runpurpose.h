// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace tagdesk {

/// What an apply takes back; its changes of other accounts take nothing back.
struct UndoneRuns
{
    QHash<QString, qint64> runOf{}; ///< By Account::id; of several runs on one account the last.
    QString apply{}; ///< RunHeader::apply, where all of it is taken back.
    QString journal{}; ///< Journal::identity() of somebody else's; empty: ours.

    friend bool operator==(const UndoneRuns &, const UndoneRuns &) = default;
};

/// What an apply is for, as the journal keeps it.
struct RunPurpose
{
    QString note{}; ///< The reason.
    UndoneRuns undoes{};
    std::optional<qint64> continues{}; ///< See RunHeader.
    /// RunHeader::apply of an apply that goes on with this one; empty: a new one.
    QString apply{};

    friend bool operator==(const RunPurpose &, const RunPurpose &) = default;
};

} // namespace tagdesk
