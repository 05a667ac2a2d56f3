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
    /// What its zones hold.
    [[nodiscard]] Collection collectionBelow() const
    {
        Collection below = scope.collection;
        below.kind = childKind;
        return below;
    }
    /// Holds several accounts, which stand beside it.
    [[nodiscard]] bool spansAccounts() const
    {
        return type == NodeType::Everything || type == NodeType::Cloud;
    }
    [[nodiscard]] bool spans(const Node &account) const
    {
        return type == NodeType::Everything
            || (type == NodeType::Cloud && scope.collection.cloud == account.scope.collection.cloud);
    }
    /// It stands for the same, whatever is below.
    [[nodiscard]] bool isSame(const Node &other) const { return type == other.type && scope == other.scope; }
    [[nodiscard]] bool isLike(const Node &other) const
    {
        return type == other.type && scope == other.scope && label == other.label
            && childKind == other.childKind && sandbox == other.sandbox;
    }
    /// Messages come last, so that zones are there before their message goes: what has children stays open.
    [[nodiscard]] bool isBefore(const Node &other) const
    {
        const bool isLast = type == NodeType::Message;
        const bool isOtherLast = other.type == NodeType::Message;
        return std::tie(isLast, label, scope.parent) < std::tie(isOtherLast, other.label, other.scope.parent);
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
    connect(
        workspace, &Workspace::rowsChanged, this, [this](const Rows &rows) { tellOf(rows, ChangedRole); });
    connect(
        workspace, &Workspace::outcomesChanged, this, [this](const Rows &rows) { tellOf(rows, FailedRole); });
    syncAccounts();
}

ScopeModel::~ScopeModel() = default;

QModelIndex ScopeModel::indexOf(const Scope &scope) const
{
    return indexOf(m_nodes.value(scope));
}

QModelIndex ScopeModel::indexOfAccount(const QString &accountId) const
{
    const auto found =
        std::find_if(m_root->children.cbegin(), m_root->children.cend(), [&accountId](const auto &node) {
            return node->type == NodeType::Account && node->scope.collection.account == accountId;
        });
    return found == m_root->children.cend() ? QModelIndex() : indexOf(found->get());
}

void ScopeModel::setNotCounted(const Scope &scope, const std::optional<Error> &error)
{
    const Node *node = m_nodes.value(scope);
    if (node == nullptr)
        return;
    m_notCounted.insert(scope, error);
    tellCounts(node);
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
        for (const QString &text : {node.label, collection.kind, collection.region, collection.cloud}) {
            if (!text.isEmpty() && node.type != NodeType::Message)
                return text;
        }
        return {};
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
    case SandboxRole:
        return node.sandbox;
    case ChildKindRole:
        return node.childKind;
    default:
        return nodeData(node, role);
    }
}

QVariant ScopeModel::nodeData(const Node &node, int role) const
{
    switch (role) {
    case ScopesRole: {
        std::vector<Scope> scopes;
        collectScopes(node, scopes);
        return QVariant::fromValue(ScopeSet(std::move(scopes)));
    }
    case CountRole:
        return count(node);
    case UncountedRole: {
        QList<UncountedScope> scopes;
        collectUncounted(node, scopes);
        return QVariant::fromValue(scopes);
    }
    case ChangedRole:
        return changed(node);
    case FailedRole:
        return failed(node);
    default:
        return node.lists() || node.type == NodeType::Message ? listingData(node, role) : QVariant();
    }
}

QVariant ScopeModel::listingData(const Node &node, int role) const
{
    const ScopeListing &listing = m_workspace->listing(node.scope);
    switch (role) {
    case ScopeRole:
        return node.lists() ? QVariant::fromValue(node.scope) : QVariant();
    case StateRole:
        return QVariant::fromValue(listing.state);
    case OnlyTaggedRole:
        return listing.onlyTagged;
    case MissingRole:
        return QVariant::fromValue(listing.missing);
    case ErrorRole:
        if (listing.state == ListingState::Failed || listing.hasTrouble)
            return QVariant::fromValue(listing.error);
        return {};
    default:
        return {};
    }
}

std::vector<const ScopeModel::Node *> ScopeModel::parts(const Node &node) const
{
    std::vector<const Node *> parts;
    const bool spansAccounts = node.spansAccounts();
    for (const auto &child : spansAccounts ? m_root->children : node.children) {
        if (!spansAccounts || (child->type == NodeType::Account && node.spans(*child)))
            parts.push_back(child.get());
    }
    return parts;
}

void ScopeModel::collectScopes(const Node &node, std::vector<Scope> &scopes) const
{
    if (node.lists())
        scopes.push_back(node.scope);
    else
        for (const Node *part : parts(node))
            collectScopes(*part, scopes);
}

void ScopeModel::collectUncounted(const Node &node, QList<UncountedScope> &scopes) const
{
    if (node.type == NodeType::Message || node.type == NodeType::Parent)
        return;
    if (node.type != NodeType::Collection) {
        for (const Node *part : parts(node))
            collectUncounted(*part, scopes);
        return;
    }
    if (m_workspace->listing(node.scope).total >= 0)
        return;
    const auto asked = m_notCounted.constFind(node.scope);
    const bool wasAsked = asked != m_notCounted.cend();
    scopes.append(UncountedScope{
        .scope = node.scope, .wasAsked = wasAsked, .error = wasAsked ? *asked : std::optional<Error>()});
}

