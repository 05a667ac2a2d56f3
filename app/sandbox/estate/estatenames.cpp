// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatenames.h"

#include <algorithm>
#include <array>

namespace tagdesk {

namespace {

constexpr std::array<QByteArrayView, 12> kMachines{"web", "order-db", "pay-api", "网关", "k8s-worker",
    "search", "测试机", "report-job", "cache-proxy", "user-api", "跳板机", "stock-api"};
constexpr std::array<QByteArrayView, 8> kVolumes{"web-data", "order-db-data", "log", "备份盘",
    "k8s-worker-root", "search-index", "pay-api-data", "镜像库"};
constexpr std::array<QByteArrayView, 6> kAddresses{
    "eip-web", "eip-gateway", "eip-vpn", "出口", "eip-mail", "eip-lb"};
constexpr std::array<QByteArrayView, 9> kStores{
    "order", "user", "session", "订单库", "report", "stock", "日志", "pay", "search"};
constexpr std::array<QByteArrayView, 7> kWorkloads{
    "checkout", "nginx", "消息消费者", "image-resizer", "cron", "recommend", "price-sync"};
constexpr std::array<QByteArrayView, 12> kLabels{
    "static", "img", "www", "video", "api", "download", "m", "assets", "live", "shop", "cdn", "open"};
constexpr std::array<QByteArrayView, 6> kDomains{
    "example.com", "example.cn", "shop.example.com", "pay.example.net", "example.net", "media.example.org"};
constexpr std::array<QByteArrayView, 10> kZoneWords{
    "shop", "pay", "order", "search", "media", "user", "report", "stock", "open", "mail"};
constexpr std::array<QByteArrayView, 4> kPublicSuffixes{
    ".example.com.", ".example.cn.", ".example.net.", ".example.org."};
constexpr std::array<QByteArrayView, 4> kPrivateSuffixes{
    ".internal.", ".prod.internal.", ".test.internal.", ".corp.example."};
constexpr std::array<QByteArrayView, 10> kHosts{
    "www", "api", "db", "cache", "node", "mq", "gateway", "mail", "grafana", "registry"};

template <std::size_t Size>
QByteArrayView pick(const std::array<QByteArrayView, Size> &words, quint64 random)
{
    return words[random % Size];
}

QByteArrayView stem(NameStyle style, quint64 random)
{
    switch (style) {
    case NameStyle::Volume:
        return pick(kVolumes, random);
    case NameStyle::Address:
        return pick(kAddresses, random);
    case NameStyle::Store:
        return pick(kStores, random);
    case NameStyle::Workload:
        return pick(kWorkloads, random);
    default:
        return pick(kMachines, random);
    }
}

/// "static" for 0, then "static-2", "static-3" …
QByteArray counted(QByteArrayView word, quint32 round)
{
    return round == 0 ? word.toByteArray() : word.toByteArray() + '-' + QByteArray::number(round + 1);
}

QByteArray dotted(quint64 a, quint64 b, quint64 c, quint64 d)
{
    return QByteArray::number(a) + '.' + QByteArray::number(b) + '.' + QByteArray::number(c) + '.'
        + QByteArray::number(d);
}

} // namespace

QByteArray resourceName(NameStyle style, quint32 position, quint64 random)
{
    return stem(style, random).toByteArray() + '-' + QByteArray::number(position + 1).rightJustified(3, '0');
}

QByteArray domainName(quint32 position)
{
    const auto word = position % kLabels.size();
    const auto domain = position / kLabels.size() % kDomains.size();
    const auto round = static_cast<quint32>(position / (kLabels.size() * kDomains.size()));
    return counted(kLabels[word], round) + '.' + kDomains[domain].toByteArray();
}

std::optional<quint32> domainPosition(QByteArrayView name)
{
    const qsizetype dot = name.indexOf('.');
    if (dot < 0)
        return std::nullopt;
    const QByteArrayView label = name.first(dot);
    const qsizetype dash = label.indexOf('-');
    const QByteArrayView word = dash < 0 ? label : label.first(dash);
    const auto wordAt = std::find(kLabels.begin(), kLabels.end(), word) - kLabels.begin();
    const auto domainAt =
        std::find(kDomains.begin(), kDomains.end(), name.sliced(dot + 1)) - kDomains.begin();
    const quint64 round = dash < 0 ? 0 : label.sliced(dash + 1).toByteArray().toULongLong() - 1;
    const quint64 position = static_cast<quint64>(wordAt)
        + kLabels.size() * (static_cast<quint64>(domainAt) + kDomains.size() * round);
    if (position > 0xffffffffULL || domainName(static_cast<quint32>(position)) != name)
        return std::nullopt;
    return static_cast<quint32>(position);
}

QByteArray zoneName(bool isPublic, quint32 position)
{
    const auto &suffixes = isPublic ? kPublicSuffixes : kPrivateSuffixes;
    const auto word = position % kZoneWords.size();
    const auto suffix = position / kZoneWords.size() % suffixes.size();
    const auto round = static_cast<quint32>(position / (kZoneWords.size() * suffixes.size()));
    return counted(kZoneWords[word], round) + suffixes[suffix].toByteArray();
}

RecordSetText recordSetText(const QByteArray &zoneName, quint32 positionInZone, quint64 random)
{
    if (positionInZone == 0) {
        return {zoneName, "SOA", "ns1.huaweicloud-dns.org. hwclouds.example. (1 7200 900 1209600 300)", true};
    }
    if (positionInZone == 1)
        return {zoneName, "NS", "ns1.huaweicloud-dns.org.", true};
    const quint32 host = positionInZone - 2;
    const QByteArray name =
        counted(kHosts[host % kHosts.size()], static_cast<quint32>(host / kHosts.size())) + '.' + zoneName;
    switch (random % 8) {
    case 0:
        return {name, "CNAME", "www." + zoneName};
    case 1:
        return {name, "TXT", "\"v=spf1 include:" + zoneName + " -all\""};
    case 2:
        return {name, "MX", "10 mail." + zoneName};
    default:
        return {name, "A", privateAddress(random)};
    }
}

QByteArray privateAddress(quint64 random)
{
    return dotted(10, random % 16, (random >> 8U) % 256, 1 + (random >> 16U) % 254);
}

QByteArray publicAddress(quint64 random)
{
    return random % 2 == 0 ? dotted(203, 0, 113, 1 + (random >> 8U) % 254)
                           : dotted(198, 51, 100, 1 + (random >> 8U) % 254);
}

} // namespace tagdesk
