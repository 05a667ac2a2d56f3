// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowwords.h"

#include "errortext.h"
#include "faulttext.h"
#include "ownershiptext.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "tagchipdelegate.h"

namespace tagdesk {

namespace {

QList<TagFault> faultsOf(const QModelIndex &index)
{
    if (index.data(ResourceModel::FaultsRole).value<RowFaults>() == RowFaults())
        return {};
    return index.data(ResourceModel::FaultListRole).value<QList<TagFault>>();
}

/// Why a row failed, what the rules say against it, and who else keeps its tags.
QString troubleOf(const QModelIndex &index)
{
    QStringList lines;
    if (const RowOutcome outcome = outcomeOf(index); isFailure(outcome.state))
        lines.append(ErrorTexts::of(outcome.error).full());
    lines += FaultTexts::lines(faultsOf(index));
    if (const QString address = index.data(ResourceModel::ManagedRole).toString(); !address.isEmpty())
        lines.append(OwnershipTexts::managed(address));
    return lines.join(u'\n');
}

/// Of a cell of a key: who else keeps the tag.
QVariant keyWords(const QModelIndex &index, int role)
{
    const QString address = index.data(ResourceModel::ManagedRole).toString();
    if (address.isEmpty() || role == Qt::AccessibleTextRole)
        return {};
    const QString said = OwnershipTexts::managed(address);
    return role == Qt::ToolTipRole ? toolTipText(said) : said;
}

} // namespace

RowOutcome outcomeOf(const QModelIndex &index)
{
    return index.data(ResourceModel::OutcomeRole).value<RowOutcome>();
}

StatusMark statusMark(const QModelIndex &index)
{
    const RowOutcome outcome = outcomeOf(index);
    const int changes = index.data(ResourceModel::ChangeCountRole).toInt();
    const bool isSettled = isAsWanted(outcome.state);
    if (outcome.state != RowState::None && !(isSettled && changes > 0))
        return StatusTexts::mark(outcome);
    if (index.data(ResourceModel::KnowledgeRole).value<TagKnowledge>() != TagKnowledge::Read)
        return StatusTexts::notRead();
    if (const StatusMark fault = FaultTexts::mark(faultsOf(index)); !fault.word.isEmpty())
        return fault;
    if (changes > 0)
        return StatusTexts::changed(changes);
    return {};
}

QVariant rowWords(const QModelIndex &index, int role)
{
    const bool isTags = index.column() == ResourceModel::TagsColumn;
    if (index.column() >= ResourceModel::FirstKeyColumn)
        return keyWords(index, role);
    if (index.column() != ResourceModel::StatusColumn && !isTags)
        return {};
    if (role == Qt::AccessibleTextRole) {
        const QString word = isTags ? TagChipDelegate::fullText(index) : statusMark(index).word;
        return word.isEmpty() ? QVariant() : word;
    }
    const QString trouble = isTags ? QString() : troubleOf(index);
    if (trouble.isEmpty())
        return {};
    return role == Qt::ToolTipRole ? toolTipText(trouble) : trouble;
}

} // namespace tagdesk
