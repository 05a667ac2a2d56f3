// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliexitcode.h"

#include "bookfault.h"
#include "profilesaver.h"

namespace tagdesk {

int processCode(CliExitCode code, bool tellsDifferences)
{
    constexpr int kSome = 2;
    if (code == CliExitCode::Differences)
        return kSome;
    const CliExitCode told = tellsDifferences && code != CliExitCode::Done ? CliExitCode::WrongUse : code;
    return static_cast<int>(told);
}

CliExitCode exitCodeOf(const Error &error)
{
    if (const std::optional<BookFault> fault = bookFault(error))
        return *fault == BookFault::SheetMissing ? CliExitCode::WrongUse : CliExitCode::Refused;
    switch (error.cause) {
    case ErrorCause::BadEndpoint:
    case ErrorCause::RegionUnknown:
    case ErrorCause::ProjectMissing:
    case ErrorCause::FileMissing:
    case ErrorCause::FileNotReadable:
    case ErrorCause::NotAFile:
    case ErrorCause::FileNotWritable:
        return CliExitCode::WrongUse;
    case ErrorCause::FileEmpty:
    case ErrorCause::FileChanged:
    case ErrorCause::DiskFull:
    case ErrorCause::JournalDamaged:
    case ErrorCause::JournalNewer:
    case ErrorCause::JournalLocked:
    case ErrorCause::JournalNotWritable:
    case ErrorCause::JournalForeign:
    case ErrorCause::JournalEmptied:
    case ErrorCause::RunDamaged:
    case ErrorCause::OtherAccount:
    case ErrorCause::OtherAccessKey:
    case ErrorCause::AccountUnmarked:
    case ErrorCause::RunElsewhere:
    case ErrorCause::RunEnded:
    case ErrorCause::AllGone:
        return CliExitCode::Refused;
    default:
        break;
    }
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return CliExitCode::NotAuthenticated;
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
        return CliExitCode::Refused;
    case ErrorKind::Cancelled:
        return CliExitCode::SomeFailed;
    case ErrorKind::RateLimited:
    case ErrorKind::Transient:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Internal:
        break;
    }
    return CliExitCode::Network;
}

CliExitCode exitCodeOf(const ProfileTrouble &trouble)
{
    return trouble.kind == ProfileTrouble::Kind::Flawed ? CliExitCode::Refused : CliExitCode::WrongUse;
}

CliExitCode exitCodeOf(const ProfileSavingError &error)
{
    const auto *trouble = std::get_if<ProfileTrouble>(&error.reason);
    return trouble != nullptr ? exitCodeOf(*trouble) : CliExitCode::NotAuthenticated;
}

} // namespace tagdesk
