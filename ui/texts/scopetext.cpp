// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopetext.h"

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

struct Name
{
    const char *id;
    const char *text;
};

struct Kind
{
    const char *id;
    const char *text;
    Icon icon;
};

const QLatin1String kJdCloud("jdcloud");
const QLatin1String kHuawei("huawei");
const QLatin1String kAllRegions("cn-all");

// The service codes of JD Cloud's tag service, and what its product pages call them.
constexpr Kind kProductLines[] = {
    //: Product line
    {"vm", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Virtual machines"), Icon::Server},
    //: Product line
    {"disk", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Disks"), Icon::Disk},
    //: Product line
    {"ip", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Elastic IPs"), Icon::Network},
    //: Product line
    {"redis", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Redis"), Icon::Cache},
    //: Product line
    {"memcached", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Memcached"), Icon::Cache},
    //: Product line
    {"database", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "MySQL"), Icon::Database},
    //: Product line
    {"db_ro", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "MySQL (read-only)"), Icon::Database},
    //: Product line
    {"mariadb", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "MariaDB"), Icon::Database},
    //: Product line
    {"mariadb_ro", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "MariaDB (read-only)"), Icon::Database},
    //: Product line
    {"percona", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Percona"), Icon::Database},
    //: Product line
    {"percona_ro", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Percona (read-only)"), Icon::Database},
    //: Product line
    {"pg", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "PostgreSQL"), Icon::Database},
    //: Product line
    {"sqlserver", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "SQL Server"), Icon::Database},
    //: Product line: the relational database service as a whole
    {"rds", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "RDS"), Icon::Database},
    //: Product line
    {"drds", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "DRDS"), Icon::Database},
    //: Product line
    {"mongodb", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "MongoDB"), Icon::Database},
    //: Product line
    {"es", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Elasticsearch"), Icon::Search},
    //: Product line
    {"cdn", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "CDN domains"), Icon::Cdn},
    //: Product line
    {"nativecontainer", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Native containers"), Icon::Container},
    //: Product line
    {"pod", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Pods"), Icon::Container},
    //: Product line
    {"kubernetesNodegroup", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Kubernetes node groups"),
        Icon::Container},
    //: Product line
    {"zfs", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Cloud file service"), Icon::Storage},
    //: Product line
    {"jqs", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Queue service"), Icon::Queue},
    //: Product line
    {"jcq", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Message queues"), Icon::Queue},
};

constexpr Kind kDnsKinds[] = {
    //: DNS zones that only one's own networks see
    {"DNS-private_zone", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Private zones"), Icon::Lan},
    //: Of private zones
    {"DNS-private_recordset", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Private record sets"), Icon::Record},
    //: DNS zones that the whole internet sees
    {"DNS-public_zone", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Public zones"), Icon::Zone},
    //: Of public zones
    {"DNS-public_recordset", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Public record sets"), Icon::Record},
};

constexpr Name kJdRegions[] = {
    //: City of a region
    {"cn-north-1", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Beijing")},
    //: City of a region
    {"cn-east-1", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Suqian")},
    //: City of a region
    {"cn-east-2", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Shanghai")},
    //: City of a region
    {"cn-south-1", QT_TRANSLATE_NOOP("tagdesk::ScopeTexts", "Guangzhou")},
};

template <typename Entry, std::size_t count>
const Entry *find(const Entry (&entries)[count], const QString &id)
{
    for (const Entry &entry : entries) {
        if (id == QLatin1String(entry.id))
            return &entry;
    }
    return nullptr;
}

const Kind *findKind(const QString &cloud, const QString &kind)
{
    if (cloud == kJdCloud)
        return find(kProductLines, kind);
    return cloud == kHuawei ? find(kDnsKinds, kind) : nullptr;
}

} // namespace

QString ScopeTexts::cloud(const QString &cloud)
{
    if (cloud == kJdCloud)
        return tr("JD Cloud");
    return cloud == kHuawei ? tr("Huawei Cloud") : cloud;
}

QString ScopeTexts::region(const QString &cloud, const QString &region)
{
    if (cloud != kJdCloud)
        return region;
    if (region == kAllRegions) {
        //: CDN domains belong to no single region.
        return tr("CDN (all regions)");
    }
    const Name *city = find(kJdRegions, region);
    //: Region in the tree. %1: its id ("cn-north-1"), %2: its city.
    return city ? tr("%1 %2").arg(region, tr(city->text)) : region;
}

QString ScopeTexts::kind(const QString &cloud, const QString &kind)
{
    const Kind *known = findKind(cloud, kind);
    return known ? tr(known->text) : kind;
}

QString ScopeTexts::node(const ScopeNode &node)
{
    if (!node.label.isEmpty())
        return node.label;
    const Collection &collection = node.scope.collection;
    switch (node.type) {
    case ScopeNode::Type::Region:
        return region(collection.cloud, collection.region);
    case ScopeNode::Type::Collection:
        return kind(collection.cloud, collection.kind);
    case ScopeNode::Type::Parent:
        return node.scope.parent;
    }
    Q_UNREACHABLE();
}

QString ScopeTexts::path(const Scope &scope, const QString &parentLabel)
{
    const Collection &collection = scope.collection;
    QStringList parts;
    // A CDN's region says no more than its kind, and DNS projects are shown without their region.
    if (collection.cloud == kJdCloud && collection.region != kAllRegions)
        parts << collection.region;
    parts << kind(collection.cloud, collection.kind);
    if (!scope.parent.isEmpty())
        parts << (parentLabel.isEmpty() ? scope.parent : parentLabel);
    return parts.join(u" / "_s);
}

Icon ScopeTexts::kindIcon(const QString &cloud, const QString &kind)
{
    const Kind *known = findKind(cloud, kind);
    return known ? known->icon : Icon::Tag;
}

} // namespace tagdesk
