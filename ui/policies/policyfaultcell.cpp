// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyfaultcell.h"

#include "icons.h"
#include "plaintext.h"
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

QVariant policyFaultCell(const QList<EditedFault> &faults, const QString &text, bool marked, int role)
{
    const bool isMarked = marked && !faults.isEmpty();
    switch (role) {
    case Qt::ToolTipRole:
        return toolTipText(isMarked ? allOf(faults) : text);
    case Qt::DecorationRole:
        if (!isMarked)
            return {};
        return faults.first().isAdvice() ? icon(Icon::Warning, ColorRole::Changed)
                                         : icon(Icon::Error, ColorRole::Removed);
    case Qt::AccessibleDescriptionRole:
        return isMarked ? QVariant(allOf(faults)) : QVariant();
    default:
        return {};
    }
}

} // namespace tagdesk
