// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keytable.h"

#include "keyfiletext.h"

#include <QFileInfo>

#include <algorithm>

namespace tagdesk {

namespace {

/// Not by CsvReader, whose buffers grow and keep rows: copies of keys that nobody could wipe. Views into the
/// line, which KeyFileText wipes. Consoles quote fields whole or not at all, and no key holds a quote.
std::vector<QByteArrayView> fieldsOf(QByteArrayView line)
{
    std::vector<QByteArrayView> fields;
    bool quoted = false;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at < line.size() && line[at] == '"')
            quoted = !quoted;
        if (at < line.size() && (quoted || (line[at] != ',' && line[at] != ';' && line[at] != '\t')))
            continue;
        QByteArrayView field = line.sliced(begin, at - begin).trimmed();
        if (field.size() >= 2 && field.startsWith('"') && field.endsWith('"'))
            field = field.sliced(1, field.size() - 2).trimmed();
        fields.push_back(field);
        begin = at + 1;
    }
    return fields;
}

QByteArray plainHead(QByteArrayView field)
{
    QByteArray head = field.toByteArray().toLower();
    for (const char c : {' ', '_', '-'})
        head.replace(c, QByteArrayView());
    return head;
}

/// The column that has one of these heads; -1: none has.
qsizetype columnOf(const std::vector<QByteArrayView> &heads, const QByteArrayList &names)
{
    const auto found = std::find_if(heads.cbegin(), heads.cend(),
        [&names](QByteArrayView head) { return names.contains(plainHead(head)); });
    return found == heads.cend() ? -1 : found - heads.cbegin();
}

QByteArrayView fieldAt(const std::vector<QByteArrayView> &fields, qsizetype column)
{
    const bool isThere = column >= 0 && column < static_cast<qsizetype>(fields.size());
    return isThere ? fields[static_cast<std::size_t>(column)] : QByteArrayView();
}

/// Another cloud's console hands out a table with the same heads.
bool isForeign(QByteArrayView accessKey)
{
    return accessKey.startsWith("AKIA") || accessKey.startsWith("ASIA");
}

struct KeyColumns
{
    qsizetype user = -1;
    qsizetype accessKey = -1;
    qsizetype secretKey = -1;
};

KeyColumns columnsOf(QByteArrayView line, const KeyTableForm &form)
{
    const std::vector<QByteArrayView> heads = fieldsOf(line);
    return {.user = columnOf(heads, form.userHeads),
        .accessKey = columnOf(heads, form.accessKeyHeads),
        .secretKey = columnOf(heads, form.secretKeyHeads)};
}

void readRow(KeyFileContent &content, const KeyTableForm &form, const KeyColumns &columns,
    const std::vector<QByteArrayView> &fields, const KeyOrigin &origin)
{
    KeyCandidate candidate;
    candidate.origin = origin;
    candidate.origin.part = QString::fromUtf8(fieldAt(fields, columns.user));
    candidate.account.cloud = form.cloud;
    candidate.account.name = candidate.origin.part;
    if (candidate.account.name.isEmpty())
        candidate.account.name = QFileInfo(origin.path).completeBaseName();
    if (form.needsRegion)
        noteMissingRegion(candidate);
    const QByteArrayView accessKey = fieldAt(fields, columns.accessKey);
    if (isForeign(accessKey)) {
        content.problems.push_back(
            {.reason = KeyFileProblem::Reason::OtherCloud, .origin = candidate.origin, .text = {}});
        return;
    }
    addCandidate(content, std::move(candidate),
        {.accessKey = accessKey.toByteArray(),
            .secretKey = fieldAt(fields, columns.secretKey).toByteArray(),
            .securityToken = {}});
}

} // namespace

bool isKeyTable(QByteArrayView text, const KeyTableForm &form)
{
    const std::vector<QByteArrayView> lines = keyFileLines(text);
    if (lines.empty())
        return false;
    const KeyColumns columns = columnsOf(lines.front(), form);
    return columns.accessKey >= 0 && columns.secretKey >= 0;
}

KeyFileContent readKeyTable(const KeyFileInput &input, const KeyTableForm &form)
{
    KeyFileContent content;
    const std::vector<QByteArrayView> lines = keyFileLines(input.text);
    const KeyColumns columns = lines.empty() ? KeyColumns() : columnsOf(lines.front(), form);
    for (const auto &[column, heads] : {std::pair(columns.accessKey, form.accessKeyHeads),
             std::pair(columns.secretKey, form.secretKeyHeads)}) {
        if (column < 0)
            content.problems.push_back({.reason = KeyFileProblem::Reason::ColumnMissing,
                .origin = {.path = input.path, .part = {}, .line = 1},
                .text = QString::fromUtf8(heads.first())});
    }
    if (!content.problems.empty())
        return content;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].trimmed().isEmpty())
            readRow(content, form, columns, fieldsOf(lines[i]),
                {.path = input.path, .part = {}, .line = static_cast<int>(i + 1)});
    }
    return content;
}

} // namespace tagdesk
