// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "exportrows.h"

#include "csvbase.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace tagdesk {

using Kind = ExportCell::Kind;

QStringList keysInUse(
    std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
{
    std::vector<char> isSeen(pool.setCount());
    std::unordered_set<std::uint32_t> keys;
    for (const Row row : rows) {
        for (const TagSet set : {table.tags(row), changes.delta(row)}) {
            if (std::exchange(isSeen[set.index], 1) != 0)
                continue;
            for (const TagRef &ref : pool.refs(set))
                keys.insert(static_cast<std::uint32_t>(ref.key));
        }
    }
    QStringList texts;
    for (const std::uint32_t key : keys)
        texts.append(pool.text(TextId{key}));
    std::ranges::sort(texts);
    return texts;
}

void ExportRows::Line::add(ExportCell::Kind kind, std::string_view text)
{
    if (used == cells.size())
        cells.emplace_back();
    cells[used].kind = kind;
    cells[used].text = text;
    ++used;
}

ExportRows::ExportRows(CsvExport form, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
    : m_form(std::move(form))
    , m_table(table)
    , m_changes(changes)
    , m_pool(pool)
{
    for (const QString &key : std::as_const(m_form.keys))
        m_keys.push_back(pool.find(key));
}

std::vector<std::string> ExportRows::header() const
{
    std::vector<std::string> cells{
        "provider", "profile", "region", "service", "resource_id", "resource_name", "_base"};
    if (m_form.form == CsvForm::Wide) {
        for (const QString &key : m_form.keys)
            cells.push_back("tag:" + key.toStdString());
    } else {
        cells.insert(cells.end(), {"op", "key", "value"});
    }
    for (const QString &name : m_form.extraColumns)
        cells.push_back(name.toStdString());
    return cells;
}

void ExportRows::lines(Row row, const Take &take) const
{
    const bool known = m_table.knowledge(row) == TagKnowledge::Read;
    TagSet tags = known ? m_changes.wanted(m_table, m_pool, row) : TagSet();
    // A removal that is staged is asked for by the file too.
    for (const TagRef &ref : m_pool.refs(m_changes.delta(row))) {
        if (ref.isRemoval())
            tags = m_pool.with(tags, ref);
    }
    const auto hand = [&] {
        addEnd(m_line, row);
        take(std::span(m_line.cells).first(m_line.used));
    };
    if (m_form.form == CsvForm::Wide) {
        addStart(m_line, row);
        for (const std::optional<TextId> &key : m_keys)
            addTag(m_line, key ? m_pool.value(tags, *key) : std::nullopt);
        return hand();
    }
    for (const TagRef &ref : m_pool.refs(tags)) {
        addStart(m_line, row);
        m_line.add(Kind::Word, ref.isRemoval() ? "remove" : "set");
        m_line.add(Kind::Value, m_pool.utf8(ref.key));
        addTag(m_line, ref.isRemoval() ? std::nullopt : std::optional(ref.value));
        hand();
    }
}

void ExportRows::addStart(Line &line, Row row) const
{
    const Collection &collection = m_table.collection(row);
    line.used = 0;
    line.add(Kind::Word, collection.cloud.toStdString());
    line.add(Kind::Name, m_form.accountName(collection).toStdString());
    line.add(Kind::Word, collection.region.toStdString());
    line.add(Kind::Word, collection.kind.toStdString());
    line.add(Kind::Name, m_table.id(row));
    line.add(Kind::Name, m_table.name(row));
    const bool known = m_table.knowledge(row) == TagKnowledge::Read;
    line.add(Kind::Word, known ? baseFingerprint(m_table.tags(row), m_pool) : std::string());
}

void ExportRows::addTag(Line &line, std::optional<TextId> value) const
{
    if (!value)
        line.add(Kind::Blank, {});
    else if (*value == kRemoved)
        line.add(Kind::Removal, {});
    else
        line.add(Kind::Value, m_pool.utf8(*value));
}

void ExportRows::addEnd(Line &line, Row row) const
{
    if (!m_form.extraCells)
        return;
    const QStringList cells = m_form.extraCells(row);
    for (const QString &cell : cells)
        line.add(Kind::Name, cell.toStdString());
}

} // namespace tagdesk
