// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costfacts.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

QLatin1StringView costColumnName(CostColumn column)
{
    switch (column) {
    case CostColumn::EffectiveCost:
        return "EffectiveCost"_L1;
    case CostColumn::BilledCost:
        return "BilledCost"_L1;
    case CostColumn::ListCost:
        return "ListCost"_L1;
    case CostColumn::ContractedCost:
        return "ContractedCost"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<CostColumn> costColumnNamed(const QString &name)
{
    const auto *const found = std::ranges::find_if(kCostColumns, [&name](CostColumn column) {
        return name.compare(costColumnName(column), Qt::CaseInsensitive) == 0;
    });
    return found == kCostColumns.end() ? std::nullopt : std::optional(*found);
}

} // namespace tagdesk
