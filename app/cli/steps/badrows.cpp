// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "badrows.h"

#include "csvbase.h"
#include "importtext.h"
#include "language.h"
#include "utf8text.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

BadRows::BadRows(const ImportDocument &document, Workspace &workspace)
    : m_document(document)
    , m_workspace(workspace)
{
}

QString BadRows::text(const ImportProblem &problem) const
{
    return ImportTexts::placed(ImportTexts::place(problem, columnOf(problem)), sentence(problem));
}

/// The key of the cell, or the header of its column.
QString BadRows::columnOf(const ImportProblem &problem) const
{
    if (QString key = m_document.cell(problem).key; !key.isEmpty())
        return key;
    return m_document.preview().header.value(problem.column - 1);
}

QString BadRows::sentence(const ImportProblem &problem) const
{
    const TagRules *rules = problem.row
        ? m_workspace.account(m_workspace.table().collection(*problem.row).account)->rules
        : nullptr;
    return ImportTexts::problem(problem, Audience::CommandLine, rules);
}

std::vector<FailedRow> BadRows::rows() const
{
    const UntranslatedTexts forScripts;
    std::vector<FailedRow> rows;
    std::int64_t line = 0;
    for (const ImportProblem &problem : m_document.report().problems) {
        const auto row = m_document.content()->rowAtLine(problem.line);
        if (problem.isAdvice() || !row)
            continue;
        const QString column = columnOf(problem);
        const QString reason =
            column.isEmpty() ? sentence(problem) : ImportTexts::placed(column, sentence(problem));
        if (std::exchange(line, problem.line) == problem.line) {
            rows.back().reason += u' ' + reason;
        } else {
            rows.push_back(failedRow(*row, problem.row));
            rows.back().reason = reason;
        }
    }
    return rows;
}

/// What the row changes. What it has kept since it was exported is left out: with the tags of now for a base
/// it would take back what somebody else has changed since.
std::vector<FailedRow::Cell> BadRows::wanted(CsvContent::Index index) const
{
    const CsvContent &content = *m_document.content();
    const TagPool &pool = content.pool();
    const std::optional<CsvBase> base = CsvBase::parse(content.base(index));
    std::vector<FailedRow::Cell> cells;
    for (const TagRef &ref : content.wanted(index)) {
        const auto value = ref.isRemoval() ? std::nullopt : std::optional(pool.utf8(ref.value));
        if (base && base->compare(pool.utf8(ref.key), value) == CsvBase::Match::Equal)
            continue;
        cells.push_back(
            {.key = pool.text(ref.key), .value = value ? std::optional(textFromUtf8(*value)) : std::nullopt});
    }
    return cells;
}

FailedRow BadRows::failedRow(CsvContent::Index index, std::optional<Row> resource) const
{
    const CsvContent &content = *m_document.content();
    const CsvPlace &place = content.places()[content.place(index)];
    const QString said = textFromUtf8(content.id(index));
    FailedRow failed{.resource = {.collection = {.account = place.account,
                                      .cloud = place.cloud,
                                      .region = place.region,
                                      .kind = place.kind},
                         .id = content.isByName() ? QString() : said},
        .name = content.isByName() ? said : QString(),
        .base = {},
        .wanted = wanted(index),
        .reason = {}};
    if (!resource)
        return failed;
    const ResourceTable &table = m_workspace.table();
    failed.resource = table.resourceId(*resource);
    failed.resource.collection.account =
        m_workspace.account(failed.resource.collection.account)->account.name;
    failed.name = table.nameText(*resource);
    if (table.knowledge(*resource) == TagKnowledge::Read)
        failed.base = QString::fromStdString(baseFingerprint(table.tags(*resource), table.pool()));
    return failed;
}

} // namespace tagdesk
