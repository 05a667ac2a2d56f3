// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfile.h"

#include "planfilehash.h"
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

constexpr Names kFirstFrameMembers{kTagDesk, kVersion, kSummary, kChanges};
constexpr Names kFrameMembers{
    kTagDesk, kVersion, kHash, kMade, kAuthor, kReason, kSummary, kAccounts, kChanges};
constexpr Names kAccountMembers{kName, kCloud, kEndpoint, kRegion, kProject, kRules};
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

/// What stands around accounts and changes.
struct Frame
{
    Summary summary;
    PlanFileOrigin origin;
    QString hash;
    bool isFirstVersion = false;
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

bool isList(const QJsonValue &value)
{
    return value.isArray();
}

/// Each piece left an empty list there; anything else was none.
tl::expected<void, Fault> checkPieces(const QJsonObject &frame, QLatin1StringView name, std::size_t pieces)
{
    const QJsonArray list = frame[name].toArray();
    if (!frame[name].isArray() || std::cmp_not_equal(list.size(), pieces)
        || !std::all_of(list.begin(), list.end(), &isList))
        return bad(Kind::WrongType, 0, name);
    return {};
}

/// Before anything else: another version may have other members. True: it is the first.
tl::expected<bool, Fault> readVersion(const QJsonObject &frame)
{
    const QJsonValue version = frame[kVersion];
    if (version.isUndefined())
        return bad(Kind::MissingMember, 0, kVersion);
    if (version == QJsonValue(kPlanFileVersion) || version == QJsonValue(kFirstPlanFileVersion))
        return version == QJsonValue(kFirstPlanFileVersion);
    return bad(Kind::UnknownVersion, 0, kVersion, version.toVariant().toString());
}

bool isHash(const QString &text)
{
    constexpr qsizetype kDigits = 64;
    return text.size() == kDigits && std::ranges::all_of(text, [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
    });
}

tl::expected<void, Fault> readOrigin(Frame &read, const QJsonObject &frame)
{
    constexpr bool kMayBeEmpty = true;
    QString made;
    for (const auto &[name, text] : {std::pair(kHash, &read.hash), std::pair(kMade, &made),
             std::pair(kAuthor, &read.origin.author), std::pair(kReason, &read.origin.reason)}) {
        auto member = readName(frame, name, 0, kMayBeEmpty);
        if (!member)
            return tl::unexpected(member.error());
        *text = *std::move(member);
    }
    if (!isHash(read.hash))
        return bad(Kind::BadText, 0, kHash);
    if (made.isEmpty())
        return {};
    read.origin.made = QDateTime::fromString(made, Qt::ISODate);
    if (!read.origin.made.isValid() || read.origin.made.timeSpec() == Qt::LocalTime)
        return bad(Kind::BadText, 0, kMade);
    read.origin.made = read.origin.made.toUTC();
    return {};
}

tl::expected<Frame, Fault> readFrame(const PlanFilePieces &pieces)
{
    const auto frame = readObject(pieces.frame, 1);
    if (!frame)
        return tl::unexpected(frame.error());
    if ((*frame)[kTagDesk] != QJsonValue("plan"_L1))
        return bad(Kind::NotPlan, 0);
    const auto isFirst = readVersion(*frame);
    if (!isFirst)
        return tl::unexpected(isFirst.error());
    Frame read{.summary = {}, .origin = {}, .hash = {}, .isFirstVersion = *isFirst};
    const Names names = *isFirst ? kFirstFrameMembers : kFrameMembers;
    if (const auto members = checkMembers(*frame, names, 0); !members)
        return tl::unexpected(members.error());
    if (!(*frame)[kSummary].isObject())
        return bad(Kind::WrongType, 0, kSummary);
    const QJsonObject object = (*frame)[kSummary].toObject();
    const auto summary = readSummary(object);
    if (!summary)
        return tl::unexpected(summary.error());
    read.summary = *summary;
    if (const auto changes = checkPieces(*frame, kChanges, pieces.changes.size()); !changes)
        return tl::unexpected(changes.error());
    if (frame->size() + object.size() != pieces.frameMembers)
        return bad(Kind::MemberTwice, 0);
    if (*isFirst)
        return read;
    if (const auto accounts = checkPieces(*frame, kAccounts, pieces.accounts.size()); !accounts)
        return tl::unexpected(accounts.error());
    if (const auto origin = readOrigin(read, *frame); !origin)
        return tl::unexpected(origin.error());
    return read;
}

tl::expected<PlanFileAccount, Fault> readAccount(const PlanFilePieces::Piece &piece)
{
    const auto object = readObject(piece.json.toByteArray(), piece.line);
    if (!object)
        return tl::unexpected(object.error());
    if (const auto members = checkMembers(*object, kAccountMembers, piece.line); !members)
        return tl::unexpected(members.error());
    PlanFileAccount account;
    for (const auto &[name, text] : {std::pair(kName, &account.name), std::pair(kCloud, &account.cloud),
             std::pair(kEndpoint, &account.endpoint), std::pair(kRegion, &account.region),
             std::pair(kProject, &account.project), std::pair(kRules, &account.rules)}) {
        const bool mayBeEmpty = name == kEndpoint || name == kRegion || name == kProject;
        auto read = readName(*object, name, piece.line, mayBeEmpty);
        if (!read)
            return tl::unexpected(read.error());
        *text = *std::move(read);
    }
    if (object->size() != piece.members)
        return bad(Kind::MemberTwice, piece.line);
    return account;
}

bool isNamed(const PlanFileAccount &account, const Collection &collection)
{
    return account.cloud == collection.cloud && account.name == collection.account;
}

tl::expected<std::vector<PlanFileAccount>, Fault> readAccounts(const PlanFilePieces &pieces)
{
    std::vector<PlanFileAccount> accounts;
    for (const PlanFilePieces::Piece &piece : pieces.accounts) {
        auto account = readAccount(piece);
        if (!account)
            return tl::unexpected(account.error());
        const bool isThere = std::ranges::any_of(accounts, [&account](const PlanFileAccount &other) {
            return !isBefore(other, *account) && !isBefore(*account, other);
        });
        if (isThere)
            return bad(Kind::AccountTwice, piece.line, kName, account->name);
        accounts.push_back(*std::move(account));
    }
    std::ranges::sort(accounts, qOverload<const PlanFileAccount &, const PlanFileAccount &>(&isBefore));
    return accounts;
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
    std::ranges::stable_sort(
        changes, qOverload<const PlanFileChange &, const PlanFileChange &>(&isBefore), &ReadChange::change);
    return changes;
}

/// Every account that a change names is described. Changes are sorted.
tl::expected<void, Fault> checkAccounts(
    const std::vector<ReadChange> &changes, const std::vector<PlanFileAccount> &accounts)
{
    for (std::size_t at = 0; at < changes.size(); ++at) {
        const Collection &in = changes[at].change.resource.collection;
        if (at > 0 && changes[at - 1].change.resource.collection == in)
            continue;
        const bool isListed = std::ranges::any_of(
            accounts, [&in](const PlanFileAccount &account) { return isNamed(account, in); });
        if (!isListed)
            return bad(Kind::UnlistedAccount, changes[at].line, kAccount, in.account);
    }
    return {};
}

bool isSameTag(const ReadChange &one, const ReadChange &other)
{
    return !isBefore(one.change, other.change) && !isBefore(other.change, one.change);
}

} // namespace

