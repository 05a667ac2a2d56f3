// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfile.h"

#include "planfilemembers.h"
#include "planfilepieces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace tagdesk {

using namespace planfilemembers;

namespace {

using Fault = PlanFileFault;
using Kind = PlanFileFault::Kind;
using Names = std::initializer_list<QLatin1StringView>;

constexpr Names kFrameMembers{kTagDesk, kVersion, kSummary, kChanges};
constexpr Names kSummaryMembers{kChanges, kResources, kRequests, kMilliseconds};
constexpr Names kChangeMembers{kCloud, kAccount, kRegion, kKind, kId, kKey, kBefore, kAfter};

tl::unexpected<Fault> bad(Kind kind, qint64 line, const QString &member = {}, const QString &detail = {})
{
    return tl::unexpected(Fault{.kind = kind, .line = line, .member = member, .detail = detail});
}

tl::expected<QJsonObject, Fault> readObject(const QByteArray &json, qint64 line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype offset = std::clamp<qsizetype>(error.offset, 0, json.size());
        return bad(Kind::NotJson, line + json.first(offset).count('\n'), {}, error.errorString());
    }
    if (!document.isObject())
        return bad(Kind::NotPlan, 0);
    return document.object();
}

/// Just these members, none of them missing.
tl::expected<void, Fault> checkMembers(const QJsonObject &object, Names names, qint64 line)
{
    for (const QLatin1StringView name : names) {
        if (!object.contains(name))
            return bad(Kind::MissingMember, line, name);
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (std::ranges::find(names, member.key()) == names.end())
            return bad(Kind::UnknownMember, line, member.key());
    }
    return {};
}

tl::expected<std::size_t, Fault> readCount(const QJsonObject &summary, QLatin1StringView name)
{
    const qint64 count = summary[name].toInteger(-1);
    if (count < 0)
        return bad(Kind::WrongType, 0, name);
    return static_cast<std::size_t>(count);
}

/// The summary as it was written, for comparing.
struct Summary
{
    std::size_t changes = 0;
    std::size_t resources = 0;
    PlanCost cost;
};

tl::expected<Summary, Fault> readSummary(const QJsonObject &object)
{
    if (const auto members = checkMembers(object, kSummaryMembers, 0); !members)
        return tl::unexpected(members.error());
    std::array<std::size_t, 4> counts{};
    std::size_t at = 0;
    for (const QLatin1StringView name : kSummaryMembers) {
        const auto count = readCount(object, name);
        if (!count)
            return tl::unexpected(count.error());
        counts.at(at++) = *count;
    }
    return Summary{.changes = counts[0],
        .resources = counts[1],
        .cost = {.requests = counts[2], .milliseconds = static_cast<qint64>(counts[3])}};
}

bool isList(const QJsonValue &value)
{
    return value.isArray();
}

/// What stands around the changes.
tl::expected<Summary, Fault> readFrame(const PlanFilePieces &pieces)
{
    const auto frame = readObject(pieces.frame, 1);
    if (!frame)
        return tl::unexpected(frame.error());
    if ((*frame)[kTagDesk] != QJsonValue("plan"_L1))
        return bad(Kind::NotPlan, 0);
    // Before anything else: another version may have other members.
    if (const QJsonValue version = (*frame)[kVersion]; version != QJsonValue(kPlanFileVersion))
        return version.isUndefined() ? bad(Kind::MissingMember, 0, kVersion)
                                     : bad(Kind::UnknownVersion, 0, kVersion, version.toVariant().toString());
    if (const auto members = checkMembers(*frame, kFrameMembers, 0); !members)
        return tl::unexpected(members.error());
    if (!(*frame)[kSummary].isObject())
        return bad(Kind::WrongType, 0, kSummary);
    const QJsonObject object = (*frame)[kSummary].toObject();
    auto summary = readSummary(object);
    if (!summary)
        return summary;
    const QJsonArray changes = (*frame)[kChanges].toArray();
    // Each change left an empty list here; anything else was none.
    if (!(*frame)[kChanges].isArray() || std::cmp_not_equal(changes.size(), pieces.changes.size())
        || !std::all_of(changes.begin(), changes.end(), &isList))
        return bad(Kind::WrongType, 0, kChanges);
    if (frame->size() + object.size() != pieces.frameMembers)
        return bad(Kind::MemberTwice, 0);
    return summary;
}

