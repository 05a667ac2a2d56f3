// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuprules.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using RulesFault = CleanupRulesFault;

constexpr auto kRules = "base_tag_rules"_L1;
constexpr auto kUpdateKeys = "update_keys"_L1;
constexpr auto kAdd = "add"_L1;
constexpr auto kRemove = "remove"_L1;
constexpr auto kRemoveExcept = "remove_except"_L1;
constexpr auto kUpdateValues = "update_values"_L1;

/// SQL's LIKE: `%` any text, `_` one character, `\` takes the next as it is.
QString patternOfLike(const QString &like)
{
    QString pattern = u"\\A"_s;
    for (qsizetype at = 0; at < like.size(); ++at) {
        const QChar character = like.at(at);
        if (character == u'\\' && at + 1 < like.size())
            pattern += QRegularExpression::escape(QStringView(like).sliced(++at, 1));
        else if (character == u'%')
            pattern += u"(?s:.*)"_s;
        else if (character == u'_')
            pattern += u"(?s:.)"_s;
        else
            pattern += QRegularExpression::escape(QStringView(like).sliced(at, 1));
    }
    return pattern + u"\\z"_s;
}

/// `operator:pattern`; with any other operator, and without one, the whole text as it is.
TextMatch matchFrom(const QString &text)
{
    using Kind = TextMatch::Kind;
    const qsizetype colon = text.indexOf(u':');
    const QString sign = colon < 0 ? QString() : text.first(colon);
    const QString rest = text.sliced(colon + 1);
    if (sign == "="_L1)
        return {.kind = Kind::Whole, .text = rest};
    if (sign == "like"_L1 || sign == "ilike"_L1)
        return {.kind = Kind::Pattern, .text = patternOfLike(rest), .matchesCase = sign == "like"_L1};
    if (sign == "~"_L1 || sign == "~*"_L1)
        return {.kind = Kind::Pattern, .text = rest, .matchesCase = sign == "~"_L1};
    return {.kind = Kind::Whole, .text = text};
}

QString pathOf(const QString &outer, const QString &member)
{
    return outer + u'.' + member;
}

bool isElse(const QString &text)
{
    return text == "else:"_L1;
}

/// A literal of RowTemplate.
QString literal(QString text)
{
    return text.replace(u'{', u"{{"_s).replace(u'}', u"}}"_s);
}

/// Reads the members one after the other; the first that makes no sense ends it.
class FlowpipeReader
{
public:
    tl::expected<CleanupRules, RulesFault> read(const QJsonObject &variables)
    {
        m_rules.isFlowpipe = true;
        if (!variables.contains(kRules))
            return tl::unexpected(
                RulesFault{.kind = RulesFault::Kind::MissingMember, .member = kRules, .detail = {}});
        for (auto member = variables.begin(); member != variables.end(); ++member) {
            if (member.key() != kRules)
                m_rules.ignored.append(member.key());
        }
        const QJsonObject rules = objectOf(variables[kRules], kRules);
        for (auto member = rules.begin(); member != rules.end(); ++member) {
            if (!isKnown(member.key()))
                m_rules.ignored.append(pathOf(kRules, member.key()));
        }
        readUpdateKeys(rules[kUpdateKeys]);
        readAdd(rules[kAdd]);
        readRemovals(rules[kRemove], kRemove, CleanupAct::Remove);
        readRemovals(rules[kRemoveExcept], kRemoveExcept, CleanupAct::Keep);
        readUpdateValues(rules[kUpdateValues]);
        if (m_fault)
            return tl::unexpected(*m_fault);
        return std::move(m_rules);
    }

private:
    [[nodiscard]] static bool isKnown(const QString &member)
    {
        return member == kUpdateKeys || member == kAdd || member == kRemove || member == kRemoveExcept
            || member == kUpdateValues;
    }

    void wrongType(const QString &member)
    {
        if (!m_fault)
            m_fault = RulesFault{.kind = RulesFault::Kind::WrongType, .member = member, .detail = {}};
    }

