// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvextract.h"
#include "importdocument.h"
#include "linetablemodel.h"

#include <map>
#include <optional>

namespace tagdesk {

/// What an import cannot use, and what it points out, by line. Follows the document; texts are made when
/// they are looked at.
class ImportProblemModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, ResourceColumn, KeyColumn, CellColumn, ProblemColumn, ColumnCount };
    Q_ENUM(Column)

    /// `document` outlives the model.
    explicit ImportProblemModel(const ImportDocument *document, QObject *parent = nullptr);

    /// Shows problems of this reason only; nullopt: all.
    void setReason(const std::optional<ImportReason> &reason);
    /// How many there are of each reason, whatever is shown.
    [[nodiscard]] const std::map<ImportReason, std::size_t> &reasons() const { return m_reasons; }
    [[nodiscard]] const ImportProblem &problem(int row) const;
    /// The sentences of every row that cannot be used, by line.
    [[nodiscard]] CsvReasons reasonsByLine() const;

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    void load();
    void filter();
    [[nodiscard]] QString text(const ImportProblem &problem, int column) const;

    const ImportDocument *m_document;
    std::map<ImportReason, std::size_t> m_reasons;
    std::optional<ImportReason> m_reason;
    std::vector<std::uint32_t> m_shown; // places in the report
};

} // namespace tagdesk
