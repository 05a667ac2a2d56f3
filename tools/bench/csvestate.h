// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvimport.h"
#include "syntheticestate.h"
#include "workspace.h"

#include <QString>

#include <memory>

namespace tagdesk::bench {

/// A document with a synthetic estate, and a file of one row for each of its resources.
class CsvEstate
{
public:
    explicit CsvEstate(std::size_t resources);

    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] ImportTarget target();

private:
    std::unique_ptr<Workspace> m_workspace;
    std::vector<Collection> m_collections;
};

/// What the file gives to every resource: one of some thousand values, or a value of its own.
enum class NewTag : std::uint8_t { Shared, Unique };

/// How the rows of the file follow each other.
enum class RowOrder : std::uint8_t { AsInDocument, Shuffled };

/// Nine columns, about 175 bytes a row, with quotes, quoted newlines and Chinese: four tags, of which one is
/// new, one changes in a tenth of the rows and one is blank in a fifth; one row in a thousand is wrong.
/// Returns the bytes written.
[[nodiscard]] qint64 writeFile(
    const QString &path, const ResourceTable &table, NewTag newTag, RowOrder order);

} // namespace tagdesk::bench
