// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "headwords.h"

#include "lookalike.h"

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

struct KnownHead
{
    QStringView folded;
    HeadWord meaning;
};

/// Heads of the consoles of JD Cloud, Huawei Cloud and Alibaba Cloud, of Cloud Custodian and others, and the
/// words that people write over such columns.
constexpr std::array kKnownHeads{
    KnownHead{u"资源id", {ColumnUse::ResourceId, 10}},
    KnownHead{u"resourceid", {ColumnUse::ResourceId, 10}},
    KnownHead{u"实例id", {ColumnUse::ResourceId, 9}},
    KnownHead{u"instanceid", {ColumnUse::ResourceId, 9}},
    KnownHead{u"资源编号", {ColumnUse::ResourceId, 8}},
    KnownHead{u"资源标识", {ColumnUse::ResourceId, 8}},
    KnownHead{u"资源唯一标识", {ColumnUse::ResourceId, 8}},
    KnownHead{u"实例编号", {ColumnUse::ResourceId, 8}},
    KnownHead{u"云主机id", {ColumnUse::ResourceId, 8}},
    KnownHead{u"云服务器id", {ColumnUse::ResourceId, 8}},
    KnownHead{u"弹性云服务器id", {ColumnUse::ResourceId, 8}},
    KnownHead{u"主机id", {ColumnUse::ResourceId, 8}},
    KnownHead{u"云硬盘id", {ColumnUse::ResourceId, 8}},
    KnownHead{u"域名id", {ColumnUse::ResourceId, 8}},
    KnownHead{u"zoneid", {ColumnUse::ResourceId, 8}},
    KnownHead{u"记录集id", {ColumnUse::ResourceId, 8}},
    KnownHead{u"recordsetid", {ColumnUse::ResourceId, 8}},
    KnownHead{u"resourceuid", {ColumnUse::ResourceId, 8}},
    KnownHead{u"identifier", {ColumnUse::ResourceId, 6}},
    KnownHead{u"id", {ColumnUse::ResourceId, 4}},
    KnownHead{u"编号", {ColumnUse::ResourceId, 3}},

    KnownHead{u"资源名称", {ColumnUse::ResourceName, 10}},
    KnownHead{u"资源名", {ColumnUse::ResourceName, 10}},
    KnownHead{u"resourcename", {ColumnUse::ResourceName, 10}},
    KnownHead{u"实例名称", {ColumnUse::ResourceName, 9}},
    KnownHead{u"实例名", {ColumnUse::ResourceName, 9}},
    KnownHead{u"instancename", {ColumnUse::ResourceName, 9}},
    KnownHead{u"云主机名称", {ColumnUse::ResourceName, 8}},
    KnownHead{u"云服务器名称", {ColumnUse::ResourceName, 8}},
    KnownHead{u"主机名称", {ColumnUse::ResourceName, 8}},
    KnownHead{u"域名", {ColumnUse::ResourceName, 8}},
    KnownHead{u"域名名称", {ColumnUse::ResourceName, 8}},
    KnownHead{u"domainname", {ColumnUse::ResourceName, 8}},
    KnownHead{u"zonename", {ColumnUse::ResourceName, 8}},
    KnownHead{u"记录集名称", {ColumnUse::ResourceName, 8}},
    KnownHead{u"displayname", {ColumnUse::ResourceName, 6}},
    KnownHead{u"名称", {ColumnUse::ResourceName, 5}},
    KnownHead{u"名字", {ColumnUse::ResourceName, 4}},
    KnownHead{u"name", {ColumnUse::ResourceName, 4}},
    KnownHead{u"domain", {ColumnUse::ResourceName, 3}},

    KnownHead{u"region", {ColumnUse::Region, 10}},
    KnownHead{u"regionid", {ColumnUse::Region, 10}},
    KnownHead{u"地域id", {ColumnUse::Region, 10}},
    KnownHead{u"区域id", {ColumnUse::Region, 10}},
    KnownHead{u"regionname", {ColumnUse::Region, 8}},
    KnownHead{u"地域", {ColumnUse::Region, 9}},
    KnownHead{u"区域", {ColumnUse::Region, 8}},
    KnownHead{u"所在地域", {ColumnUse::Region, 8}},
    KnownHead{u"所属地域", {ColumnUse::Region, 8}},
    KnownHead{u"所在区域", {ColumnUse::Region, 8}},
    KnownHead{u"所属区域", {ColumnUse::Region, 8}},
    KnownHead{u"地区", {ColumnUse::Region, 6}},

    KnownHead{u"resourcetype", {ColumnUse::Kind, 9}},
    KnownHead{u"资源类型", {ColumnUse::Kind, 9}},
    KnownHead{u"产品线", {ColumnUse::Kind, 8}},
    KnownHead{u"产品", {ColumnUse::Kind, 7}},
    KnownHead{u"产品类型", {ColumnUse::Kind, 7}},
    KnownHead{u"产品名称", {ColumnUse::Kind, 6}},
    KnownHead{u"product", {ColumnUse::Kind, 7}},
    KnownHead{u"productcode", {ColumnUse::Kind, 7}},
    KnownHead{u"service", {ColumnUse::Kind, 7}},
    KnownHead{u"服务", {ColumnUse::Kind, 6}},
    KnownHead{u"云服务", {ColumnUse::Kind, 6}},

    KnownHead{u"profile", {ColumnUse::Account, 8}},
    KnownHead{u"账号", {ColumnUse::Account, 8}},
    KnownHead{u"帐号", {ColumnUse::Account, 8}},
    KnownHead{u"账户", {ColumnUse::Account, 7}},
    KnownHead{u"帐户", {ColumnUse::Account, 7}},
    KnownHead{u"账号名称", {ColumnUse::Account, 7}},
    KnownHead{u"账号id", {ColumnUse::Account, 6}},
    KnownHead{u"accountname", {ColumnUse::Account, 7}},
    KnownHead{u"accountid", {ColumnUse::Account, 6}},
    KnownHead{u"account", {ColumnUse::Account, 7}},

    KnownHead{u"provider", {ColumnUse::Cloud, 8}},
    KnownHead{u"cloud", {ColumnUse::Cloud, 7}},
    KnownHead{u"cloudprovider", {ColumnUse::Cloud, 8}},
    KnownHead{u"云厂商", {ColumnUse::Cloud, 8}},
    KnownHead{u"云平台", {ColumnUse::Cloud, 7}},

    KnownHead{u"标签", {ColumnUse::TagList, 9}},
    KnownHead{u"资源标签", {ColumnUse::TagList, 10}},
    KnownHead{u"实例标签", {ColumnUse::TagList, 9}},
    KnownHead{u"用户标签", {ColumnUse::TagList, 9}},
    KnownHead{u"标签列表", {ColumnUse::TagList, 9}},
    KnownHead{u"标签信息", {ColumnUse::TagList, 9}},
    KnownHead{u"标签(键:值)", {ColumnUse::TagList, 9}},
    KnownHead{u"标签(key:value)", {ColumnUse::TagList, 9}},
    KnownHead{u"tags", {ColumnUse::TagList, 9}},
    KnownHead{u"taglist", {ColumnUse::TagList, 9}},
    KnownHead{u"resourcetags", {ColumnUse::TagList, 10}},

    KnownHead{u"tagkey", {ColumnUse::Key, 10}},
    KnownHead{u"标签键", {ColumnUse::Key, 10}},
    KnownHead{u"标签key", {ColumnUse::Key, 10}},
    KnownHead{u"标签名", {ColumnUse::Key, 8}},
    KnownHead{u"key", {ColumnUse::Key, 4}},
    KnownHead{u"键", {ColumnUse::Key, 4}},
    KnownHead{u"tagvalue", {ColumnUse::Value, 10}},
    KnownHead{u"标签值", {ColumnUse::Value, 10}},
    KnownHead{u"标签value", {ColumnUse::Value, 10}},
    KnownHead{u"value", {ColumnUse::Value, 4}},
    KnownHead{u"值", {ColumnUse::Value, 4}},

    KnownHead{u"op", {ColumnUse::Operation, 6}},
    KnownHead{u"operation", {ColumnUse::Operation, 6}},
};

