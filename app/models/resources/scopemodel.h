// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"
#include "workspace.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace tagdesk {

/// A collection whose number of resources is not known.
struct UncountedScope
{
    Scope scope;
    bool wasAsked = false; ///< Somebody tried to count it; false: not yet.
    std::optional<Error> error; ///< Why it failed; nullopt after asking: the cloud does not tell it.
};

/// The tree of scopes: what holds several accounts (everything, a cloud), then accounts, their regions and
/// collections as the provider lays them out, and below a collection of zones one node per zone. Every node
/// is a set of scopes. A group holds whole collections: record sets of a zone are within those of all zones.
/// One column. Follows the workspace; never changes it.
class ScopeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class NodeType {
        Everything, ///< All accounts; there where they have more than one scope.
        Cloud, ///< All accounts of a cloud; there beside other clouds, where it has several.
        Account,
        Region,
        Collection,
        Parent,
        Message, ///< Below zones that are not listed: being read, or failed. Lists nothing.
    };
    Q_ENUM(NodeType)

    enum Role {
        TypeRole = Qt::UserRole + 1, ///< NodeType.
        ScopeRole, ///< Scope; invalid for groups, which list nothing by themselves.
        ScopesRole, ///< ScopeSet: all that is within, in the order of the tree; empty for messages.
        AccountRole, ///< QString, Account::id.
        CloudRole, ///< QString.
        RegionRole, ///< QString, empty for accounts.
        KindRole, ///< QString, empty for accounts and regions.
        LabelRole, ///< QString in the cloud's or the profile's words; empty where the interface has a word.
        CountRole, ///< qint64 resources in the scope; -1: not known. For groups the sum of the known.
        UncountedRole, ///< QList<UncountedScope>: the collections within whose number is not known.
        ChildKindRole, ///< QString: of the zones' record sets; empty where no zones are below.
        StateRole, ///< ListingState; of a message that of the zones.
        ErrorRole, ///< Error, where the listing failed or is not whole; else invalid.
        /// QMap<QString, qint64>: ScopeListing::missing of what lists; of groups nothing.
        MissingRole,
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
    /// The scope could not be counted; without an error the cloud does not tell its number.
    void setNotCounted(const Scope &scope, const std::optional<Error> &error);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: label, else kind, else region, else cloud; the window's delegate has the words.
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
    /// What a group is made of: the children, or the accounts.
    [[nodiscard]] std::vector<const Node *> parts(const Node &node) const;
    void collectScopes(const Node &node, std::vector<Scope> &scopes) const;
    void collectUncounted(const Node &node, QList<UncountedScope> &scopes) const;
    [[nodiscard]] QVariant nodeData(const Node &node, int role) const;
    [[nodiscard]] QVariant listingData(const Node &node, int role) const;

    [[nodiscard]] Nodes topNodes() const;
    [[nodiscard]] std::unique_ptr<Node> accountNode(const OpenAccount &account) const;
    [[nodiscard]] std::unique_ptr<Node> treeNode(const ScopeNode &tree) const;
    /// One node per row of a listed collection, by label; a message where it was not listed.
    [[nodiscard]] Nodes parentNodes(const Node &collection) const;
    void insert(Node *parent, std::size_t first, Nodes nodes);
    void remove(Node *parent, std::size_t first, std::size_t count);
    void remember(Node *node);
    void forget(const Node *node);

    void syncAccounts();
    void syncParents(Node *collection);
    void onListing(const Scope &scope);
    void tellCounts(const Node *node);
    /// What these rows count in; an empty vector: all.
    void tellOf(const Rows &rows, int role);
    void addWithGroups(const Node *node, QSet<const Node *> &nodes) const;
    void tell(const QSet<const Node *> &nodes, const QList<int> &roles);
    void tellAll(const Node &parent, const QList<int> &roles);

    Workspace *m_workspace;
    std::unique_ptr<Node> m_root;
    QHash<Scope, Node *> m_nodes;
    QHash<Collection, Node *> m_holders; // zones, by the collection that they hold
    QHash<Scope, std::optional<Error>> m_notCounted;
};

} // namespace tagdesk
