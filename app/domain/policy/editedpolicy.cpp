// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedpolicy.h"

#include <QLocale>
#include <QRegularExpression>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString digitsOf(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

QString dayText(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

AllowedValues allowedBy(const EditedRule &rule)
{
    AllowedValues values;
    values.texts = rule.values;
    values.ignoresCase = rule.ignoresCase;
    if (!rule.pattern.isEmpty() && !values.setPattern(rule.pattern))
        values.pattern.reset();
    if (rule.numbers)
        values.numbers = {.from = editedNumber(rule.numbers->from), .to = editedNumber(rule.numbers->to)};
    if (rule.dates)
        values.dates = {.from = editedDay(rule.dates->from), .to = editedDay(rule.dates->to)};
    return values;
}

EditedRule editedRule(const PolicyRule &rule)
{
    EditedRule edited{.key = rule.key,
        .isRequired = rule.isRequired,
        .isSpelled = rule.isSpelled,
        .isProhibited = rule.isProhibited,
        .values = rule.values.texts,
        .ignoresCase = rule.values.ignoresCase,
        .pattern = rule.values.patternText,
        .excludes = rule.excludes,
        .needs = rule.needs,
        .severity = rule.severity,
        .words = rule.words,
        .scope = {.clouds = rule.scope.clouds,
            .regions = rule.scope.regions,
            .kinds = rule.scope.kinds,
            .zones = rule.scope.zones,
            .filter = rule.scope.filterText}};
    if (rule.values.numbers)
        edited.numbers = {
            .from = digitsOf(rule.values.numbers->from), .to = digitsOf(rule.values.numbers->to)};
    if (rule.values.dates)
        edited.dates = {.from = dayText(rule.values.dates->from), .to = dayText(rule.values.dates->to)};
    return edited;
}

} // namespace

bool EditedRule::limitsValues() const
{
    return !values.isEmpty() || !pattern.isEmpty() || numbers || dates;
}

bool EditedRule::demandsSomething() const
{
    return isRequired || isSpelled || isProhibited || limitsValues() || !excludes.isEmpty()
        || !needs.isEmpty();
}

PolicyRule ruleOf(const EditedRule &rule, PolicySeverity usual)
{
    PolicyRule made{.key = rule.key,
        .isRequired = rule.isRequired,
        .isSpelled = rule.isSpelled,
        .isProhibited = rule.isProhibited,
        .values = allowedBy(rule),
        .excludes = rule.excludes,
        .needs = rule.needs,
        .severity = rule.severity.value_or(usual),
        .words = rule.words};
    made.scope.clouds = rule.scope.clouds;
    made.scope.regions = rule.scope.regions;
    made.scope.kinds = rule.scope.kinds;
    made.scope.zones = rule.scope.zones;
    made.scope.filterText = rule.scope.filter;
    made.scope.filter = Filter::parse(rule.scope.filter);
    return made;
}

EditedPolicy editedOf(const Policy &policy)
{
    EditedPolicy edited{.head = {.name = policy.name, .version = policy.version}};
    for (const PolicyRule &rule : policy.rules)
        edited.rules.append(editedRule(rule));
    for (const KeyOwner &owner : policy.owners)
        edited.owners.append({.keys = owner.keys, .team = owner.team, .contact = owner.contact});
    return edited;
}

std::optional<double> editedNumber(const QString &text)
{
    static const QRegularExpression form(u"\\A-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\z"_s);
    if (!form.match(text).hasMatch())
        return std::nullopt;
    bool isRead = false;
    const double number = text.toDouble(&isRead);
    return isRead ? std::optional(number) : std::nullopt;
}

std::optional<QDate> editedDay(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return text.size() == 10 && day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace tagdesk
