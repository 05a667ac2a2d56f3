// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy.h"

#include <QList>

#include <optional>

namespace tagdesk {

/// A range as its ends are typed; an empty end is open.
struct EditedRange
{
    QString from;
    QString to;

    friend bool operator==(const EditedRange &, const EditedRange &) = default;
};

/// Where a rule holds, as it is typed; see PolicyScope.
struct EditedScope
{
    QStringList clouds;
    QStringList regions;
    QStringList kinds;
    QStringList zones;
    QString filter;

    friend bool operator==(const EditedScope &, const EditedScope &) = default;
};

/// A rule of a policy that is being edited: like PolicyRule, but it may be wrong.
struct EditedRule
{
    int origin = -1; ///< Its place in the file that it was read from; -1: it is new.
    QString key;
    bool isRequired = false;
    bool isSpelled = false;
    bool isProhibited = false;
    QStringList values; ///< `*` stands for any text.
    bool ignoresCase = false;
    QString pattern; ///< Empty: none.
    std::optional<EditedRange> numbers;
    std::optional<EditedRange> dates;
    QStringList excludes;
    QStringList needs;
    std::optional<PolicySeverity> severity; ///< nullopt: that of the policy.
    QString words; ///< What people read of a violation.
    EditedScope scope;

    [[nodiscard]] bool limitsValues() const;
    [[nodiscard]] bool demandsSomething() const;
    friend bool operator==(const EditedRule &, const EditedRule &) = default;
};

/// Whose some keys are, while that is being edited.
struct EditedOwner
{
    int origin = -1; ///< As of a rule.
    QStringList keys;
    QString team;
    QString contact;

    friend bool operator==(const EditedOwner &, const EditedOwner &) = default;
};

/// What stands in a policy beside its rules and owners.
struct EditedHead
{
    QString name;
    QString version;
    std::optional<PolicySeverity> severity; ///< Of rules that say nothing else; nullopt: Advise.

    [[nodiscard]] PolicySeverity usual() const { return severity.value_or(PolicySeverity::Advise); }
    friend bool operator==(const EditedHead &, const EditedHead &) = default;
};

/// A policy that is being edited. A value; see Policy for what is made of it.
struct EditedPolicy
{
    EditedHead head;
    QList<EditedRule> rules;
    QList<EditedOwner> owners;

    friend bool operator==(const EditedPolicy &, const EditedPolicy &) = default;
};

/// The rule as it is judged. What is wrong in it demands nothing.
[[nodiscard]] PolicyRule ruleOf(const EditedRule &rule, PolicySeverity usual);
/// A policy of any form, to be edited; every rule has its severity.
[[nodiscard]] EditedPolicy editedOf(const Policy &policy);

/// A number as JSON has it; nullopt: the text is none.
[[nodiscard]] std::optional<double> editedNumber(const QString &text);
/// A day as 2026-11-30; nullopt: the text is none.
[[nodiscard]] std::optional<QDate> editedDay(const QString &text);

} // namespace tagdesk
