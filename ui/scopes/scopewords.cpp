// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopewords.h"

#include "errortext.h"
#include "icons.h"
#include "plaintext.h"
#include "scopemodel.h"
#include "scopetext.h"
#include "statustext.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T valueOf(const QModelIndex &index, int role)
{
    return index.data(role).value<T>();
}

using NodeType = ScopeModel::NodeType;

NodeType typeOf(const QModelIndex &source)
{
    return valueOf<NodeType>(source, ScopeModel::TypeRole);
}

bool isGroup(NodeType type)
{
    return type != NodeType::Collection && type != NodeType::Parent && type != NodeType::Message;
}

QIcon iconOf(const QModelIndex &source)
{
    switch (typeOf(source)) {
    case NodeType::Account:
        return {};
    case NodeType::Everything:
        return icon(Icon::Network, ColorRole::Secondary);
    case NodeType::Cloud:
        return icon(Icon::Cloud, ColorRole::Secondary);
    case NodeType::Region:
        return icon(Icon::Region, ColorRole::Secondary);
    case NodeType::Collection:
        return icon(ScopeTexts::kindIcon(valueOf<QString>(source, ScopeModel::CloudRole),
                        valueOf<QString>(source, ScopeModel::KindRole)),
            ColorRole::Secondary);
    case NodeType::Parent:
        return icon(Icon::Zone, ColorRole::Secondary);
    case NodeType::Message:
        return source.data(ScopeModel::ErrorRole).isValid() ? icon(Icon::Warning, ColorRole::Changed)
                                                            : icon(Icon::Clock, ColorRole::Secondary);
    }
    Q_UNREACHABLE();
}

/// A shown scope lies within the node, though not all that is in it.
bool isWithin(const Scope &scope, NodeType type, const QModelIndex &source)
{
    const Collection &collection = scope.collection;
    if (type == NodeType::Everything)
        return true;
    if (type == NodeType::Cloud)
        return collection.cloud == valueOf<QString>(source, ScopeModel::CloudRole);
    if (collection.account != valueOf<QString>(source, ScopeModel::AccountRole))
        return false;
    if (type == NodeType::Account)
        return true;
    if (collection.region != valueOf<QString>(source, ScopeModel::RegionRole))
        return false;
    return type == NodeType::Region
        || (type == NodeType::Collection && !scope.parent.isEmpty()
            && collection.kind == valueOf<QString>(source, ScopeModel::ChildKindRole));
}

QString reason(const std::optional<Error> &error)
{
    return error ? ErrorTexts::of(*error).full()
                 : ScopeWords::tr("The cloud does not tell the number; open it to count.");
}

/// Which collections within a group have no number.
void appendUncounted(const QList<UncountedScope> &uncounted, QStringList &lines)
{
    QList<Scope> asked;
    QList<Scope> waiting;
    for (const UncountedScope &each : uncounted)
        (each.wasAsked ? asked : waiting).append(each.scope);
    if (!asked.isEmpty())
        //: %1 are product lines such as "MySQL, PostgreSQL".
        lines.append(ScopeWords::tr("not counted: %1").arg(ScopeTexts::kinds(asked)));
    if (!waiting.isEmpty())
        //: %1 are product lines.
        lines.append(ScopeWords::tr("not counted yet: %1").arg(ScopeTexts::kinds(waiting)));
}

} // namespace

ScopeWords::ScopeWords(QObject *parent)
    : QIdentityProxyModel(parent)
{
}

void ScopeWords::setShown(const ScopeSet &scopes)
{
    if (scopes == m_shown)
        return;
    m_shown = scopes;
    m_shownScopes = {scopes.scopes().cbegin(), scopes.scopes().cend()};
    tellShown({});
}

void ScopeWords::tellShown(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    emit dataChanged(index(0, 0, parent), index(rows - 1, 0, parent), {ShownRole, Qt::AccessibleTextRole});
    for (int row = 0; row < rows; ++row)
        tellShown(index(row, 0, parent));
}

