// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"
#include "runconsent.h"

#include <QStringList>

namespace tagdesk {

/// What follows "history", "undo" and "resume".
struct HistoryLine
{
    enum class Act : std::uint8_t {
        Show,
        Copies, ///< List the copies of the journal.
        Restore, ///< Put one of them in its place.
    };
    Act act = Act::Show; ///< For "history".
    QString copy; ///< To restore; empty: the newest.
    RunConsent consent; ///< For "undo" and "resume".
    std::optional<qint64> run; ///< For "history" its cells are wanted.
    JournalFilter filter; ///< For "history"; its accountId is a profile's name or id.
    QString exportTo; ///< For "history": the file that it is saved to for others; empty: it is listed.
    QString from; ///< For "history" and "undo": somebody else's history; empty: ours.
    bool wholeApply = false; ///< For "undo": all runs of the apply of this one.
    QStringList furtherProfiles; ///< For "undo": to be opened beside the one of the run.
};

} // namespace tagdesk
