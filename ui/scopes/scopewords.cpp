// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopewords.h"

#include "errortext.h"
#include "icons.h"
#include "plaintext.h"
#include "scopemodel.h"
#include "scopetext.h"
#include "statustext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T valueOf(const QModelIndex &index, int role)
{
    return index.data(role).value<T>();
}

ScopeModel::NodeType typeOf(const QModelIndex &source)
{
    return valueOf<ScopeModel::NodeType>(source, ScopeModel::TypeRole);
}

QIcon iconOf(const QModelIndex &source)
{
    switch (typeOf(source)) {
    case ScopeModel::NodeType::Account:
        return {};
    case ScopeModel::NodeType::Region:
        return icon(Icon::Region, ColorRole::Secondary);
    case ScopeModel::NodeType::Collection:
        return icon(ScopeTexts::kindIcon(valueOf<QString>(source, ScopeModel::CloudRole),
                        valueOf<QString>(source, ScopeModel::KindRole)),
            ColorRole::Secondary);
    case ScopeModel::NodeType::Parent:
        return icon(Icon::Zone, ColorRole::Secondary);
    }
    Q_UNREACHABLE();
}

} // namespace

ScopeWords::ScopeWords(QObject *parent)
    : QIdentityProxyModel(parent)
{
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
        return toolTipText(toolTip(source));
    case Qt::AccessibleTextRole: {
        const QString count = countText(source);
        //: Read aloud: name of a scope and the number of resources in it.
        return count.isEmpty() ? words(source) : tr("%1, %2").arg(words(source), count);
    }
    case CountTextRole:
        return countText(source);
    default:
        return source.data(role);
    }
}

Qt::ItemFlags ScopeWords::flags(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    if (source.isValid() && typeOf(source) == ScopeModel::NodeType::Account)
        return Qt::ItemIsEnabled;
    return QIdentityProxyModel::flags(index);
}

QString ScopeWords::words(const QModelIndex &source) const
{
    const auto label = valueOf<QString>(source, ScopeModel::LabelRole);
    const auto cloud = valueOf<QString>(source, ScopeModel::CloudRole);
    switch (typeOf(source)) {
    case ScopeModel::NodeType::Account:
        //: Heading of the tree: name of the profile and of its cloud.
        return tr("%1 · %2").arg(label, ScopeTexts::cloud(cloud));
    case ScopeModel::NodeType::Region:
        return label.isEmpty() ? ScopeTexts::region(cloud, valueOf<QString>(source, ScopeModel::RegionRole))
                               : label;
    case ScopeModel::NodeType::Collection:
        return label.isEmpty() ? ScopeTexts::kind(cloud, valueOf<QString>(source, ScopeModel::KindRole))
                               : label;
    case ScopeModel::NodeType::Parent:
        return label;
    }
    Q_UNREACHABLE();
}

QString ScopeWords::countText(const QModelIndex &source) const
{
    const auto type = typeOf(source);
    if (type == ScopeModel::NodeType::Account)
        return {};
    const auto count = valueOf<qint64>(source, ScopeModel::CountRole);
    if (count < 0)
        return valueOf<ListingState>(source, ScopeModel::StateRole) == ListingState::Loading ? u"…"_s
                                                                                             : QString();
    const QString number = StatusTexts::number(count);
    //: In the tree: only resources with tags can be listed here, and there are this many.
    return valueOf<bool>(source, ScopeModel::OnlyTaggedRole) ? tr("%1 tagged").arg(number) : number;
}

QString ScopeWords::toolTip(const QModelIndex &source) const
{
    QStringList lines = {words(source)};
    if (typeOf(source) == ScopeModel::NodeType::Account && valueOf<bool>(source, ScopeModel::SandboxRole))
        lines.append(tr("A simulation inside this program; nothing leaves the machine."));
    if (const auto changed = valueOf<qint64>(source, ScopeModel::ChangedRole); changed > 0)
        lines.append(tr("%n resource(s) with staged changes", nullptr, static_cast<int>(changed)));
    if (const auto failed = valueOf<qint64>(source, ScopeModel::FailedRole); failed > 0)
        lines.append(tr("%n resource(s) failed", nullptr, static_cast<int>(failed)));
    if (valueOf<bool>(source, ScopeModel::OnlyTaggedRole))
        lines.append(tr("The cloud lists only tagged resources of this product line."));
    const QVariant error = source.data(ScopeModel::ErrorRole);
    if (error.isValid())
        lines.append(ErrorTexts::of(error.value<Error>()).full());
    return lines.join(u'\n');
}

} // namespace tagdesk
