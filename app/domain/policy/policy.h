// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "allowedvalues.h"
#include "filter.h"
#include "policyseverity.h"
#include "scope.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace tagdesk {

/// Where a rule holds: everything that is named here has to fit, and what is not named fits everywhere. A
/// list fits when one of its texts does; `*` stands for any text, a text with `!` in front fits what it does
/// not name, and those have to fit all. Case makes no difference, and in kinds `-` is the same as `:`.
struct PolicyScope
{
    QStringList clouds; ///< Collection::cloud.
    QStringList regions; ///< Collection::region.
    QStringList kinds; ///< Collection::kind.
    QStringList zones; ///< Name or id of the zone that a resource is in.
    QString filterText;
    Filter filter; ///< Of `filterText`; about tags, names, ids and free text only.

    [[nodiscard]] bool holds(const Collection &collection) const;
    [[nodiscard]] bool holdsInZone(const QString &id, const QString &name) const;
};

/// One rule of a policy: what it demands of one key.
struct PolicyRule
{
    QString key; ///< As it should be spelled; for isProhibited with `*` for any text.
    bool isRequired = false;
    bool isSpelled = false; ///< Keys that differ in case only break the rule, and mean this key.
    bool isProhibited = false;
    AllowedValues values;
    QStringList excludes; ///< Keys that may not stand beside it.
    QStringList needs; ///< Keys that it needs beside it.
    PolicySeverity severity = PolicySeverity::Advise;
    QString words; ///< What the policy says itself of a violation; may be empty.
    PolicyScope scope;
    int line = 0; ///< In the file, from 1; 0: not known.
};

/// Whose some keys are.
struct KeyOwner
{
    QStringList keys; ///< With case; `*` stands for any text.
    QString team;
    QString contact; ///< A mail address, a chat room; may be empty.

    friend bool operator==(const KeyOwner &, const KeyOwner &) = default;
};

/// What an organisation wants of tags. A value; how its file looks is known in app/policies.
struct Policy
{
    QString name;
    QString version;
    std::vector<PolicyRule> rules;
    std::vector<KeyOwner> owners;

    /// Keys of the rules in the order of their first; those that differ in case only are one.
    [[nodiscard]] QStringList keys() const;
    /// The first whose key it is; null: nobody.
    [[nodiscard]] const KeyOwner *ownerOf(const QString &key) const;
};

} // namespace tagdesk
