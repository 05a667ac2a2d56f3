// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "replyinvariants.h"

#include "exactnumbers.h"
#include "providers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStatuses{200, 202, 400, 401, 403, 404, 429, 500};
constexpr char kBetweenBodies = '\x1e';
/// A listing that is answered with the same page again and again has to see it by then.
constexpr std::size_t kMostAnswers = 40;
/// Requests at once; nobody has more pages.
constexpr std::size_t kMostRequests = 100'000;

/// Why these are not the same but for numbers that became texts of their digits.
QString difference(const QJsonValue &plain, const QJsonValue &exact, const QByteArray &json)
{
    if (plain.isDouble()) {
        const QByteArray digits = exact.toString().toUtf8();
        bool isNumber = false;
        const bool isSame = digits.toDouble(&isNumber) == plain.toDouble();
        return isNumber && isSame && json.contains(digits) ? QString() : u"a number without its digits"_s;
    }
    if (plain.type() != exact.type())
        return u"something else than a number that changed"_s;
    if (plain.isArray()) {
        const QJsonArray array = plain.toArray();
        QString broken = array.size() == exact.toArray().size() ? QString() : u"an element too many"_s;
        for (qsizetype at = 0; at < array.size() && broken.isEmpty(); ++at)
            broken = difference(array[at], exact[at], json);
        return broken;
    }
    if (plain.isObject()) {
        const QJsonObject object = plain.toObject();
        QString broken = object.size() == exact.toObject().size() ? QString() : u"a member too many"_s;
        for (auto at = object.begin(); at != object.end() && broken.isEmpty(); ++at)
            broken = difference(at.value(), exact[at.key()], json);
        return broken;
    }
    return plain == exact ? QString() : u"a text that changed"_s;
}

/// Numbers keep their digits, and nothing else changes.
QString brokenNumbers(const QByteArray &json)
{
    const QByteArray exact = withExactNumbers(json);
    if (withExactNumbers(exact) != exact)
        return u"numbers that are no texts yet"_s;
    const QJsonDocument plain = QJsonDocument::fromJson(json);
    const QJsonDocument read = QJsonDocument::fromJson(exact);
    if (plain.isNull())
        return {};
    return plain.isArray() ? difference(plain.array(), read.array(), json)
                           : difference(plain.object(), read.object(), json);
}

/// One cloud, as the bytes want it tried.
class Trial
{
public:
    Trial(const Provider &provider, Account account, Scope scope, QList<HttpResponse> replies)
        : m_provider(provider)
        , m_account(std::move(account))
        , m_scope(std::move(scope))
        , m_replies(std::move(replies))
    {
    }

    /// What is broken.
    [[nodiscard]] QString run();
    [[nodiscard]] const DecodedReplies &decoded() const { return m_decoded; }

private:
    [[nodiscard]] const HttpResponse &reply() const { return m_replies.front(); }
    [[nodiscard]] bool isGood() const { return reply().status / 100 == 2; }
    void note(QLatin1StringView what) { m_decoded.insert(m_provider.cloud() + u' ' + what); }
    [[nodiscard]] QString brokenListing();
    [[nodiscard]] QString brokenStep(const ListStep &step);
    [[nodiscard]] QString brokenWrite(TagOperation operation);
    [[nodiscard]] QString brokenReads();
    [[nodiscard]] QString brokenError();
    void readTheRest();

    const Provider &m_provider;
    Account m_account;
    Scope m_scope;
    QList<HttpResponse> m_replies;
    QSet<QString> m_listed;
    DecodedReplies m_decoded;
};

bool hasNamelessTag(const Tags &tags)
{
    return std::ranges::any_of(tags, [](const Tag &tag) { return tag.key.isEmpty(); });
}

QString Trial::run()
{
    QString broken = brokenNumbers(reply().body);
    if (broken.isEmpty())
        broken = brokenListing();
    for (const TagOperation operation : {TagOperation::Set, TagOperation::Remove}) {
        if (broken.isEmpty())
            broken = brokenWrite(operation);
    }
    if (broken.isEmpty())
        broken = brokenReads();
    if (broken.isEmpty())
        broken = brokenError();
    if (broken.isEmpty())
        readTheRest();
    return broken.isEmpty() ? broken : m_provider.cloud() + u": "_s + broken;
}

QString Trial::brokenListing()
{
    const std::unique_ptr<Listing> listing = m_provider.list(m_account, m_scope);
    std::size_t pending = listing->start().size();
    for (std::size_t answered = 0; answered < pending; ++answered) {
        if (answered == kMostAnswers)
            return u"a listing that does not end"_s;
        const qsizetype at = std::min(static_cast<qsizetype>(answered), m_replies.size() - 1);
        const Result<ListStep> step = listing->accept(answered, m_replies[at]);
        if (!step)
            return {};
        QString broken = brokenStep(*step);
        if (!broken.isEmpty())
            return broken;
        // As many as are asked for at once are no endless listing.
        if (step->next.size() > kMostAnswers)
            return {};
        pending += step->next.size();
    }
    if (!m_listed.isEmpty() && !listing->trouble())
        note("listed"_L1);
    return {};
}

