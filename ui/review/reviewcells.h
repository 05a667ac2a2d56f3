// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planmodel.h"
#include "tagchip.h"
#include "theme.h"

#include <QColor>
#include <QCoreApplication>
#include <QVariant>

namespace tagdesk {

class TickedCells;

/// Columns of the review: those of PlanModel, and behind them another one.
enum ReviewColumn { WhereColumn = PlanModel::ColumnCount, ReviewColumnCount };

/// What stands in the cells of the review, in both of its orders.
class ReviewCells
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ReviewCells)

public:
    /// One key with its old and new value, where it has them.
    struct Change
    {
        QString key;
        std::optional<QString> before;
        std::optional<QString> after;
        TagState state = TagState::Unchanged;
    };

    [[nodiscard]] static QVariant change(const Change &change, int column, int role);
    /// Name, id and icon of a resource, for the first column; where it is, in tool tip and accessible text.
    [[nodiscard]] static QVariant resource(const Workspace &workspace, Row row, int role);
    /// Cloud, account, region and product of a resource in words.
    [[nodiscard]] static QString where(const Workspace &workspace, Row row);
    /// The same for its column.
    [[nodiscard]] static QVariant where(const Workspace &workspace, Row row, int role);
    /// For the column of the state, of what is not ticked.
    [[nodiscard]] static QVariant notTicked(int role);
    [[nodiscard]] static QVariant header(int column, int role);
    /// In the palette of the program.
    [[nodiscard]] static QColor colour(ColorRole colorRole);
};

} // namespace tagdesk