QVariant ScopeWords::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(source);
    case Qt::DecorationRole:
        return iconOf(source);
    case Qt::ToolTipRole:
        return toolTipText((QStringList(words(source)) + notes(source)).join(u'\n'));
    case Qt::AccessibleTextRole:
        return accessibleText(source);
    case Qt::AccessibleDescriptionRole:
        return notes(source).join(u'\n');
    case CountTextRole:
        return countText(source);
    case ShownRole:
        return QVariant::fromValue(shown(source));
    case SearchTextRole:
        return searchText(source);
    default:
        return source.data(role);
    }
}

Qt::ItemFlags ScopeWords::flags(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    if (source.isValid() && typeOf(source) == NodeType::Message)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return QIdentityProxyModel::flags(index);
}

QString ScopeWords::words(const QModelIndex &source) const
{
    const auto label = valueOf<QString>(source, ScopeModel::LabelRole);
    const auto cloud = valueOf<QString>(source, ScopeModel::CloudRole);
    switch (typeOf(source)) {
    case NodeType::Everything:
        //: Node of the tree: all resources of all accounts that are open.
        return tr("Everything");
    case NodeType::Cloud:
        //: Node of the tree: all accounts of the cloud %1.
        return tr("All of %1").arg(ScopeTexts::cloud(cloud));
    case NodeType::Account:
        //: Heading of the tree: name of the profile and of its cloud.
        return tr("%1 · %2").arg(label, ScopeTexts::cloud(cloud));
    case NodeType::Region:
        return label.isEmpty() ? ScopeTexts::region(cloud, valueOf<QString>(source, ScopeModel::RegionRole))
                               : label;
    case NodeType::Collection:
        return label.isEmpty() ? ScopeTexts::kind(cloud, valueOf<QString>(source, ScopeModel::KindRole))
                               : label;
    case NodeType::Parent:
        return label;
    case NodeType::Message: {
        const QVariant error = source.data(ScopeModel::ErrorRole);
        //: Below zones in the tree, while their list comes.
        return error.isValid() ? ErrorTexts::of(error.value<Error>()).what : tr("Reading…");
    }
    }
    Q_UNREACHABLE();
}

QString ScopeWords::countText(const QModelIndex &source) const
{
    const auto type = typeOf(source);
    if (type == NodeType::Message)
        return {};
    const auto uncounted = valueOf<QList<UncountedScope>>(source, ScopeModel::UncountedRole);
    const bool wasAsked = std::any_of(
        uncounted.cbegin(), uncounted.cend(), [](const UncountedScope &each) { return each.wasAsked; });
    const auto count = valueOf<qint64>(source, ScopeModel::CountRole);
    if (count < 0) {
        if (!isGroup(type) && valueOf<ListingState>(source, ScopeModel::StateRole) == ListingState::Loading)
            return u"…"_s;
        //: In the tree, where a number would stand: the resources could not be counted.
        return wasAsked ? tr("not counted") : QString();
    }
    const QString number = StatusTexts::number(count);
    if (isGroup(type))
        //: In the tree: the resources of a group, and some that were not counted.
        return uncounted.isEmpty() ? number : tr("%1+").arg(number);
    //: In the tree: only resources with tags can be listed here, and there are this many.
    return valueOf<bool>(source, ScopeModel::OnlyTaggedRole) ? tr("%1 tagged").arg(number) : number;
}