QString Trial::brokenStep(const ListStep &step)
{
    for (const Resource &resource : step.resources) {
        if (resource.id.isEmpty())
            return u"a resource without id"_s;
        if (m_listed.contains(resource.id))
            return u"a resource that is listed twice"_s;
        m_listed.insert(resource.id);
        if (resource.tags && hasNamelessTag(*resource.tags))
            return u"a listed tag without key"_s;
    }
    if (step.total && *step.total < 0)
        return u"fewer resources than none"_s;
    if (step.next.size() > kMostRequests)
        return u"a page that asks for millions of others"_s;
    return {};
}

QString Trial::brokenWrite(TagOperation operation)
{
    using Verdict = ResourceReply::Verdict;
    const TagCall call{.operation = operation,
        .collection = m_scope.collection,
        .ids = {u"i-1"_s, u"i-2"_s},
        .tags = {{u"k"_s, u"v"_s}}};
    const TagReply answer = m_provider.decode(call, reply());
    if (answer.resources.size() != 2)
        return u"a write that does not answer for each resource"_s;
    for (const ResourceReply &resource : answer.resources) {
        if (resource.verdict == Verdict::Accepted && !isGood())
            return u"a refused write taken as accepted"_s;
        if (resource.verdict != Verdict::Accepted && resource.error == Error())
            return u"a failed write that does not say why"_s;
    }
    const bool first = answer.resources.front().verdict == Verdict::Accepted;
    const bool second = answer.resources.back().verdict == Verdict::Accepted;
    if (first && second)
        note("written"_L1);
    else if (first || second)
        note("partly written"_L1);
    (void)m_provider.signedDifferences(m_provider.encode(m_account, call), reply());
    return {};
}

QString Trial::brokenReads()
{
    for (const TagRead &read : m_provider.readTags(m_account, m_scope.collection, {u"i-1"_s, u"i-2"_s})) {
        const Result<QHash<QString, Tags>> tags = m_provider.decodeTags(m_scope.collection, read, reply());
        if (!tags)
            continue;
        if (!isGood())
            return u"a refused read taken as tags"_s;
        for (auto it = tags->cbegin(); it != tags->cend(); ++it) {
            if (!read.ids.contains(it.key()))
                return u"tags of a resource that nobody asked for"_s;
            if (hasNamelessTag(it.value()))
                return u"a tag without key"_s;
            if (!it.value().isEmpty())
                note("tags"_L1);
        }
    }
    const Result<qint64> count = m_provider.decodeCount(m_scope, reply());
    if (count && *count < -1)
        return u"fewer resources than none"_s;
    if (count && *count > 0)
        note("count"_L1);
    return {};
}

QString Trial::brokenError()
{
    const Error error = m_provider.classify(reply());
    if (error.httpStatus != reply().status)
        return u"an error that forgets its status"_s;
    // A refused key is never tried again, whatever the body says: some clouds lock it after a few times.
    if (reply().status == 401 && error.kind != ErrorKind::Unauthorized)
        return u"a refused key that is tried again"_s;
    if (!isGood() && !error.code.isEmpty() && !error.message.isEmpty())
        note("error"_L1);
    return {};
}

void Trial::readTheRest()
{
    const Result<Account> completed = m_provider.complete(m_account, reply());
    if (completed && completed->project() != m_account.project())
        note("project"_L1);
    const Result<QHash<QString, QStringList>> keys = m_provider.decodeKeys(reply());
    if (keys && !keys->isEmpty())
        note("keys"_L1);
    const Result<QStringList> values = m_provider.decodeValues(reply());
    if (values && !values->isEmpty())
        note("values"_L1);
}

/// An account of one cloud with all that can be listed of it.
struct Ground
{
    const Provider *provider = nullptr;
    Account account;
    QList<Scope> scopes;
};

void collectScopes(const std::vector<ScopeNode> &nodes, QList<Scope> &scopes)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection)
            scopes.append(node.scope);
        collectScopes(node.children, scopes);
    }
}

QList<Ground> grounds()
{
    QList<Ground> all;
    for (const QString &cloud : clouds()) {
        Ground ground{.provider = provider(cloud), .account = {}, .scopes = {}};
        ground.account.id = u"a"_s;
        ground.account.cloud = cloud;
        ground.account.regions = {u"cn-north-1"_s};
        ground.account.fields.insert(kProjectField, u"p"_s);
        collectScopes(ground.provider->scopeTree(ground.account), ground.scopes);
        all.append(ground);
    }
    return all;
}

} // namespace

QString brokenReplyInvariant(std::string_view bytes, DecodedReplies *decoded)
{
    if (bytes.empty())
        return {};
    static const QList<Ground> all = grounds();
    const auto choice = static_cast<unsigned char>(bytes.front() - ' ');
    const QByteArray bodies(bytes.data() + 1, static_cast<qsizetype>(bytes.size()) - 1);
    QList<HttpResponse> replies;
    for (const QByteArray &body : bodies.split(kBetweenBodies))
        replies.append({.status = kStatuses[choice % kStatuses.size()], .headers = {}, .body = body});
    for (const Ground &ground : all) {
        const auto place = static_cast<qsizetype>(choice / kStatuses.size()) % ground.scopes.size();
        Trial trial(*ground.provider, ground.account, ground.scopes[place], replies);
        QString broken = trial.run();
        if (!broken.isEmpty())
            return broken;
        if (decoded)
            decoded->unite(trial.decoded());
    }
    return {};
}

} // namespace tagdesk
