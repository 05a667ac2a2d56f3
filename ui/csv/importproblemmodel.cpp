// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importproblemmodel.h"

#include "icons.h"
#include "importtext.h"
#include "plaintext.h"
#include "sentences.h"
#include "statustext.h"

#include <QGuiApplication>

namespace tagdesk {

ImportProblemModel::ImportProblemModel(const ImportDocument *document, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_document(document)
{
    connect(document, &ImportDocument::reportChanged, this, &ImportProblemModel::load);
    load();
}

void ImportProblemModel::load()
{
    m_reasons.clear();
    for (const ImportProblem &problem : m_document->report().problems)
        ++m_reasons[problem.reason];
    // Once mended, a reason is no longer one to look for.
    if (m_reason && !m_reasons.contains(*m_reason))
        m_reason.reset();
    filter();
}

void ImportProblemModel::setReason(const std::optional<ImportReason> &reason)
{
    m_reason = reason;
    filter();
}

void ImportProblemModel::filter()
{
    beginResetModel();
    m_shown.clear();
    const std::vector<ImportProblem> &problems = m_document->report().problems;
    for (std::uint32_t i = 0; i < problems.size(); ++i) {
        if (!m_reason || problems[i].reason == *m_reason)
            m_shown.push_back(i);
    }
    endResetModel();
}

const ImportProblem &ImportProblemModel::problem(int row) const
{
    return m_document->report().problems[m_shown[static_cast<std::size_t>(row)]];
}

CsvReasons ImportProblemModel::reasonsByLine() const
{
    CsvReasons reasons;
    for (const ImportProblem &problem : m_document->report().problems) {
        if (problem.isAdvice())
            continue;
        QString &words = reasons[problem.line];
        words = inARow({words, ImportTexts::problem(problem)});
    }
    return reasons;
}

int ImportProblemModel::lineCount() const
{
    return static_cast<int>(m_shown.size());
}

QString ImportProblemModel::text(const ImportProblem &problem, int column) const
{
    switch (column) {
    case LineColumn:
        return StatusTexts::number(problem.line);
    case ResourceColumn:
        return m_document->cell(problem).resource;
    case KeyColumn:
        return m_document->cell(problem).key;
    case CellColumn:
        return m_document->cell(problem).text;
    default:
        return ImportTexts::problem(problem);
    }
}

QVariant ImportProblemModel::cellData(int row, int column, int role) const
{
    const ImportProblem &shown = problem(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        return toolTipText(text(shown, column));
    case Qt::DecorationRole:
        if (column != LineColumn)
            return {};
        return shown.isAdvice() ? icon(Icon::Warning, ColorRole::Changed)
                                : icon(Icon::Error, ColorRole::Removed);
    case Qt::FontRole:
        return column == ResourceColumn ? QVariant(fixedFont(QGuiApplication::font())) : QVariant();
    case Qt::AccessibleTextRole:
        //: For assistive technology: whether a row is an error or advice, and the text of a cell.
        return (shown.isAdvice() ? tr("Advice: %1") : tr("Error: %1")).arg(text(shown, column));
    default:
        return {};
    }
}

QString ImportProblemModel::head(int column) const
{
    switch (column) {
    case LineColumn:
        return tr("Line");
    case ResourceColumn:
        return tr("Resource");
    case KeyColumn:
        return tr("Key");
    case CellColumn:
        return tr("Cell");
    default:
        return tr("Problem");
    }
}

} // namespace tagdesk
