// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvimport.h"
#include "csvpreview.h"
#include "fileform.h"
#include "result.h"

#include <QObject>

#include <memory>
#include <vector>

namespace tagdesk {

/// Where an import stands.
enum class ImportStage : std::uint8_t {
    Empty, ///< No file was chosen.
    Opening, ///< The start of the file is being read.
    NotATable, ///< The file is something else: ImportDocument::found().
    Undecided, ///< Nothing says clearly enough in which encoding the file is: ImportDocument::found().
    Unmapped, ///< The columns do not make a table of tags yet: ImportDocument::mappingCheck().
    Reading,
    Waiting, ///< Changes are being applied; what they leave is what the file is compared with.
    Matching,
    Listing, ///< What the file names and was never listed is being listed.
    Ready, ///< The report is complete.
    Failed, ///< ImportDocument::error().
};

/// How it was found out what the columns of a file mean.
struct ImportRecognition
{
    bool isGuessed = false; ///< False: somebody said so.
    PresetCertainty certainty = PresetCertainty::Certain; ///< Of a guess.
    QString kept; ///< The mapping of this name, kept before, was made for these heads.

    friend bool operator==(const ImportRecognition &, const ImportRecognition &) = default;
};

/// What was found at the start of a file.
struct ImportFound
{
    FileForm form = FileForm::Text;
    std::vector<SkippedLine> skipped; ///< Lines before the table.
    std::vector<EncodingSample> samples; ///< Readings to choose from; empty where the encoding is clear.
};

/// The cell that a problem is about.
struct ImportCell
{
    QString resource; ///< Its id; empty when the row could not be read.
    QString key;
    QString text; ///< As in the file, a guard taken off.
};

/// One file on its way to staged edits: what is known of it and what would come of it. Written by the use
/// case that reads the file, read by the window. Lives in the GUI thread.
class ImportDocument : public QObject
{
    Q_OBJECT

public:
    /// A collection that could not be listed.
    struct ListingTrouble
    {
        Collection collection;
        Error error;
    };

    using QObject::QObject;

    [[nodiscard]] ImportStage stage() const { return m_stage; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const CsvDialect &dialect() const { return m_dialect; }
    [[nodiscard]] const ImportFound &found() const { return m_found; }
    [[nodiscard]] const CsvPreview &preview() const { return m_preview; }
    [[nodiscard]] const CsvMapping &mapping() const { return m_mapping; }
    [[nodiscard]] MappingCheck mappingCheck() const { return check(m_mapping); }
    [[nodiscard]] const ImportRecognition &recognition() const { return m_recognition; }
    /// Columns of the file that are not used, from 0.
    [[nodiscard]] std::vector<int> ignored() const { return ignoredColumns(m_mapping, m_preview.header); }
    [[nodiscard]] const CsvCorrections &corrections() const { return m_corrections; }
    /// Of the file as read last; deltas are rows of the workspace.
    [[nodiscard]] const ImportReport &report() const { return m_report; }
    /// Collections that were not listed and may have what was not found; 0 when all were tried.
    [[nodiscard]] std::size_t unlisted() const { return m_unlisted; }
    [[nodiscard]] const std::vector<ListingTrouble> &listingTroubles() const { return m_troubles; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// Done and whole: bytes while reading, rows while matching, collections while listing.
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 whole() const { return m_whole; }
    /// Key, resource and text of the cell that a problem of the report is about.
    [[nodiscard]] ImportCell cell(const ImportProblem &problem) const;

    // --- For the use case
    void begin(const QString &path);
    void setFound(ImportFound found) { m_found = std::move(found); }
    void setDialect(const CsvDialect &dialect);
    void setPreview(CsvPreview preview);
    void setMapping(CsvMapping mapping, const ImportRecognition &recognition = {});
    void setRecognition(const ImportRecognition &recognition);
    void correct(std::int64_t line, int column, const QString &text);
    void setStage(ImportStage stage);
    void setProgress(qint64 done, qint64 whole);
    void setContent(std::unique_ptr<const CsvContent> content);
    [[nodiscard]] const CsvContent *content() const { return m_content.get(); }
    void setReport(ImportReport report);
    void setUnlisted(std::size_t collections) { m_unlisted = collections; }
    void clearListingTroubles() { m_troubles.clear(); }
    void addListingTrouble(const Collection &collection, const Error &error);
    void fail(const Error &error);

signals:
    void stageChanged();
    void previewChanged();
    /// A cell of the row that starts at this line, which may be in the preview.
    void rowCorrected(std::int64_t line);
    /// Dialect or mapping is another one.
    void formChanged();
    void progressChanged();
    void reportChanged();

private:
    ImportStage m_stage = ImportStage::Empty;
    QString m_path;
    CsvDialect m_dialect;
    ImportFound m_found;
    CsvPreview m_preview;
    CsvMapping m_mapping;
    ImportRecognition m_recognition;
    CsvCorrections m_corrections;
    std::unique_ptr<const CsvContent> m_content;
    ImportReport m_report;
    std::size_t m_unlisted = 0;
    std::vector<ListingTrouble> m_troubles;
    Error m_error;
    qint64 m_done = 0;
    qint64 m_whole = 0;
};

} // namespace tagdesk
