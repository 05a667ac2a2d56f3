// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuprules.h"

#include "hclreader.h"
#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Fault = CleanupRulesFault;

constexpr int kVersion = 1;
constexpr auto kOurFormat = "tagdesk-cleanup"_L1;
constexpr auto kFormatMember = "format"_L1;
constexpr auto kVersionMember = "version"_L1;
constexpr auto kSteps = "steps"_L1;
constexpr auto kPart = "part"_L1;
constexpr auto kAct = "act"_L1;
constexpr auto kKeys = "keys"_L1;
constexpr auto kMappings = "mappings"_L1;
constexpr auto kMatch = "match"_L1;
constexpr auto kText = "text"_L1;
constexpr auto kCase = "case"_L1;
constexpr auto kTo = "to"_L1;
constexpr auto kOtherwise = "otherwise"_L1;
constexpr auto kSeparator = "separator"_L1;
constexpr auto kJoiner = "joiner"_L1;
constexpr auto kPieces = "pieces"_L1;
constexpr auto kWhere = "where"_L1;
constexpr auto kClash = "clash"_L1;
constexpr auto kDecisions = "decisions"_L1;
constexpr auto kValues = "values"_L1;
constexpr auto kStays = "stays"_L1;

// By the order of their enumerators.
constexpr std::array kParts{"keys"_L1, "values"_L1};
constexpr std::array kActs{"replace"_L1, "lower-case"_L1, "upper-case"_L1, "title-case"_L1, "trim"_L1,
    "collapse-blanks"_L1, "ascii"_L1, "nfc"_L1, "map"_L1, "split-join"_L1, "template"_L1, "copy-key"_L1,
    "remove"_L1, "keep"_L1};
constexpr std::array kMatches{"part"_L1, "whole"_L1, "pattern"_L1};
constexpr std::array kWheres{"everywhere"_L1, "absent"_L1, "present"_L1};
constexpr std::array kClashes{"ask"_L1, "renamed"_L1, "existing"_L1, "newest"_L1, "ours"_L1, "longest"_L1};

template <std::size_t size, typename Enum>
QByteArrayView wordFor(const std::array<QLatin1StringView, size> &words, Enum value)
{
    const QLatin1StringView word = words.at(static_cast<std::size_t>(value));
    return {word.data(), word.size()};
}

QByteArrayView nameOf(QLatin1StringView member)
{
    return {member.data(), member.size()};
}

void writeTexts(JsonWriter &json, QLatin1StringView member, const QStringList &texts)
{
    json.key(nameOf(member)).beginArray();
    for (const QString &text : texts)
        json.text(text.toUtf8());
    json.endArray();
}

void writeMappings(JsonWriter &json, const CleanupStep &step)
{
    json.key(nameOf(kMappings)).beginArray();
    for (const TextMapping &mapping : step.mappings) {
        json.line().beginObject();
        json.member(nameOf(kMatch), wordFor(kMatches, mapping.match.kind));
        json.member(nameOf(kText), mapping.match.text.toUtf8());
        json.key(nameOf(kCase)).boolean(mapping.match.matchesCase);
        json.member(nameOf(kTo), mapping.to.toUtf8());
        json.endObject();
    }
    json.endArray();
}

void writeDecisions(JsonWriter &json, const CleanupStep &step)
{
    json.key(nameOf(kDecisions)).beginArray();
    for (const ClashDecision &decision : step.decisions) {
        json.line().beginObject();
        writeTexts(json, kValues, decision.values);
        json.member(nameOf(kStays), decision.stays.toUtf8());
        json.endObject();
    }
    json.endArray();
}

