// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdcloudprovider.h"

#include "endpoint.h"
#include "jdcodec.h"
#include "jddescription.h"
#include "jdlisting.h"
#include "jdproducts.h"
#include "jdsigner.h"
#include "replyreader.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kParallelRequests = 24;
constexpr int kTypicalLatencyMs = 60;
/// The smallest page of every list call.
constexpr int kCountPageSize = 10;

QStringList regionsOf(const Account &account)
{
    return account.regions.isEmpty() ? jdRegions() : account.regions;
}

Collection collectionOf(const Account &account, const QString &region, const QString &code)
{
    return {.account = account.id, .cloud = kJdCloud, .region = region, .kind = code};
}

ScopeNode regionNode(const Account &account, const QString &region)
{
    ScopeNode node;
    node.type = ScopeNode::Type::Region;
    node.scope.collection = collectionOf(account, region, {});
    for (const JdProduct &product : jdProducts()) {
        if (product.isCdn() != (region == kCdnRegion))
            continue;
        ScopeNode child;
        child.scope.collection = collectionOf(account, region, product.code);
        node.children.push_back(std::move(child));
    }
    return node;
}

bool hasList(const JdProduct *product)
{
    return product && product->hasList();
}

} // namespace

const CloudDescription &JdCloudProvider::description() const
{
    static const CloudDescription description = jdDescription();
    return description;
}

const TagRules &JdCloudProvider::rules(const Account &account) const
{
    const CloudDescription::RuleSet *chosen = description().ruleSet(account.ruleSet);
    return chosen != nullptr ? *chosen->rules : *description().ruleSets.front().rules;
}

Limits JdCloudProvider::limits(const Account &account) const
{
    return {.resourcesPerRequest =
                account.resourcesPerRequest > 0 ? account.resourcesPerRequest : kJdResourcesPerRequest,
        .tagsPerRequest = 0,
        .tagsPerResource = rules(account).tagsPerResource,
        .quotaPerMinute = account.quotaPerMinute > 0 ? account.quotaPerMinute : kJdQuotaPerMinute,
        .parallelRequests = kParallelRequests,
        .typicalLatencyMs = kTypicalLatencyMs,
        .isQuotaTold = account.quotaPerMinute > 0,
        .removalNeedsValue = true};
}

std::vector<ScopeNode> JdCloudProvider::scopeTree(const Account &account) const
{
    std::vector<ScopeNode> tree;
    for (const QString &region : regionsOf(account)) {
        if (region != kCdnRegion)
            tree.push_back(regionNode(account, region));
    }
    tree.push_back(regionNode(account, kCdnRegion));
    return tree;
}

QString JdCloudProvider::scopeText(const Scope &scope) const
{
    return kJdCloud + u'/' + scope.collection.region + u'/' + scope.collection.kind;
}

std::optional<Scope> JdCloudProvider::parseScope(const Account &account, QStringView text) const
{
    const QList<QStringView> parts = text.split(u'/');
    if (parts.size() != 3 || parts[0] != kJdCloud)
        return std::nullopt;
    const QString region = parts[1].toString();
    const JdProduct *product = jdProductTyped(parts[2]);
    if (product == nullptr || regionError(region) || product->isCdn() != (region == kCdnRegion))
        return std::nullopt;
    return Scope{.collection = collectionOf(account, region, product->code), .parent = {}};
}

ListNotice JdCloudProvider::notice(const Scope &scope) const
{
    return hasList(jdProduct(scope.collection.kind)) ? ListNotice::None : ListNotice::OnlyTagged;
}

std::optional<Error> JdCloudProvider::check(const Account &account) const
{
    if (!account.endpoint.isEmpty()) {
        if (auto error = endpointError(account.endpoint))
            return error;
    }
    for (const QString &region : account.regions) {
        if (auto error = regionError(region))
            return error;
    }
    return std::nullopt;
}

std::optional<HttpRequest> JdCloudProvider::completionRequest(const Account & /*account*/) const
{
    return std::nullopt;
}

Result<Account> JdCloudProvider::complete(const Account &account, const HttpResponse & /*reply*/) const
{
    return account;
}

std::unique_ptr<Listing> JdCloudProvider::list(const Account &account, const Scope &scope) const
{
    return std::make_unique<JdListing>(account, scope.collection, jdProduct(scope.collection.kind));
}

HttpRequest JdCloudProvider::countRequest(const Account &account, const Scope &scope) const
{
    const JdProduct *product = jdProduct(scope.collection.kind);
    if (!hasList(product))
        return jdBindingsRequest(account, scope.collection);
    // The total of a shared list counts other product lines, too: all of it is looked at.
    return product->totalIsExact()
        ? jdPageRequest(account, *product, scope.collection.region, 1, kCountPageSize)
        : jdPageRequest(account, *product, scope.collection.region, kJdAllPages, product->pageSize());
}

