// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profiletest.h"

#include "canonical.h"
#include "clockskew.h"
#include "cloudcall.h"
#include "findingof.h"
#include "providers.h"
#include "replyreader.h"

#include <QMetaObject>

#include <utility>

namespace tagdesk {

namespace {

using Finding = Diagnosis::Finding;
using Step = Diagnosis::Step;

/// The first collection of the tree: of the first region, where there are regions.
std::optional<Scope> firstCollection(const std::vector<ScopeNode> &nodes)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection)
            return node.scope;
        if (const std::optional<Scope> found = firstCollection(node.children))
            return found;
    }
    return std::nullopt;
}

SessionParts forFewRequests(SessionParts parts)
{
    parts.transport.managers = 1;
    return parts;
}

} // namespace

ProfileTest::ProfileTest(
    const Account &account, const Credentials &credentials, const SessionParts &parts, QObject *parent)
    : Job(parent)
    , m_provider(provider(account.cloud))
    , m_account(account)
    , m_credentials(credentials)
    , m_parts(forFewRequests(parts))
{
}

ProfileTest::~ProfileTest()
{
    // Calls look at their session, those too that have ended and wait to be deleted.
    qDeleteAll(findChildren<CloudCall *>(QString(), Qt::FindDirectChildrenOnly));
}

void ProfileTest::start()
{
    if (refuseSettings())
        return;
    m_session = std::make_unique<CloudSession>(*m_provider, m_account, m_credentials, m_parts);
    if (const std::optional<HttpRequest> request = m_provider->completionRequest(m_account))
        lookUpProject(*request);
    else
        count();
}

/// What is wrong without asking anybody.
bool ProfileTest::refuseSettings()
{
    m_diagnosis.projectId = m_account.project();
    m_diagnosis.hasOwnEndpoint = !m_account.endpoint.isEmpty();
    const std::optional<Scope> scope =
        m_provider == nullptr ? std::nullopt : firstCollection(m_provider->scopeTree(m_account));
    if (!scope) {
        end(Finding::Other, makeError(ErrorKind::Invalid, ErrorCause::Unspecified, m_account.cloud));
        return true;
    }
    m_diagnosis.listed = *scope;
    m_diagnosis.region = scope->collection.region;
    if (const std::optional<Error> error = m_provider->check(m_account)) {
        end(findingOf(*error, Step::Settings, false), *error);
        return true;
    }
    if (m_credentials.isEmpty()) {
        end(Finding::KeysMissing, makeError(ErrorKind::Unauthorized, ErrorCause::AccessKeyUnknown));
        return true;
    }
    return false;
}

void ProfileTest::lookUpProject(const HttpRequest &request)
{
    ask(Step::Project, request, [this](const HttpResponse &reply) -> std::optional<Error> {
        const Result<Account> completed = m_provider->complete(m_account, reply);
        if (!completed)
            return completed.error();
        m_account = *completed;
        m_diagnosis.projectId = m_account.project();
        count();
        return std::nullopt;
    });
}

void ProfileTest::count()
{
    ask(Step::Listing, m_provider->countRequest(m_account, m_diagnosis.listed),
        [this](const HttpResponse &reply) -> std::optional<Error> {
            const Result<qint64> number = m_provider->decodeCount(m_diagnosis.listed, reply);
            if (!number)
                return number.error();
            if (*number >= 0)
                m_diagnosis.resources = *number;
            readKeys();
            return std::nullopt;
        });
}

void ProfileTest::readKeys()
{
    ask(Step::Tagging, m_provider->keysRequest(m_account, m_diagnosis.listed.collection),
        [this](const HttpResponse &reply) -> std::optional<Error> {
            const auto keys = m_provider->decodeKeys(reply);
            if (!keys)
                return keys.error();
            m_diagnosis.tagKeys = keys->size();
            end(Finding::AllWell);
            return std::nullopt;
        });
}

void ProfileTest::ask(Step step, const HttpRequest &request, Take take)
{
    m_diagnosis.step = step;
    m_diagnosis.host = QString::fromLatin1(hostHeader(request.base));
    m_call = new CloudCall(*m_session, request, this);
    connect(m_call, &CloudCall::attemptStarting, this, [this] { ++m_diagnosis.requests; });
    connect(m_call, &CloudCall::finished, this, [this, take = std::move(take)] { answered(take); });
    m_call->stopRetrying();
    m_call->start();
}

void ProfileTest::answered(const Take &take)
{
    noteAnswer();
    CloudCall *const call = std::exchange(m_call, nullptr);
    call->deleteLater();
    std::optional<Error> error;
    if (call->result())
        error = take(*call->result());
    else
        error = call->result().error();
    if (!error)
        return;
    Finding finding = findingOf(*error, m_diagnosis.step, !m_credentials.securityToken().isEmpty());
    if (finding == Finding::SecretWrong && !m_diagnosis.differences.empty())
        finding = Finding::SignatureDiffers;
    end(finding, *error);
}

/// What any answer tells besides its content.
void ProfileTest::noteAnswer()
{
    m_diagnosis.certificate = m_call->certificateTroubles();
    const HttpResponse &reply = m_call->response();
    std::optional<qint64> seconds = clockOffsetSeconds(reply, m_call->signedAt());
    if (!m_call->result()) {
        const Error &error = m_call->result().error();
        if (error.cause == ErrorCause::SignatureRefused)
            m_diagnosis.differences = m_provider->signedDifferences(m_call->sentRequest(), reply);
        if (error.cause == ErrorCause::ClockSkewed && !seconds)
            seconds = quotedOffsetSeconds(error.message);
    }
    if (seconds)
        m_diagnosis.clockOffsetMinutes = nearestMinutes(*seconds);
}

void ProfileTest::abort()
{
    if (m_call != nullptr)
        m_call->abort();
    else
        end(Finding::Stopped, makeError(ErrorKind::Cancelled, ErrorCause::Unspecified));
}

void ProfileTest::end(Finding finding, const Error &error)
{
    if (isEnded())
        return;
    m_diagnosis.finding = finding;
    m_diagnosis.error = error;
    finishLater();
}

} // namespace tagdesk
