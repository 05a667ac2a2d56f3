// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importdocument.h"

#include "csvtext.h"
#include "utf8text.h"

#include <algorithm>

namespace tagdesk {

ImportCell ImportDocument::cell(const ImportProblem &problem) const
{
    const auto row = m_content ? m_content->rowAtLine(problem.line) : std::nullopt;
    if (!row)
        return {};
    ImportCell cell{.resource = textFromUtf8(m_content->id(*row)), .key = {}, .text = {}};
    for (const TagRef &ref : m_content->wanted(*row)) {
        if (m_content->column(ref.key) != problem.column)
            continue;
        cell.key = m_content->pool().text(ref.key);
        if (ref.isRemoval())
            cell.text = textFromUtf8(kRemoveCell);
        else if (cell.text = m_content->pool().text(ref.value); cell.text.isEmpty())
            cell.text = textFromUtf8(kEmptyCell);
    }
    return cell;
}

void ImportDocument::begin(const QString &path)
{
    m_path = path;
    m_dialect = {};
    m_found = {};
    m_preview = {};
    m_mapping = {};
    m_recognition = {};
    m_corrections = {};
    m_content.reset();
    m_report = {};
    m_unlisted = 0;
    m_troubles.clear();
    m_error = {};
    emit previewChanged();
    emit formChanged();
    emit reportChanged();
    setStage(ImportStage::Opening);
}

void ImportDocument::setDialect(const CsvDialect &dialect)
{
    m_dialect = dialect;
    emit formChanged();
}

void ImportDocument::setPreview(CsvPreview preview)
{
    m_preview = std::move(preview);
    emit previewChanged();
}

void ImportDocument::setMapping(CsvMapping mapping, const ImportRecognition &recognition)
{
    m_mapping = std::move(mapping);
    m_recognition = recognition;
    emit formChanged();
}

void ImportDocument::setRecognition(const ImportRecognition &recognition)
{
    m_recognition = recognition;
    emit formChanged();
}

void ImportDocument::correct(std::int64_t line, int column, const QString &text)
{
    m_corrections.set(line, column, text);
    const auto row = std::ranges::find(m_preview.rows, line, &CsvPreviewRow::line);
    if (row != m_preview.rows.end() && column <= row->fields.size())
        row->fields[column - 1] = text;
    emit rowCorrected(line);
}

void ImportDocument::setStage(ImportStage stage)
{
    m_done = 0;
    m_whole = 0;
    m_stage = stage;
    emit stageChanged();
}

void ImportDocument::setProgress(qint64 done, qint64 whole)
{
    m_done = done;
    m_whole = whole;
    emit progressChanged();
}

void ImportDocument::setContent(std::unique_ptr<const CsvContent> content)
{
    m_content = std::move(content);
}

void ImportDocument::setReport(ImportReport report)
{
    m_report = std::move(report);
    emit reportChanged();
}

void ImportDocument::addListingTrouble(const Collection &collection, const Error &error)
{
    m_troubles.push_back({.collection = collection, .error = error});
}

void ImportDocument::fail(const Error &error)
{
    m_error = error;
    setStage(ImportStage::Failed);
}

} // namespace tagdesk
