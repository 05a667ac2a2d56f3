// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tablestart.h"

#include "headwords.h"
#include "lookalike.h"

#include <algorithm>
#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool isBlankCell(const QString &cell)
{
    return withoutInvisibleEnds(cell).isEmpty();
}

qsizetype filledCells(const QStringList &cells)
{
    return std::ranges::count_if(cells, [](const QString &cell) { return !isBlankCell(cell); });
}

bool isKnownHead(const QString &cell)
{
    return headWord(cell).has_value() || keyInHead(cell).has_value();
}

bool hasKnownHeads(const QStringList &cells)
{
    return std::ranges::any_of(cells, isKnownHead);
}

bool isComment(const QStringList &cells)
{
    return !cells.isEmpty() && cells.constFirst().startsWith(u'#') && !hasKnownHeads(cells);
}

bool canBeUsed(const QStringList &heads)
{
    return guessPreset(heads).certainty != PresetCertainty::None;
}

/// Columns whose head says that they hold the id.
std::vector<qsizetype> idColumns(const QStringList &heads)
{
    std::vector<qsizetype> columns;
    for (qsizetype i = 0; i < heads.size(); ++i) {
        if (headWord(heads[i]).value_or(HeadWord()).use == ColumnUse::ResourceId)
            columns.push_back(i);
    }
    return columns;
}

bool areBlank(const QStringList &cells, const std::vector<qsizetype> &columns)
{
    return std::ranges::all_of(columns, [&cells](qsizetype i) { return isBlankCell(cells.value(i)); });
}

/// True when the second row goes on with the heads of the first: it stands under blanks, under the id there
/// is nothing, and only together they say what the columns hold.
bool areTwoHeads(const QStringList &upper, const QStringList &lower)
{
    bool fillsBlank = false;
    for (qsizetype i = 0; i < lower.size(); ++i)
        fillsBlank = fillsBlank || (isBlankCell(upper.value(i)) && !isBlankCell(lower[i]));
    const std::vector<qsizetype> ids = idColumns(upper);
    const bool isUnderId = !ids.empty() && areBlank(lower, ids);
    const bool isOverId = ids.empty() && !idColumns(lower).empty() && areBlank(upper, idColumns(lower))
        && !canBeUsed(upper) && !canBeUsed(lower);
    return fillsBlank && (isUnderId || isOverId) && canBeUsed(joinedHeads(upper, lower));
}

/// The row with the heads, among those that are no comments.
std::size_t headRow(std::span<const SheetRow> rows, const std::vector<std::size_t> &candidates)
{
    const auto filled = [&rows](std::size_t row) {
        return filledCells(rows[row].cells);
    };
    const std::size_t first = candidates.front();
    if (canBeUsed(rows[first].cells))
        return first;
    // Titles and lines about an export have fewer cells; words of heads in a row like those above are values.
    const auto firstWider = [&](const auto &isHead) -> std::optional<std::size_t> {
        qsizetype above = 0;
        for (const std::size_t row : candidates) {
            const bool isWider = row == first || above < filled(row);
            if (isWider && filled(row) > 1 && isHead(rows[row].cells))
                return row;
            above = std::max(above, filled(row));
        }
        return std::nullopt;
    };
    if (const auto row = firstWider(canBeUsed))
        return *row;
    if (const auto row = firstWider(hasKnownHeads))
        return *row;
    // Lines of one cell above rows of many are titles.
    for (const std::size_t row : candidates) {
        if (filled(row) > 1)
            return row;
    }
    return first;
}

} // namespace

TableStart findTableStart(std::span<const SheetRow> rows)
{
    TableStart start;
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < std::min(rows.size(), kRowsBeforeTable); ++i) {
        if (candidates.empty() && isComment(rows[i].cells))
            start.hasComments = true;
        else if (filledCells(rows[i].cells) > 0)
            candidates.push_back(i);
    }
    if (candidates.empty())
        return start;
    start.row = headRow(rows, candidates);
    if (start.row > 0 && areTwoHeads(rows[start.row - 1].cells, rows[start.row].cells)) {
        --start.row;
        start.headRows = 2;
        return start;
    }
    const std::size_t next = start.row + 1;
    if (next < rows.size() && areTwoHeads(rows[start.row].cells, rows[next].cells))
        start.headRows = 2;
    return start;
}

QStringList joinedHeads(const QStringList &upper, const QStringList &lower)
{
    QStringList heads;
    QString group;
    for (qsizetype i = 0; i < std::max(upper.size(), lower.size()); ++i) {
        if (!isBlankCell(upper.value(i)))
            group = cleanHead(upper.value(i));
        const QString own = cleanHead(lower.value(i));
        const bool isTags =
            headWord(group).value_or(HeadWord()).use == ColumnUse::TagList || foldedHead(group) == "tag"_L1;
        if (own.isEmpty())
            heads.append(isBlankCell(upper.value(i)) ? QString() : group);
        else if (group.isEmpty() || isKnownHead(own))
            heads.append(own);
        else
            heads.append(isTags ? u"tag:"_s + own : group + u' ' + own);
    }
    return heads;
}

} // namespace tagdesk
