// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "clouddescription.h"
#include "cloudpolicy.h"
#include "credentials.h"
#include "http.h"
#include "plan.h"
#include "requestlimits.h"
#include "result.h"
#include "scopetree.h"
#include "signeddifference.h"
#include "tagrules.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tagdesk {

/// What a listing cannot show, said in the pane.
enum class ListNotice : std::uint8_t {
    None,
    OnlyTagged, ///< No list call for this product: resources without tags do not appear.
};

/// What a reply added to a listing.
struct ListStep
{
    std::vector<Resource> resources;
    std::vector<HttpRequest> next; ///< To be sent now, at once where the total is known.
    std::optional<qint64> total; ///< Resources in all, once known.
    /// Resources of other scopes, as the reply tells by the way: record sets of the zones that it lists.
    std::vector<std::pair<Scope, qint64>> totalsBelow = {};
    /// Ends the listing although it is not whole: nothing is asked any more, and what came before is kept.
    std::optional<Error> shortfall;
};

/// The listing of one scope as a pure state machine: replies in, resources and further requests out.
/// Ends when every request was answered and none is left. Not thread-safe; used by one fetcher.
class Listing
{
public:
    virtual ~Listing() = default;
    [[nodiscard]] virtual std::vector<HttpRequest> start() = 0;
    /// `index` counts requests in the order handed out, from 0. A failed part that is not vital (tag
    /// bindings) gives resources whose tags are not read, and the error in trouble().
    [[nodiscard]] virtual Result<ListStep> accept(std::size_t index, const Result<HttpResponse> &reply) = 0;
    /// What is wrong with an otherwise finished listing.
    [[nodiscard]] virtual std::optional<Error> trouble() const { return std::nullopt; }
};

/// What a write reply says of one resource.
struct ResourceReply
{
    enum class Verdict { Accepted, Failed, Unknown };
    Verdict verdict = Verdict::Unknown;
    Error error; ///< For Failed and Unknown.
};

/// What a write reply says: one entry per id of the call, in its order.
struct TagReply
{
    std::vector<ResourceReply> resources;
    QString requestId;
};

/// A page of a list that carries tags.
struct TagPage
{
    QString parent; ///< Empty: of the whole collection.
    qint64 first = 0; ///< Place of its first resource in the list.
    int size = 0; ///< Resources, unless the list ends before.
    bool isWide = false; ///< Of the list that has more on a page; of a whole collection only.
};

/// One request that reads the current tags of some resources.
struct TagRead
{
    QStringList ids; ///< Of a page: those that are expected on it.
    HttpRequest request;
    std::optional<TagPage> page{}; ///< nullopt: of exactly these ids.
};

/// Finds something out by asking one thing after the other: a pure state machine, fed with replies one at a
/// time.
class Lookup
{
public:
    virtual ~Lookup() = default;
    /// The request whose reply is to be accepted next; nullopt: nothing is left to ask.
    [[nodiscard]] virtual std::optional<HttpRequest> next() const = 0;
    /// An error ends the look-up.
    [[nodiscard]] virtual std::optional<Error> accept(const Result<HttpResponse> &reply) = 0;
};

/// Finds out whether an account can write many resources at once, and how. Whatever goes wrong closes that
/// way and nothing else; only what says nothing of the account ends the look-up, so that another time may do
/// better.
class BatchLookup : public Lookup
{
public:
    /// Open or Closed once nothing is left to ask.
    [[nodiscard]] virtual const BatchAccess &access() const = 0;
};

/// Finds a policy that the cloud keeps.
class PolicyLookup : public Lookup
{
public:
    /// Once nothing is left to ask: JSON in the cloud's own form, which readPolicy() takes.
    [[nodiscard]] virtual QByteArray document() const = 0;
};

/// One cloud's protocol: values in, values out; no QObject, no I/O, no clock, no randomness.
/// Another cloud is another implementation and a line in `providers`, a cloud of a known family a value of
/// that family's flavour and a line; nothing else knows them.
class Provider
{
public:
    virtual ~Provider() = default;

    /// Everything about the cloud that is no protocol; its `cloud` is the provider's name.
    [[nodiscard]] virtual const CloudDescription &description() const = 0;
    [[nodiscard]] const QString &cloud() const { return description().cloud; }
    [[nodiscard]] virtual const TagRules &rules(const Account &account) const = 0;
    [[nodiscard]] virtual Limits limits(const Account &account) const = 0;
    /// The tree as far as it is known without asking the cloud.
    [[nodiscard]] virtual std::vector<ScopeNode> scopeTree(const Account &account) const = 0;
    /// "jdcloud/cn-north-1/vm", "huawei/private-recordsets/ZONE_ID": the form of the command line.
    [[nodiscard]] virtual QString scopeText(const Scope &scope) const = 0;
    [[nodiscard]] virtual std::optional<Scope> parseScope(const Account &account, QStringView text) const = 0;
    [[nodiscard]] virtual ListNotice notice(const Scope &scope) const = 0;
    /// Checks what can be checked without the network: endpoint, regions.
    [[nodiscard]] virtual std::optional<Error> check(const Account &account) const = 0;

