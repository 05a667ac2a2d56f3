// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "syntheticestate.h"

#include <array>

namespace tagdesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{"vm", "disk", "sqlserver", "es", "mongodb", "ip", "memcached", "redis", "drds",
    "rds", "database", "db_ro", "percona", "percona_ro", "mariadb", "mariadb_ro", "pg", "cdn",
    "nativecontainer", "pod", "zfs", "jqs", "kubernetesNodegroup", "jcq"};
constexpr std::array kRegions{"cn-north-1", "cn-east-1", "cn-east-2", "cn-south-1"};
constexpr std::array kEnvironments{"prod", "staging", "test", "dev"};
constexpr std::array kTiers{"web", "app", "data"};
constexpr std::array kStatuses{"running", "stopped", "pending", "error"};
constexpr unsigned kApplications = 2'000;

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

/// "i-" and ten letters or digits, as JD Cloud gives them.
QString resourceId(std::mt19937 &random)
{
    QString id = u"i-"_s;
    for (int i = 0; i < 10; ++i)
        id += QChar(u"abcdefghijklmnopqrstuvwxyz0123456789"[random() % 36]);
    return id;
}

Resource resource(std::mt19937 &random, std::size_t number, Sharing sharing)
{
    const auto application = random() % kApplications;
    const QString environment = latin1(kEnvironments[random() % kEnvironments.size()]);
    const QString tier = latin1(kTiers[random() % kTiers.size()]);
    const QString chinese = number % 10 == 0 ? u"北京-"_s : QString();
    Tags tags{{u"env"_s, environment}, {u"app"_s, u"application-%1"_s.arg(application)},
        {u"owner"_s, u"owner%1@example.com"_s.arg(application % 200)}, {u"tier"_s, tier},
        {u"部门"_s, u"研发%1部"_s.arg(application % 40)}};
    if (sharing == Sharing::UniqueTag)
        tags.append({u"serial"_s, u"SN-%1"_s.arg(100'000'000 + number)});
    else
        tags.append({u"cost-center"_s, u"CC-%1"_s.arg(1'000 + application % 500)});
    return {.id = resourceId(random),
        .name = u"%1%2-%3-app%4-%5"_s.arg(chinese, number % 5 == 0 ? u"Prod"_s : environment, tier,
            QString::number(application), QString::number(number)),
        .status = latin1(kStatuses[random() % 16 / 5]),
        .parent = {},
        .tags = tags};
}

} // namespace

Resource SyntheticResources::next()
{
    return resource(m_random, m_number++, m_sharing);
}

void makeResources(std::size_t resources, Sharing sharing,
    const std::function<void(const Collection &, const Resource &)> &take)
{
    SyntheticResources source(sharing);
    const std::size_t perCollection = resources / (kKinds.size() * kRegions.size()) + 1;
    for (std::size_t number = 0; number < resources; ++number) {
        const std::size_t place = number / perCollection;
        const Collection collection{.account = u"bench"_s,
            .cloud = u"jdcloud"_s,
            .region = latin1(kRegions[place / kKinds.size()]),
            .kind = latin1(kKinds[place % kKinds.size()])};
        take(collection, source.next());
    }
}

void fill(ResourceTable &table, std::size_t resources, Sharing sharing)
{
    makeResources(resources, sharing, [&table](const Collection &collection, const Resource &resource) {
        table.insert(collection, resource);
    });
}

} // namespace tagdesk::bench
