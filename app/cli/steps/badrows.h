// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "failedrows.h"
#include "importdocument.h"

namespace tagdesk {

/// The rows of a table and what is wrong with them, in words.
class BadRows
{
public:
    /// Both outlive it; the document is Ready.
    BadRows(const ImportDocument &document, Workspace &workspace);

    /// "line 4, column 7 (env): …"
    [[nodiscard]] QString text(const ImportProblem &problem) const;
    [[nodiscard]] QString sentence(const ImportProblem &problem) const;
    /// Every row with an error, with what it asks for and, where the resource is known, its tags of now. Rows
    /// whose form is damaged are missing.
    [[nodiscard]] std::vector<FailedRow> rows() const;

private:
    [[nodiscard]] QString columnOf(const ImportProblem &problem) const;
    [[nodiscard]] std::vector<FailedRow::Cell> wanted(CsvContent::Index index) const;
    [[nodiscard]] FailedRow failedRow(CsvContent::Index index, std::optional<Row> resource) const;

    const ImportDocument &m_document;
    Workspace &m_workspace;
};

} // namespace tagdesk