Result<qint64> JdCloudProvider::decodeCount(const Scope &scope, const HttpResponse &reply) const
{
    const JdProduct *product = jdProduct(scope.collection.kind);
    if (!hasList(product)) {
        return decodeJdBindings(scope.collection.kind, reply).map([](const JdBindings &bindings) {
            return bindings.isCut ? qint64(-1) : qint64(bindings.tags.size());
        });
    }
    ReplyReader reader(reply);
    const Result<QJsonObject> result = jdResult(reader, reply);
    if (!result)
        return failure(result.error());
    const std::optional<qint64> total = reader.number(*result, "totalCount"_L1);
    const QJsonArray items = reader.list(*result, product->list);
    qint64 ours = 0;
    for (const QJsonValue &item : items)
        ours += product->owns(reader.element(item, product->list)) ? 1 : 0;
    if (!total)
        reader.fail("totalCount"_L1);
    if (reader.error())
        return failure(*reader.error());
    if (product->totalIsExact())
        return *total;
    return *total <= items.size() ? ours : -1;
}

std::vector<TagRead> JdCloudProvider::readTags(
    const Account &account, const Collection &collection, const QStringList &ids) const
{
    std::vector<TagRead> reads;
    const qsizetype step = limits(account).resourcesPerRequest;
    for (qsizetype from = 0; from < ids.size(); from += step) {
        const QStringList part = ids.mid(from, step);
        reads.push_back({.ids = part, .request = jdBindingsRequest(account, collection, part)});
    }
    return reads;
}

Result<QHash<QString, Tags>> JdCloudProvider::decodeTags(
    const Collection &collection, const TagRead &read, const HttpResponse &reply) const
{
    using TagsById = QHash<QString, Tags>;
    return decodeJdBindings(collection.kind, reply)
        .and_then([&](const JdBindings &bindings) -> Result<TagsById> {
            if (bindings.isCut)
                return failure(replyError(ErrorKind::Internal, ErrorCause::IncompleteReply, reply));
            // What has no binding has no tags; that a resource is gone cannot be told here.
            TagsById tags;
            for (const QString &id : read.ids)
                tags.insert(id, bindings.tags.value(id));
            return tags;
        });
}

HttpRequest JdCloudProvider::keysRequest(const Account &account, const Collection &collection) const
{
    return jdTagRequest(account, collection.region, "/tags:describeKeys"_L1,
        {{u"tagKeysVo"_s, QJsonObject{{u"serviceCodes"_s, QJsonArray{collection.kind}}}}});
}

Result<QHash<QString, QStringList>> JdCloudProvider::decodeKeys(const HttpResponse &reply) const
{
    ReplyReader reader(reply);
    const Result<QJsonObject> result = jdResult(reader, reply);
    if (!result)
        return failure(result.error());
    QHash<QString, QStringList> keys;
    for (const QString &key : reader.texts(reader.requiredObject(*result, "data"_L1), "tagKeys"_L1))
        keys.insert(key, {});
    if (reader.error())
        return failure(*reader.error());
    return keys;
}

std::optional<HttpRequest> JdCloudProvider::valuesRequest(
    const Account &account, const Collection &collection, const QString &key) const
{
    const QJsonObject filter{{u"key"_s, key}};
    return jdTagRequest(account, collection.region, "/tags:describeValues"_L1,
        {{u"tagValuesVo"_s, QJsonObject{{u"tagFilters"_s, QJsonArray{filter}}}}});
}

Result<QStringList> JdCloudProvider::decodeValues(const HttpResponse &reply) const
{
    ReplyReader reader(reply);
    const Result<QJsonObject> result = jdResult(reader, reply);
    if (!result)
        return failure(result.error());
    const QStringList values = reader.texts(reader.requiredObject(*result, "data"_L1), "tagValues"_L1);
    if (reader.error())
        return failure(*reader.error());
    return values;
}

HttpRequest JdCloudProvider::encode(const Account &account, const TagCall &call) const
{
    return jdWriteRequest(account, call);
}

TagReply JdCloudProvider::decode(const TagCall &call, const HttpResponse &reply) const
{
    return decodeJdWrite(call, reply);
}

Error JdCloudProvider::classify(const HttpResponse &reply) const
{
    return jdError(reply);
}

HttpRequest JdCloudProvider::sign(const Account &account, HttpRequest request, const Credentials &credentials,
    const QDateTime &now, const QByteArray &nonce) const
{
    JdToken token;
    if (const QString header = account.fields.value(kJdTokenHeaderField); !header.isEmpty())
        token.header = header.toLatin1().toLower();
    token.base64 = account.fields.value(kJdTokenBase64Field) != kNo;
    return jdSigned(std::move(request), credentials, now, nonce, token);
}

} // namespace tagdesk
