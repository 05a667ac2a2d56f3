// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "embeddedsandbox.h"

#include "huaweiflavour.h"
#include "jsonwriter.h"
#include "sandboxthread.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

const QString &jdAccountId()
{
    static const QString id = u"sandbox-jdcloud"_s;
    return id;
}

const QString &huaweiAccountId()
{
    static const QString id = u"sandbox-huawei"_s;
    return id;
}

void writeColleague(JsonWriter &json, const Credentials &colleague)
{
    json.key("colleague").beginObject().member("accessKey", colleague.accessKey());
    json.member("secretKey", colleague.secretKey()).endObject();
}

/// JD's newer figure, for both: what a client may send without asking itself.
constexpr int kDocumentedQuota = 60'000;

} // namespace

bool EmbeddedSandbox::isBuilt()
{
    return true;
}

EmbeddedSandbox::EmbeddedSandbox(SandboxOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_keys(SandboxKeys::make(m_options.seed))
{
    m_thread = new SandboxThread(m_options, m_keys, this);
    connect(m_thread, &SandboxThread::ready, this, &EmbeddedSandbox::ready);
}

EmbeddedSandbox::~EmbeddedSandbox()
{
    m_thread->quit();
    m_thread->wait();
}

Result<void> EmbeddedSandbox::start()
{
    m_thread->start();
    return m_thread->port().map([this](quint16 port) { m_port = port; });
}

std::vector<Account> EmbeddedSandbox::accounts() const
{
    const QUrl endpoint(u"http://127.0.0.1:%1"_s.arg(m_port));
    Account jdCloud;
    jdCloud.id = jdAccountId();
    jdCloud.name = u"Sandbox"_s;
    jdCloud.cloud = u"jdcloud"_s;
    jdCloud.endpoint = endpoint;
    jdCloud.regions = jdSandboxRegions();
    jdCloud.ruleSet = u"jdcloud"_s;
    jdCloud.quotaPerMinute = m_options.quotaPerMinute > 0 ? m_options.quotaPerMinute : kDocumentedQuota;
    jdCloud.sandbox = true;

    Account huawei = jdCloud;
    huawei.id = huaweiAccountId();
    huawei.cloud = u"huawei"_s;
    huawei.regions = {QString::fromLatin1(kHuaweiSandboxRegion)};
    huawei.fields = {{kIamEndpointField, endpoint.toString()}, {kProjectField, m_keys.projectId}};
    huawei.ruleSet = m_options.huaweiRules;
    return {jdCloud, huawei};
}

Credentials EmbeddedSandbox::credentials(const QString &accountId) const
{
    if (accountId == jdAccountId())
        return m_keys.jdCloud;
    return accountId == huaweiAccountId() ? m_keys.huawei : Credentials();
}

Credentials EmbeddedSandbox::colleaguesCredentials(const QString &accountId) const
{
    if (accountId == jdAccountId())
        return m_keys.jdCloudColleague;
    return accountId == huaweiAccountId() ? m_keys.huaweiColleague : Credentials();
}

/// Huawei Cloud, or another one that runs its DNS service.
void EmbeddedSandbox::writeHuawei(JsonWriter &json, QByteArrayView cloud, const QByteArray &endpoint,
    const Credentials &keys, const Credentials &colleague, QByteArrayView region) const
{
    json.key(cloud).beginObject().member("endpoint", endpoint).member("iamEndpoint", endpoint);
    json.member("accessKey", keys.accessKey()).member("secretKey", keys.secretKey());
    json.member("projectId", m_keys.projectId.toUtf8());
    writeColleague(json, colleague);
    json.member("region", region).endObject();
}

QByteArray EmbeddedSandbox::announcement() const
{
    const QByteArray endpoint = "http://127.0.0.1:" + QByteArray::number(m_port);
    JsonWriter json;
    json.beginObject().key("jdcloud").beginObject().member("endpoint", endpoint);
    json.member("accessKey", m_keys.jdCloud.accessKey()).member("secretKey", m_keys.jdCloud.secretKey());
    writeColleague(json, m_keys.jdCloudColleague);
    json.key("regions").beginArray();
    const QStringList regions = jdSandboxRegions();
    for (const QString &region : regions)
        json.text(region.toUtf8());
    json.endArray().endObject();
    writeHuawei(json, "huawei", endpoint, m_keys.huawei, m_keys.huaweiColleague, kHuaweiSandboxRegion);
    writeHuawei(
        json, "otc", endpoint, m_keys.openTelekom, m_keys.openTelekomColleague, kOpenTelekomSandboxRegion);
    json.endObject();
    return json.take();
}

void EmbeddedSandbox::setSwitches(const SimulationSwitches &switches)
{
    m_thread->invoke([&](SandboxClouds &clouds) { clouds.setSwitches(switches); });
}

void EmbeddedSandbox::answerNext(const ForcedAnswer &answer)
{
    m_thread->invoke([&](SandboxClouds &clouds) { clouds.answerNext(answer); });
}

void EmbeddedSandbox::visit(const std::function<void(SandboxClouds &)> &function)
{
    m_thread->invoke(function);
}

} // namespace tagdesk