    /// One that is left out, or null, is empty.
    QJsonObject objectOf(const QJsonValue &value, const QString &member)
    {
        if (!value.isUndefined() && !value.isNull() && !value.isObject())
            wrongType(member);
        return value.toObject();
    }

    QStringList textsOf(const QJsonValue &value, const QString &member)
    {
        if (!value.isUndefined() && !value.isNull() && !value.isArray())
            wrongType(member);
        QStringList texts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &text : list) {
            if (!text.isString())
                wrongType(member);
            texts.append(text.toString());
        }
        return texts;
    }

    void add(const CleanupStep &step)
    {
        m_rules.steps.append(step);
        const CleanupTrouble trouble = checkStep(step);
        if (trouble.flaw != CleanupFlaw::None && !m_fault)
            m_fault = RulesFault{.kind = RulesFault::Kind::BadStep,
                .step = static_cast<int>(m_rules.steps.size()),
                .member = {},
                .detail = {},
                .trouble = trouble};
    }

    void readUpdateKeys(const QJsonValue &value)
    {
        CleanupStep step{.part = CleanupStep::Part::Keys, .act = CleanupAct::Map};
        const QJsonObject keys = objectOf(value, kUpdateKeys);
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            const QStringList patterns = textsOf(key.value(), pathOf(kUpdateKeys, key.key()));
            for (const QString &pattern : patterns)
                addMapping(step, pattern, key.key());
        }
        if (!step.mappings.isEmpty())
            add(step);
    }

    void readAdd(const QJsonValue &value)
    {
        const QJsonObject tags = objectOf(value, kAdd);
        for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
            if (!tag.value().isString())
                wrongType(pathOf(kAdd, tag.key()));
            add({.act = CleanupAct::Template,
                .keys = {tag.key()},
                .text = literal(tag.value().toString()),
                .where = CleanupStep::Where::Absent});
        }
    }

    void readRemovals(const QJsonValue &value, const QString &member, CleanupAct act)
    {
        CleanupStep step{.part = CleanupStep::Part::Keys, .act = act};
        const QStringList patterns = textsOf(value, member);
        for (const QString &pattern : patterns)
            addMapping(step, pattern, {});
        // An empty list of what may stay is none, and removes nothing.
        if (!step.mappings.isEmpty())
            add(step);
    }

    void readUpdateValues(const QJsonValue &value)
    {
        const QJsonObject keys = objectOf(value, kUpdateValues);
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            const QString member = pathOf(kUpdateValues, key.key());
            CleanupStep step{.act = CleanupAct::Map, .keys = {key.key()}};
            const QJsonObject values = objectOf(key.value(), member);
            for (auto to = values.begin(); to != values.end(); ++to) {
                const QStringList patterns = textsOf(to.value(), pathOf(member, to.key()));
                for (const QString &pattern : patterns) {
                    if (isElse(pattern))
                        step.otherwise = to.key();
                    else
                        addMapping(step, pattern, to.key());
                }
            }
            // What has one of the values already needs no other one.
            for (auto to = values.begin(); step.otherwise && to != values.end(); ++to)
                addMapping(step, u"=:"_s + to.key(), to.key());
            if (!step.mappings.isEmpty() || step.otherwise)
                add(step);
        }
    }

    /// `to` stands for itself, whatever is in it.
    static void addMapping(CleanupStep &step, const QString &pattern, QString to)
    {
        const TextMatch match = matchFrom(pattern);
        if (match.kind == TextMatch::Kind::Pattern)
            to.replace(u'$', u"$$"_s);
        step.mappings.append({.match = match, .to = to});
    }

    CleanupRules m_rules;
    std::optional<RulesFault> m_fault;
};

} // namespace

tl::expected<CleanupRules, RulesFault> flowpipeRules(const QJsonObject &variables)
{
    return FlowpipeReader().read(variables);
}

} // namespace tagdesk
