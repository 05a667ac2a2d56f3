// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweidnsprovider.h"

#include "endpoint.h"
#include "huaweicodec.h"
#include "huaweiflavour.h"
#include "huaweilisting.h"
#include "huaweipolicylookup.h"
#include "huaweisigner.h"
#include "replyreader.h"
#include "signedtext.h"
#include "tmscodec.h"
#include "tmslookup.h"
#include "tmsrules.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kParallelRequests = 12;
constexpr int kTypicalLatencyMs = 80;

Collection collectionOf(const Account &account, QLatin1StringView type)
{
    return {.account = account.id, .cloud = account.cloud, .region = huaweiRegion(account), .kind = type};
}

/// The kind of a collection of this cloud. Collections come from scopeTree() and parseScope() alone.
const HuaweiKind &kindOf(const Collection &collection)
{
    const HuaweiKind *kind = huaweiKind(collection.kind);
    Q_ASSERT(kind);
    return *kind;
}

} // namespace

const CloudDescription &HuaweiDnsProvider::description() const
{
    return m_flavour.description;
}

/// Where the cloud has public resources in one region only, others have none to show.
bool HuaweiDnsProvider::hasKind(const Account &account, const HuaweiKind &kind) const
{
    return !kind.isPublic() || m_flavour.publicRegion.isEmpty()
        || huaweiRegion(account) == m_flavour.publicRegion;
}

const TagRules &HuaweiDnsProvider::rules(const Account &account) const
{
    const CloudDescription::RuleSet *chosen = m_flavour.description.ruleSet(account.ruleSet);
    return chosen != nullptr ? *chosen->rules : *m_flavour.description.ruleSets.front().rules;
}

Limits HuaweiDnsProvider::limits(const Account &account) const
{
    return {.resourcesPerRequest = 1,
        .tagsPerRequest = 0,
        .tagsPerResource = rules(account).tagsPerResource,
        .quotaPerMinute =
            account.quotaPerMinute > 0 ? account.quotaPerMinute : m_flavour.description.quotaPerMinute,
        .parallelRequests = kParallelRequests,
        .pageSize = kHuaweiPageSize,
        .widePageSize = kHuaweiInstancesPageSize,
        .typicalLatencyMs = kTypicalLatencyMs,
        .isQuotaTold = account.quotaPerMinute > 0,
        .removalNeedsValue = false,
        .batch = batchRoute(account)};
}

std::optional<BatchRoute> HuaweiDnsProvider::batchRoute(const Account &account) const
{
    const BatchAccess &access = account.batchAccess;
    const bool isOpen = access.state == BatchAccess::State::Open;
    const bool isPreferred = account.batchWriting == BatchWriting::Always;
    if (account.batchWriting == BatchWriting::Off || (!isOpen && !isPreferred))
        return std::nullopt;
    QStringList kinds = isOpen ? access.types.keys() : QStringList();
    kinds.sort();
    return BatchRoute{.kinds = kinds,
        .resourcesPerRequest = access.resourcesPerRequest,
        .tagsPerRequest = kTmsTags,
        .rules = m_flavour.tmsRules,
        .isPreferred = isPreferred};
}

std::vector<ScopeNode> HuaweiDnsProvider::scopeTree(const Account &account) const
{
    std::vector<ScopeNode> tree;
    for (const HuaweiKind &kind : huaweiKinds()) {
        if (!hasKind(account, kind))
            continue;
        ScopeNode node;
        node.scope.collection = collectionOf(account, kind.type);
        if (const HuaweiKind *below = huaweiKindBelow(kind))
            node.childKind = below->type;
        tree.push_back(std::move(node));
    }
    return tree;
}

QString HuaweiDnsProvider::scopeText(const Scope &scope) const
{
    QString text = cloud() + u'/' + kindOf(scope.collection).word;
    if (!scope.parent.isEmpty())
        text += u'/' + scope.parent;
    return text;
}

