// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"
#include "profiledraft.h"
#include "profileflaw.h"

#include <QCoreApplication>

#include <cstdint>
#include <vector>

namespace tagdesk {

/// Why a profile and its keys were not saved, removed or moved.
enum class ProfileObstacle : std::uint8_t {
    NameTaken,
    Gone, ///< Somebody else removed the profile.
    Unreadable, ///< The file with the profiles; the system's words are beside it.
    NewerVersion, ///< The file was written by a newer program.
    NotWritable,
    KeychainAbsent,
    KeychainLocked,
    KeychainDenied,
    KeychainCancelled, ///< By the person whom it asked, or by the button.
    KeysTooLarge,
    KeychainFailed,
    Flawed, ///< A member of this profile is not as this version writes it.
};

/// A profile that is in the file and not used.
struct FlawedProfile
{
    QString name;
    ProfileFlaw flaw;
};

/// The profile dialog's sentences.
class ProfileTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ProfileTexts)

public:
    /// What is wrong, and what is right: one sentence.
    [[nodiscard]] static QString of(const DraftProblem &problem);
    /// "production · read-only · JD Cloud · open".
    [[nodiscard]] static QString line(const QString &cloud, bool production, bool readOnly, bool open);
    [[nodiscard]] static QString ruleSet(const QString &id);

    /// `words` are those of the system or the keychain.
    [[nodiscard]] static Message notSaved(ProfileObstacle obstacle, const QString &words, bool keysAstray);
    [[nodiscard]] static Message notRemoved(ProfileObstacle obstacle, const QString &words);
    [[nodiscard]] static Message notMoved(ProfileObstacle obstacle, const QString &words);
    [[nodiscard]] static Message notRead(ProfileObstacle obstacle, const QString &words);
    /// Which profiles of the file at `path` are not used, each with what is wrong with it.
    [[nodiscard]] static Message flawed(const std::vector<FlawedProfile> &profiles, const QString &path);
    /// A profile that is used has members of another version.
    [[nodiscard]] static Message unknownMembers(const QString &name, const QStringList &members);
    [[nodiscard]] static Message saved(const QString &name, bool keysOutliveTheRun);
    [[nodiscard]] static Message removed(const QString &name);
    /// The profile is gone; what a keychain that does not answer may hold of it is not.
    [[nodiscard]] static Message keysLeft(const QString &name);
    /// No keychain: what is typed now is gone with the end of the program.
    [[nodiscard]] static Message keysForThisRunOnly();

private:
    static QString of(const ProfileFlaw &flaw);
    static QString reason(ProfileObstacle obstacle);
    static QString nextStep(ProfileObstacle obstacle);
    static Message trouble(const QString &headline, ProfileObstacle obstacle, const QString &words);
};

} // namespace tagdesk
