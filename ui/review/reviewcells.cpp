// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewcells.h"

#include "chiplayout.h"
#include "icons.h"
#include "plaintext.h"
#include "plantext.h"
#include "scopetext.h"
#include "theme.h"

#include <QFont>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

/// For the roles of text.
QVariant words(const QString &text, int role)
{
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

QVariant value(const std::optional<QString> &text, ColorRole colorRole, bool struckOut, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return words(text ? shownValue(*text) : u"–"_s, role);
    case Qt::ForegroundRole:
        return ReviewCells::colour(text ? colorRole : ColorRole::Secondary);
    case Qt::FontRole:
        if (struckOut) {
            QFont font = QGuiApplication::font();
            font.setStrikeOut(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

} // namespace

QVariant ReviewCells::change(const Change &change, int column, int role)
{
    const StatusMark mark = PlanTexts::mark(change.state);
    const bool removed = change.state == TagState::Removed;
    switch (column) {
    case PlanModel::SubjectColumn:
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? words(change.key, role) : QVariant();
    case PlanModel::OldColumn:
        return value(change.before, removed ? ColorRole::Removed : ColorRole::Secondary, removed, role);
    case PlanModel::NewColumn:
        return value(change.after, mark.colorRole, false, role);
    case PlanModel::StateColumn:
        if (role == Qt::DisplayRole)
            return mark.word;
        if (role == Qt::DecorationRole)
            return icon(mark.icon, mark.colorRole);
        return role == Qt::ForegroundRole ? QVariant(ReviewCells::colour(mark.colorRole)) : QVariant();
    default:
        return {};
    }
}

QString ReviewCells::where(const Workspace &workspace, Row row)
{
    const Collection &collection = workspace.table().collection(row);
    const OpenAccount *open = workspace.account(collection.account);
    return ScopeTexts::whole(collection, open == nullptr ? QString() : open->account.name);
}

QVariant ReviewCells::where(const Workspace &workspace, Row row, int role)
{
    if (role == Qt::ForegroundRole)
        return colour(ColorRole::Secondary);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? words(where(workspace, row), role)
                                                              : QVariant();
}

QVariant ReviewCells::notTicked(int role)
{
    switch (role) {
    case Qt::DisplayRole:
        //: Of a change that is not ticked: it is not sent.
        return tr("stays staged");
    case Qt::DecorationRole:
        return icon(Icon::Minus, ColorRole::Secondary);
    case Qt::ForegroundRole:
        return colour(ColorRole::Secondary);
    default:
        return {};
    }
}

QVariant ReviewCells::resource(const Workspace &workspace, Row row, int role)
{
    const ResourceTable &table = workspace.table();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString name = table.nameText(row);
        const QString id = table.idText(row);
        //: A resource. %1: its name, %2: its id.
        const QString both = name.isEmpty() || name == id ? id : tr("%1  %2").arg(name, id);
        if (role == Qt::DisplayRole)
            return both;
        return words(both + u'\n' + where(workspace, row), role);
    }
    case Qt::DecorationRole: {
        const Collection &collection = table.collection(row);
        return icon(ScopeTexts::kindIcon(collection.cloud, collection.kind), ColorRole::Secondary);
    }
    default:
        return {};
    }
}

QVariant ReviewCells::header(int column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case PlanModel::SubjectColumn:
        return tr("Resource and key");
    case PlanModel::OldColumn:
        //: Header: the value as it is.
        return tr("Now");
    case PlanModel::NewColumn:
        //: Header: the value as it will be.
        return tr("Will be");
    case PlanModel::StateColumn:
        //: Header: added, changed or removed.
        return tr("Change");
    case WhereColumn:
        //: Header: cloud, account, region and product of a resource.
        return tr("Where");
    default:
        return {};
    }
}

QColor ReviewCells::colour(ColorRole colorRole)
{
    return colorRoleColour(Colours::of(QGuiApplication::palette()), colorRole);
}

} // namespace tagdesk
