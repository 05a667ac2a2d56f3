// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedfault.h"

#include "rowfilter.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = EditedFault::Kind;

bool isSameKey(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool holdsIn(const EditedRule &rule, const QString &cloud)
{
    PolicyScope scope;
    scope.clouds = rule.scope.clouds;
    Collection anywhere;
    anywhere.cloud = cloud;
    return scope.holds(anywhere);
}

/// Looks at one field after the other, and keeps the first that is wrong with each.
class RuleLook
{
public:
    RuleLook(const EditedRule &rule, std::span<const CloudRules> clouds)
        : m_rule(rule)
        , m_clouds(clouds)
    {
    }

    QList<EditedFault> take()
    {
        lookAtKey();
        lookAtValues();
        lookAtOtherKeys();
        lookAtScope();
        return std::move(m_faults);
    }

private:
    void say(EditedFault fault)
    {
        const bool isKnown = std::ranges::any_of(
            m_faults, [&fault](const EditedFault &each) { return each.field == fault.field; });
        if (!isKnown)
            m_faults.append(std::move(fault));
    }

    void lookAtKey()
    {
        if (m_rule.key.isEmpty())
            say({.field = PolicyField::Key, .kind = Kind::Missing});
        else if (!m_rule.demandsSomething())
            say({.field = PolicyField::Key, .kind = Kind::NoDemand, .text = m_rule.key});
        if (m_rule.isProhibited) {
            if (m_rule.isRequired || m_rule.limitsValues())
                say({.field = PolicyField::Prohibited, .kind = Kind::Contradiction, .text = m_rule.key});
            return;
        }
        if (m_rule.key.contains(u'*'))
            say({.field = PolicyField::Key, .kind = Kind::PlainStar, .text = m_rule.key});
        lookAtClouds(PolicyField::Key, m_rule.key, checkKey);
    }

    /// What a cloud refuses can never be there.
    void lookAtClouds(PolicyField field, const QString &text,
        QList<Violation> (*check)(const TagRules &rules, const QString &text))
    {
        for (const CloudRules &each : m_clouds) {
            if (!holdsIn(m_rule, each.cloud))
                continue;
            const QList<Violation> violations = check(*each.rules, text);
            const auto refusing = std::ranges::find_if(
                violations, [](const Violation &violation) { return !violation.isAdvice(); });
            if (refusing != violations.end())
                say({.field = field,
                    .kind = Kind::Refused,
                    .text = text,
                    .cloud = each.cloud,
                    .violation = *refusing,
                    .rules = each.rules});
        }
    }

    void lookAtValues()
    {
        for (const QString &value : m_rule.values) {
            if (!value.contains(u'*'))
                lookAtClouds(PolicyField::Values, value, checkValue);
        }
        if (!m_rule.pattern.isEmpty() && !AllowedValues().setPattern(m_rule.pattern))
            say({.field = PolicyField::Pattern,
                .kind = Kind::BadPattern,
                .text = TextPattern(m_rule.pattern).error()});
        if (m_rule.numbers)
            lookAtRange(PolicyField::Numbers, Kind::NotANumber, *m_rule.numbers, editedNumber);
        if (m_rule.dates)
            lookAtRange(PolicyField::Dates, Kind::NotADay, *m_rule.dates, editedDay);
    }

    template <typename Value>
    void lookAtRange(PolicyField field, Kind unreadable, const EditedRange &range,
        std::optional<Value> (*read)(const QString &text))
    {
        for (const QString &end : {range.from, range.to}) {
            if (!end.isEmpty() && !read(end))
                say({.field = field, .kind = unreadable, .text = end});
        }
        const std::optional<Value> from = read(range.from);
        const std::optional<Value> to = read(range.to);
        if (from && to && *to < *from)
            say({.field = field, .kind = Kind::UpsideDown});
    }

    void lookAtOtherKeys()
    {
        for (const auto &[field, keys] : {std::pair(PolicyField::Needs, m_rule.needs),
                 std::pair(PolicyField::Excludes, m_rule.excludes)}) {
            if (std::ranges::any_of(keys, [this](const QString &key) { return isSameKey(key, m_rule.key); }))
                say({.field = field, .kind = Kind::OfItself, .text = m_rule.key});
        }
        for (const QString &key : m_rule.needs) {
            if (m_rule.excludes.contains(key))
                say({.field = PolicyField::Excludes, .kind = Kind::NeededAndExcluded, .text = key});
        }
    }

    void lookAtScope()
    {
        for (const QString &cloud : m_rule.scope.clouds) {
            const bool isOther = cloud.startsWith(u'!') || cloud.contains(u'*') || m_clouds.empty();
            const bool isKnown = std::ranges::any_of(
                m_clouds, [&cloud](const CloudRules &each) { return isSameKey(each.cloud, cloud); });
            if (!isOther && !isKnown)
                say({.field = PolicyField::Clouds, .kind = Kind::UnknownCloud, .text = cloud});
        }
        const Filter filter = Filter::parse(m_rule.scope.filter);
        if (filter.problem() || !RowFilter::canAnswer(filter))
            say({.field = PolicyField::Filter, .kind = Kind::BadFilter, .text = m_rule.scope.filter});
    }

    const EditedRule &m_rule;
    std::span<const CloudRules> m_clouds;
    QList<EditedFault> m_faults;
};

} // namespace

QList<EditedFault> faultsOf(const EditedRule &rule, std::span<const CloudRules> clouds)
{
    QList<EditedFault> faults = RuleLook(rule, clouds).take();
    std::ranges::stable_sort(faults, {}, &EditedFault::isAdvice);
    return faults;
}

QList<EditedFault> faultsOf(const EditedOwner &owner)
{
    QList<EditedFault> faults;
    if (owner.keys.isEmpty())
        faults.append({.field = PolicyField::OwnerKeys, .kind = Kind::Missing});
    if (owner.team.isEmpty())
        faults.append({.field = PolicyField::OwnerTeam, .kind = Kind::Missing});
    return faults;
}

QList<EditedFault> faultsOf(const EditedHead &head)
{
    if (head.name.isEmpty())
        return {{.field = PolicyField::Name, .kind = Kind::NoName}};
    return {};
}

} // namespace tagdesk