constexpr std::array kTagPrefixes{"tag:"_L1, "tags:"_L1};
constexpr QStringView kChineseTagPrefix = u"标签:";

} // namespace

QString cleanHead(const QString &head)
{
    return withoutInvisibleEnds(head).toString();
}

QString foldedHead(const QString &head)
{
    QString folded = skeleton(head).toCaseFolded();
    folded.removeIf([](QChar c) { return c == u' ' || c == u'_' || c == u'-'; });
    return folded;
}

std::optional<HeadWord> headWord(const QString &head)
{
    const QString folded = foldedHead(head);
    const auto *const found = std::ranges::find(kKnownHeads, QStringView(folded), &KnownHead::folded);
    return found == kKnownHeads.end() ? std::nullopt : std::optional(found->meaning);
}

std::optional<QString> keyInHead(const QString &head)
{
    const auto isColon = [](QChar c) {
        return c == u':' || c == u'：';
    };
    const auto colon = std::ranges::find_if(head, isColon);
    if (colon == head.end())
        return std::nullopt;
    const qsizetype at = colon - head.begin();
    const QString prefix = skeleton(head.first(at)) + u':';
    const bool isTag = prefix == kChineseTagPrefix
        || std::ranges::any_of(kTagPrefixes,
            [&prefix](QLatin1StringView known) { return prefix.compare(known, Qt::CaseInsensitive) == 0; });
    return isTag ? std::optional(head.sliced(at + 1)) : std::nullopt;
}

} // namespace tagdesk
