// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfield.h"
#include "cloudpolicy.h"
#include "tagrules.h"

#include <memory>
#include <vector>

namespace tagdesk {

/// What a cloud is beside its protocol, as data: what people read of it, what an account of it has, and which
/// rules it knows. Words are English, to be translated in the context kCloudWords.
struct CloudDescription
{
    struct Kind
    {
        QString id; ///< Collection::kind.
        const char *label = nullptr; ///< "Virtual machines".
        QString icon; ///< Name of an icon ("server").
    };
    struct Region
    {
        QString id; ///< Collection::region.
        const char *city = nullptr; ///< Shown beside the id.
        const char *label = nullptr; ///< Shown in the place of the id, which then says nothing in a path.
    };

    struct RuleSet
    {
        std::shared_ptr<const TagRules> rules; ///< Never null.
        const char *label = nullptr; ///< "Huawei Cloud DNS, rules of 2025".
    };

    QString cloud; ///< Account::cloud.
    const char *name = nullptr; ///< "JD Cloud".
    std::vector<Kind> kinds;
    std::vector<Region> regions; ///< Those that have words of their own; others are shown by their id.
    bool areKindsInRegions = false; ///< The tree has a level of regions, and paths name them.

    bool needsRegion = false; ///< An account has exactly one region, which somebody has to choose.
    std::vector<AccountField> fields; ///< What its accounts have beside the others', in the order of a form.
    int quotaPerMinute = 0; ///< Requests of one access key, where Account::quotaPerMinute is 0.
    bool countsMissing = false; ///< It tells how many resources are without a key, without a listing.
    std::vector<CloudPolicy> policies; ///< What it keeps for accounts and tells, though not everywhere.
    bool hasBatchService = false; ///< Account::batchWriting means something.
    int resourcesPerRequest = 1; ///< Where Account::resourcesPerRequest is 0; 1: no batches.
    std::vector<RuleSet> ruleSets; ///< The default first.

    /// Null for a kind without words.
    [[nodiscard]] const Kind *kind(const QString &id) const;
    /// Null for a region without words.
    [[nodiscard]] const Region *region(const QString &id) const;
    /// By AccountField::id; null for one of another cloud.
    [[nodiscard]] const AccountField *field(const QString &id) const;
    /// Null for a rule set of another cloud.
    [[nodiscard]] const RuleSet *ruleSet(const QString &id) const;
};

/// Where the words of descriptions are translated.
inline constexpr const char *kCloudWords = "tagdesk::CloudDescription";

/// The clouds of the program, described by app/cloud once, before anything asks for them.
void describeClouds(std::vector<CloudDescription> clouds);
/// In the order of the tree.
[[nodiscard]] const std::vector<CloudDescription> &describedClouds();
/// By Account::cloud; null for another word.
[[nodiscard]] const CloudDescription *describedCloud(const QString &cloud);
/// The further fields of all of them, each id once.
[[nodiscard]] std::vector<AccountField> describedFields();
/// By its id: that of the cloud, else of the first that has one; null: none has.
[[nodiscard]] const AccountField *describedField(const QString &cloud, const QString &id);

} // namespace tagdesk
