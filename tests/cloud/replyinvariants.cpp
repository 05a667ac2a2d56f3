// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "replyinvariants.h"

#include "providers.h"

#include <array>
#include <deque>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStatuses{200, 202, 400, 401, 403, 404, 429, 500};
/// A listing that is answered with the same page again and again has to see it by then.
constexpr std::size_t kMostAnswers = 300;
/// Requests at once; nobody has more pages.
constexpr std::size_t kMostRequests = 100'000;

Account accountOf(const QString &cloud)
{
    Account account;
    account.id = u"a"_s;
    account.cloud = cloud;
    account.regions = {u"cn-north-1"_s};
    account.projectId = u"p"_s;
    return account;
}

void collectScopes(const std::vector<ScopeNode> &nodes, QList<Scope> &scopes)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection)
            scopes.append(node.scope);
        collectScopes(node.children, scopes);
    }
}

QString brokenListing(Listing &listing, const HttpResponse &reply)
{
    std::size_t pending = listing.start().size();
    for (std::size_t answered = 0; answered < pending; ++answered) {
        if (answered == kMostAnswers)
            return u"a listing that does not end"_s;
        const Result<ListStep> step = listing.accept(answered, reply);
        if (!step)
            return {};
        for (const Resource &resource : step->resources) {
            if (resource.id.isEmpty())
                return u"a resource without id"_s;
        }
        if (step->total && *step->total < 0)
            return u"fewer resources than none"_s;
        if (step->next.size() > kMostRequests)
            return u"a page that asks for millions of others"_s;
        // As many as are asked for at once are no endless listing.
        if (step->next.size() > kMostAnswers)
            return {};
        pending += step->next.size();
    }
    return {};
}

QString brokenWrite(const Provider &provider, const Collection &collection, const HttpResponse &reply)
{
    for (const TagOperation operation : {TagOperation::Set, TagOperation::Remove}) {
        const TagCall call{.operation = operation,
            .collection = collection,
            .ids = {u"i-1"_s, u"i-2"_s},
            .tags = {{u"k"_s, u"v"_s}}};
        const TagReply decoded = provider.decode(call, reply);
        if (decoded.resources.size() != 2)
            return u"a write that does not answer for each resource"_s;
        for (const ResourceReply &resource : decoded.resources) {
            if (resource.verdict == ResourceReply::Verdict::Accepted && reply.status / 100 != 2)
                return u"a refused write taken as accepted"_s;
        }
    }
    return {};
}

QString brokenRead(const Provider &provider, const Collection &collection, const HttpResponse &reply)
{
    const Account account = accountOf(provider.cloud());
    for (const TagRead &read : provider.readTags(account, collection, {u"i-1"_s, u"i-2"_s})) {
        const auto tags = provider.decodeTags(collection, read, reply);
        if (tags && reply.status / 100 != 2)
            return u"a refused read taken as tags"_s;
        for (auto it = tags ? tags->cbegin() : decltype(tags->cbegin())(); tags && it != tags->cend(); ++it) {
            if (!read.ids.contains(it.key()))
                return u"tags of a resource that nobody asked for"_s;
        }
    }
    const auto count = provider.decodeCount({.collection = collection, .parent = {}}, reply);
    return count && *count < -1 ? u"fewer resources than none"_s : QString();
}

} // namespace

QString brokenReplyInvariant(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    HttpResponse reply;
    reply.status = kStatuses[static_cast<unsigned char>(bytes.front()) % kStatuses.size()];
    reply.body = QByteArray(bytes.data() + 1, static_cast<qsizetype>(bytes.size()) - 1);
    for (const QString &cloud : clouds()) {
        const Provider &codec = *provider(cloud);
        const Account account = accountOf(cloud);
        QList<Scope> scopes;
        collectScopes(codec.scopeTree(account), scopes);
        // The bytes choose one, so that each input stays quick.
        const Scope scope = scopes.at(static_cast<qsizetype>(bytes.size()) % scopes.size());
        const std::unique_ptr<Listing> listing = codec.list(account, scope);
        for (const QString &broken : {brokenListing(*listing, reply),
                 brokenWrite(codec, scope.collection, reply), brokenRead(codec, scope.collection, reply)}) {
            if (!broken.isEmpty())
                return cloud + u": "_s + broken;
        }
        (void)codec.complete(account, reply);
        (void)codec.decodeKeys(reply);
        (void)codec.decodeValues(reply);
        (void)codec.classify(reply);
    }
    return {};
}

} // namespace tagdesk
