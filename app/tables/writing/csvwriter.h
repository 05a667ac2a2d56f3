// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exportrows.h"

namespace tagdesk {

/// Writes ExportRows as CSV. Text comes in pieces, UTF-8, lines ended by CRLF (RFC 4180).
class CsvWriter
{
public:
    CsvWriter(CsvExport form, const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

    [[nodiscard]] std::string header() const;
    /// The lines of one resource.
    void append(std::string &text, Row row) const;

private:
    ExportRows m_rows;
};

} // namespace tagdesk
