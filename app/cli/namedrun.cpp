// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "namedrun.h"

#include "clierrortext.h"
#include "clihistorytext.h"
#include "cliusagetext.h"
#include "journal.h"
#include "profilestore.h"

#include <QFile>

#include <algorithm>

namespace tagdesk {

namespace {

tl::unexpected<CliFailure> refused(CliExitCode code, const QString &text)
{
    return tl::unexpected(CliFailure{.code = code, .text = text});
}

/// Account::id of the account that the command line gives; empty: none.
tl::expected<QString, CliFailure> givenAccount(const CommandLine &line)
{
    if (line.profile.isEmpty())
        return line.cloud;
    const auto profile = ProfileStore(ProfileStore::defaultPath()).find(line.profile);
    if (!profile && profile.error().kind == ProfileTrouble::Kind::Flawed)
        return refused(exitCodeOf(profile.error()), cliProfileText(profile.error()));
    return profile ? profile->account.id : line.profile;
}

} // namespace

tl::expected<NamedRun, CliFailure> namedRun(const CommandLine &line, const QString &path)
{
    const std::optional<qint64> named = line.history.run;
    const auto missing = [&named] {
        return named ? refused(CliExitCode::WrongUse, cliNoRunText(*named))
                     : refused(CliExitCode::Done, cliNothingInterruptedText());
    };
    const tl::expected<QString, CliFailure> given = givenAccount(line);
    if (!given)
        return tl::unexpected(given.error());
    if (!QFile::exists(path))
        return missing();
    const auto journal = Journal::open(path);
    const auto runs = journal.and_then(
        [&](const auto &open) { return open->runs({.accountId = named ? QString() : *given}); });
    if (!runs)
        return refused(exitCodeOf(runs.error()), cliErrorText(runs.error()).lines());
    const auto found = std::ranges::find_if(*runs, [&named](const JournalRun &run) {
        return named ? run.id == *named : run.state == RunState::Interrupted;
    });
    if (found == runs->end())
        return missing();
    NamedRun result{.run = found->id, .profile = line.profile};
    if (!line.profile.isEmpty() || !line.cloud.isEmpty())
        return result;
    result.profile = found->header.accountId;
    const auto profile = ProfileStore(ProfileStore::defaultPath()).find(result.profile);
    if (!profile && profile.error().kind == ProfileTrouble::Kind::Flawed)
        return refused(exitCodeOf(profile.error()), cliProfileText(profile.error()));
    if (!profile)
        return refused(CliExitCode::WrongUse, cliNoProfileOfRunText(*found));
    return result;
}

} // namespace tagdesk
