// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "tagchip.h"
#include "theme.h"

#include <QColor>
#include <QCoreApplication>
#include <QVariant>

namespace tagdesk {

/// What stands in the cells of the review, in both of its orders. Columns are those of PlanModel.
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
    /// Name, id and icon of a resource, for the first column.
    [[nodiscard]] static QVariant resource(const ResourceTable &table, Row row, int role);
    [[nodiscard]] static QVariant header(int column, int role);
    /// In the palette of the program.
    [[nodiscard]] static QColor colour(ColorRole colorRole);
};

} // namespace tagdesk
