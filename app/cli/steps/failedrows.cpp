// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "failedrows.h"

#include "csvbase.h"
#include "csvmapping.h"
#include "csvtext.h"
#include "workspace.h"

#include <QIODevice>

#include <map>
#include <set>
#include <utility>

namespace tagdesk {

namespace {

constexpr char kSeparator = ',';
constexpr std::string_view kLineEnd = "\r\n";

/// One line, field by field.
class Line
{
public:
    void add(std::string_view field)
    {
        if (!std::exchange(m_isFirst, false))
            m_text += kSeparator;
        appendField(m_text, field, kSeparator);
    }
    void addText(const QString &text) { add(writeName(text.toStdString())); }
    [[nodiscard]] std::string end() { return std::move(m_text) + std::string(kLineEnd); }

private:
    std::string m_text;
    bool m_isFirst = true;
};

std::string cellOf(const std::optional<QString> &value)
{
    return value ? writeCell(value->toStdString()) : std::string(kRemoveCell);
}

std::string header(const std::set<QString> &keys)
{
    Line line;
    for (const std::string_view name :
        {"provider", "profile", "region", "service", "resource_id", "resource_name", "_base"})
        line.add(name);
    for (const QString &key : keys)
        line.add("tag:" + key.toStdString());
    line.add(std::string_view(kReasonColumn.data(), static_cast<std::size_t>(kReasonColumn.size())));
    return line.end();
}

std::string lineOf(const FailedRow &row, const std::set<QString> &keys)
{
    Line line;
    const Collection &collection = row.resource.collection;
    line.add(collection.cloud.toStdString());
    line.addText(collection.account);
    line.add(collection.region.toStdString());
    line.add(collection.kind.toStdString());
    line.addText(row.resource.id);
    line.addText(row.name);
    line.add(row.base.toStdString());
    std::map<QString, std::string> cells;
    for (const FailedRow::Cell &cell : row.wanted)
        cells.insert_or_assign(cell.key, cellOf(cell.value));
    for (const QString &key : keys)
        line.add(cells[key]);
    line.addText(row.reason);
    return line.end();
}

bool writeText(QIODevice &device, const std::string &text)
{
    const auto size = static_cast<qint64>(text.size());
    return device.write(text.data(), size) == size;
}

} // namespace

FailedRow failedRow(Workspace &workspace, Row row, const QString &reason)
{
    const ResourceTable &table = workspace.table();
    const TagPool &pool = table.pool();
    FailedRow failed{.resource = table.resourceId(row),
        .name = table.nameText(row),
        .base = QString::fromStdString(baseFingerprint(table.tags(row), pool)),
        .wanted = {},
        .reason = reason};
    failed.resource.collection.account = workspace.account(failed.resource.collection.account)->account.name;
    for (const TagRef &ref : pool.refs(workspace.changes().delta(row)))
        failed.wanted.push_back({.key = pool.text(ref.key),
            .value = ref.isRemoval() ? std::nullopt : std::optional(pool.text(ref.value))});
    return failed;
}

bool writeFailedRows(QIODevice &device, const std::vector<FailedRow> &rows)
{
    std::set<QString> keys;
    for (const FailedRow &row : rows) {
        for (const FailedRow::Cell &cell : row.wanted)
            keys.insert(cell.key);
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (!writeText(device, std::string(kByteOrderMark) + header(keys)))
        return false;
    for (const FailedRow &row : rows) {
        if (!writeText(device, lineOf(row, keys)))
            return false;
    }
    return true;
}

} // namespace tagdesk
