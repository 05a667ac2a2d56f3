// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxclouds.h"

#include <QLocale>
#include <QRandomGenerator>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kUsualSeed = 1;

QByteArray randomText(QRandomGenerator &random, QByteArrayView alphabet, int size)
{
    QByteArray text(size, Qt::Uninitialized);
    for (char &c : text)
        c = alphabet[random.bounded(static_cast<int>(alphabet.size()))];
    return text;
}

bool isHuawei(const HttpRequest &request)
{
    const QByteArray authorization = headerValue(request.headers, "authorization");
    if (authorization.startsWith("SDK-") || !headerValue(request.headers, "x-sdk-date").isEmpty())
        return true;
    return !authorization.startsWith("JDCLOUD")
        && (request.path.startsWith(u"/v2") || request.path.startsWith(u"/v3"));
}

QByteArray dateHeader(const QDateTime &now)
{
    return QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

SandboxKeys SandboxKeys::make(const std::optional<quint32> &seed)
{
    static constexpr QByteArrayView kCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    static constexpr QByteArrayView kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QRandomGenerator random = seed ? QRandomGenerator(*seed) : QRandomGenerator::securelySeeded();
    const auto key = [&] {
        return randomText(random, kCapitals, 20);
    };
    const auto secret = [&] {
        return randomText(random, kLetters, 40);
    };
    SandboxKeys keys;
    const QByteArray jdKey = key();
    keys.jdCloud = Credentials(jdKey, secret());
    const QByteArray huaweiKey = key();
    keys.huawei = Credentials(huaweiKey, secret());
    keys.projectId = QString::fromLatin1(randomText(random, "0123456789abcdef", 32));
    return keys;
}

SandboxClouds::SandboxClouds(const SandboxOptions &options, const SandboxKeys &keys)
    : m_clock(options.clock ? options.clock : [] { return QDateTime::currentDateTimeUtc(); })
    , m_trouble(options.trouble)
    , m_estate(options.seed.value_or(kUsualSeed), static_cast<quint32>(options.resources))
    , m_jdCloud(m_estate, keys.jdCloud, options.quotaPerMinute, m_switches, m_trouble)
    , m_huawei(m_estate,
          {keys.huawei, keys.projectId.toLatin1(), tagRules(options.huaweiRules), options.quotaPerMinute},
          m_switches, m_trouble)
{
    m_estate.setReadableAfterMs(options.trouble.readableAfterMs);
}

void SandboxClouds::setTrouble(const SandboxTrouble &trouble)
{
    m_trouble = SimulatedTrouble(trouble);
    m_estate.setReadableAfterMs(trouble.readableAfterMs);
}

HttpResponse SandboxClouds::answer(const HttpRequest &request)
{
    const QDateTime now = m_clock();
    m_estate.setNow(now.toMSecsSinceEpoch());
    HttpResponse response;
    if (m_forced.requests > 0) {
        --m_forced.requests;
        response = {m_forced.status, {{"Content-Type", m_forced.contentType}}, m_forced.body};
    } else {
        response = isHuawei(request) ? m_huawei.answer(request, now) : m_jdCloud.answer(request, now);
    }
    response.headers.emplaceBack("Date", dateHeader(now));
    return response;
}

} // namespace tagdesk
