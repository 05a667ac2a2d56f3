// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvwriter.h"

#include "csvbase.h"
#include "csvtext.h"

#include <algorithm>
#include <unordered_set>

namespace tagdesk {

namespace {

constexpr std::string_view kLineEnd = "\r\n";

} // namespace

QStringList keysInUse(
    std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
{
    std::vector<bool> isSeen(pool.setCount());
    std::unordered_set<std::uint32_t> keys;
    for (const Row row : rows) {
        for (const TagSet set : {table.tags(row), changes.delta(row)}) {
            if (isSeen[set.index])
                continue;
            isSeen[set.index] = true;
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

CsvWriter::CsvWriter(CsvExport form, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
    : m_form(std::move(form))
    , m_table(table)
    , m_changes(changes)
    , m_pool(pool)
{
    for (const QString &key : std::as_const(m_form.keys))
        m_keys.push_back(pool.find(key));
}

std::string CsvWriter::header() const
{
    std::string text = m_form.byteOrderMark ? "\xEF\xBB\xBF" : "";
    text += "provider";
    for (const std::string_view name :
        {"profile", "region", "service", "resource_id", "resource_name", "_base"})
        appendCell(text, name);
    if (m_form.form == CsvForm::Wide) {
        for (const QString &key : m_form.keys)
            appendCell(text, "tag:" + key.toStdString());
    } else {
        for (const std::string_view name : {"op", "key", "value"})
            appendCell(text, name);
    }
    for (const QString &name : m_form.extraColumns)
        appendCell(text, name.toStdString());
    text += kLineEnd;
    return text;
}

void CsvWriter::append(std::string &text, Row row) const
{
    const bool known = m_table.knowledge(row) == TagKnowledge::Read;
    TagSet tags = known ? m_changes.wanted(m_table, m_pool, row) : TagSet();
    // A removal that is staged is asked for by the file too.
    for (const TagRef &ref : m_pool.refs(m_changes.delta(row))) {
        if (ref.isRemoval())
            tags = m_pool.with(tags, ref);
    }
    if (m_form.form == CsvForm::Wide)
        appendWide(text, row, tags);
    else
        appendLong(text, row, tags);
}

void CsvWriter::appendStart(std::string &text, Row row) const
{
    const Collection &collection = m_table.collection(row);
    appendField(text, collection.cloud.toStdString(), m_form.separator);
    appendCell(text, writeName(m_form.accountName(collection).toStdString()));
    appendCell(text, collection.region.toStdString());
    appendCell(text, collection.kind.toStdString());
    appendCell(text, writeName(m_table.id(row)));
    appendCell(text, writeName(m_table.name(row)));
    const bool known = m_table.knowledge(row) == TagKnowledge::Read;
    appendCell(text, known ? baseFingerprint(m_table.tags(row), m_pool) : std::string());
}

void CsvWriter::appendCell(std::string &text, std::string_view field) const
{
    text += m_form.separator;
    appendField(text, field, m_form.separator);
}

void CsvWriter::appendWide(std::string &text, Row row, TagSet tags) const
{
    appendStart(text, row);
    for (const std::optional<TextId> &key : m_keys) {
        const std::optional<TextId> value = key ? m_pool.value(tags, *key) : std::nullopt;
        appendCell(text, value ? cell(*value) : std::string());
    }
    endLine(text, row);
}

void CsvWriter::appendLong(std::string &text, Row row, TagSet tags) const
{
    for (const TagRef &ref : m_pool.refs(tags)) {
        appendStart(text, row);
        appendCell(text, ref.isRemoval() ? "remove" : "set");
        appendCell(text, writeCell(m_pool.utf8(ref.key)));
        appendCell(text, ref.isRemoval() ? std::string() : cell(ref.value));
        endLine(text, row);
    }
}

std::string CsvWriter::cell(TextId value) const
{
    return value == kRemoved ? std::string(kRemoveCell) : writeCell(m_pool.utf8(value));
}

void CsvWriter::endLine(std::string &text, Row row) const
{
    if (m_form.extraCells) {
        const QStringList cells = m_form.extraCells(row);
        for (const QString &cell : cells)
            appendCell(text, writeName(cell.toStdString()));
    }
    text += kLineEnd;
}

} // namespace tagdesk
