// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "plan.h"
#include "planfileaccount.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace tagdesk {

/// One key of one resource as it was and as it is to be.
struct PlanFileChange
{
    ResourceId resource; ///< collection.account is the account's *name*: ids mean nothing elsewhere.
    QString key;
    std::optional<QString> before; ///< When the plan was made; nullopt: absent.
    std::optional<QString> after; ///< nullopt: to be removed.

    friend bool operator==(const PlanFileChange &, const PlanFileChange &) = default;
};

/// The order of a plan file.
[[nodiscard]] bool isBefore(const PlanFileChange &one, const PlanFileChange &other);

/// Where a plan comes from. Counts for people and not for what is sent.
struct PlanFileOrigin
{
    QString reason; ///< "CHG-1234"; empty: none was given.
    QString author; ///< "user@host"; empty: not known.
    QDateTime made; ///< UTC, whole seconds; invalid: not known.

    friend bool operator==(const PlanFileOrigin &, const PlanFileOrigin &) = default;
};

/// A change set as a file that people review and a later run applies.
struct PlanFile
{
    std::vector<PlanFileChange> changes; ///< By cloud, account, region, kind, id and key.
    PlanCost cost; ///< When the plan was made.
    /// By cloud and name: those that the changes name. Empty: a file of version 1, which knows none.
    std::vector<PlanFileAccount> accounts{};
    PlanFileOrigin origin{};
    QString hash{}; ///< As the file says; empty in a file of version 1. See planfilehash.
    /// What it is, where it was read from a file: a million changes are not hashed again for each look.
    QString actualHash{};

    [[nodiscard]] std::size_t resources() const;
};

/// The staged edits, without an origin. `accountOf` tells about a collection's account.
[[nodiscard]] PlanFile planFile(const ChangeSet &changes, const ResourceTable &table, const PlanCost &cost,
    const std::function<PlanFileAccount(const Collection &)> &accountOf);

/// Sorts changes and accounts as a plan file has them.
void putInOrder(PlanFile &plan);

/// JSON of the newest version, one change a line, in the order of the changes, with its hash; equal plans are
/// equal text. Characters that cannot be seen are escaped, so that a reviewer sees what will be sent.
[[nodiscard]] QByteArray toJson(const PlanFile &plan);

/// What is wrong with a plan file, and where.
struct PlanFileFault
{
    enum class Kind : std::uint8_t {
        NotJson,
        NotPlan, ///< JSON, but no plan of this program.
        UnknownVersion, ///< `detail` is the version.
        MissingMember,
        UnknownMember,
        MemberTwice, ///< Somewhere in the change, or around the changes.
        WrongType,
        BadText, ///< Empty where that makes no sense, or no valid Unicode.
        NoChange, ///< A change to what is there.
        ChangeTwice, ///< Two changes of one key (`detail`) of one resource.
        AccountTwice, ///< Two accounts of one name (`detail`) in one cloud.
        UnlistedAccount, ///< A change names an account (`detail`) that the file does not describe.
        WrongCount, ///< The summary's `member` does not count what follows.
    };
    Kind kind = Kind::NotJson;
    qint64 line = 0; ///< From 1; 0: the file as a whole.
    QString member;
    QString detail;

    friend bool operator==(const PlanFileFault &, const PlanFileFault &) = default;
};

/// Every version up to the newest. Strict: every member there once, none besides, the summary counting right.
/// Changes in any order.
[[nodiscard]] tl::expected<PlanFile, PlanFileFault> planFileFromJson(const QByteArray &json);
/// Tells a plan file from a table by its first bytes.
[[nodiscard]] bool looksLikePlanFile(QByteArrayView start);

} // namespace tagdesk
