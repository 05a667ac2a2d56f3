// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupplan.h"
#include "cleanuprules.h"
#include "sentences.h"
#include "spellingfamilies.h"

#include <QCoreApplication>

namespace tagdesk {

class Workspace;

/// A clean-up in words: its steps, what they would do, and what is wrong with them.
class CleanupTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::CleanupTexts)

public:
    /// "Replace", "Lower case": for a list to choose from.
    [[nodiscard]] static QString act(CleanupAct act);
    [[nodiscard]] static QString match(TextMatch::Kind kind);
    [[nodiscard]] static QString where(CleanupStep::Where where);
    /// Whose value stays.
    [[nodiscard]] static QString clash(KeyClash clash);
    [[nodiscard]] static QString likeness(SpellingFamily::Likeness likeness);
    /// A step in one line: "Values of env: map (2)".
    [[nodiscard]] static QString step(const CleanupStep &step);
    /// What keeps a step from being done, and what to do; empty: nothing.
    [[nodiscard]] static QString trouble(const CleanupTrouble &trouble);

    /// The tag before: "env=prod"; of a new one a dash.
    [[nodiscard]] static QString before(const CleanupLine &line, const TagPool &pool);
    /// The tag after; of a removed one a dash, of a clash the values that are asked about.
    [[nodiscard]] static QString after(const CleanupLine &line, const TagPool &pool);
    /// Why a line is not done; empty: it is.
    [[nodiscard]] static QString reason(const CleanupLine &line, const Workspace &workspace);
    /// Of a line that is not done, all of it: the tag, what it would become, why not, and where.
    [[nodiscard]] static QString notDone(
        const CleanupLine &line, const TagPool &pool, const Workspace &workspace);
    /// "12 tags change. 7 resources change. On 2 resources …": what a plan comes to.
    [[nodiscard]] static QStringList counts(const CleanupPlan &plan);
    /// The first few resources of a line by name, and how many more there are.
    [[nodiscard]] static QString samples(const CleanupLine &line, const ResourceTable &table);

    /// Why a file of rules cannot be used.
    [[nodiscard]] static Sentences fault(const QString &path, const CleanupRulesFault &fault);
    /// What of a foreign file means nothing here; empty: all of it does.
    [[nodiscard]] static QString ignored(const CleanupRules &rules);
    // Files in the window: titles of choosers, what they offer, and what was done.
    [[nodiscard]] static QString openTitle();
    [[nodiscard]] static QString saveTitle();
    [[nodiscard]] static QString tableTitle();
    [[nodiscard]] static QStringList fileFilters();
    [[nodiscard]] static QStringList tableFilters();
    [[nodiscard]] static QString saved(const QString &path);
    /// Where nothing changes. `isRefused`: something would, were it not refused.
    [[nodiscard]] static QString nothingToClean(bool isRefused);

private:
    static QString faultOf(const CleanupRulesFault &fault);
};

} // namespace tagdesk