qint64 ScopeModel::count(const Node &node) const
{
    if (node.lists())
        return m_workspace->listing(node.scope).total;
    qint64 sum = -1; // nothing known
    for (const Node *part : parts(node)) {
        if (const qint64 known = count(*part); known >= 0)
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
        if (!node.childKind.isEmpty())
            scopes.insert({.collection = node.collectionBelow(), .parent = node.scope.parent});
        return scopes;
    }
    for (const Node *part : parts(node))
        scopes.unite(scopesWithin(*part));
    return scopes;
}

/// What spans accounts, then the accounts.
ScopeModel::Nodes ScopeModel::topNodes() const
{
    Nodes accounts;
    QHash<QString, int> byCloud;
    QStringList clouds; // each once, in the order of the accounts
    for (const OpenAccount &account : m_workspace->accounts()) {
        accounts.push_back(accountNode(account));
        if (++byCloud[account.account.cloud] == 1)
            clouds.append(account.account.cloud);
    }
    std::vector<Scope> scopes;
    for (const auto &account : accounts)
        collectScopes(*account, scopes);
    Nodes nodes;
    if (scopes.size() > 1)
        nodes.push_back(std::make_unique<Node>(Node{.type = NodeType::Everything}));
    for (const QString &cloud : clouds) {
        if (clouds.size() < 2 || byCloud.value(cloud) < 2)
            continue;
        auto node = std::make_unique<Node>(Node{.type = NodeType::Cloud});
        node->scope.collection.cloud = cloud;
        nodes.push_back(std::move(node));
    }
    std::move(accounts.begin(), accounts.end(), std::back_inserter(nodes));
    return nodes;
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
    const ScopeListing &listing = m_workspace->listing(collection.scope);
    Nodes nodes;
    for (const Row row : listing.rows) {
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
    if (nodes.empty() && listing.state != ListingState::Loaded) {
        auto message = std::make_unique<Node>(Node{.type = NodeType::Message});
        message->scope = collection.scope;
        nodes.push_back(std::move(message));
    }
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
        if (!child->childKind.isEmpty())
            m_holders.insert(child->collectionBelow(), child);
        remember(child);
    }
}

void ScopeModel::forget(const Node *node)
{
    if (node->lists())
        m_nodes.remove(node->scope);
    if (!node->childKind.isEmpty())
        m_holders.remove(node->collectionBelow());
    for (const auto &child : node->children)
        forget(child.get());
}

void ScopeModel::syncAccounts()
{
    Nodes wanted = topNodes();
    const Nodes &top = m_root->children;
    for (std::size_t row = top.size(); row-- > 0;) {
        if (std::none_of(
                wanted.cbegin(), wanted.cend(), [&](const auto &other) { return other->isSame(*top[row]); }))
            remove(m_root.get(), row, 1);
    }
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        if (row < top.size() && top[row]->isSame(*wanted[row])) {
            if (top[row]->isTreeLike(*wanted[row]))
                continue;
            remove(m_root.get(), row, 1);
        }
        Nodes nodes;
        nodes.push_back(std::move(wanted[row]));
        insert(m_root.get(), row, std::move(nodes));
    }
    m_notCounted.removeIf([this](const auto &entry) {
        return m_workspace->account(entry.key().collection.account) == nullptr;
    });
    for (const auto &node : top) {
        if (node->spansAccounts())
            emit dataChanged(indexOf(node.get()), indexOf(node.get()));
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
    if (m_workspace->listing(scope).total >= 0)
        m_notCounted.remove(scope);
    syncParents(listed);
    for (const auto &child : listed->children) {
        if (child->type == NodeType::Message)
            emit dataChanged(indexOf(child.get()), indexOf(child.get()), {StateRole, ErrorRole});
    }
    tellCounts(listed);
}

/// Of the node and all that it is part of.
void ScopeModel::tellCounts(const Node *node)
{
    QSet<const Node *> told;
    addWithGroups(node, told);
    tell(told, {CountRole, MissingRole, UncountedRole, StateRole, ErrorRole, OnlyTaggedRole});
}

/// An apply tells of some rows for every reply: telling the whole tree takes the view milliseconds each time.
void ScopeModel::tellOf(const Rows &rows, int role)
{
    if (rows.empty())
        return tellAll(*m_root, {role});
    const ResourceTable &table = m_workspace->table();
    QSet<std::uint64_t> seen; // places of rows
    QSet<const Node *> told;
    for (const Row row : rows) {
        const std::uint64_t place =
            (std::uint64_t{table.collectionIndex(row)} << 32) | number(table.parentId(row));
        if (seen.contains(place))
            continue;
        seen.insert(place);
        const Collection &collection = table.collection(row);
        addWithGroups(m_nodes.value({.collection = collection, .parent = {}}), told);
        addWithGroups(m_nodes.value({.collection = collection, .parent = table.parent(row)}), told);
        addWithGroups(m_holders.value(collection), told);
    }
    tell(told, {role});
}

/// The node and all that it is part of; nothing for null.
void ScopeModel::addWithGroups(const Node *node, QSet<const Node *> &nodes) const
{
    if (node == nullptr)
        return;
    const Node *account = node;
    for (; node != m_root.get(); account = node, node = node->parent)
        nodes.insert(node);
    for (const auto &top : m_root->children) {
        if (top->spans(*account))
            nodes.insert(top.get());
    }
}

void ScopeModel::tell(const QSet<const Node *> &nodes, const QList<int> &roles)
{
    for (const Node *node : nodes)
        emit dataChanged(indexOf(node), indexOf(node), roles);
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
