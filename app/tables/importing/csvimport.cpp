// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvimport.h"

#include "deltabuilder.h"
#include "importstate.h"
#include "rowmatcher.h"

#include <algorithm>
#include <limits>

namespace tagdesk {

struct ImportMatcher::Passes
{
    Passes(const CsvContent &content, ImportTarget target)
        : ledger(content, std::move(target))
        , matching(ledger)
        , building(ledger)
    {
    }

    ImportState ledger;
    RowMatcher matching;
    DeltaBuilder building;
    std::size_t matched = 0; ///< Rows of the file.
    std::size_t problemsOfForm = 0; ///< Those told so far.
    std::size_t built = 0; ///< Rows of the document passed.
    bool done = false;

    [[nodiscard]] std::size_t fileRows() const { return ledger.content().size(); }
    [[nodiscard]] std::size_t documentRows() const { return ledger.resources(); }

    void matchNext();
    void tellProblemsOfForm(std::int64_t before);
    void finish();
};

void ImportMatcher::Passes::matchNext()
{
    const auto index = static_cast<ImportState::Index>(matched++);
    tellProblemsOfForm(ledger.content().line(index));
    matching.match(index);
}

/// Those of lines up to here, so that the problems are by line as they come.
void ImportMatcher::Passes::tellProblemsOfForm(std::int64_t upTo)
{
    const std::vector<CsvProblem> &problems = ledger.content().problems();
    ImportReport &report = ledger.report();
    for (; problemsOfForm < problems.size() && problems[problemsOfForm].line <= upTo; ++problemsOfForm) {
        const CsvProblem &problem = problems[problemsOfForm];
        report.problems.push_back({.reason = ImportReason::Form,
            .line = problem.line,
            .column = problem.column,
            .form = problem,
            .violation = {},
            .otherLine = 0});
        ++report.counts.errors;
        ++report.counts.badRows;
    }
}

void ImportMatcher::Passes::finish()
{
    tellProblemsOfForm(std::numeric_limits<std::int64_t>::max());
    ImportReport &report = ledger.report();
    for (std::size_t i = 0; i < fileRows(); ++i) {
        const auto index = static_cast<ImportState::Index>(i);
        report.counts.badRows += ledger.isBad(index);
        report.counts.goodRows += ledger.isGood(index);
    }
    report.counts.rows = fileRows() + ledger.content().problems().size();
    report.counts.blank = ledger.content().blankCells();
    std::ranges::stable_sort(report.problems, {}, &ImportProblem::line);
    report.counts.advice = static_cast<std::size_t>(std::ranges::count_if(
        report.problems, [](const ImportProblem &problem) { return problem.isAdvice(); }));
    report.counts.problems = report.problems.size() - report.counts.advice;
    report.toLoad = matching.toLoad();
    done = true;
}

ImportMatcher::ImportMatcher(const CsvContent &content, ImportTarget target)
    : m_passes(std::make_unique<Passes>(content, std::move(target)))
{
}

ImportMatcher::~ImportMatcher() = default;

bool ImportMatcher::advance(std::size_t rows)
{
    Passes &passes = *m_passes;
    for (; rows > 0 && passes.matched < passes.fileRows(); --rows)
        passes.matchNext();
    while (rows > 0 && passes.built < passes.documentRows()) {
        // A resource that the file does not name costs nothing.
        const std::size_t looked = passes.building.build(static_cast<Row>(passes.built++));
        rows -= std::min(rows, looked);
    }
    if (rows > 0 && !passes.done)
        passes.finish();
    return passes.done;
}

double ImportMatcher::progress() const
{
    const Passes &passes = *m_passes;
    const std::size_t all = passes.fileRows() + passes.documentRows();
    return all == 0 ? 1.0 : static_cast<double>(passes.matched + passes.built) / static_cast<double>(all);
}

ImportReport ImportMatcher::take()
{
    return std::move(m_passes->ledger.report());
}

ImportReport matchImport(const CsvContent &content, const ImportTarget &target)
{
    ImportMatcher matching(content, target);
    matching.advance(std::numeric_limits<std::size_t>::max());
    return matching.take();
}

} // namespace tagdesk