    /// A request whose reply completes the account (Huawei: the project id); nullopt when nothing is missing.
    [[nodiscard]] virtual std::optional<HttpRequest> completionRequest(const Account &account) const = 0;
    [[nodiscard]] virtual Result<Account> complete(
        const Account &account, const HttpResponse &reply) const = 0;

    [[nodiscard]] virtual std::unique_ptr<Listing> list(const Account &account, const Scope &scope) const = 0;
    /// A cheap request whose reply tells the number of resources of the scope.
    [[nodiscard]] virtual HttpRequest countRequest(const Account &account, const Scope &scope) const = 0;
    /// -1 where the reply cannot tell (a list shared with another product line that is not all there).
    [[nodiscard]] virtual Result<qint64> decodeCount(const Scope &scope, const HttpResponse &reply) const = 0;

    /// A cheap request whose reply tells how many resources of the scope have no tag with this key, or no tag
    /// at all where the key is empty; nullopt where only a listing can tell.
    [[nodiscard]] virtual std::optional<HttpRequest> missingRequest(
        const Account & /*account*/, const Scope & /*scope*/, const QString & /*key*/) const
    {
        return std::nullopt;
    }
    [[nodiscard]] virtual Result<qint64> decodeMissing(const HttpResponse & /*reply*/) const
    {
        return failure(makeError(ErrorKind::Internal, ErrorCause::UnexpectedReply));
    }

    /// Reads the tags of these resources, in as few requests as the cloud allows.
    [[nodiscard]] virtual std::vector<TagRead> readTags(
        const Account &account, const Collection &collection, const QStringList &ids) const = 0;
    /// Reads a page; only where limits() tell of pages.
    [[nodiscard]] virtual HttpRequest pageRequest(
        const Account & /*account*/, const Collection & /*collection*/, const TagPage & /*page*/) const
    {
        return {};
    }
    /// Tags by id; an id that the cloud does not know is left out. Of a page everything on it, without what
    /// it tells no tags of; IncompleteReply where it shows less than the list promises.
    [[nodiscard]] virtual Result<QHash<QString, Tags>> decodeTags(
        const Collection &collection, const TagRead &read, const HttpResponse &reply) const = 0;

    /// Keys and values in use, for completion while typing.
    [[nodiscard]] virtual HttpRequest keysRequest(
        const Account &account, const Collection &collection) const = 0;
    [[nodiscard]] virtual Result<QHash<QString, QStringList>> decodeKeys(const HttpResponse &reply) const = 0;
    /// Values of one key where keysRequest brings none (JD); nullopt where it does.
    [[nodiscard]] virtual std::optional<HttpRequest> valuesRequest(
        const Account &account, const Collection &collection, const QString &key) const = 0;
    [[nodiscard]] virtual Result<QStringList> decodeValues(const HttpResponse &reply) const = 0;

    [[nodiscard]] virtual HttpRequest encode(const Account &account, const TagCall &call) const = 0;
    /// `reply` may have any status; an error of the whole request is every resource's error.
    [[nodiscard]] virtual TagReply decode(const TagCall &call, const HttpResponse &reply) const = 0;

    /// Null where the cloud has no second way to write; see Limits::batch and WriteRoute.
    [[nodiscard]] virtual std::unique_ptr<BatchLookup> lookUpBatch(const Account & /*account*/) const
    {
        return nullptr;
    }
    /// What a refusal of a batch says of that way: what it takes from now on. Unchanged: it takes anything
    /// but this call, which has to go the usual way. nullopt: the error stands as it is.
    [[nodiscard]] virtual std::optional<BatchAccess> batchAccessAfter(
        const Account & /*account*/, const TagCall & /*call*/, const Error & /*error*/) const
    {
        return std::nullopt;
    }

    /// Null where the cloud keeps no such policy for this account, or tells nobody.
    [[nodiscard]] virtual std::unique_ptr<PolicyLookup> lookUpPolicy(
        const Account & /*account*/, CloudPolicy /*source*/) const
    {
        return nullptr;
    }

    /// The error that a reply outside 2xx (or a body that is no JSON) stands for.
    [[nodiscard]] virtual Error classify(const HttpResponse &reply) const = 0;
    /// Where a refusal quotes the text that the cloud made of our request: the lines that are not ours. Empty
    /// when they are alike, or the cloud quotes none.
    [[nodiscard]] virtual std::vector<SignedDifference> signedDifferences(
        const HttpRequest & /*sent*/, const HttpResponse & /*reply*/) const
    {
        return {};
    }
    /// Adds date, nonce and signature. `nonce` is random text; `now` is UTC.
    [[nodiscard]] virtual HttpRequest sign(const Account &account, HttpRequest request,
        const Credentials &credentials, const QDateTime &now, const QByteArray &nonce) const = 0;
};

} // namespace tagdesk
