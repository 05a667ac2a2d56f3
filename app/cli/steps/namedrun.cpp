// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "namedrun.h"

#include "commandlinetext.h"
#include "errortext.h"
#include "historytext.h"
#include "journal.h"
#include "profilestore.h"
#include "profiletext.h"

#include <algorithm>

namespace tagdesk {

namespace {

tl::unexpected<CliFailure> refused(CliExitCode code, const Sentences &said, const QStringList &details = {})
{
    return tl::unexpected(CliFailure{.code = code, .said = said, .details = details});
}

/// Account::id of the account that the command line gives; empty: none.
tl::expected<QString, CliFailure> givenAccount(const CommandLine &line)
{
    if (line.profile.isEmpty())
        return line.cloud;
    const auto profile = ProfileStore(ProfileStore::defaultPath()).find(line.profile);
    if (!profile && profile.error().kind == ProfileTrouble::Kind::Flawed)
        return refused(exitCodeOf(profile.error()), ProfileTexts::of(profile.error(), Audience::CommandLine));
    return profile ? profile->account.id : line.profile;
}

/// The run, of somebody else's history, with the account that the command line gives.
tl::expected<NamedRun, CliFailure> foreignRun(const CommandLine &line)
{
    const qint64 named = line.history.run.value_or(0);
    const auto journal = Journal::openForeign(line.history.from);
    if (!journal)
        return refused(exitCodeOf(journal.error()),
            HistoryTexts::foreignRefused(journal.error(), Audience::CommandLine));
    const Result<JournalRun> run = (*journal)->run(named);
    if (!run)
        return refused(CliExitCode::WrongUse, HistoryTexts::noRun(named, Audience::CommandLine));
    if (line.profile.isEmpty() && line.cloud.isEmpty())
        return refused(CliExitCode::WrongUse, HistoryTexts::noAccountOf(named, run->header.profile));
    NamedRun result;
    result.profile = line.profile;
    result.runs = {named};
    return result;
}

/// Adds the other runs of the apply of the one that is named, and the profiles that they were made with.
std::optional<CliFailure> addRunsOfApply(const Journal &journal, NamedRun &named)
{
    const Result<JournalRun> run = journal.run(named.runs.front());
    if (!run || run->header.apply.isEmpty())
        return std::nullopt;
    const Result<std::vector<JournalRun>> linked = journal.runs({.apply = run->header.apply});
    if (!linked)
        return CliFailure{.code = exitCodeOf(linked.error()),
            .said = ErrorTexts::of(linked.error(), Audience::CommandLine)};
    const ProfileStore profiles(ProfileStore::defaultPath());
    named.runs.clear();
    for (const JournalRun &each : *linked) {
        const QString &account = each.header.accountId;
        const bool isAtHand = account == run->header.accountId || named.furtherProfiles.contains(account);
        if (!isAtHand && !profiles.find(account))
            return CliFailure{.code = CliExitCode::WrongUse,
                .said = CommandLineTexts::noProfileOfRun(each.id, each.header.profile)};
        if (!isAtHand)
            named.furtherProfiles.append(account);
        named.runs.push_back(each.id);
    }
    return std::nullopt;
}

} // namespace

tl::expected<NamedRun, CliFailure> namedRun(const CommandLine &line, const QString &path)
{
    if (!line.history.from.isEmpty())
        return foreignRun(line);
    const std::optional<qint64> named = line.history.run;
    const auto missing = [&named] {
        return named ? refused(CliExitCode::WrongUse, HistoryTexts::noRun(*named, Audience::CommandLine))
                     : refused(CliExitCode::Done, Sentences{CommandLineTexts::nothingInterrupted()});
    };
    const tl::expected<QString, CliFailure> given = givenAccount(line);
    if (!given)
        return tl::unexpected(given.error());
    if (Journal::isMissing(path))
        return missing();
    const auto journal = Journal::open(path);
    const auto runs = journal.and_then(
        [&](const auto &open) { return open->runs({.accountId = named ? QString() : *given}); });
    if (!runs)
        return refused(exitCodeOf(runs.error()), ErrorTexts::of(runs.error(), Audience::CommandLine));
    NamedRun result;
    result.profile = line.profile;
    const bool isGiven = !line.profile.isEmpty() || !line.cloud.isEmpty();
    const ProfileStore profiles(ProfileStore::defaultPath());
    const JournalRun *other = nullptr;
    for (const JournalRun &run : *runs) {
        const bool isWanted = named ? run.id == *named : run.state == RunState::Interrupted;
        if (!named && run.isElsewhere)
            result.skipped.push_back(run.id);
        if (!isWanted)
            continue;
        const QString &account = run.header.accountId;
        const bool isFirst = result.runs.empty();
        const bool isReachable =
            isGiven || (isFirst ? bool(profiles.find(account)) : account == result.profile);
        if (!isReachable) {
            result.skipped.push_back(run.id);
            other = &run;
            continue;
        }
        if (isFirst && !isGiven)
            result.profile = account;
        result.runs.push_back(run.id);
    }
    if (named && other != nullptr) {
        const auto profile = profiles.find(other->header.accountId);
        if (!profile && profile.error().kind == ProfileTrouble::Kind::Flawed)
            return refused(
                exitCodeOf(profile.error()), ProfileTexts::of(profile.error(), Audience::CommandLine));
        return refused(
            CliExitCode::WrongUse, CommandLineTexts::noProfileOfRun(other->id, other->header.profile));
    }
    if (result.runs.empty() && (named || result.skipped.empty()))
        return missing();
    if (result.runs.empty())
        return refused(CliExitCode::Done, Sentences{CommandLineTexts::nothingInterrupted()},
            {CommandLineTexts::skipped(result.skipped)});
    if (line.history.wholeApply) {
        if (const std::optional<CliFailure> failed = addRunsOfApply(**journal, result))
            return tl::unexpected(*failed);
    }
    return result;
}

} // namespace tagdesk
