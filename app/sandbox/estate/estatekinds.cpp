// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatekinds.h"

#include <array>

namespace tagdesk {

std::span<const EstateKind> jdKinds()
{
    static constexpr std::array kinds{
        EstateKind{"vm", "i-", NameStyle::Machine, "running", "stopped", 220},
        EstateKind{"disk", "vol-", NameStyle::Volume, "in-use", "available", 180},
        EstateKind{"ip", "fip-", NameStyle::Address, "ASSOCIATED", "AVAILABLE", 80},
        EstateKind{"redis", "redis-", NameStyle::Store, "running", "changing", 40},
        EstateKind{"memcached", "memcached-", NameStyle::Store, "running", "error", 6},
        EstateKind{"rds", "rds-", NameStyle::Store, "RUNNING", "REBOOTING", 10},
        EstateKind{"database", "mysql-", NameStyle::Store, "RUNNING", "FAILOVER", 40},
        EstateKind{"db_ro", "mysql-ro-", NameStyle::Store, "RUNNING", "BUILDING", 15},
        EstateKind{"percona", "percona-", NameStyle::Store, "RUNNING", "REBOOTING", 7},
        EstateKind{"percona_ro", "percona-ro-", NameStyle::Store, "RUNNING", "BUILDING", 5},
        EstateKind{"mariadb", "mariadb-", NameStyle::Store, "RUNNING", "MIGRATING", 8},
        EstateKind{"mariadb_ro", "mariadb-ro-", NameStyle::Store, "RUNNING", "BUILDING", 5},
        EstateKind{"pg", "pg-", NameStyle::Store, "RUNNING", "RESTORING", 10},
        EstateKind{"sqlserver", "sqlserver-", NameStyle::Store, "RUNNING", "REBOOTING", 8},
        EstateKind{"drds", "drds-", NameStyle::Store, "RUNNING", "BUILDING", 4},
        EstateKind{"mongodb", "mongo-", NameStyle::Store, "running", "restoring", 15},
        EstateKind{"es", "es-", NameStyle::Store, "running", "configuring", 15},
        EstateKind{"nativecontainer", "c-", NameStyle::Workload, "running", "stopped", 20},
        EstateKind{"pod", "pod-", NameStyle::Workload, "running", "pending", 40},
        EstateKind{"kubernetesNodegroup", "ng-", NameStyle::Workload, "running", "resizing", 7},
        EstateKind{"zfs", "cfs-", NameStyle::Store, "available", "in-use", 10},
        EstateKind{"jqs", "jqs-", NameStyle::Store, "running", "error", 8},
        EstateKind{"jcq", "topic-", NameStyle::Store, "available", "creating", 12},
        EstateKind{"cdn", "", NameStyle::Domain, "online", "configuring", 30},
    };
    return kinds;
}

std::span<const EstateKind> huaweiEstateKinds()
{
    static constexpr std::array kinds{
        EstateKind{"DNS-private_zone", "", NameStyle::Zone, "ACTIVE", "PENDING_CREATE", 9},
        EstateKind{"DNS-private_recordset", "", NameStyle::RecordSet, "ACTIVE", "DISABLE", 110},
        EstateKind{"DNS-public_zone", "", NameStyle::Zone, "ACTIVE", "PENDING_UPDATE", 6},
        EstateKind{"DNS-public_recordset", "", NameStyle::RecordSet, "ACTIVE", "DISABLE", 75},
    };
    return kinds;
}

} // namespace tagdesk
