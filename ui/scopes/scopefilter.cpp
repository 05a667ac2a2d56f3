// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopefilter.h"

#include "scopewords.h"

#include <algorithm>
#include <iterator>

namespace tagdesk {

namespace {

QString searchTextOf(const QModelIndex &node)
{
    return node.data(ScopeWords::SearchTextRole).toString();
}

} // namespace

ScopeFilter::ScopeFilter(QAbstractItemModel *words, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setSourceModel(words);
}

void ScopeFilter::setText(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    // Not invalidateFilter(): thousands of rows that go one by one take their time.
    invalidate();
}

QModelIndexList ScopeFilter::found() const
{
    QModelIndexList found;
    if (isSearching())
        collectFound({}, found);
    return found;
}

void ScopeFilter::collectFound(const QModelIndex &parent, QModelIndexList &found) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex node = index(row, 0, parent);
        if (isFound(mapToSource(node)))
            found.append(node);
        collectFound(node, found);
    }
}

bool ScopeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_words.isEmpty() || isFound(sourceModel()->index(row, 0, parent));
}

bool ScopeFilter::isFound(const QModelIndex &node) const
{
    const QString own = searchTextOf(node);
    QStringList elsewhere;
    std::copy_if(m_words.cbegin(), m_words.cend(), std::back_inserter(elsewhere),
        [&own](const QString &word) { return !own.contains(word, Qt::CaseInsensitive); });
    if (elsewhere.size() == m_words.size())
        return false;
    for (QModelIndex above = node.parent(); above.isValid() && !elsewhere.isEmpty(); above = above.parent()) {
        const QString text = searchTextOf(above);
        elsewhere.removeIf([&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }
    return elsewhere.isEmpty();
}

} // namespace tagdesk
