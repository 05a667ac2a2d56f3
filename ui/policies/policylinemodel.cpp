// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policylinemodel.h"

#include "icons.h"
#include "plaintext.h"
#include "policydocument.h"
#include "policyedittext.h"

namespace tagdesk {

namespace {

QString allOf(const QList<EditedFault> &faults)
{
    QStringList lines;
    for (const EditedFault &fault : faults)
        lines.append(PolicyEditTexts::of(fault));
    return lines.join(u'\n');
}

} // namespace

PolicyLineModel::PolicyLineModel(
    int columns, PolicyDocument *document, Change changing, Change changed, QObject *parent)
    : LineTableModel(columns, parent)
    , m_document(document)
{
    connect(document, changing, this, &PolicyLineModel::begin);
    connect(document, changed, this, &PolicyLineModel::end);
    connect(document, &PolicyDocument::loaded, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

void PolicyLineModel::begin(int place, int removed, int added)
{
    if (removed < added)
        beginInsertRows({}, place + removed, place + added - 1);
    else if (added < removed)
        beginRemoveRows({}, place + added, place + removed - 1);
}

void PolicyLineModel::end(int place, int removed, int added)
{
    if (removed < added)
        endInsertRows();
    else if (added < removed)
        endRemoveRows();
    else
        emit dataChanged(index(place, 0), index(place + added - 1, columnCount() - 1));
}

QVariant PolicyLineModel::cellData(int row, int column, int role) const
{
    const QList<EditedFault> &wrong = faults(row);
    const bool isMarked = column == 0 && !wrong.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTipText(isMarked ? allOf(wrong) : text(row, column));
    case Qt::DecorationRole:
        if (!isMarked)
            return {};
        return wrong.first().isAdvice() ? icon(Icon::Warning, ColorRole::Changed)
                                        : icon(Icon::Error, ColorRole::Removed);
    case Qt::AccessibleDescriptionRole:
        return isMarked ? QVariant(allOf(wrong)) : QVariant();
    default:
        return {};
    }
}

} // namespace tagdesk
