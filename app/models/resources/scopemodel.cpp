// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopemodel.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace tagdesk {

struct ScopeModel::Node
{
    NodeType type = NodeType::Account;
    Scope scope; // of accounts and regions only account, cloud and region
    QString label;
    QString childKind;
    bool sandbox = false;
    Node *parent = nullptr;
    int row = 0;
    Nodes children;

    [[nodiscard]] bool lists() const { return type == NodeType::Collection || type == NodeType::Parent; }
    [[nodiscard]] bool isLike(const Node &other) const
    {
        return type == other.type && scope == other.scope && label == other.label
            && childKind == other.childKind && sandbox == other.sandbox;
    }
    [[nodiscard]] bool isBefore(const Node &other) const
    {
        return std::tie(label, scope.parent) < std::tie(other.label, other.scope.parent);
    }
    /// The same tree, nodes that listings brought apart.
    [[nodiscard]] bool isTreeLike(const Node &other) const
    {
        if (!isLike(other))
            return false;
        if (!childKind.isEmpty())
            return true;
        return std::equal(children.cbegin(), children.cend(), other.children.cbegin(), other.children.cend(),
            [](const auto &left, const auto &right) { return left->isTreeLike(*right); });
    }
};

ScopeModel::ScopeModel(Workspace *workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
    , m_root(std::make_unique<Node>())
{
    connect(workspace, &Workspace::accountsChanged, this, &ScopeModel::syncAccounts);
    connect(workspace, &Workspace::listingStarted, this, &ScopeModel::onListing);
    connect(workspace, &Workspace::listingChanged, this, &ScopeModel::onListing);
    connect(workspace, &Workspace::rowsAppended, this, [this](const Scope &scope) {
        if (Node *collection = m_nodes.value(scope); collection != nullptr)
            syncParents(collection);
    });
    connect(workspace, &Workspace::changesChanged, this, [this] { tellAll(*m_root, {ChangedRole}); });
    connect(workspace, &Workspace::outcomesChanged, this, [this] { tellAll(*m_root, {FailedRole}); });
    syncAccounts();
}

ScopeModel::~ScopeModel() = default;

QModelIndex ScopeModel::indexOf(const Scope &scope) const
{
    return indexOf(m_nodes.value(scope));
}

QModelIndex ScopeModel::indexOfAccount(const QString &accountId) const
{
    const auto found = std::find_if(m_root->children.cbegin(), m_root->children.cend(),
        [&accountId](const auto &node) { return node->scope.collection.account == accountId; });
    return found == m_root->children.cend() ? QModelIndex() : indexOf(found->get());
}

QModelIndex ScopeModel::indexOf(const Node *node) const
{
    return node == nullptr || node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

ScopeModel::Node *ScopeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ScopeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ScopeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(node(child)->parent) : QModelIndex();
}

int ScopeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int ScopeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant ScopeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *this->node(index);
    const Collection &collection = node.scope.collection;
    switch (role) {
    case Qt::DisplayRole:
        if (!node.label.isEmpty())
            return node.label;
        return collection.kind.isEmpty() ? collection.region : collection.kind;
    case TypeRole:
        return QVariant::fromValue(node.type);
    case AccountRole:
        return collection.account;
    case CloudRole:
        return collection.cloud;
    case RegionRole:
        return collection.region;
    case KindRole:
        return collection.kind;
    case LabelRole:
        return node.label;
    case CountRole:
        return count(node);
    case ChangedRole:
        return changed(node);
    case FailedRole:
        return failed(node);
    case SandboxRole:
        return node.sandbox;
    default:
        return node.lists() ? listingData(node, role) : QVariant();
    }
}

QVariant ScopeModel::listingData(const Node &node, int role) const
{
    const ScopeListing &listing = m_workspace->listing(node.scope);
    switch (role) {
    case ScopeRole:
        return QVariant::fromValue(node.scope);
    case StateRole:
        return QVariant::fromValue(listing.state);
    case OnlyTaggedRole:
        return listing.onlyTagged;
    case ErrorRole:
        if (listing.state == ListingState::Failed || listing.hasTrouble)
            return QVariant::fromValue(listing.error);
        return {};
    default:
        return {};
    }
}

qint64 ScopeModel::count(const Node &node) const
{
    if (node.lists())
        return m_workspace->listing(node.scope).total;
    qint64 sum = -1; // nothing known
    for (const auto &child : node.children) {
        if (const qint64 known = count(*child); known >= 0)
            sum = std::max<qint64>(sum, 0) + known;
    }
    return sum;
}

qint64 ScopeModel::changed(const Node &node) const
{
    std::size_t rows = 0;
    for (const Scope &scope : scopesWithin(node))
        rows += m_workspace->changedRows(scope);
    return static_cast<qint64>(rows);
}

qint64 ScopeModel::failed(const Node &node) const
{
    std::size_t rows = 0;
    for (const Scope &scope : scopesWithin(node))
        rows += m_workspace->failedRows(scope);
    return static_cast<qint64>(rows);
}

/// Scopes that share no resource and together hold all that is below the node.
QSet<Scope> ScopeModel::scopesWithin(const Node &node) const
{
    if (node.type == NodeType::Parent)
        return {node.scope};
    QSet<Scope> scopes;
    if (node.type == NodeType::Collection) {
        scopes.insert(node.scope);
        if (!node.childKind.isEmpty()) {
            Scope below = node.scope;
            below.collection.kind = node.childKind;
            scopes.insert(below);
        }
        return scopes;
    }
    for (const auto &child : node.children)
        scopes.unite(scopesWithin(*child));
    return scopes;
}

