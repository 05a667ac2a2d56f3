// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "failuredelegate.h"

#include "errortext.h"
#include "failuremodel.h"
#include "icons.h"
#include "scopetext.h"
#include "statustext.h"
#include "theme.h"

namespace tagdesk {

FailureDelegate::FailureDelegate(const Workspace *workspace, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workspace(workspace)
{
}

QString FailureDelegate::text(const QModelIndex &index) const
{
    const auto error = index.data(FailureModel::ErrorRole).value<Error>();
    if (index.data(FailureModel::IsGroupRole).toBool())
        //: A cause of failure: how many resources, and the cloud's words.
        return tr("%1 × %2").arg(StatusTexts::number(index.data(FailureModel::CountRole).toLongLong()),
            ErrorTexts::inlineText(error));
    const auto row = index.data(FailureModel::RowRole).value<Row>();
    const ResourceTable &table = m_workspace->table();
    //: A failed resource: its name and its id; the third part says where it is.
    return tr("%1   %2   %3")
        .arg(table.nameText(row), table.idText(row), ScopeTexts::path({table.collection(row), {}}));
}

void FailureDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = text(index);
    if (!index.data(FailureModel::IsGroupRole).toBool())
        return;
    const bool failed = index.data(FailureModel::StateRole).value<RowState>() == RowState::Failed;
    const ColorRole colorRole = failed ? ColorRole::Removed : ColorRole::Unknown;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(failed ? Icon::Error : Icon::Question, colorRole);
    const QColor colour = colorRoleColour(Colours::of(option->palette), colorRole);
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
}

} // namespace tagdesk
