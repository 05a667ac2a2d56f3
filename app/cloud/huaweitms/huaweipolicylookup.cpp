// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweipolicylookup.h"

#include "huaweicodec.h"
#include "replyreader.h"
#include "tmscodec.h"

#include <QJsonDocument>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// An account has 500; a service that never ends its pages is not believed.
constexpr qsizetype kMostTags = 20'000;

} // namespace

HuaweiPolicyLookup::HuaweiPolicyLookup(Account account, CloudPolicy source)
    : m_account(std::move(account))
    , m_source(source)
    , m_domainId(m_account.batchAccess.domainId)
{
}

std::optional<HttpRequest> HuaweiPolicyLookup::next() const
{
    if (m_isDone)
        return std::nullopt;
    if (m_domainId.isEmpty())
        return tmsDomainRequest(m_account);
    if (m_source == CloudPolicy::Predefined)
        return tmsPredefinedRequest(m_account, m_domainId, m_marker);
    HttpRequest request;
    request.base = huaweiOrganizationsBase(m_account);
    request.path = u"/v1/organizations/entities/effective-policies"_s;
    request.query = {{u"entity_id"_s, m_domainId}, {u"policy_type"_s, u"tag_policy"_s}};
    return request;
}

std::optional<Error> HuaweiPolicyLookup::accept(const Result<HttpResponse> &reply)
{
    if (!reply)
        return reply.error();
    if (m_domainId.isEmpty()) {
        const Result<QString> domain = decodeTmsDomain(*reply);
        if (!domain)
            return domain.error();
        m_domainId = *domain;
        return std::nullopt;
    }
    return m_source == CloudPolicy::Predefined ? takeTags(*reply) : takePolicy(*reply);
}

std::optional<Error> HuaweiPolicyLookup::takePolicy(const HttpResponse &reply)
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return error;
    const QString content = reader.requiredText(reader.root(), "policy_content"_L1);
    // The policy is text within the text of the reply; a file for people has it open.
    const QJsonDocument policy = QJsonDocument::fromJson(content.toUtf8());
    if (!policy.isObject())
        reader.fail("policy_content"_L1);
    if (reader.error())
        return *reader.error();
    m_document = policy.toJson();
    m_isDone = true;
    return std::nullopt;
}

std::optional<Error> HuaweiPolicyLookup::takeTags(const HttpResponse &reply)
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return error;
    if (!reader.root().contains("tags"_L1))
        reader.fail("tags"_L1);
    const QJsonArray tags = reader.list(reader.root(), "tags"_L1);
    for (const QJsonValue &value : tags) {
        const QJsonObject tag = reader.element(value, "tags"_L1);
        m_tags.append(QJsonObject{
            {u"key"_s, reader.requiredText(tag, "key"_L1)}, {u"value"_s, reader.text(tag, "value"_L1)}});
    }
    const QString marker = reader.text(reader.root(), "marker"_L1);
    if (reader.error())
        return *reader.error();
    m_isDone = marker.isEmpty() || marker == m_marker || tags.isEmpty() || m_tags.size() > kMostTags;
    m_marker = marker;
    if (m_isDone)
        m_document = QJsonDocument(QJsonObject{{u"tags"_s, m_tags}}).toJson();
    return std::nullopt;
}

} // namespace tagdesk
