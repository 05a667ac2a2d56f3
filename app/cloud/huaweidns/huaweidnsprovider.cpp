// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweidnsprovider.h"

#include "endpoint.h"
#include "huaweicodec.h"
#include "huaweilisting.h"
#include "huaweisigner.h"
#include "replyreader.h"
#include "signedtext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kCloud("huawei");
/// No rate is published for DNS; a sibling service of the same gateway allows 200 in five minutes and says
/// so with 429, which the rateLimiter obeys.
constexpr int kQuotaPerMinute = 600;
constexpr int kParallelRequests = 12;
constexpr int kTypicalLatencyMs = 80;

Collection collectionOf(const Account &account, QLatin1StringView type)
{
    return {.account = account.id, .cloud = kCloud, .region = huaweiRegion(account), .kind = type};
}

/// The kind of a collection of this cloud. Collections come from scopeTree() and parseScope() alone.
const HuaweiKind &kindOf(const Collection &collection)
{
    const HuaweiKind *kind = huaweiKind(collection.kind);
    Q_ASSERT(kind);
    return *kind;
}

} // namespace

QString HuaweiDnsProvider::cloud() const
{
    return kCloud;
}

const TagRules &HuaweiDnsProvider::rules(const Account &account) const
{
    const TagRules *chosen = tagRules(account.ruleSet);
    return chosen ? *chosen : *tagRules(u"huawei-dns"_s);
}

Limits HuaweiDnsProvider::limits(const Account &account) const
{
    return {.resourcesPerRequest = 1,
        .tagsPerRequest = 0,
        .tagsPerResource = rules(account).tagsPerResource,
        .quotaPerMinute = account.quotaPerMinute > 0 ? account.quotaPerMinute : kQuotaPerMinute,
        .parallelRequests = kParallelRequests,
        .typicalLatencyMs = kTypicalLatencyMs,
        .removalNeedsValue = false};
}

std::vector<ScopeNode> HuaweiDnsProvider::scopeTree(const Account &account) const
{
    std::vector<ScopeNode> tree;
    const std::span<const HuaweiKind> kinds = huaweiKinds();
    for (const HuaweiKind &kind : kinds) {
        ScopeNode node;
        node.scope.collection = collectionOf(account, kind.type);
        for (const HuaweiKind &other : kinds) {
            if (!kind.isRecordSet && other.isRecordSet && other.zoneType == kind.zoneType)
                node.childKind = other.type;
        }
        tree.push_back(std::move(node));
    }
    return tree;
}

QString HuaweiDnsProvider::scopeText(const Scope &scope) const
{
    QString text = kCloud + u'/' + kindOf(scope.collection).word;
    if (!scope.parent.isEmpty())
        text += u'/' + scope.parent;
    return text;
}

std::optional<Scope> HuaweiDnsProvider::parseScope(const Account &account, QStringView text) const
{
    const QList<QStringView> parts = text.split(u'/');
    if (parts.size() < 2 || parts.size() > 3 || parts[0] != kCloud)
        return std::nullopt;
    for (const HuaweiKind &kind : huaweiKinds()) {
        if (parts[1] != kind.word)
            continue;
        Scope scope{.collection = collectionOf(account, kind.type), .parent = {}};
        if (parts.size() == 3)
            scope.parent = parts[2].toString();
        const bool good = parts.size() == 2 || (kind.isRecordSet && !scope.parent.isEmpty());
        return good ? std::optional(scope) : std::nullopt;
    }
    return std::nullopt;
}

ListNotice HuaweiDnsProvider::notice(const Scope & /*scope*/) const
{
    return ListNotice::None;
}

std::optional<Error> HuaweiDnsProvider::check(const Account &account) const
{
    for (const QUrl &endpoint : {account.endpoint, account.iamEndpoint}) {
        if (endpoint.isEmpty())
            continue;
        if (auto error = endpointError(endpoint))
            return error;
    }
    if (auto error = regionError(huaweiRegion(account)))
        return error;
    // It becomes a path segment and a header.
    for (const QChar c : account.projectId) {
        if (c.unicode() > 0x7e || (!c.isLetterOrNumber() && c != '-'_L1 && c != '_'_L1))
            return makeError(ErrorKind::Invalid, ErrorCause::ProjectMissing, account.projectId);
    }
    return std::nullopt;
}

