// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace tagdesk {

/// The scope tree narrowed to what a search finds: each word stands in a node or in what it belongs to, and
/// one of them in the node itself. What is above and below a found node stays.
class ScopeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// `words`: a ScopeWords, which outlives the filter.
    explicit ScopeFilter(QAbstractItemModel *words, QObject *parent = nullptr);

    /// Any case of letters; an empty text finds nothing and hides nothing.
    void setText(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }
    /// Nodes of this model that were found, in the order of the tree.
    [[nodiscard]] QModelIndexList found() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isFound(const QModelIndex &node) const;
    void collectFound(const QModelIndex &parent, QModelIndexList &found) const;

    QStringList m_words;
};

} // namespace tagdesk
