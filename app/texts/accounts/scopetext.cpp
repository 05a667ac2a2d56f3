// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopetext.h"

#include "clouddescription.h"
#include "countable.h"

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

QString translated(const char *words)
{
    return QCoreApplication::translate(kCloudWords, words);
}

} // namespace

QString ScopeTexts::cloud(const QString &cloud)
{
    const CloudDescription *known = describedCloud(cloud);
    return known != nullptr ? translated(known->name) : cloud;
}

QString ScopeTexts::region(const QString &cloud, const QString &region)
{
    const CloudDescription *known = describedCloud(cloud);
    const CloudDescription::Region *words = known != nullptr ? known->region(region) : nullptr;
    if (words == nullptr)
        return region;
    if (words->label != nullptr)
        return translated(words->label);
    //: Region in the tree. %1: its id ("cn-north-1"), %2: its city.
    return tr("%1 %2").arg(region, translated(words->city));
}

QString ScopeTexts::kind(const QString &cloud, const QString &kind)
{
    const CloudDescription *known = describedCloud(cloud);
    const CloudDescription::Kind *words = known != nullptr ? known->kind(kind) : nullptr;
    return words != nullptr ? translated(words->label) : kind;
}

QString ScopeTexts::kinds(const QList<Scope> &scopes)
{
    constexpr qsizetype kNamed = 4;
    QStringList names;
    for (const Scope &scope : scopes) {
        const QString name = kind(scope.collection.cloud, scope.collection.kind);
        if (!names.contains(name))
            names.append(name);
    }
    //: Between the names of product lines.
    const QString separator = tr(", ");
    if (names.size() <= kNamed + 1)
        return names.join(separator);
    const auto more = static_cast<int>(names.size() - kNamed);
    //: %1: names of some product lines; there are %n more.
    return tr("%1 and %n more", nullptr, more).arg(names.mid(0, kNamed).join(separator));
}

QString ScopeTexts::region(const QString &region)
{
    for (const CloudDescription &cloud : describedClouds()) {
        if (cloud.region(region) != nullptr)
            return ScopeTexts::region(cloud.cloud, region);
    }
    return region;
}

QString ScopeTexts::kind(const QString &kind)
{
    for (const CloudDescription &cloud : describedClouds()) {
        if (cloud.kind(kind) != nullptr)
            return ScopeTexts::kind(cloud.cloud, kind);
    }
    return kind;
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
    const CloudDescription *known = describedCloud(collection.cloud);
    if (known != nullptr && known->areKindsInRegions) {
        // A region with a label of its own says no more than its kind.
        const CloudDescription::Region *words = known->region(collection.region);
        if (words == nullptr || words->label == nullptr)
            parts << collection.region;
    }
    parts << kind(collection.cloud, collection.kind);
    if (!scope.parent.isEmpty())
        parts << (parentLabel.isEmpty() ? scope.parent : parentLabel);
    return parts.join(u" / "_s);
}

QString ScopeTexts::whole(const Collection &collection, const QString &account)
{
    QStringList parts{cloud(collection.cloud)};
    if (!account.isEmpty() && account != parts.first())
        parts << account;
    const CloudDescription *known = describedCloud(collection.cloud);
    if (known == nullptr || known->areKindsInRegions)
        parts << region(collection.cloud, collection.region);
    parts << kind(collection.cloud, collection.kind);
    return parts.join(u" / "_s);
}

QString ScopeTexts::missing(const QString &key, qint64 resources)
{
    const int count = countable(resources);
    if (key.isEmpty())
        //: Of a scope that was not listed yet.
        return tr("%Ln resource(s) without tags", nullptr, count);
    //: Of a scope that was not listed yet; %1 is the key of a tag.
    return tr("%Ln resource(s) without %1", nullptr, count).arg(key);
}

Icon ScopeTexts::kindIcon(const QString &cloud, const QString &kind)
{
    const CloudDescription *known = describedCloud(cloud);
    const CloudDescription::Kind *words = known != nullptr ? known->kind(kind) : nullptr;
    return words != nullptr ? iconNamed(words->icon).value_or(Icon::Tag) : Icon::Tag;
}

} // namespace tagdesk
