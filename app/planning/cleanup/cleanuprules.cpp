// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuprules.h"

#include "commentedjson.h"
#include "flowpiperules.h"
#include "hclvalues.h"
#include "jsonwriter.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <span>

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
    tl::expected<CleanupRules, Fault> read(const FileNode &file)
    {
        checkMembers(file, {kFormatMember, kVersionMember, kSteps});
        const FileNode *stated = file.find(kVersionMember);
        if (const int version = stated == nullptr ? 0 : numberOf(*stated); version != kVersion)
            fail(Fault::Kind::UnknownVersion, kVersionMember, QString::number(version));
        const FileNode *steps = file.find(kSteps);
        if (steps == nullptr || !steps->isList())
            fail(Fault::Kind::MissingMember, kSteps);
        CleanupRules rules;
        for (const FileNode &step : itemsOf(file, kSteps)) {
            ++m_step;
            rules.steps.append(readStep(step));
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

    void checkMembers(const FileNode &object, std::initializer_list<QLatin1StringView> names)
    {
        for (const FileMember &member : object.members) {
            if (std::ranges::find(names, member.name) == names.end())
                fail(Fault::Kind::UnknownMember, member.name);
        }
    }

    /// 0: no whole number.
    static int numberOf(const FileNode &node)
    {
        return node.kind == FileNode::Kind::Number ? node.text.toInt() : 0;
    }

    QString textOf(const FileNode &object, QLatin1StringView member)
    {
        const FileNode *node = object.find(member);
        if (node == nullptr)
            fail(Fault::Kind::MissingMember, member);
        else if (!node->isText())
            fail(Fault::Kind::WrongType, member);
        return node == nullptr ? QString() : node->text;
    }

    /// Left out: the empty text.
    QString optionalText(const FileNode &object, QLatin1StringView member)
    {
        return object.find(member) == nullptr ? QString() : textOf(object, member);
    }

    template <typename Enum, std::size_t size>
    Enum wordOf(
        const FileNode &object, QLatin1StringView member, const std::array<QLatin1StringView, size> &words)
    {
        const QString word = textOf(object, member);
        const auto known = std::ranges::find(words, word);
        if (known != words.end())
            return static_cast<Enum>(known - words.begin());
        fail(Fault::Kind::UnknownWord, member, word);
        return {};
    }

    /// Left out: none.
    std::span<const FileNode> itemsOf(const FileNode &object, QLatin1StringView member)
    {
        const FileNode *node = object.find(member);
        if (node == nullptr)
            return {};
        if (!node->isList())
            fail(Fault::Kind::WrongType, member);
        return node->items;
    }

    QStringList textsOf(const FileNode &object, QLatin1StringView member)
    {
        QStringList texts;
        for (const FileNode &text : itemsOf(object, member)) {
            if (!text.isText())
                fail(Fault::Kind::WrongType, member);
            texts.append(text.text);
        }
        return texts;
    }

    TextMapping readMapping(const FileNode &object)
    {
        checkMembers(object, {kMatch, kText, kCase, kTo});
        const FileNode *matchesCase = object.find(kCase);
        if (matchesCase != nullptr && matchesCase->kind != FileNode::Kind::Truth)
            fail(Fault::Kind::WrongType, kCase);
        return {.match = {.kind = wordOf<TextMatch::Kind>(object, kMatch, kMatches),
                    .text = textOf(object, kText),
                    .matchesCase = matchesCase == nullptr || matchesCase->truth},
            .to = optionalText(object, kTo)};
    }

    CleanupStep readStep(const FileNode &object)
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
        for (const FileNode &mapping : itemsOf(object, kMappings))
            step.mappings.append(readMapping(mapping));
        if (object.find(kOtherwise) != nullptr)
            step.otherwise = textOf(object, kOtherwise);
        for (const FileNode &piece : itemsOf(object, kPieces)) {
            step.pieces.append(numberOf(piece));
            if (step.pieces.constLast() == 0)
                fail(Fault::Kind::WrongType, kPieces);
        }
        if (object.find(kWhere) != nullptr)
            step.where = wordOf<CleanupStep::Where>(object, kWhere, kWheres);
        if (object.find(kClash) != nullptr)
            step.clash = wordOf<KeyClash>(object, kClash, kClashes);
        readDecisions(object, step);
        return step;
    }

    void readDecisions(const FileNode &object, CleanupStep &step)
    {
        for (const FileNode &decision : itemsOf(object, kDecisions)) {
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
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(content);
    if (decoder.hasError())
        return tl::unexpected(Fault{.kind = Fault::Kind::NotRules, .member = {}, .detail = {}});
    const bool isJson = isCommentedJson(text);
    const auto file = isJson ? readCommentedJson(text) : readHclValues(text);
    if (!file)
        return tl::unexpected(Fault{.kind = Fault::Kind::NotRules,
            .line = file.error().line,
            .member = {},
            .detail = file.error().text});
    const FileNode *format = file->find(kFormatMember);
    if (isJson && format != nullptr && format->text == kOurFormat)
        return RulesReader().read(*file);
    if (isJson && file->members.empty())
        return tl::unexpected(Fault{.kind = Fault::Kind::NotRules, .member = {}, .detail = {}});
    return flowpipeRules(*file);
}

} // namespace tagdesk
