// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "writtencells.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace tagdesk {

Result<std::vector<WrittenCell>> readWrittenCells(
    const Journal &journal, const QStringList &keys, std::size_t runs)
{
    std::vector<WrittenCell> written;
    for (const QString &key : keys) {
        JournalFilter filter;
        filter.key = key;
        const Result<std::vector<JournalRun>> found = journal.runs(filter);
        if (!found)
            return failure(found.error());
        for (std::size_t place = 0; place < std::min(found->size(), runs); ++place) {
            const JournalRun &run = (*found)[place];
            const Result<std::vector<JournalCell>> cells = journal.cells(run.id, filter);
            if (!cells)
                return failure(cells.error());
            for (const JournalCell &cell : *cells) {
                const RowState state = cell.outcome.state;
                const bool isOurs = state == RowState::Accepted || state == RowState::Verified;
                if (isOurs && cell.after && !cell.isDamaged)
                    written.push_back({.id = cell.id, .key = cell.key, .value = *cell.after, .run = run.id});
            }
        }
    }
    return written;
}

WrittenAt writtenAt(const std::vector<WrittenCell> &cells, const ResourceTable &table, TagPool &pool)
{
    auto known = std::make_shared<std::unordered_map<std::uint64_t, qint64>>();
    for (const WrittenCell &cell : cells) {
        const std::optional<Row> row = table.find(cell.id);
        if (!row)
            continue;
        const TextId key = pool.intern(cell.key);
        if (pool.value(table.tags(*row), key) != pool.intern(cell.value))
            continue; // somebody else's by now
        qint64 &run = (*known)[std::uint64_t{*row} << 32U | number(key)];
        run = std::max(run, cell.run);
    }
    return [known](Row row, TextId key) -> std::optional<qint64> {
        const auto found = known->find(std::uint64_t{row} << 32U | number(key));
        return found == known->end() ? std::nullopt : std::optional(found->second);
    };
}

} // namespace tagdesk
