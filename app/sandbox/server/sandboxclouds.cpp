// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxclouds.h"

#include "providers.h"
#include "tmsrules.h"

#include <QLocale>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kUsualSeed = 1;

bool isHuawei(const HttpRequest &request)
{
    const QByteArray authorization = headerValue(request.headers, "authorization");
    if (authorization.startsWith("SDK-") || !headerValue(request.headers, "x-sdk-date").isEmpty())
        return true;
    return !authorization.startsWith("JDCLOUD")
        && (request.path.startsWith(u"/v2") || request.path.startsWith(u"/v3")
            || request.path.startsWith(u"/v1.0/"));
}

QByteArray accessKeyOf(const HttpRequest &request)
{
    const QByteArray header = headerValue(request.headers, "authorization");
    if (isHuawei(request)) {
        const std::optional<HuaweiAuthorization> authorization = parseHuaweiAuthorization(header);
        return authorization ? authorization->accessKey : QByteArray();
    }
    const std::optional<JdAuthorization> authorization = parseJdAuthorization(header);
    return authorization ? authorization->accessKey : QByteArray();
}

QByteArray dateHeader(const QDateTime &now)
{
    return QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

SandboxClouds::SandboxClouds(const SandboxOptions &options, const SandboxKeys &keys)
    : m_clock(options.clock ? options.clock : [] { return QDateTime::currentDateTimeUtc(); })
    , m_switches{.tagManagement = options.tagManagement}
    , m_trouble(options.trouble)
    , m_meddler(options.trouble.meddling, options.trouble.seed)
    , m_keepsHistory(options.keepsHistory)
    , m_estate(options.seed.value_or(kUsualSeed), static_cast<quint32>(options.resources))
    , m_jdCloud(
          m_estate, {keys.jdCloud, keys.jdCloudColleague}, options.quotaPerMinute, m_switches, m_trouble)
    , m_huawei(m_estate,
          {.credentials = {keys.huawei, keys.huaweiColleague},
              .projectId = keys.projectId.toLatin1(),
              .rules = tagRules(options.huaweiRules),
              .tmsRules = &huaweiTmsRules(),
              .tmsTypes = huaweiTagManagementTypes(),
              .quotaPerMinute = options.quotaPerMinute,
              .region = kHuaweiSandboxRegion.toByteArray()},
          m_switches, m_trouble)
    , m_openTelekom(m_estate,
          {.credentials = {keys.openTelekom, keys.openTelekomColleague},
              .projectId = keys.projectId.toLatin1(),
              .rules = &provider(u"otc"_s)->rules({}),
              .tmsRules = &openTelekomTmsRules(),
              .tmsTypes = openTelekomTagManagementTypes(),
              .quotaPerMinute = options.quotaPerMinute,
              .region = kOpenTelekomSandboxRegion.toByteArray(),
              .isNameless = true},
          m_switches, m_trouble)
    , m_openTelekomKeys{keys.openTelekom, keys.openTelekomColleague}
{
    m_estate.setReadableAfterMs(options.trouble.readableAfterMs);
    if (!options.historyFile.isEmpty() && !m_log.open(options.historyFile))
        qWarning("%s: %s", qPrintable(options.historyFile), qPrintable(m_log.errorString()));
    watch();
}

void SandboxClouds::setTrouble(const SandboxTrouble &trouble)
{
    m_trouble = SimulatedTrouble(trouble);
    m_meddler = Meddler(trouble.meddling, trouble.seed);
    m_estate.setReadableAfterMs(trouble.readableAfterMs);
    watch();
}

void SandboxClouds::watch()
{
    const bool isWatched = m_keepsHistory || m_log.isOpen() || !m_meddler.isIdle();
    m_estate.setHistory(isWatched ? &m_history : nullptr);
}

HttpResponse SandboxClouds::answer(const HttpRequest &request)
{
    const QDateTime now = m_clock();
    const qint64 nowMs = now.toMSecsSinceEpoch();
    const std::optional<RequestedWrite> write = requestedWrite(request);
    m_estate.setNow(nowMs);
    m_estate.setWriteDelayMs(write ? m_trouble.writeDelayMs() : 0);
    const std::size_t first = m_history.events().size();
    m_history.beginRequest(accessKeyOf(request), nowMs);
    if (write && m_estate.hasHistory())
        noteAttempt(*write, nowMs);
    HttpResponse response = answered(request, now);
    m_history.endRequest();
    m_meddler.meddle(m_estate, std::span(m_history.events()).subspan(first));
    if (m_log.isOpen())
        m_log.append(m_estate, std::span(m_history.events()).subspan(m_logged));
    if (!m_keepsHistory)
        m_history.clear();
    m_logged = m_history.events().size();
    return response;
}

HttpResponse SandboxClouds::answered(const HttpRequest &request, const QDateTime &now)
{
    HttpResponse response;
    if (m_forced.requests > 0) {
        --m_forced.requests;
        response = {m_forced.status, {{"Content-Type", m_forced.contentType}}, m_forced.body};
    } else {
        const bool isOpenTelekom = isHuawei(request)
            && std::ranges::find(m_openTelekomKeys, accessKeyOf(request), &Credentials::accessKey)
                != m_openTelekomKeys.end();
        response = !isHuawei(request) ? m_jdCloud.answer(request, now)
            : isOpenTelekom           ? m_openTelekom.answer(request, now)
                                      : m_huawei.answer(request, now);
    }
    response.headers.emplaceBack("Date", dateHeader(now));
    return response;
}

void SandboxClouds::noteAttempt(const RequestedWrite &write, qint64 nowMs)
{
    TagPool &pool = m_estate.pool();
    for (const QByteArray &id : write.ids) {
        const std::optional<EstateRow> row = m_estate.find(id);
        if (!row)
            continue;
        std::vector<EstateEvent::Cell> cells;
        for (const RequestedWrite::Cell &cell : write.cells) {
            const TextId key = pool.intern(cell.key);
            cells.push_back({.key = key,
                .before = pool.value(m_estate.tags(*row), key),
                .after = cell.value ? std::optional(pool.intern(*cell.value)) : std::nullopt});
        }
        m_history.noteAttempted(nowMs, *row, std::move(cells));
    }
}

} // namespace tagdesk
