// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowstate.h"
#include "statustext.h"

#include <QModelIndex>
#include <QVariant>

namespace tagdesk {

/// What stands in the column of states of a row of ResourceModel; an empty word where the cloud's own state
/// does.
[[nodiscard]] StatusMark statusMark(const QModelIndex &index);

/// Where the row of ResourceModel stands in an apply.
[[nodiscard]] RowOutcome outcomeOf(const QModelIndex &index);

/// What a cell of ResourceModel says beside what is painted: the tool tip and the words for assistive
/// technology. An invalid QVariant where that is all.
[[nodiscard]] QVariant rowWords(const QModelIndex &index, int role);

} // namespace tagdesk
