// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace tagdesk {

/// The tree of scopes: accounts, their regions and collections as the provider lays them out, and below a
/// listed collection of zones one node per zone. One column. Follows the workspace; never changes it.
class ScopeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class NodeType { Account, Region, Collection, Parent };
    Q_ENUM(NodeType)

    enum Role {
        TypeRole = Qt::UserRole + 1, ///< NodeType.
        ScopeRole, ///< Scope; invalid for accounts and regions, which list nothing.
        AccountRole, ///< QString, Account::id.
        CloudRole, ///< QString.
        RegionRole, ///< QString, empty for accounts.
        KindRole, ///< QString, empty for accounts and regions.
        LabelRole, ///< QString in the cloud's or the profile's words; empty where the interface has a word.
        CountRole, ///< qint64 resources in the scope; -1: not known. For regions and accounts the sum of the
                   ///< known.
        StateRole, ///< ListingState.
        ErrorRole, ///< Error, where the listing failed or is not whole; else invalid.
        OnlyTaggedRole, ///< bool: resources without tags cannot be listed.
        ChangedRole, ///< qint64 rows with staged edits within.
        FailedRole, ///< qint64 rows that failed or are unknown within.
        SandboxRole, ///< bool: the account is the embedded simulation.
    };
    Q_ENUM(Role)

    /// `workspace` outlives the model.
    explicit ScopeModel(Workspace *workspace, QObject *parent = nullptr);
    ~ScopeModel() override;

    /// Invalid when the tree has no such node.
    [[nodiscard]] QModelIndex indexOf(const Scope &scope) const;
    [[nodiscard]] QModelIndex indexOfAccount(const QString &accountId) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: label, else kind, else region; the window's delegate has the words.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    [[nodiscard]] Node *node(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node) const;
    [[nodiscard]] qint64 count(const Node &node) const;
    [[nodiscard]] qint64 changed(const Node &node) const;
    [[nodiscard]] qint64 failed(const Node &node) const;
    [[nodiscard]] QSet<Scope> scopesWithin(const Node &node) const;
    [[nodiscard]] QVariant listingData(const Node &node, int role) const;

    [[nodiscard]] std::unique_ptr<Node> accountNode(const OpenAccount &account) const;
    [[nodiscard]] std::unique_ptr<Node> treeNode(const ScopeNode &tree) const;
    /// One node per row of a listed collection, by label.
    [[nodiscard]] Nodes parentNodes(const Node &collection) const;
    void insert(Node *parent, std::size_t first, Nodes nodes);
    void remove(Node *parent, std::size_t first, std::size_t count);
    void remember(Node *node);
    void forget(const Node *node);

    void syncAccounts();
    void syncParents(Node *collection);
    void onListing(const Scope &scope);
    void tellAll(const Node &parent, const QList<int> &roles);

    Workspace *m_workspace;
    std::unique_ptr<Node> m_root;
    QHash<Scope, Node *> m_nodes;
};

} // namespace tagdesk
