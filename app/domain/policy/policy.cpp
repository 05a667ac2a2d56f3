// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policy.h"

#include "wildcard.h"

#include <QSet>

#include <algorithm>

namespace tagdesk {

namespace {

enum class Separators { Kept, Alike };

QString comparable(const QString &text, Separators separators)
{
    QString folded = text.toCaseFolded();
    if (separators == Separators::Alike)
        folded.replace(u'-', u':');
    return folded;
}

/// See PolicyScope; `texts` are the names of one thing.
bool fits(const QStringList &patterns, const QStringList &texts, Separators separators = Separators::Kept)
{
    const auto names = [&](const QString &pattern) {
        return std::ranges::any_of(texts, [&](const QString &text) {
            return matchesWildcard(comparable(pattern, separators), comparable(text, separators));
        });
    };
    bool hasWanted = false;
    bool isWanted = false;
    for (const QString &pattern : patterns) {
        if (pattern.startsWith(u'!')) {
            if (names(pattern.sliced(1)))
                return false;
        } else {
            hasWanted = true;
            isWanted = isWanted || names(pattern);
        }
    }
    return isWanted || !hasWanted;
}

} // namespace

bool PolicyScope::holds(const Collection &collection) const
{
    return fits(clouds, {collection.cloud}) && fits(regions, {collection.region})
        && fits(kinds, {collection.kind}, Separators::Alike);
}

bool PolicyScope::holdsInZone(const QString &id, const QString &name) const
{
    return fits(zones, {id, name});
}

QStringList Policy::keys() const
{
    QStringList keys;
    QSet<QString> known;
    for (const PolicyRule &rule : rules) {
        const QString folded = rule.key.toCaseFolded();
        if (!known.contains(folded))
            keys.append(rule.key);
        known.insert(folded);
    }
    return keys;
}

const KeyOwner *Policy::ownerOf(const QString &key) const
{
    const auto owns = [&key](const KeyOwner &owner) {
        return std::ranges::any_of(
            owner.keys, [&key](const QString &pattern) { return matchesWildcard(pattern, key); });
    };
    const auto found = std::ranges::find_if(owners, owns);
    return found == owners.end() ? nullptr : &*found;
}

} // namespace tagdesk
