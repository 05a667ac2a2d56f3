// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lookwindows.h"
#include "runpart.h"

#include <map>
#include <vector>

class QObject;

namespace tagdesk {

class CloudSession;
class TagReader;

/// Which pages a run looks at, and what it learns of them: that others made or deleted resources meanwhile,
/// so that everything stands elsewhere, or that pages do not do.
class RunPages
{
public:
    /// `table` must outlive it.
    RunPages(ListPlaces places, const ResourceTable &table);

    /// Null for a row that is read by itself.
    [[nodiscard]] const ListPlace *find(Row row) const;
    [[nodiscard]] const ListPlaces &lists() const { return m_places; }
    /// The fewest windows that show these rows; none where one of them has no place.
    [[nodiscard]] std::vector<LookWindow> windows(const Rows &rows) const;
    /// All of these rows are shown, and nothing of the part speaks against reading them there.
    [[nodiscard]] bool shows(const std::vector<LookWindow> &windows, const RunPart &part) const;

    /// Reads these rows of one collection, each once: by pages where they have places and `isAlone` is not
    /// set.
    [[nodiscard]] TagReader *reader(CloudSession &session, const Rows &rows, bool isAlone, QObject *parent);
    /// The reader has ended. False: what it did not read is to be read alone; true: by pages, which are known
    /// better now.
    bool learn(const TagReader *reader);

private:
    struct Page
    {
        LookWindow window;
        std::vector<std::pair<QString, std::uint32_t>> expected; // ids with their places
    };

    [[nodiscard]] bool learnShift(const Page &page, const QSet<QString> &missing);

    ListPlaces m_places;
    const ResourceTable &m_table;
    std::map<const TagReader *, std::vector<Page>> m_pages; // of readers under way
    std::map<PagedList, std::int64_t> m_shifts; // of where resources are to where they were thought to be
    int m_troubles = 0;
};

} // namespace tagdesk