std::optional<HttpRequest> HuaweiDnsProvider::completionRequest(const Account &account) const
{
    if (!account.projectId.isEmpty())
        return std::nullopt;
    return huaweiProjectRequest(account);
}

Result<Account> HuaweiDnsProvider::complete(const Account &account, const HttpResponse &reply) const
{
    return decodeHuaweiProject(huaweiRegion(account), reply).map([&](const QString &projectId) {
        Account completed = account;
        completed.projectId = projectId;
        return completed;
    });
}

std::unique_ptr<Listing> HuaweiDnsProvider::list(const Account &account, const Scope &scope) const
{
    return std::make_unique<HuaweiListing>(account, kindOf(scope.collection), scope.parent);
}

HttpRequest HuaweiDnsProvider::countRequest(const Account &account, const Scope &scope) const
{
    return huaweiPageRequest(account, kindOf(scope.collection), scope.parent, {{u"limit"_s, u"1"_s}});
}

Result<qint64> HuaweiDnsProvider::decodeCount(const Scope & /*scope*/, const HttpResponse &reply) const
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return failure(*error);
    const std::optional<qint64> total =
        reader.number(reader.requiredObject(reader.root(), "metadata"_L1), "total_count"_L1);
    if (!total)
        reader.fail("total_count"_L1);
    if (reader.error())
        return failure(*reader.error());
    return *total;
}

std::vector<TagRead> HuaweiDnsProvider::readTags(
    const Account &account, const Collection &collection, const QStringList &ids) const
{
    std::vector<TagRead> reads;
    reads.reserve(static_cast<std::size_t>(ids.size()));
    for (const QString &id : ids)
        reads.push_back({.ids = {id}, .request = huaweiTagsRequest(account, kindOf(collection), id)});
    return reads;
}

Result<QHash<QString, Tags>> HuaweiDnsProvider::decodeTags(
    const Collection & /*collection*/, const TagRead &read, const HttpResponse &reply) const
{
    return decodeHuaweiTags(reply).map([&](const Tags &tags) {
        return QHash<QString, Tags>{{read.ids.value(0), tags}};
    });
}

HttpRequest HuaweiDnsProvider::keysRequest(const Account &account, const Collection &collection) const
{
    return huaweiKeysRequest(account, kindOf(collection));
}

Result<QHash<QString, QStringList>> HuaweiDnsProvider::decodeKeys(const HttpResponse &reply) const
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return failure(*error);
    QHash<QString, QStringList> keys;
    for (const QJsonValue &value : reader.list(reader.root(), "tags"_L1)) {
        const QJsonObject entry = reader.element(value, "tags"_L1);
        keys.insert(reader.requiredText(entry, "key"_L1), reader.texts(entry, "values"_L1));
    }
    if (reader.error())
        return failure(*reader.error());
    return keys;
}

std::optional<HttpRequest> HuaweiDnsProvider::valuesRequest(
    const Account & /*account*/, const Collection & /*collection*/, const QString & /*key*/) const
{
    return std::nullopt;
}

Result<QStringList> HuaweiDnsProvider::decodeValues(const HttpResponse &reply) const
{
    return failure(replyError(ErrorKind::Internal, ErrorCause::UnexpectedReply, reply));
}

HttpRequest HuaweiDnsProvider::encode(const Account &account, const TagCall &call) const
{
    return huaweiWriteRequest(account, kindOf(call.collection), call);
}

TagReply HuaweiDnsProvider::decode(const TagCall &call, const HttpResponse &reply) const
{
    return decodeHuaweiWrite(call, reply);
}

Error HuaweiDnsProvider::classify(const HttpResponse &reply) const
{
    return huaweiError(reply);
}

std::vector<SignedDifference> HuaweiDnsProvider::signedDifferences(
    const HttpRequest &sent, const HttpResponse &reply) const
{
    const QByteArray theirs = huaweiQuotedRequest(reply);
    if (theirs.isEmpty())
        return {};
    return tagdesk::signedDifferences(huaweiCanonicalRequest(sent), theirs, kHuaweiTokenHeader);
}

HttpRequest HuaweiDnsProvider::sign(const Account & /*account*/, HttpRequest request,
    const Credentials &credentials, const QDateTime &now, const QByteArray & /*nonce*/) const
{
    return huaweiSigned(std::move(request), credentials, now);
}

} // namespace tagdesk
