// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jddescription.h"

#include "jdproducts.h"

#include <QtGlobal>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

std::vector<AccountField> jdFields()
{
    return {{.id = kJdTokenHeaderField,
                .section = AccountField::Section::Keys,
                .standard = u"x-jdcloud-security-token"_s,
                // RFC 9110, section 5.6.2: a token.
                .form = u"[!#$%&'*+.^_`|~0-9A-Za-z-]+"_s,
                .label = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Token &header"),
                .mistake = QT_TRANSLATE_NOOP("tagdesk::CloudDescription",
                    "“%1” cannot be the name of a header: it has neither blanks nor colons.")},
        {.id = kJdTokenBase64Field,
            .kind = AccountField::Kind::YesNo,
            .section = AccountField::Section::Keys,
            .standard = kYes,
            .label = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Send the token encoded as base64")}};
}

} // namespace

CloudDescription jdDescription()
{
    return {.cloud = kJdCloud,
        .name = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "JD Cloud"),
        // The service codes of the tag service, and what its product pages call them.
        .kinds =
            {
                //: Product line
                {u"vm"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Virtual machines"), u"server"_s},
                //: Product line
                {u"disk"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Disks"), u"disk"_s},
                //: Product line
                {u"ip"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Elastic IPs"), u"network"_s},
                //: Product line
                {u"redis"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Redis"), u"cache"_s},
                //: Product line
                {u"memcached"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Memcached"), u"cache"_s},
                //: Product line
                {u"database"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "MySQL"), u"database"_s},
                //: Product line
                {u"db_ro"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "MySQL (read-only)"),
                    u"database"_s},
                //: Product line
                {u"mariadb"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "MariaDB"), u"database"_s},
                //: Product line
                {u"mariadb_ro"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "MariaDB (read-only)"),
                    u"database"_s},
                //: Product line
                {u"percona"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Percona"), u"database"_s},
                //: Product line
                {u"percona_ro"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Percona (read-only)"),
                    u"database"_s},
                //: Product line
                {u"pg"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "PostgreSQL"), u"database"_s},
                //: Product line
                {u"sqlserver"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "SQL Server"), u"database"_s},
                //: Product line
                {u"rds"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "RDS"), u"database"_s},
                //: Product line
                {u"drds"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "DRDS"), u"database"_s},
                //: Product line
                {u"mongodb"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "MongoDB"), u"database"_s},
                //: Product line
                {u"es"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Elasticsearch"), u"search"_s},
                //: Product line
                {u"cdn"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "CDN domains"), u"cdn"_s},
                //: Product line
                {u"nativecontainer"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Native containers"),
                    u"container"_s},
                //: Product line
                {u"pod"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Pods"), u"container"_s},
                //: Product line
                {u"kubernetesNodegroup"_s,
                    QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Kubernetes node groups"), u"container"_s},
                //: Product line
                {u"zfs"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Cloud file service"),
                    u"storage"_s},
                //: Product line
                {u"jqs"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Queue service"), u"queue"_s},
                //: Product line
                {u"jcq"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Message queues"), u"queue"_s},
            },
        .regions =
            {
                //: City of a region
                {u"cn-north-1"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Beijing")},
                //: City of a region
                {u"cn-east-1"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Suqian")},
                //: City of a region
                {u"cn-east-2"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Shanghai")},
                //: City of a region
                {u"cn-south-1"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Guangzhou")},
                //: CDN domains belong to no single region.
                {kCdnRegion, nullptr, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "CDN (all regions)")},
            },
        .areKindsInRegions = true,
        .fields = jdFields(),
        .quotaPerMinute = kJdQuotaPerMinute,
        .resourcesPerRequest = kJdResourcesPerRequest,
        .ruleSets = {
            {documentedRules(kJdCloud), QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "JD Cloud")}}};
}

} // namespace tagdesk
