// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "message.h"
#include "profiledraft.h"
#include "profilesavingerror.h"
#include "sentences.h"

#include <QCoreApplication>

#include <vector>

namespace tagdesk {

/// What is said of profiles and of their keys.
class ProfileTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ProfileTexts)

public:
    /// What is wrong, and what is right: one sentence.
    [[nodiscard]] static QString of(const DraftProblem &problem);
    /// "production · read-only · JD Cloud · open".
    [[nodiscard]] static QString line(const QString &cloud, bool production, bool readOnly, bool open);
    [[nodiscard]] static QString ruleSet(const QString &id);
    /// A choice of the form.
    [[nodiscard]] static QString batchWriting(BatchWriting writing);

    /// Why the profiles could not be read or written, or a profile not be had.
    [[nodiscard]] static Sentences of(const ProfileTrouble &trouble, Audience audience = Audience::Window);
    /// Why keys could not be kept or removed.
    [[nodiscard]] static Sentences of(const SecretError &error);
    [[nodiscard]] static Sentences of(const ProfileSavingError &error, Audience audience = Audience::Window);
    /// What is wrong with a member of a profile in the file.
    [[nodiscard]] static QString of(const ProfileFlaw &flaw);
    /// No profile has the name that was asked for.
    [[nodiscard]] static Sentences missing(const QString &name);
    /// Why the keys of a profile could not be read.
    [[nodiscard]] static Sentences keysNotRead(
        const QString &name, const SecretError &error, Audience audience = Audience::Window);

    [[nodiscard]] static Sentences notSaved(
        const QString &name, const ProfileSavingError &error, Audience audience = Audience::Window);
    [[nodiscard]] static Sentences notRemoved(
        const QString &name, const ProfileSavingError &error, Audience audience = Audience::Window);
    [[nodiscard]] static Sentences notMoved(const ProfileTrouble &trouble);
    [[nodiscard]] static Sentences notRead(const ProfileTrouble &trouble);
    /// Which profiles of the file at `path` are not used, each with what is wrong with it.
    [[nodiscard]] static Message flawed(const std::vector<ProfileTrouble> &profiles, const QString &path);
    /// A profile that is used has members of another version.
    [[nodiscard]] static Sentences unknownMembers(const QString &name, const QStringList &members);
    /// With its keys, in the keychain.
    [[nodiscard]] static QString saved(const QString &name);
    [[nodiscard]] static Message saved(const QString &name, bool keysOutliveTheRun);
    [[nodiscard]] static QString removed(const QString &name);
    /// The profile is gone; what a keychain that does not answer may hold of it is not.
    [[nodiscard]] static Sentences keysLeft(const QString &name, const QString &words = {});
    /// No keychain: what is typed now is gone with the end of the program.
    [[nodiscard]] static Message keysForThisRunOnly();
    /// Of the messages about what became of a profile.
    [[nodiscard]] static QString id();

private:
    /// A field that only some clouds have is missing, or is not what belongs there.
    static QString ofFurther(const DraftProblem &problem);
    static Sentences keychainStep(const QString &name, const SecretError &error, Audience audience);
    static Sentences because(const QString &what, Sentences why);
};

} // namespace tagdesk
