// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testsession.h"

#include "providers.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

TestSession::TestSession(const QString &cloud, Account account)
{
    account.cloud = cloud;
    if (account.id.isEmpty())
        account.id = cloud;
    SessionParts parts;
    parts.clock = clock;
    parts.network = [s = script](QObject *parent) {
        return new FakeNetwork(s, parent);
    };
    parts.randomness.jitter = [] {
        return 0.5;
    };
    parts.randomness.nonce = [n = 0]() mutable {
        return "nonce-" + QByteArray::number(++n);
    };
    session = std::make_unique<CloudSession>(
        *provider(cloud), std::move(account), Credentials("ak", "sk"), std::move(parts));
}

TestSession::~TestSession() = default;

Scope TestSession::scope(const QString &kind) const
{
    const Account &account = session->account();
    const bool isJd = account.cloud == "jdcloud"_L1;
    return {.collection = {.account = account.id,
                .cloud = account.cloud,
                .region = isJd ? u"cn-north-1"_s : u"cn-north-4"_s,
                .kind = kind},
        .parent = {}};
}

} // namespace tagdesk
