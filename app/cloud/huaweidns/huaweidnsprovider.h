// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "provider.h"

namespace tagdesk {

struct HuaweiFlavour;
struct HuaweiKind;

/// Huawei Cloud DNS and the clouds that run it, too: zones and record sets, private and public, and PTR
/// records, of one region and project.
class HuaweiDnsProvider : public Provider
{
public:
    /// `flavour` outlives the provider.
    explicit HuaweiDnsProvider(const HuaweiFlavour &flavour)
        : m_flavour(flavour)
    {
    }

    [[nodiscard]] const CloudDescription &description() const override;
    [[nodiscard]] const TagRules &rules(const Account &account) const override;
    [[nodiscard]] Limits limits(const Account &account) const override;
    [[nodiscard]] std::vector<ScopeNode> scopeTree(const Account &account) const override;
    [[nodiscard]] QString scopeText(const Scope &scope) const override;
    [[nodiscard]] std::optional<Scope> parseScope(const Account &account, QStringView text) const override;
    [[nodiscard]] ListNotice notice(const Scope &scope) const override;
    [[nodiscard]] std::optional<Error> check(const Account &account) const override;

    [[nodiscard]] std::optional<HttpRequest> completionRequest(const Account &account) const override;
    [[nodiscard]] Result<Account> complete(const Account &account, const HttpResponse &reply) const override;

    [[nodiscard]] std::unique_ptr<Listing> list(const Account &account, const Scope &scope) const override;
    [[nodiscard]] HttpRequest countRequest(const Account &account, const Scope &scope) const override;
    [[nodiscard]] Result<qint64> decodeCount(const Scope &scope, const HttpResponse &reply) const override;

    [[nodiscard]] std::optional<HttpRequest> missingRequest(
        const Account &account, const Scope &scope, const QString &key) const override;
    [[nodiscard]] Result<qint64> decodeMissing(const HttpResponse &reply) const override;

    [[nodiscard]] std::vector<TagRead> readTags(
        const Account &account, const Collection &collection, const QStringList &ids) const override;
    [[nodiscard]] HttpRequest pageRequest(
        const Account &account, const Collection &collection, const TagPage &page) const override;
    [[nodiscard]] Result<QHash<QString, Tags>> decodeTags(
        const Collection &collection, const TagRead &read, const HttpResponse &reply) const override;

    [[nodiscard]] HttpRequest keysRequest(
        const Account &account, const Collection &collection) const override;
    [[nodiscard]] Result<QHash<QString, QStringList>> decodeKeys(const HttpResponse &reply) const override;
    [[nodiscard]] std::optional<HttpRequest> valuesRequest(
        const Account &account, const Collection &collection, const QString &key) const override;
    [[nodiscard]] Result<QStringList> decodeValues(const HttpResponse &reply) const override;

    [[nodiscard]] HttpRequest encode(const Account &account, const TagCall &call) const override;
    [[nodiscard]] TagReply decode(const TagCall &call, const HttpResponse &reply) const override;

    [[nodiscard]] std::unique_ptr<BatchLookup> lookUpBatch(const Account &account) const override;
    [[nodiscard]] std::optional<BatchAccess> batchAccessAfter(
        const Account &account, const TagCall &call, const Error &error) const override;

    [[nodiscard]] std::unique_ptr<PolicyLookup> lookUpPolicy(
        const Account &account, CloudPolicy source) const override;

    [[nodiscard]] Error classify(const HttpResponse &reply) const override;
    [[nodiscard]] std::vector<SignedDifference> signedDifferences(
        const HttpRequest &sent, const HttpResponse &reply) const override;
    [[nodiscard]] HttpRequest sign(const Account &account, HttpRequest request,
        const Credentials &credentials, const QDateTime &now, const QByteArray &nonce) const override;

private:
    [[nodiscard]] std::optional<BatchRoute> batchRoute(const Account &account) const;
    [[nodiscard]] bool hasKind(const Account &account, const HuaweiKind &kind) const;

    const HuaweiFlavour &m_flavour;
};

} // namespace tagdesk
