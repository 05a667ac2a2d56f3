// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icon.h"
#include "scopetree.h"

#include <QCoreApplication>
#include <QList>

namespace tagdesk {

/// Names of clouds, regions and kinds of resources as people read them; unknown ones are shown as they are.
class ScopeTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ScopeTexts)

public:
    /// "JD Cloud", "Huawei Cloud".
    [[nodiscard]] static QString cloud(const QString &cloud);
    /// "cn-north-1 Beijing", "CDN (all regions)".
    [[nodiscard]] static QString region(const QString &cloud, const QString &region);
    /// "Virtual machines", "Private zones".
    [[nodiscard]] static QString kind(const QString &cloud, const QString &kind);
    /// "MySQL, PostgreSQL": at most some of their names, each once, and how many more there are.
    [[nodiscard]] static QString kinds(const QList<Scope> &scopes);
    /// The region, or the kind, of whatever cloud has it.
    [[nodiscard]] static QString region(const QString &region);
    [[nodiscard]] static QString kind(const QString &kind);
    /// The words of a node in the tree; a cloud's own label is kept.
    [[nodiscard]] static QString node(const ScopeNode &node);
    /// "cn-north-1 / Virtual machines", for titles and reports.
    [[nodiscard]] static QString path(const Scope &scope, const QString &parentLabel = {});

    /// "JD Cloud / production / cn-north-1 Beijing / Virtual machines": where a resource is, in full.
    /// `account` is the account's name.
    [[nodiscard]] static QString whole(const Collection &collection, const QString &account);

    /// How many resources have no tag with this key, or none at all where the key is empty.
    [[nodiscard]] static QString missing(const QString &key, qint64 resources);
    [[nodiscard]] static Icon kindIcon(const QString &cloud, const QString &kind);
};

} // namespace tagdesk
