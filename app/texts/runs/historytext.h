// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "historydocument.h"
#include "message.h"
#include "statustext.h"

#include <QCoreApplication>

#include <vector>

namespace tagdesk {

/// Runs, their states, and what becomes of them, in words.
class HistoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::HistoryTexts)

public:
    [[nodiscard]] static StatusMark mark(RunState state);
    /// Of a cell of a run, in which "queued" means that it was never sent.
    [[nodiscard]] static StatusMark mark(const HistoryCell &cell);
    /// "#3, #4": runs with their numbers.
    [[nodiscard]] static QString runs(const std::vector<qint64> &runs);
    /// "Undo of #3", "Rest of #4"; empty for any other run.
    [[nodiscard]] static QString note(const HistoryRun &run);
    /// A value before or after; words for one that is not there.
    [[nodiscard]] static QString value(const std::optional<QString> &value);
    [[nodiscard]] static QString reason(const NotRevertedChange &kept, Audience audience = Audience::Window);

    /// Why the run cannot be taken back, or resumed, now; empty: it can. nullptr: none is chosen.
    [[nodiscard]] static QString undoObstacle(const HistoryRun *run, bool applying);
    [[nodiscard]] static QString resumeObstacle(const HistoryRun *run, bool applying);

    /// Why the apply of these runs cannot be taken back as a whole now.
    [[nodiscard]] static QString undoApplyObstacle(const std::vector<HistoryRun> &linked, bool applying);
    /// Button that takes all of them back: "Undo this apply (3 runs, 2 accounts)…".
    [[nodiscard]] static QString undoApplyAct(const std::vector<HistoryRun> &linked);
    /// Which other runs belong to the apply of this one; empty: none.
    [[nodiscard]] static QString appliedWith(qint64 run, const std::vector<HistoryRun> &linked);
    /// Whose history is shown; an action is added by the caller.
    [[nodiscard]] static Message foreign(const ForeignHistory &history);
    [[nodiscard]] static QString foreignName(const ForeignHistory &history);
    /// Why a history of somebody else cannot be read; Error::detail is its path.
    [[nodiscard]] static Sentences foreignRefused(const Error &error, Audience audience = Audience::Window);
    /// That the history is in this file now.
    [[nodiscard]] static QString saved(const QString &path);
    /// That nothing tells which profile here is the account of a run of somebody else's history.
    [[nodiscard]] static Sentences noAccountOf(qint64 run, const QString &profile);
    /// Why a run that was cut off cannot be taken back from somebody else's history.
    [[nodiscard]] static QString cutOffElsewhere();

    /// Why nothing can be resumed while changes are being applied.
    [[nodiscard]] static QString applyingObstacle();
    /// Buttons of the offer to resume.
    [[nodiscard]] static QString resumeAct();
    [[nodiscard]] static QString showAct();
    /// That a run is being compared with what is there.
    [[nodiscard]] static QString reading(const std::vector<qint64> &runs);
    /// Of the message interrupted() about this run.
    [[nodiscard]] static QString interruptedId(qint64 run);
    /// That a run was cut off, with its numbers; actions are added by the caller.
    [[nodiscard]] static Message interrupted(const HistoryRun &run);
    /// That further runs were cut off.
    [[nodiscard]] static Message moreInterrupted(qint64 runs);
    /// What reading it back has shown.
    [[nodiscard]] static QString settled(const SettledSummary &summary);
    /// What an undo has staged and what it has not.
    [[nodiscard]] static QString reversed(const std::vector<qint64> &runs, qint64 restored, qint64 kept);
    /// What the staged changes are for, above the review.
    /// `others`: cells that are staged for something else.
    [[nodiscard]] static QString undoNote(const std::vector<qint64> &runs, qint64 others);
    [[nodiscard]] static QString resumeNote(qint64 run, qint64 others);
    [[nodiscard]] static Sentences noRun(qint64 run, Audience audience = Audience::Window);
    /// Why a run could not be read back or taken back. `resumeCommand` resumes it on the command line.
    [[nodiscard]] static Sentences whyFailed(qint64 run, const Error &error,
        Audience audience = Audience::Window, const QString &resumeCommand = {});
    /// The same for the window; where a person may know better, consentAct() has the button.
    [[nodiscard]] static Message failed(qint64 run, const Error &error);
    /// What a person says to a run that was refused for this cause; empty: nothing that would help.
    [[nodiscard]] static QString consentAct(ErrorCause cause);
    /// Asks before a run of another machine is taken over.
    [[nodiscard]] static Message takeOverQuestion(const HistoryRun &run);
    /// That nothing but the profile tells whose a run is.
    [[nodiscard]] static QString unmarked(qint64 run);

private:
    [[nodiscard]] static StatusMark damagedMark();
    [[nodiscard]] static QString damagedObstacle();
    [[nodiscard]] static QString commonObstacle(const HistoryRun *run, bool applying);
};

} // namespace tagdesk
