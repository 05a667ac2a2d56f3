// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagcommand.h"

#include "applystep.h"
#include "commandlinetext.h"
#include "console.h"
#include "plannedtags.h"
#include "selection.h"
#include "workspace.h"

namespace tagdesk {

TagCommand::TagCommand(const CliParts &parts, QList<Scope> scopes, CheckedTags tags, QObject *parent)
    : ScopedCommand(parts, std::move(scopes), parent)
    , m_tags(std::move(tags))
{
}

void TagCommand::interrupt()
{
    if (m_apply != nullptr)
        m_apply->interrupt();
    else
        ScopedCommand::interrupt();
}

void TagCommand::scopesRead()
{
    const Selection selection = selected(line(), workspace(), scopes().first());
    if (refusesSelection(selection.unknownIds, selection.unreadIds))
        return;
    m_rows = selection.rows;
    const bool isChange = stage();
    if (line().dryRun)
        return showPlan();
    if (!isChange)
        return sayNothingToDo();
    m_apply = new ApplyStep(parts(),
        {.rows = m_rows,
            .act = line().command == CliCommandName::Tag ? CommandLineTexts::tagging()
                                                         : CommandLineTexts::untagging(),
            .leftOut = {}},
        this);
    connect(m_apply, &ApplyStep::finished, this, &TagCommand::finish);
    m_apply->start();
}

bool TagCommand::refusesSelection(const QStringList &unknownIds, const QStringList &unreadIds)
{
    if (!unknownIds.isEmpty()) {
        console().say(CommandLineTexts::notInScope(unknownIds));
        finish(CliExitCode::Refused);
        return true;
    }
    if (!unreadIds.isEmpty()) {
        console().say(CommandLineTexts::notReadIds(unreadIds));
        const ScopeListing &listing = workspace().listing(scopes().first());
        finish(listing.hasTrouble ? exitCodeOf(listing.error) : CliExitCode::Refused);
        return true;
    }
    return false;
}

/// False when every resource is as it should be already.
bool TagCommand::stage()
{
    TagPool &pool = workspace().pool();
    bool isChange = false;
    for (const Tag &tag : m_tags.set)
        isChange = workspace().stage(m_rows, tag, EditMode::Set) || isChange;
    for (const TagRemoval &removal : m_tags.removals) {
        Rows rows = m_rows;
        if (removal.value) {
            const TextId key = pool.intern(removal.key);
            const TextId value = pool.intern(*removal.value);
            std::erase_if(
                rows, [&](Row row) { return pool.value(workspace().table().tags(row), key) != value; });
        }
        isChange = workspace().stage(rows, {.key = removal.key, .value = {}}, EditMode::Remove) || isChange;
    }
    return isChange;
}

void TagCommand::sayNothingToDo()
{
    console().say(
        m_rows.empty() ? CommandLineTexts::noResource() : CommandLineTexts::tagsThereAlready(m_rows.size()));
    AppliedTags result;
    for (const Row row : m_rows)
        result.succeeded.append(workspace().table().idText(row));
    printApplied(console().data(), line().format, result);
    finish(CliExitCode::Done);
}

void TagCommand::showPlan()
{
    if (refusesOverQuota(console(), workspace()))
        return finish(CliExitCode::Refused);
    printStaged(parts(), m_rows);
    finish(CliExitCode::Done);
}

} // namespace tagdesk