/// What a step does not use is left out.
void writeStep(JsonWriter &json, const CleanupStep &step)
{
    const CleanupStep usual;
    json.line().beginObject();
    json.member(nameOf(kPart), wordFor(kParts, step.part));
    json.member(nameOf(kAct), wordFor(kActs, step.act));
    if (!step.keys.isEmpty())
        writeTexts(json, kKeys, step.keys);
    if (!step.mappings.isEmpty())
        writeMappings(json, step);
    if (step.otherwise)
        json.member(nameOf(kOtherwise), step.otherwise->toUtf8());
    if (step.act == CleanupAct::SplitJoin) {
        json.member(nameOf(kSeparator), step.separator.toUtf8());
        json.member(nameOf(kJoiner), step.joiner.toUtf8());
        json.key(nameOf(kPieces)).beginArray();
        for (const int piece : step.pieces)
            json.number(piece);
        json.endArray();
    }
    if (step.text != usual.text)
        json.member(nameOf(kText), step.text.toUtf8());
    if (step.where != usual.where)
        json.member(nameOf(kWhere), wordFor(kWheres, step.where));
    if (step.clash != usual.clash)
        json.member(nameOf(kClash), wordFor(kClashes, step.clash));
    if (!step.decisions.isEmpty())
        writeDecisions(json, step);
    json.endObject();
}

/// Reads one step after the other, strictly; the first fault ends it.
class RulesReader
{
public:
    tl::expected<CleanupRules, Fault> read(const QJsonObject &file)
    {
        checkMembers(file, {kFormatMember, kVersionMember, kSteps});
        if (const int version = file[kVersionMember].toInt(); version != kVersion)
            fail(Fault::Kind::UnknownVersion, kVersionMember, QString::number(version));
        if (!file[kSteps].isArray())
            fail(Fault::Kind::MissingMember, kSteps);
        CleanupRules rules;
        const QJsonArray steps = file[kSteps].toArray();
        for (const QJsonValue &step : steps) {
            ++m_step;
            rules.steps.append(readStep(step.toObject()));
            const CleanupTrouble trouble = checkStep(rules.steps.constLast());
            if (trouble.flaw != CleanupFlaw::None)
                fail(Fault::Kind::BadStep, {}, {}, trouble);
        }
        if (m_fault)
            return tl::unexpected(*m_fault);
        return rules;
    }

private:
    void fail(Fault::Kind kind, const QString &member, const QString &detail = {},
        const CleanupTrouble &trouble = {})
    {
        if (!m_fault)
            m_fault =
                Fault{.kind = kind, .step = m_step, .member = member, .detail = detail, .trouble = trouble};
    }