tl::expected<PlanFile, PlanFileFault> planFileFromJson(const QByteArray &json)
{
    const PlanFilePieces pieces = planFilePieces(json);
    auto frame = readFrame(pieces);
    if (!frame)
        return tl::unexpected(frame.error());
    auto accounts = readAccounts(pieces);
    if (!accounts)
        return tl::unexpected(accounts.error());
    auto changes = readChanges(pieces);
    if (!changes)
        return tl::unexpected(changes.error());
    if (const auto twice = std::ranges::adjacent_find(*changes, isSameTag); twice != changes->end())
        return bad(Kind::ChangeTwice, std::next(twice)->line, kKey, twice->change.key);
    if (!frame->isFirstVersion) {
        if (const auto listed = checkAccounts(*changes, *accounts); !listed)
            return tl::unexpected(listed.error());
    }

    PlanFile plan{.changes = {},
        .cost = frame->summary.cost,
        .accounts = *std::move(accounts),
        .origin = std::move(frame->origin),
        .hash = std::move(frame->hash)};
    plan.changes.reserve(changes->size());
    for (ReadChange &change : *changes)
        plan.changes.push_back(std::move(change.change));
    if (plan.changes.size() != frame->summary.changes)
        return bad(Kind::WrongCount, 0, kChanges);
    if (plan.resources() != frame->summary.resources)
        return bad(Kind::WrongCount, 0, kResources);
    plan.actualHash = planHash(plan);
    return plan;
}

} // namespace tagdesk
