// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "soakestate.h"

#include "embeddedsandbox.h"
#include "sandboxclouds.h"

namespace tagdesk {

SoakEstate::SoakEstate(EmbeddedSandbox &sandbox)
    : m_sandbox(sandbox)
{
    const std::vector<Account> accounts = sandbox.accounts();
    m_sandbox.visit([&](SandboxClouds &clouds) {
        const Estate &estate = clouds.estate();
        for (EstateRow row = 0; row < estate.size(); ++row) {
            const EstateCollection &where = estate.collection(row);
            const Account &account =
                where.region == kHuaweiSandboxRegion ? accounts.back() : accounts.front();
            m_ids.push_back({.collection = {.account = account.id,
                                 .cloud = account.cloud,
                                 .region = QString::fromUtf8(where.region),
                                 .kind = QString::fromUtf8(where.kind->kind)},
                .id = QString::fromUtf8(estate.id(row))});
            m_numbers.insert(m_ids.back().id, row);
            const EstateTrait trait = estate.trait(row);
            if (trait == EstateTrait::Retired || trait == EstateTrait::Gone)
                m_gone.insert(row);
        }
    });
}

std::optional<std::size_t> SoakEstate::find(const QString &id) const
{
    const auto found = m_numbers.constFind(id);
    return found == m_numbers.cend() ? std::nullopt : std::optional(*found);
}

QByteArrayList SoakEstate::accessKeys() const
{
    QByteArrayList keys;
    for (const Account &account : m_sandbox.accounts())
        keys.append(m_sandbox.credentials(account.id).accessKey());
    return keys;
}

std::vector<TagMap> SoakEstate::tags() const
{
    std::vector<TagMap> tags(m_ids.size());
    m_sandbox.visit([&](SandboxClouds &clouds) {
        const Estate &estate = clouds.estate();
        for (EstateRow row = 0; row < estate.size(); ++row) {
            for (const TagRef &tag : estate.pool().refs(estate.tags(row)))
                tags[row].emplace(estate.pool().text(tag.key), estate.pool().text(tag.value));
        }
    });
    return tags;
}

bool SoakEstate::isSettled() const
{
    bool isSettled = true;
    m_sandbox.visit([&](SandboxClouds &clouds) {
        clouds.catchUp();
        const Estate &estate = clouds.estate();
        isSettled = estate.pendingWrites() == 0;
        for (EstateRow row = 0; row < estate.size(); ++row)
            isSettled = isSettled && estate.readableTags(row) == estate.tags(row);
    });
    return isSettled;
}

QStringList SoakEstate::check(HistoryChecker &checker)
{
    QStringList wrong;
    m_sandbox.visit([&](SandboxClouds &clouds) {
        clouds.catchUp();
        wrong = checker.check(clouds.estate(), clouds.history().events());
        clouds.history().clear();
    });
    return wrong;
}

void SoakEstate::change(std::size_t resource, const QString &key, const std::optional<QString> &value)
{
    m_sandbox.visit([&](SandboxClouds &clouds) {
        clouds.catchUp();
        Estate &estate = clouds.estate();
        TagPool &pool = estate.pool();
        const auto row = static_cast<EstateRow>(resource);
        const TextId keyId = pool.intern(key);
        estate.setReadableAfterMs(0);
        estate.setTags(row,
            value ? pool.with(estate.tags(row), {.key = keyId, .value = pool.intern(*value)})
                  : pool.without(estate.tags(row), keyId));
        estate.setReadableAfterMs(clouds.trouble().readableAfterMs());
    });
}

} // namespace tagdesk
