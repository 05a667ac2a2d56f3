// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyorder.h"

#include <QDataStream>

namespace tagdesk {

// Not in an unnamed namespace, where QList would not find them.
static QDataStream &operator<<(QDataStream &to, const Tag &tag)
{
    return to << tag.key << tag.value;
}

static QDataStream &operator>>(QDataStream &from, Tag &tag)
{
    return from >> tag.key >> tag.value;
}

static QDataStream &operator<<(QDataStream &to, const Collection &collection)
{
    return to << collection.account << collection.cloud << collection.region << collection.kind;
}

static QDataStream &operator>>(QDataStream &from, Collection &collection)
{
    return from >> collection.account >> collection.cloud >> collection.region >> collection.kind;
}

static QDataStream &operator<<(QDataStream &to, const ApplyOrder::Cell &cell)
{
    return to << cell.key << cell.value;
}

static QDataStream &operator>>(QDataStream &from, ApplyOrder::Cell &cell)
{
    return from >> cell.key >> cell.value;
}

static QDataStream &operator<<(QDataStream &to, const ApplyOrder::Target &target)
{
    return to << target.collection << target.id << target.base << target.cells;
}

static QDataStream &operator>>(QDataStream &from, ApplyOrder::Target &target)
{
    return from >> target.collection >> target.id >> target.base >> target.cells;
}

static QDataStream &operator<<(QDataStream &to, const ApplyOrder::Opened &opened)
{
    const Account &account = opened.account;
    return to << account.id << account.name << account.cloud << account.endpoint << account.regions
              << account.fields << account.ruleSet << account.quotaPerMinute << account.resourcesPerRequest
              << account.batchWriting << account.sandbox << opened.credentials.accessKey()
              << opened.credentials.secretKey();
}

static QDataStream &operator>>(QDataStream &from, ApplyOrder::Opened &opened)
{
    Account &account = opened.account;
    QByteArray accessKey;
    QByteArray secretKey;
    from >> account.id >> account.name >> account.cloud >> account.endpoint >> account.regions
        >> account.fields >> account.ruleSet >> account.quotaPerMinute >> account.resourcesPerRequest
        >> account.batchWriting >> account.sandbox >> accessKey >> secretKey;
    opened.credentials = Credentials(accessKey, secretKey);
    return from;
}

static QDataStream &operator<<(QDataStream &to, const ApplyReport::Resource &resource)
{
    return to << resource.id.collection << resource.id.id << resource.base;
}

static QDataStream &operator>>(QDataStream &from, ApplyReport::Resource &resource)
{
    return from >> resource.id.collection >> resource.id.id >> resource.base;
}

static QDataStream &operator<<(QDataStream &to, const ApplyReport::Kept &kept)
{
    return to << kept.id << kept.key;
}

static QDataStream &operator>>(QDataStream &from, ApplyReport::Kept &kept)
{
    return from >> kept.id >> kept.key;
}

QByteArray toBytes(const ApplyOrder &order)
{
    QByteArray bytes;
    QDataStream to(&bytes, QDataStream::WriteOnly);
    to << order.journal << order.resumes << order.undoes << order.largestFile << order.killAt << order.speed
       << order.lists << order.checks.guardConflicts << order.checks.verifyWrites << order.accounts
       << order.targets;
    return bytes;
}

ApplyOrder orderFrom(const QByteArray &bytes)
{
    ApplyOrder order;
    QDataStream from(bytes);
    from >> order.journal >> order.resumes >> order.undoes >> order.largestFile >> order.killAt >> order.speed
        >> order.lists >> order.checks.guardConflicts >> order.checks.verifyWrites >> order.accounts
        >> order.targets;
    return order;
}

QByteArray toBytes(const ApplyReport &report)
{
    QByteArray bytes;
    QDataStream to(&bytes, QDataStream::WriteOnly);
    to << report.isComplete << report.isRefused << report.trouble << report.resources << report.kept;
    return bytes;
}

ApplyReport reportFrom(const QByteArray &bytes)
{
    ApplyReport report;
    QDataStream from(bytes);
    from >> report.isComplete >> report.isRefused >> report.trouble >> report.resources >> report.kept;
    return report;
}

} // namespace tagdesk
