// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"

#include <QIdentityProxyModel>
#include <QSet>

namespace tagdesk {

/// The scope tree in words: names of regions and kinds, icons, tool tips with what went wrong, and which
/// nodes the table shows. Below it are values only.
class ScopeWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        CountTextRole = 0x2000, ///< QString, what stands right-aligned: "1,204", "1,905+", "3 tagged", "…",
                                ///< "not counted"; may be empty.
        ShownRole, ///< Shown.
        SearchTextRole, ///< QString by which a search finds the node: its words and ids; empty for messages.
    };
    /// How much of a node the table shows.
    enum class Shown { Nothing, Partly, Fully };
    Q_ENUM(Shown)

    explicit ScopeWords(QObject *parent = nullptr);

    /// What the table shows.
    void setShown(const ScopeSet &scopes);
    [[nodiscard]] const ScopeSet &shown() const { return m_shown; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QString words(const QModelIndex &source) const;
    [[nodiscard]] QString countText(const QModelIndex &source) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &source) const;
    [[nodiscard]] QString searchText(const QModelIndex &source) const;
    [[nodiscard]] QStringList notes(const QModelIndex &source) const;
    [[nodiscard]] Shown shown(const QModelIndex &source) const;
    void tellShown(const QModelIndex &parent);

    ScopeSet m_shown;
    QSet<Scope> m_shownScopes; // the same, to look them up
};

} // namespace tagdesk
