// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagcommand.h"

#include "applystep.h"
#include "commandlinetext.h"
#include "console.h"
#include "csvwriter.h"
#include "keytwins.h"
#include "plannedtags.h"
#include "stagedplan.h"
#include "workspace.h"

#include <numeric>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

TagCommand::TagCommand(
    const CliParts &parts, QList<Scope> scopes, QHash<QString, CheckedTags> tags, QObject *parent)
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
    const Selection selection = selected(line(), workspace(), listedRows());
    if (refusesSelection(selection))
        return;
    m_rows = selection.rows;
    if (refusesKeys())
        return;
    const bool isChange = stage();
    if (line().dryRun || !line().output.isEmpty())
        return showPlan();
    if (!isChange)
        return sayNothingToDo();
    m_apply = new ApplyStep(parts(),
        {.rows = m_rows,
            .act = line().command == CliCommandName::Tag ? CommandLineTexts::tagging()
                                                         : CommandLineTexts::untagging(),
            .leftOut = {}},
        this);
    connect(m_apply, &ApplyStep::finished, this, &TagCommand::finishRead);
    m_apply->start();
}

bool TagCommand::refusesSelection(const Selection &selection)
{
    CliExitCode code = CliExitCode::Refused;
    if (!selection.unknownIds.isEmpty()) {
        console().say(CommandLineTexts::notInScope(selection.unknownIds, scopes().size() > 1));
    } else if (!selection.ambiguousIds.isEmpty()) {
        console().say(CommandLineTexts::ambiguousIds(selection.ambiguousIds));
    } else if (!selection.unreadIds.isEmpty()) {
        console().say(CommandLineTexts::notReadIds(selection.unreadIds));
        if (const std::optional<Error> trouble = readTrouble())
            code = exitCodeOf(*trouble);
    } else {
        return false;
    }
    finish(code);
    return true;
}

/// Says what is odd in the tags to be set. A new key that by eye is one in use ends the command.
bool TagCommand::refusesKeys()
{
    Rows all(workspace().table().size());
    std::iota(all.begin(), all.end(), Row{0});
    const KeyTwins twins(keysInUse(all, workspace().table(), workspace().changes(), workspace().pool()));
    bool isRefused = false;
    for (const Tag &tag : line().tags) {
        const QString twin = twins.lookalike(tag.key);
        const QString caseTwin = twins.caseTwin(tag.key);
        if (!twin.isEmpty())
            console().say(CommandLineTexts::lookalikeKey(tag.key, twin, line().allowLookalikeKeys));
        else if (!caseTwin.isEmpty())
            console().say(CommandLineTexts::caseTwin(tag.key, caseTwin));
        isRefused = isRefused || (!twin.isEmpty() && !line().allowLookalikeKeys);
        for (const Violation &odd : advice(tag.key, TagPart::Key) + advice(tag.value, TagPart::Value))
            console().say(CommandLineTexts::odd(tag, odd));
    }
    if (isRefused)
        finish(CliExitCode::Refused);
    return isRefused;
}

/// Why tags could not be read.
std::optional<Error> TagCommand::readTrouble() const
{
    for (const Scope &scope : scopes()) {
        if (const ScopeListing &listing = workspace().listing(scope); listing.hasTrouble)
            return listing.error;
    }
    return std::nullopt;
}

/// False when every resource is as it should be already.
bool TagCommand::stage()
{
    QHash<QString, Rows> rows;
    for (const Row row : m_rows)
        rows[workspace().table().collection(row).account].push_back(row);
    bool isChange = false;
    for (auto account = rows.cbegin(); account != rows.cend(); ++account)
        isChange = stage(account.value(), m_tags.value(account.key())) || isChange;
    return isChange;
}

bool TagCommand::stage(const Rows &chosen, const CheckedTags &tags)
{
    TagPool &pool = workspace().pool();
    bool isChange = false;
    for (const Tag &tag : tags.set)
        isChange = workspace().stage(chosen, tag, EditMode::Set) || isChange;
    for (const TagRemoval &removal : tags.removals) {
        Rows rows = chosen;
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
    finishRead(CliExitCode::Done);
}

void TagCommand::showPlan()
{
    if (refusesOverQuota(console(), workspace()))
        return finish(CliExitCode::Refused);
    QString hash;
    if (!line().output.isEmpty()) {
        const Result<QString> written = writeStagedPlan(parts());
        if (!written) {
            console().say(written.error());
            return finish(exitCodeOf(written.error()));
        }
        hash = *written;
    }
    // Standard output that has the plan file has nothing else.
    if (line().output == "-"_L1) {
        console().say(CommandLineTexts::planned(workspace().plan()));
    } else {
        printStaged(parts(), m_rows);
        if (!hash.isEmpty())
            console().say(CommandLineTexts::planWritten(line().output, hash));
    }
    finishRead(CliExitCode::Done);
}

} // namespace tagdesk