tl::expected<std::optional<QString>, Fault> readText(
    const QJsonObject &object, QLatin1StringView name, qint64 line)
{
    const QJsonValue value = object[name];
    if (value.isNull())
        return std::nullopt;
    if (!value.isString())
        return bad(Kind::WrongType, line, name);
    QString text = value.toString();
    if (!text.isValidUtf16())
        return bad(Kind::BadText, line, name);
    return text;
}

/// A text that has to be there and, with `mayBeEmpty` false, has to say something.
tl::expected<QString, Fault> readName(
    const QJsonObject &object, QLatin1StringView name, qint64 line, bool mayBeEmpty = false)
{
    auto text = readText(object, name, line);
    if (!text)
        return tl::unexpected(text.error());
    if (!*text)
        return bad(Kind::WrongType, line, name);
    if ((*text)->isEmpty() && !mayBeEmpty)
        return bad(Kind::BadText, line, name);
    return **std::move(text);
}

tl::expected<PlanFileChange, Fault> readChange(const PlanFilePieces::Piece &piece)
{
    const auto object = readObject(piece.json.toByteArray(), piece.line);
    if (!object)
        return tl::unexpected(object.error());
    if (const auto members = checkMembers(*object, kChangeMembers, piece.line); !members)
        return tl::unexpected(members.error());

    PlanFileChange change;
    Collection &collection = change.resource.collection;
    const std::initializer_list<std::pair<QLatin1StringView, QString *>> names{{kCloud, &collection.cloud},
        {kAccount, &collection.account}, {kRegion, &collection.region}, {kKind, &collection.kind},
        {kId, &change.resource.id}, {kKey, &change.key}};
    for (const auto &[name, text] : names) {
        auto read = readName(*object, name, piece.line, name == kRegion);
        if (!read)
            return tl::unexpected(read.error());
        *text = *std::move(read);
    }
    for (const auto &[name, value] : {std::pair(kBefore, &change.before), std::pair(kAfter, &change.after)}) {
        auto read = readText(*object, name, piece.line);
        if (!read)
            return tl::unexpected(read.error());
        *value = *std::move(read);
    }
    // Last, since members within a value count too, and they have an error of their own.
    if (object->size() != piece.members)
        return bad(Kind::MemberTwice, piece.line);
    if (change.before == change.after)
        return bad(Kind::NoChange, piece.line, kAfter, change.key);
    return change;
}

struct ReadChange
{
    PlanFileChange change;
    qint64 line = 0;
};

tl::expected<std::vector<ReadChange>, Fault> readChanges(const PlanFilePieces &pieces)
{
    std::vector<ReadChange> changes;
    changes.reserve(pieces.changes.size());
    for (const PlanFilePieces::Piece &piece : pieces.changes) {
        auto change = readChange(piece);
        if (!change)
            return tl::unexpected(change.error());
        // One place for all its resources: a million of them would hold it a million times.
        if (!changes.empty() && changes.back().change.resource.collection == change->resource.collection)
            change->resource.collection = changes.back().change.resource.collection;
        changes.push_back({.change = *std::move(change), .line = piece.line});
    }
    std::ranges::stable_sort(changes, isBefore, &ReadChange::change);
    return changes;
}

bool isSameTag(const ReadChange &one, const ReadChange &other)
{
    return !isBefore(one.change, other.change) && !isBefore(other.change, one.change);
}

} // namespace

tl::expected<PlanFile, PlanFileFault> planFileFromJson(const QByteArray &json)
{
    const PlanFilePieces pieces = planFilePieces(json);
    const auto summary = readFrame(pieces);
    if (!summary)
        return tl::unexpected(summary.error());
    auto changes = readChanges(pieces);
    if (!changes)
        return tl::unexpected(changes.error());
    if (const auto twice = std::ranges::adjacent_find(*changes, isSameTag); twice != changes->end())
        return bad(Kind::ChangeTwice, std::next(twice)->line, kKey, twice->change.key);

    PlanFile plan{.changes = {}, .cost = summary->cost};
    plan.changes.reserve(changes->size());
    for (ReadChange &change : *changes)
        plan.changes.push_back(std::move(change.change));
    if (plan.changes.size() != summary->changes)
        return bad(Kind::WrongCount, 0, kChanges);
    if (plan.resources() != summary->resources)
        return bad(Kind::WrongCount, 0, kResources);
    return plan;
}

} // namespace tagdesk