    void checkMembers(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (std::ranges::find(names, member.key()) == names.end())
                fail(Fault::Kind::UnknownMember, member.key());
        }
    }

    QString textOf(const QJsonObject &object, QLatin1StringView member)
    {
        const QJsonValue value = object[member];
        if (!value.isString())
            fail(value.isUndefined() ? Fault::Kind::MissingMember : Fault::Kind::WrongType, member);
        return value.toString();
    }

    /// Left out: the empty text.
    QString optionalText(const QJsonObject &object, QLatin1StringView member)
    {
        return object.contains(member) ? textOf(object, member) : QString();
    }

    template <typename Enum, std::size_t size>
    Enum wordOf(
        const QJsonObject &object, QLatin1StringView member, const std::array<QLatin1StringView, size> &words)
    {
        const QString word = textOf(object, member);
        const auto known = std::ranges::find(words, word);
        if (known != words.end())
            return static_cast<Enum>(known - words.begin());
        fail(Fault::Kind::UnknownWord, member, word);
        return {};
    }

    QJsonArray arrayOf(const QJsonObject &object, QLatin1StringView member)
    {
        const QJsonValue value = object[member];
        if (!value.isUndefined() && !value.isArray())
            fail(Fault::Kind::WrongType, member);
        return value.toArray();
    }

    QStringList textsOf(const QJsonObject &object, QLatin1StringView member)
    {
        QStringList texts;
        const QJsonArray list = arrayOf(object, member);
        for (const QJsonValue &text : list) {
            if (!text.isString())
                fail(Fault::Kind::WrongType, member);
            texts.append(text.toString());
        }
        return texts;
    }

    TextMapping readMapping(const QJsonObject &object)
    {
        checkMembers(object, {kMatch, kText, kCase, kTo});
        if (object.contains(kCase) && !object[kCase].isBool())
            fail(Fault::Kind::WrongType, kCase);
        return {.match = {.kind = wordOf<TextMatch::Kind>(object, kMatch, kMatches),
                    .text = textOf(object, kText),
                    .matchesCase = object[kCase].toBool(true)},
            .to = optionalText(object, kTo)};
    }

    CleanupStep readStep(const QJsonObject &object)
    {
        checkMembers(object,
            {kPart, kAct, kKeys, kMappings, kOtherwise, kSeparator, kJoiner, kPieces, kText, kWhere, kClash,
                kDecisions});
        CleanupStep step{.part = wordOf<CleanupStep::Part>(object, kPart, kParts),
            .act = wordOf<CleanupAct>(object, kAct, kActs),
            .keys = textsOf(object, kKeys),
            .separator = optionalText(object, kSeparator),
            .joiner = optionalText(object, kJoiner),
            .text = optionalText(object, kText)};
        const QJsonArray mappings = arrayOf(object, kMappings);
        for (const QJsonValue &mapping : mappings)
            step.mappings.append(readMapping(mapping.toObject()));
        if (object.contains(kOtherwise))
            step.otherwise = textOf(object, kOtherwise);
        const QJsonArray pieces = arrayOf(object, kPieces);
        for (const QJsonValue &piece : pieces) {
            step.pieces.append(piece.toInt());
            if (step.pieces.constLast() == 0)
                fail(Fault::Kind::WrongType, kPieces);
        }
        if (object.contains(kWhere))
            step.where = wordOf<CleanupStep::Where>(object, kWhere, kWheres);
        if (object.contains(kClash))
            step.clash = wordOf<KeyClash>(object, kClash, kClashes);
        readDecisions(object, step);
        return step;
    }

    void readDecisions(const QJsonObject &object, CleanupStep &step)
    {
        const QJsonArray decisions = arrayOf(object, kDecisions);
        for (const QJsonValue &value : decisions) {
            const QJsonObject decision = value.toObject();
            checkMembers(decision, {kValues, kStays});
            step.decisions.append({.values = textsOf(decision, kValues), .stays = textOf(decision, kStays)});
            step.decisions.last().values.sort();
        }
    }

    int m_step = 0;
    std::optional<Fault> m_fault;
};

} // namespace

QByteArray toJson(const CleanupSteps &steps)
{
    JsonWriter json;
    json.spaced().beginObject();
    json.line().member(nameOf(kFormatMember), nameOf(kOurFormat));
    json.line().member(nameOf(kVersionMember), kVersion);
    json.line().key(nameOf(kSteps)).beginArray();
    for (const CleanupStep &step : steps)
        writeStep(json, step);
    json.line().endArray();
    json.line().endObject();
    return json.take() + '\n';
}

tl::expected<CleanupRules, Fault> cleanupRulesFrom(const QByteArray &content)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (error.error == QJsonParseError::NoError) {
        const QJsonObject file = document.object();
        if (file[kFormatMember].toString() == kOurFormat)
            return RulesReader().read(file);
        if (!file.isEmpty())
            return flowpipeRules(file);
        return tl::unexpected(Fault{.kind = Fault::Kind::NotRules, .member = {}, .detail = {}});
    }
    const tl::expected<QJsonObject, HclFault> variables = readHclVariables(content);
    if (variables)
        return flowpipeRules(*variables);
    // JSON with a slip is told as such.
    if (content.trimmed().startsWith('{')) {
        const qsizetype offset = std::clamp<qsizetype>(error.offset, 0, content.size());
        return tl::unexpected(Fault{.kind = Fault::Kind::NotRules,
            .line = content.first(offset).count('\n') + 1,
            .member = {},
            .detail = error.errorString()});
    }
    return tl::unexpected(Fault{.kind = Fault::Kind::NotRules,
        .line = variables.error().line,
        .member = {},
        .detail = variables.error().text});
}

} // namespace tagdesk
