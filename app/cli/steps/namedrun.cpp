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

} // namespace

tl::expected<NamedRun, CliFailure> namedRun(const CommandLine &line, const QString &path)
{
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
    return result;
}

} // namespace tagdesk
