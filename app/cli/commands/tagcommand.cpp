// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagcommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

TagCommand::TagCommand(
    const CliParts &parts, QList<Scope> scopes, QHash<QString, CheckedTags> tags, QObject *parent)
    : ChangeCommand(parts, std::move(scopes), parent)
    , m_tags(std::move(tags))
{
}

void TagCommand::scopesRead()
{
    const Selection selection = selected(line(), workspace(), listedRows());
    if (refusesSelection(selection))
        return;
    if (refusesKeys())
        return;
    stage(selection.rows);
    carryOut(selection.rows,
        line().command == CliCommandName::Tag ? CommandLineTexts::tagging() : CommandLineTexts::untagging());
}

QString TagCommand::nothingToDo(std::size_t resources) const
{
    return resources == 0 ? CommandLineTexts::noResource() : CommandLineTexts::tagsThereAlready(resources);
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
    const KeyTwins twins = knownKeys();
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

void TagCommand::stage(const Rows &chosen)
{
    QHash<QString, Rows> rows;
    for (const Row row : chosen)
        rows[workspace().table().collection(row).account].push_back(row);
    for (auto account = rows.cbegin(); account != rows.cend(); ++account)
        stage(account.value(), m_tags.value(account.key()));
}

void TagCommand::stage(const Rows &chosen, const CheckedTags &tags)
{
    TagPool &pool = workspace().pool();
    for (const Tag &tag : tags.set)
        workspace().stage(chosen, tag, EditMode::Set);
    for (const TagRemoval &removal : tags.removals) {
        Rows rows = chosen;
        if (removal.value) {
            const TextId key = pool.intern(removal.key);
            const TextId value = pool.intern(*removal.value);
            std::erase_if(
                rows, [&](Row row) { return pool.value(workspace().table().tags(row), key) != value; });
        }
        workspace().stage(rows, {.key = removal.key, .value = {}}, EditMode::Remove);
    }
}

} // namespace tagdesk