std::optional<Scope> HuaweiDnsProvider::parseScope(const Account &account, QStringView text) const
{
    const QList<QStringView> parts = text.split(u'/');
    if (parts.size() < 2 || parts.size() > 3 || parts[0] != cloud())
        return std::nullopt;
    for (const HuaweiKind &kind : huaweiKinds()) {
        if (parts[1] != kind.word || !hasKind(account, kind))
            continue;
        Scope scope{.collection = collectionOf(account, kind.type), .parent = {}};
        if (parts.size() == 3)
            scope.parent = parts[2].toString();
        const bool good = parts.size() == 2 || (kind.isRecordSet() && !scope.parent.isEmpty());
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
    for (const QUrl &endpoint : {account.endpoint, QUrl(account.fields.value(kIamEndpointField))}) {
        if (endpoint.isEmpty())
            continue;
        if (auto error = endpointError(endpoint))
            return error;
    }
    if (auto error = regionError(huaweiRegion(account)))
        return error;
    if (const QString project = account.project(); !description().field(kProjectField)->takes(project))
        return makeError(ErrorKind::Invalid, ErrorCause::ProjectMissing, project);
    return std::nullopt;
}

std::optional<HttpRequest> HuaweiDnsProvider::completionRequest(const Account &account) const
{
    if (!account.project().isEmpty())
        return std::nullopt;
    return huaweiProjectRequest(account);
}

Result<Account> HuaweiDnsProvider::complete(const Account &account, const HttpResponse &reply) const
{
    return decodeHuaweiProject(huaweiRegion(account), reply).map([&](const QString &project) {
        Account completed = account;
        completed.fields.insert(kProjectField, project);
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

/// Of the record sets of one zone no call counts.
std::optional<HttpRequest> HuaweiDnsProvider::missingRequest(
    const Account &account, const Scope &scope, const QString &key) const
{
    const QString &kind = scope.collection.kind;
    if (!scope.parent.isEmpty())
        return std::nullopt;
    if (!key.isEmpty())
        return huaweiMissingRequest(account, kindOf(scope.collection), key);
    const BatchAccess &access = account.batchAccess;
    if (access.state != BatchAccess::State::Open || !access.types.contains(kind))
        return std::nullopt;
    return tmsUntaggedRequest(account, kind);
}

Result<qint64> HuaweiDnsProvider::decodeMissing(const HttpResponse &reply) const
{
    // Both services tell a total; errors of a part are told by one of them.
    return decodeTmsCount(reply);
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

HttpRequest HuaweiDnsProvider::pageRequest(
    const Account &account, const Collection &collection, const TagPage &page) const
{
    const HuaweiKind &kind = kindOf(collection);
    if (page.isWide)
        return huaweiInstancesRequest(account, kind, page.first, page.size);
    return huaweiPageRequest(account, kind, page.parent,
        {{u"limit"_s, QString::number(page.size)}, {u"offset"_s, QString::number(page.first)}});
}

Result<QHash<QString, Tags>> HuaweiDnsProvider::decodeTags(
    const Collection &collection, const TagRead &read, const HttpResponse &reply) const
{
    if (read.page)
        return decodeHuaweiPage(kindOf(collection), *read.page, reply);
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
    if (call.route == WriteRoute::Batch)
        return tmsWriteRequest(account, call);
    return huaweiWriteRequest(account, kindOf(call.collection), call);
}

TagReply HuaweiDnsProvider::decode(const TagCall &call, const HttpResponse &reply) const
{
    return call.route == WriteRoute::Batch ? decodeTmsWrite(call, reply) : decodeHuaweiWrite(call, reply);
}

std::unique_ptr<BatchLookup> HuaweiDnsProvider::lookUpBatch(const Account &account) const
{
    return std::make_unique<TmsLookup>(account);
}

std::optional<BatchAccess> HuaweiDnsProvider::batchAccessAfter(
    const Account &account, const TagCall &call, const Error &error) const
{
    return tmsAccessAfter(account.batchAccess, call, error);
}

std::unique_ptr<PolicyLookup> HuaweiDnsProvider::lookUpPolicy(
    const Account &account, CloudPolicy source) const
{
    if (source == CloudPolicy::Effective && !huaweiHasOrganizations(account))
        return nullptr;
    return std::make_unique<HuaweiPolicyLookup>(account, source);
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
