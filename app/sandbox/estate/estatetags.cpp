// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatetags.h"

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

enum class Cloud : quint8 { Jd, Huawei };

struct Application
{
    QStringView name;
    QStringView owner;
    QStringView department;
    QStringView team;
    QStringView costCenter;
};

constexpr std::array<Application, 12> kApplications{{
    {u"shop", u"li.lei", u"研发一部", u"trade", u"CC-1001"},
    {u"order", u"han.meimei", u"研发一部", u"trade", u"CC-1001"},
    {u"pay", u"wang.fang", u"支付部", u"payment", u"CC-2040"},
    {u"search", u"zhang.wei", u"研发二部", u"discovery", u"CC-1002"},
    {u"recommend", u"liu.yang", u"研发二部", u"discovery", u"CC-1002"},
    {u"user", u"chen.jing", u"研发一部", u"account", u"CC-1003"},
    {u"stock", u"zhao.min", u"供应链部", u"supply", u"CC-3010"},
    {u"report", u"sun.li", u"数据部", u"data", u"CC-4001"},
    {u"media", u"zhou.jie", u"市场部", u"media", u"CC-5001"},
    {u"官网", u"周杰", u"市场部", u"media", u"CC-5001"},
    {u"gateway", u"ops@example.com", u"运维部", u"sre", u"CC-9000"},
    {u"monitoring", u"ops@example.com", u"运维部", u"sre", u"CC-9000"},
}};

/// With how often each occurs: spellings differ as they do in a grown estate.
constexpr std::array<QStringView, 10> kEnvironments{
    u"prod", u"prod", u"prod", u"prod", u"test", u"test", u"dev", u"staging", u"Prod", u"production"};

constexpr int kVariants = 8;

Tag tag(QStringView key, QStringView value)
{
    return {key.toString(), value.toString()};
}

Tag systemTag(Cloud cloud)
{
    return cloud == Cloud::Jd ? Tag{u"jdc-createdby"_s, u"subuser-li"_s}
                              : Tag{u"_sys_enterprise_project_id"_s, u"0"_s};
}

Tags everyTag(const Application &application, QStringView environment)
{
    return {tag(u"env", environment), tag(u"app", application.name), tag(u"owner", application.owner),
        tag(u"部门", application.department), tag(u"team", application.team),
        tag(u"cost-center", application.costCenter)};
}

Tags variant(Cloud cloud, int number, const Application &application, QStringView environment)
{
    const Tags all = everyTag(application, environment);
    switch (number) {
    case 0:
        return all.first(3);
    case 1:
        return {all[0], all[1], all[3], all[5]};
    case 2:
        return {all[1], all[4], tag(u"backup", u"daily")};
    case 3:
        return all + Tags{systemTag(cloud)};
    case 4:
        // A value of the time before Huawei's rules: it can be removed, and never be set again.
        return {all[0], all[1],
            cloud == Cloud::Huawei ? tag(u"owner", u"team=dns") : tag(u"owner", u"mailto:ops@example.com")};
    case 5:
        return {all[0], all[1], all[4], tag(u"说明", u"双机房 主")};
    case 6:
        return {all[3], systemTag(cloud)};
    default:
        return all;
    }
}

Tags fullTags(const Application &application)
{
    return everyTag(application, u"prod")
        + Tags{tag(u"backup", u"daily"), tag(u"sla", u"99.95"), tag(u"项目", u"双十一"),
            tag(u"expires", u"2026-12-31")};
}

} // namespace

EstateTags::EstateTags(TagPool &pool)
{
    for (const Cloud cloud : {Cloud::Jd, Cloud::Huawei}) {
        Sets &sets = cloud == Cloud::Jd ? m_jd : m_huawei;
        for (const Application &application : kApplications) {
            for (const QStringView environment : kEnvironments) {
                for (int number = 0; number < kVariants; ++number)
                    sets.usual.push_back(pool.intern(variant(cloud, number, application, environment)));
            }
            sets.full.push_back(pool.intern(fullTags(application)));
            sets.twins.push_back(pool.intern(everyTag(application, u"prod") + Tags{tag(u"Env", u"Prod")}));
        }
    }
}

TagSet EstateTags::Sets::pick(EstateTrait trait, quint64 random) const
{
    switch (trait) {
    case EstateTrait::Untagged:
        return {};
    case EstateTrait::FullQuota:
        return full[random % full.size()];
    case EstateTrait::CaseTwins:
        return twins[random % twins.size()];
    default:
        return usual[random % usual.size()];
    }
}

TagSet EstateTags::jdTags(EstateTrait trait, quint64 random) const
{
    return m_jd.pick(trait, random);
}

TagSet EstateTags::huaweiTags(EstateTrait trait, quint64 random) const
{
    return m_huawei.pick(trait, random);
}

} // namespace tagdesk
