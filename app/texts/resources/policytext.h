// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "cloudpolicy.h"
#include "policyfault.h"
#include "result.h"
#include "sentences.h"
#include "tagrules.h"

#include <QCoreApplication>

#include <utility>

namespace tagdesk {

/// What is said of policies and of their files.
class PolicyTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::PolicyTexts)

public:
    /// Why a file is no policy, and what to do.
    [[nodiscard]] static Sentences of(const QString &path, const PolicyFault &fault);
    /// What of a file has no effect or another one.
    [[nodiscard]] static QString of(const QString &path, const PolicyNote &note);
    /// The first of these, and how many more there are.
    [[nodiscard]] static Sentences of(const QList<std::pair<QString, PolicyNote>> &notes);
    [[nodiscard]] static QString severity(PolicySeverity severity);
    /// No account has a policy.
    [[nodiscard]] static Sentences none();
    /// The account's cloud keeps no such policy, or tells nobody.
    [[nodiscard]] static Sentences notKept(const QString &account);
    /// "Tag policy in force on “shop”"
    [[nodiscard]] static QString kept(CloudPolicy source, const QString &account);
    /// It is being asked for.
    [[nodiscard]] static QString fetching(CloudPolicy source, const QString &account);
    /// Why it did not come, and what to do.
    [[nodiscard]] static Sentences notFetched(
        CloudPolicy source, const QString &account, const Error &error, Audience audience);
    /// It came, and is no policy that anybody here can read.
    [[nodiscard]] static Sentences notUnderstood(
        CloudPolicy source, const QString &account, const PolicyFault &fault);
    /// A policy with so many rules was written into a file.
    [[nodiscard]] static QString written(std::size_t rules);
    /// The end of a check.
    [[nodiscard]] static QString checked(
        std::size_t violations, std::size_t violating, std::size_t resources, std::size_t notRead);
    /// What a plan file mends, and how many resources are left to people.
    [[nodiscard]] static QString mended(std::size_t resources, std::size_t left);
    /// A regular expression took too long, so that values count as not allowed which nobody looked at.
    [[nodiscard]] static QString gaveUp();

private:
    [[nodiscard]] static QString at(const QString &path, int line);
    [[nodiscard]] static QString what(const PolicyFault &fault);
    [[nodiscard]] static QString next(const PolicyFault &fault);
};

} // namespace tagdesk
