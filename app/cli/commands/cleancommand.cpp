// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleancommand.h"

#include "cleanuptext.h"
#include "commandlinetext.h"
#include "console.h"
#include "editdescription.h"
#include "journalthread.h"
#include "selection.h"
#include "tagcases.h"
#include "workspace.h"
#include "writtencells.h"

#include <QSet>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kRunsAskedAbout = 200; // the newest of each key

} // namespace

CleanCommand::CleanCommand(
    const CliParts &parts, QList<Scope> scopes, CleanupRules rules, JournalThread *journal, QObject *parent)
    : ChangeCommand(parts, std::move(scopes), parent)
    , m_rules(std::move(rules))
    , m_journal(journal)
{
    // What the file leaves open is answered by the command line.
    for (CleanupStep &step : m_rules.steps) {
        if (step.clash == KeyClash::Ask)
            step.clash = line().clash;
    }
}

void CleanCommand::scopesRead()
{
    if (const QString ignored = CleanupTexts::ignored(m_rules); !ignored.isEmpty())
        console().say(ignored);
    const Selection selection = selected(line(), workspace(), listedRows());
    if (!selection.unknownIds.isEmpty()) {
        console().say(CommandLineTexts::notInScope(selection.unknownIds, scopes().size() > 1));
        return finish(CliExitCode::Refused);
    }
    m_chosen = selection.rows;
    if (m_journal == nullptr || !needsHistory(m_rules.steps))
        return clean({});
    const QStringList keys = keysThere();
    m_journal->ask<std::vector<WrittenCell>>(
        [keys](Journal &journal) { return readWrittenCells(journal, keys, kRunsAskedAbout); }, this,
        [this](const Result<std::vector<WrittenCell>> &cells) {
            if (!cells)
                console().say(cells.error());
            clean(cells ? writtenAt(*cells, workspace().table(), workspace().pool()) : WrittenAt());
        });
}

/// Of the chosen resources, each once.
QStringList CleanCommand::keysThere() const
{
    TagCases cases(workspace().editInput());
    cases.add(m_chosen);
    QSet<QString> keys;
    for (const TagCase &same : cases.cases()) {
        for (const Tag &tag : workspace().pool().tags(same.wanted))
            keys.insert(tag.key);
    }
    return {keys.cbegin(), keys.cend()};
}

void CleanCommand::clean(const WrittenAt &writtenAt)
{
    const CleanupPlan plan = planCleanup(m_rules.steps, m_chosen, workspace().editInput(), writtenAt);
    sayPlan(plan);
    m_isRefused = !plan.refused.empty();
    Rows rows;
    for (const auto &[row, delta] : plan.deltas)
        rows.push_back(row);
    workspace().stageExactly(
        plan.deltas, rows, {.kind = EditDescription::Kind::CleanUp, .key = {}, .text = {}});
    carryOut(std::move(rows), CommandLineTexts::cleaning(), plan.refused.size());
}

void CleanCommand::sayPlan(const CleanupPlan &plan) const
{
    const TagPool &pool = workspace().table().pool();
    for (const QString &sentence : CleanupTexts::counts(plan))
        console().say(sentence);
    for (const CleanupLine &line : plan.lines) {
        if (line.fate != CleanupLine::Fate::Changed)
            console().say(CleanupTexts::notDone(line, pool, workspace()));
    }
}

QString CleanCommand::nothingToDo(std::size_t /*resources*/) const
{
    return CleanupTexts::nothingToClean(m_isRefused);
}

} // namespace tagdesk
