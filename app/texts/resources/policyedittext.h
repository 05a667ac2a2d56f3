// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliance.h"
#include "editedfault.h"
#include "policyfault.h"
#include "sentences.h"

#include <QCoreApplication>

namespace tagdesk {

/// What is said while a policy is edited.
class PolicyEditTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::PolicyEditTexts)

public:
    /// "required, spelled so, one of prod, staging"; a dash where it demands nothing.
    [[nodiscard]] static QString demands(const EditedRule &rule);
    /// "huawei, cn-north-*"; "everywhere".
    [[nodiscard]] static QString where(const EditedScope &scope);
    /// "refused"; in parentheses where it is the policy's usual one.
    [[nodiscard]] static QString severity(const EditedRule &rule, const EditedHead &head);
    /// What is wrong with a field, and what to do.
    [[nodiscard]] static QString of(const EditedFault &fault);
    /// On how many of the resources that are shown a rule would be broken.
    [[nodiscard]] static QString broken(const ComplianceCount &count, std::size_t rows, std::size_t notRead);
    [[nodiscard]] static QString counting();
    /// Why nothing is counted.
    [[nodiscard]] static QString notCounted(bool isFaulty);

    /// A file of another form is shown.
    [[nodiscard]] static Sentences onlyRead(const QString &path);
    /// It was saved in our own form; so many remarks in the file say what it could not take over.
    [[nodiscard]] static Sentences converted(const QString &path, qsizetype remarks);
    /// `used`: an open profile names it.
    [[nodiscard]] static Sentences saved(const QString &path, bool used);
    /// A policy of so many rules, which a cloud keeps, was saved.
    [[nodiscard]] static Sentences fetched(const QString &path, std::size_t rules, bool used);
    /// A button: the profile with this name is to use the file that was saved.
    [[nodiscard]] static QString useFor(const QString &profile);
    /// A button: the profile that is being edited is to.
    [[nodiscard]] static QString enter();
    /// It stands in the profile that is being edited.
    [[nodiscard]] static Sentences entered(const QString &path);
    /// The profile with this name uses it.
    [[nodiscard]] static QString usedBy(const QString &profile);
    /// Why a file cannot be edited.
    [[nodiscard]] static Sentences notOpened(const QString &path, const PolicyFault &fault);
    /// The first comment of a file that was another one's, of this name.
    [[nodiscard]] static QString madeFrom(const QString &file);
    /// The next comments, a line each: what of it is not in the rules.
    [[nodiscard]] static QStringList remarks(const QString &file, const QList<PolicyNote> &notes);

    [[nodiscard]] static QString openTitle();
    [[nodiscard]] static QString saveTitle();
    /// Of what came from a cloud.
    [[nodiscard]] static QString fetchedTitle();
    /// Of files that are read.
    [[nodiscard]] static QStringList openFilters();
    /// Of our own form.
    [[nodiscard]] static QStringList saveFilters();

private:
    [[nodiscard]] static QString range(const EditedRange &range);
    [[nodiscard]] static QString wrong(const EditedFault &fault);
    [[nodiscard]] static QString doubtful(const EditedFault &fault);
};

} // namespace tagdesk
