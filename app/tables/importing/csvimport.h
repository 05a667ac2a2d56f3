// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "changeset.h"
#include "csvcontent.h"
#include "tagrules.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tagdesk {

/// Why a cell or a row of an import does not become a change.
enum class ImportReason : std::uint8_t {
    Form, ///< ImportProblem::form says what.
    NoId,
    UnknownAccount,
    UnknownCollection, ///< No such cloud, region or product line in the open accounts.
    NotLoaded, ///< Where it could be was not listed: ImportReport::toLoad.
    UnknownResource,
    AmbiguousResource, ///< The id stands in several collections, and the row does not say which.
    UnknownName, ///< Rows without ids: no resource has this name.
    AmbiguousName, ///< Rows without ids: several resources have this name: ImportProblem::candidates.
    NotInScopes, ///< None of the scopes that are looked through has it.
    TagsNotRead,
    RuleBroken, ///< ImportProblem::violation says which.
    Reserved, ///< Only the cloud writes this key.
    Contradiction, ///< Another row gives this key of this resource another value.
    ChangedMeanwhile, ///< The value was changed on the cloud after the export.
    OverQuota, ///< The resource would hold more tags than allowed.
    LookalikeKey, ///< By eye it is ImportProblem::otherKey, which is in use.
    // Advice: the change is made all the same.
    ScientificNumber, ///< "1E+05": a spreadsheet has been at it.
    LostZeros, ///< "123" where "00123" is now.
    RewrittenDate, ///< A date in a form that spreadsheets make of it.
    RewrittenNumber, ///< The same number as now in another form.
    LostDigits, ///< More digits than a spreadsheet keeps, with zeros for the others.
    SerialNumber, ///< The days by which spreadsheets count a date.
    RewrittenTruth, ///< "TRUE" where "true" may have been.
    OddText, ///< Invisible characters, full-width ones, blanks in a row: ImportProblem::violation.
    CaseTwin, ///< ImportProblem::otherKey, which is in use, differs in upper and lower case only.
};

struct ImportProblem
{
    ImportReason reason = ImportReason::Form;
    std::int64_t line = 0; ///< Where the row starts, from 1.
    int column = 0; ///< Field, from 1; 0: the row as a whole.
    CsvProblem form;
    Violation violation;
    std::int64_t otherLine = 0; ///< Contradiction: the other row.
    QString otherKey; ///< LookalikeKey, CaseTwin: the key in use.
    QString
        key; ///< The same: the key of the file. UnknownAccount, UnknownCollection: the words for the place.
    std::optional<Row> row = std::nullopt; ///< The resource, where it was found.
    QList<ResourceId> candidates = {}; ///< AmbiguousName: the first that have it.
    std::size_t candidateCount = 0; ///< All of them.
    /// A spreadsheet's doing that is explained by the value that is there now: that one, which would repair
    /// it.
    std::optional<TextId> present = std::nullopt;

    [[nodiscard]] bool isAdvice() const { return reason >= ImportReason::ScientificNumber; }
};

/// What an import looks at in the document.
struct ImportTarget
{
    const ResourceTable &table;
    const ChangeSet &changes;
    TagPool &pool; ///< The table's; gets the texts of what really changes.
    std::vector<Account> accounts; ///< The open ones.
    std::vector<Collection> collections; ///< All that the open accounts know.
    std::function<bool(const Scope &)> isLoaded;
    std::function<const TagRules &(const Collection &)> rules;
    bool allowsLookalikes = false; ///< Then a LookalikeKey is no error.
    Collection preferred; ///< Stands in for what a row does not say; may be empty.
    std::vector<Scope> scopes = {}; ///< Nothing else is looked through; empty: all collections are.
};

/// Every tag cell in exactly one of the counts.
struct ImportCounts
{
    std::size_t changes = 0;
    std::size_t same = 0;
    std::size_t errors = 0;
    std::size_t blank = 0; ///< Empty cells left alone.
    std::size_t untouched = 0; ///< Same as when exported: whatever is there now stays.
    std::size_t rows = 0;
    std::size_t goodRows = 0; ///< Rows with a change and no error.
    std::size_t badRows = 0;
    std::size_t problems = 0; ///< Entries of the report that are errors; a row may have several.
    std::size_t advice = 0; ///< The other entries.
};

struct ImportReport
{
    ImportCounts counts;
    std::vector<ImportProblem> problems; ///< By line.
    std::vector<Scope> toLoad; ///< What has to be listed first, behind NotLoaded.
    /// New deltas of the good rows' resources, edits staged before included: ascending by row, each row once,
    /// normalised against the tags read (an empty one takes a staged edit back). Ready to be staged as is.
    std::vector<std::pair<Row, TagSet>> deltas;
};

/// Holds the content of a file against the document, in slices, so that nobody has to wait for a million
/// rows. Rows with an error change nothing; the others are ready to be staged. The document must not change
/// between slices: whoever drives it starts again when it does. Only the document's pool grows.
class ImportMatcher
{
public:
    /// The content, and what the target refers to, outlive it.
    ImportMatcher(const CsvContent &content, ImportTarget target);
    ~ImportMatcher();

    /// Looks at up to so many more rows (each is looked at twice); true when everything is done. Resources
    /// named by many rows are looked at in one go.
    bool advance(std::size_t rows);
    [[nodiscard]] double progress() const; ///< 0 … 1
    /// Once, when done.
    [[nodiscard]] ImportReport take();

private:
    struct Passes;
    std::unique_ptr<Passes> m_passes;
};

/// All of it in one go; a million rows take some hundreds of milliseconds.
[[nodiscard]] ImportReport matchImport(const CsvContent &content, const ImportTarget &target);

} // namespace tagdesk
