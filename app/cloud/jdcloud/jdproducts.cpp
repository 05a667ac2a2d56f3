// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdproducts.h"

#include "replyreader.h"

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Role = JdProduct::Role;

constexpr JdProduct listed(QLatin1StringView code, QLatin1StringView service, QLatin1StringView path,
    QLatin1StringView list, QLatin1StringView id, QLatin1StringView name)
{
    return {
        .code = code, .service = service, .path = path, .list = list, .id = id, .name = name, .engine = {}};
}

constexpr JdProduct rds(QLatin1StringView code, QLatin1StringView engine, Role role)
{
    return {.code = code,
        .service = "rds"_L1,
        .path = "/instances"_L1,
        .list = "dbInstances"_L1,
        .id = "instanceId"_L1,
        .name = "instanceName"_L1,
        .engine = engine,
        .role = role};
}

constexpr JdProduct onlyTagged(QLatin1StringView code)
{
    return {.code = code, .service = {}, .path = {}, .list = {}, .id = {}, .name = {}, .engine = {}};
}

constexpr std::array kProducts{
    listed("vm"_L1, "vm"_L1, "/instances"_L1, "instances"_L1, "instanceId"_L1, "instanceName"_L1),
    listed("disk"_L1, "disk"_L1, "/disks"_L1, "disks"_L1, "diskId"_L1, "name"_L1),
    listed("ip"_L1, "vpc"_L1, "/elasticIps/"_L1, "elasticIps"_L1, "elasticIpId"_L1, "elasticIpName"_L1),
    listed("redis"_L1, "redis"_L1, "/cacheInstance"_L1, "cacheInstances"_L1, "cacheInstanceId"_L1,
        "cacheInstanceName"_L1),
    onlyTagged("memcached"_L1),
    listed("mongodb"_L1, "mongodb"_L1, "/instances"_L1, "dbInstances"_L1, "instanceId"_L1, "instanceName"_L1),
    listed("es"_L1, "es"_L1, "/instances"_L1, "instances"_L1, "instanceId"_L1, "instanceName"_L1),
    // What the bare code means is not documented, so no engine can be listed for it.
    onlyTagged("rds"_L1),
    rds("database"_L1, "MySQL"_L1, Role::Primary),
    rds("db_ro"_L1, "MySQL"_L1, Role::ReadOnly),
    rds("percona"_L1, "Percona"_L1, Role::Primary),
    rds("percona_ro"_L1, "Percona"_L1, Role::ReadOnly),
    rds("mariadb"_L1, "MariaDB"_L1, Role::Primary),
    rds("mariadb_ro"_L1, "MariaDB"_L1, Role::ReadOnly),
    rds("pg"_L1, "PostgreSQL"_L1, Role::All),
    rds("sqlserver"_L1, "SQL Server"_L1, Role::All),
    onlyTagged("drds"_L1),
    listed("nativecontainer"_L1, "nativecontainer"_L1, "/containers"_L1, "containers"_L1, "containerId"_L1,
        "name"_L1),
    listed("pod"_L1, "pod"_L1, "/pods"_L1, "pods"_L1, "podId"_L1, "name"_L1),
    listed("kubernetesNodegroup"_L1, "kubernetes"_L1, "/nodeGroups"_L1, "nodeGroups"_L1, "nodeGroupId"_L1,
        "name"_L1),
    listed("zfs"_L1, "zfs"_L1, "/fileSystems"_L1, "fileSystems"_L1, "fileSystemId"_L1, "name"_L1),
    onlyTagged("jqs"_L1),
    listed("jcq"_L1, "jcq"_L1, "/topics"_L1, "topics"_L1, "topicId"_L1, "topicName"_L1),
    listed("cdn"_L1, "cdn"_L1, {}, "domains"_L1, "domain"_L1, "domain"_L1),
};

/// Every product calls its status differently.
QString statusOf(const QJsonObject &item)
{
    for (const auto name : {"status"_L1, "instanceStatus"_L1, "cacheInstanceStatus"_L1, "state"_L1}) {
        const QJsonValue value = item.value(name);
        if (value.isString())
            return value.toString();
    }
    return {};
}

} // namespace

bool JdProduct::owns(const QJsonObject &item) const
{
    if (role == Role::All)
        return true;
    const bool isReadOnly = !item.value("sourceInstanceId"_L1).toString().isEmpty()
        || item.value("instanceType"_L1).toString().startsWith("read"_L1, Qt::CaseInsensitive);
    return isReadOnly == (role == Role::ReadOnly);
}

Resource JdProduct::resource(ReplyReader &reader, const QJsonObject &item) const
{
    Resource result;
    result.id = reader.requiredText(item, id);
    result.name = reader.text(item, name);
    result.status = statusOf(item);
    if (item.contains("tags"_L1))
        result.tags = reader.tags(reader.list(item, "tags"_L1));
    return result;
}

std::span<const JdProduct> jdProducts()
{
    return kProducts;
}

const JdProduct *jdProduct(const QString &code)
{
    const auto it = std::find_if(
        kProducts.begin(), kProducts.end(), [&](const JdProduct &product) { return code == product.code; });
    return it == kProducts.end() ? nullptr : &*it;
}

const JdProduct *jdProductTyped(QStringView code)
{
    const auto it = std::ranges::find_if(kProducts,
        [&](const JdProduct &product) { return code.compare(product.code, Qt::CaseInsensitive) == 0; });
    return it == kProducts.end() ? nullptr : &*it;
}

QStringList jdRegions()
{
    return {u"cn-north-1"_s, u"cn-east-1"_s, u"cn-east-2"_s, u"cn-south-1"_s};
}

} // namespace tagdesk