std::unique_ptr<ScopeModel::Node> ScopeModel::accountNode(const OpenAccount &account) const
{
    auto node = std::make_unique<Node>();
    node->scope.collection.account = account.account.id;
    node->scope.collection.cloud = account.account.cloud;
    node->label = account.account.name;
    node->sandbox = account.account.sandbox;
    for (const ScopeNode &child : account.tree)
        node->children.push_back(treeNode(child));
    return node;
}

std::unique_ptr<ScopeModel::Node> ScopeModel::treeNode(const ScopeNode &tree) const
{
    auto node = std::make_unique<Node>();
    switch (tree.type) {
    case ScopeNode::Type::Region:
        node->type = NodeType::Region;
        break;
    case ScopeNode::Type::Collection:
        node->type = NodeType::Collection;
        break;
    case ScopeNode::Type::Parent:
        node->type = NodeType::Parent;
        break;
    }
    node->scope = tree.scope;
    node->label = tree.label;
    node->childKind = tree.childKind;
    for (const ScopeNode &child : tree.children)
        node->children.push_back(treeNode(child));
    if (!node->childKind.isEmpty())
        node->children = parentNodes(*node);
    return node;
}

ScopeModel::Nodes ScopeModel::parentNodes(const Node &collection) const
{
    const ResourceTable &table = m_workspace->table();
    Nodes nodes;
    for (const Row row : m_workspace->listing(collection.scope).rows) {
        auto node = std::make_unique<Node>();
        node->type = NodeType::Parent;
        node->scope = collection.scope;
        node->scope.collection.kind = collection.childKind;
        node->scope.parent = table.idText(row);
        node->label = table.nameText(row);
        nodes.push_back(std::move(node));
    }
    std::sort(nodes.begin(), nodes.end(),
        [](const auto &left, const auto &right) { return left->isBefore(*right); });
    return nodes;
}

void ScopeModel::insert(Node *parent, std::size_t first, Nodes nodes)
{
    if (nodes.empty())
        return;
    beginInsertRows(indexOf(parent), static_cast<int>(first), static_cast<int>(first + nodes.size()) - 1);
    parent->children.insert(parent->children.begin() + static_cast<std::ptrdiff_t>(first),
        std::make_move_iterator(nodes.begin()), std::make_move_iterator(nodes.end()));
    remember(parent);
    endInsertRows();
}

void ScopeModel::remove(Node *parent, std::size_t first, std::size_t count)
{
    if (count == 0)
        return;
    beginRemoveRows(indexOf(parent), static_cast<int>(first), static_cast<int>(first + count) - 1);
    const auto begin = parent->children.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    std::for_each(begin, end, [this](const auto &node) { forget(node.get()); });
    parent->children.erase(begin, end);
    remember(parent);
    endRemoveRows();
}

/// Gives the children their places, and makes them found by scope.
void ScopeModel::remember(Node *node)
{
    for (std::size_t row = 0; row < node->children.size(); ++row) {
        Node *child = node->children[row].get();
        child->row = static_cast<int>(row);
        if (child->parent == node)
            continue;
        child->parent = node;
        if (child->lists())
            m_nodes.insert(child->scope, child);
        remember(child);
    }
}

void ScopeModel::forget(const Node *node)
{
    if (node->lists())
        m_nodes.remove(node->scope);
    for (const auto &child : node->children)
        forget(child.get());
}

void ScopeModel::syncAccounts()
{
    const std::vector<OpenAccount> &accounts = m_workspace->accounts();
    for (std::size_t row = m_root->children.size(); row-- > 0;) {
        if (m_workspace->account(m_root->children[row]->scope.collection.account) == nullptr)
            remove(m_root.get(), row, 1);
    }
    for (std::size_t row = 0; row < accounts.size(); ++row) {
        std::unique_ptr<Node> wanted = accountNode(accounts[row]);
        if (row < m_root->children.size()) {
            if (m_root->children[row]->isTreeLike(*wanted))
                continue;
            remove(m_root.get(), row, 1);
        }
        Nodes nodes;
        nodes.push_back(std::move(wanted));
        insert(m_root.get(), row, std::move(nodes));
    }
}

void ScopeModel::syncParents(Node *collection)
{
    if (collection->childKind.isEmpty())
        return;
    Nodes wanted = parentNodes(*collection);
    std::size_t row = 0;
    auto next = wanted.begin();
    while (row < collection->children.size() || next != wanted.end()) {
        const Nodes &children = collection->children;
        const std::size_t firstGone = row;
        while (row < children.size() && (next == wanted.end() || children[row]->isBefore(**next)))
            ++row;
        remove(collection, firstGone, row - firstGone);
        row = firstGone;

        Nodes added;
        while (next != wanted.end() && (row >= children.size() || (*next)->isBefore(*children[row])))
            added.push_back(std::move(*next++));
        const std::size_t addedCount = added.size();
        insert(collection, row, std::move(added));
        row += addedCount;

        while (row < children.size() && next != wanted.end() && children[row]->isLike(**next)) {
            ++row;
            ++next;
        }
    }
}

void ScopeModel::onListing(const Scope &scope)
{
    Node *listed = m_nodes.value(scope);
    if (listed == nullptr)
        return;
    syncParents(listed);
    for (const Node *node = listed; node != m_root.get(); node = node->parent) {
        const QModelIndex index = indexOf(node);
        emit dataChanged(index, index, {CountRole, StateRole, ErrorRole, OnlyTaggedRole});
    }
}

void ScopeModel::tellAll(const Node &parent, const QList<int> &roles)
{
    if (parent.children.empty())
        return;
    emit dataChanged(indexOf(parent.children.front().get()), indexOf(parent.children.back().get()), roles);
    for (const auto &child : parent.children)
        tellAll(*child, roles);
}

} // namespace tagdesk