QString ScopeWords::accessibleText(const QModelIndex &source) const
{
    QStringList parts{words(source)};
    if (const QString count = countText(source); !count.isEmpty())
        parts.append(count);
    switch (shown(source)) {
    case Shown::Nothing:
        break;
    case Shown::Partly:
        //: Read aloud with a node of the tree: the table shows some of it.
        parts.append(tr("partly shown"));
        break;
    case Shown::Fully:
        //: Read aloud with a node of the tree: the table shows it.
        parts.append(tr("shown"));
        break;
    }
    if (!isGroup(typeOf(source))) {
        for (const UncountedScope &each : valueOf<QList<UncountedScope>>(source, ScopeModel::UncountedRole)) {
            if (each.wasAsked)
                parts.append(reason(each.error));
        }
    }
    //: Between what is read aloud of a node: its name, the number of resources in it, whether it is shown.
    return parts.join(tr(", "));
}

QString ScopeWords::searchText(const QModelIndex &source) const
{
    const auto scope = valueOf<Scope>(source, ScopeModel::ScopeRole);
    switch (typeOf(source)) {
    case NodeType::Message:
        return {};
    case NodeType::Collection:
        return words(source) + u' ' + scope.collection.kind;
    case NodeType::Parent:
        return words(source) + u' ' + scope.parent;
    case NodeType::Account:
        return words(source) + u' ' + valueOf<QString>(source, ScopeModel::AccountRole);
    default:
        return words(source);
    }
}

/// What the tool tip says below the name.
QStringList ScopeWords::notes(const QModelIndex &source) const
{
    QStringList lines;
    const auto type = typeOf(source);
    const QVariant error = source.data(ScopeModel::ErrorRole);
    if (type == NodeType::Message) {
        if (error.isValid())
            lines << ErrorTexts::of(error.value<Error>()).full() << tr("Click or press Enter to try again.");
        return lines;
    }
    if (type == NodeType::Account && valueOf<bool>(source, ScopeModel::SandboxRole))
        lines.append(tr("A simulation inside this program; nothing leaves the machine."));
    if (const auto changed = valueOf<qint64>(source, ScopeModel::ChangedRole); changed > 0)
        lines.append(tr("%n resource(s) with staged changes", nullptr, static_cast<int>(changed)));
    if (const auto failed = valueOf<qint64>(source, ScopeModel::FailedRole); failed > 0)
        lines.append(tr("%n resource(s) failed", nullptr, static_cast<int>(failed)));
    const auto missing = valueOf<QMap<QString, qint64>>(source, ScopeModel::MissingRole);
    for (auto each = missing.cbegin(); each != missing.cend(); ++each)
        lines.append(ScopeTexts::missing(each.key(), each.value()));
    if (valueOf<bool>(source, ScopeModel::OnlyTaggedRole))
        lines.append(tr("The cloud lists only tagged resources of this product line."));
    const auto uncounted = valueOf<QList<UncountedScope>>(source, ScopeModel::UncountedRole);
    if (isGroup(type))
        appendUncounted(uncounted, lines);
    else if (!uncounted.isEmpty() && uncounted.front().wasAsked)
        //: %1: why.
        lines.append(tr("Not counted: %1").arg(reason(uncounted.front().error)));
    if (error.isValid())
        lines.append(ErrorTexts::of(error.value<Error>()).full());
    return lines;
}

ScopeWords::Shown ScopeWords::shown(const QModelIndex &source) const
{
    const auto type = typeOf(source);
    if (m_shownScopes.isEmpty() || type == NodeType::Message)
        return Shown::Nothing;
    const auto scopes = valueOf<ScopeSet>(source, ScopeModel::ScopesRole);
    const bool isAll = !scopes.isEmpty()
        && std::all_of(scopes.scopes().cbegin(), scopes.scopes().cend(), [this](const Scope &scope) {
               return m_shownScopes.contains(scope)
                   || (!scope.parent.isEmpty()
                       && m_shownScopes.contains({.collection = scope.collection, .parent = {}}));
           });
    if (isAll)
        return Shown::Fully;
    const bool isSome = std::any_of(m_shown.scopes().cbegin(), m_shown.scopes().cend(),
        [&](const Scope &scope) { return isWithin(scope, type, source); });
    return isSome ? Shown::Partly : Shown::Nothing;
}

} // namespace tagdesk
