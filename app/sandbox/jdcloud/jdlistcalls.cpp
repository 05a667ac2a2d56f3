// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdlistcalls.h"

#include <array>

namespace tagdesk {

std::span<const JdListCall> jdListCalls()
{
    static constexpr std::array calls{
        JdListCall{"vm", "instances", "instances", "instanceId", "instanceName", "status"},
        JdListCall{"disk", "disks", "disks", "diskId", "name", "status"},
        JdListCall{"vpc", "elasticIps", "elasticIps", "elasticIpId", "elasticIpName", "status"},
        JdListCall{"redis", "cacheInstance", "cacheInstances", "cacheInstanceId", "cacheInstanceName",
            "cacheInstanceStatus", 10, 100, 10},
        JdListCall{"rds", "instances", "dbInstances", "instanceId", "instanceName", "instanceStatus", 10, 100,
            10, true},
        JdListCall{"mongodb", "instances", "dbInstances", "instanceId", "instanceName", "instanceStatus", 1,
            100, 10},
        JdListCall{
            "es", "instances", "instances", "instanceId", "instanceName", "instanceStatus", 1, 100, 10},
        JdListCall{"nativecontainer", "containers", "containers", "containerId", "name", "status"},
        JdListCall{"pod", "pods", "pods", "podId", "name", "podStatus"},
        JdListCall{"zfs", "fileSystems", "fileSystems", "fileSystemId", "name", "status"},
        JdListCall{"jcq", "topics", "topics", "topicId", "topicName", "topicStatus", 10, 100, 10},
        JdListCall{"kubernetes", "nodeGroups", "nodeGroups", "nodeGroupId", "name", "state"},
    };
    return calls;
}

const JdListCall &jdDomainQuery()
{
    static constexpr JdListCall call{"cdn", "domain:query", "domains", "domain", "", "status", 1, 50, 20};
    return call;
}

const JdListCall &jdDomainList()
{
    static constexpr JdListCall call{
        "cdn", "domain", "domains", "domain", "", "status", 1, 50, 20, false, false};
    return call;
}

std::span<const RdsEngine> rdsEngines()
{
    static constexpr std::array engines{
        RdsEngine{"database", "MySQL", ""},
        RdsEngine{"db_ro", "MySQL", "database"},
        RdsEngine{"percona", "Percona", ""},
        RdsEngine{"percona_ro", "Percona", "percona"},
        RdsEngine{"mariadb", "MariaDB", ""},
        RdsEngine{"mariadb_ro", "MariaDB", "mariadb"},
        RdsEngine{"pg", "PostgreSQL", ""},
        RdsEngine{"sqlserver", "SQL Server", ""},
    };
    return engines;
}

} // namespace tagdesk
