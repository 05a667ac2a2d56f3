// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvfile.h"
#include "importdocument.h"
#include "keptmapping.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tagdesk {

class BackgroundWork;
class DocumentController;
class ImportMatcher;
class Workspace;

/// How a file is to be understood; what is not said is guessed from it.
struct ImportChoices
{
    CsvChoice form;
    /// Percent; a guessed encoding that is less sure leaves the file undecided.
    int leastConfidence = 0;
    bool allowsLookalikes = false; ///< See ImportTarget.
    QString preset; ///< One of mappingPresets().
    QByteArray mapping; ///< JSON of mappingFromJson; wins over the preset.
    QString columns; ///< See withColumns(); put upon all else. Empty: nothing.
    std::vector<KeptMapping> kept; ///< Used where a file has just the heads of one.
    std::vector<Scope> scopes; ///< See ImportTarget.
    /// As many scopes are listed by themselves to find what a file names; beyond, lookEverywhere() has
    /// to be called, since it may mean half the estate.
    std::size_t listings = 8;
};

/// One import: reads a file in a thread of its own, holds it against the document in slices, has listed what
/// the file names and was never listed, and looks again whenever the document changes. Writes what it finds
/// into an ImportDocument; stages nothing until stage() is called. Never blocks; lives in the GUI thread.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    /// All outlive the run.
    ImportRun(DocumentController &controller, Workspace &workspace, ImportDocument &document,
        QObject *parent = nullptr);
    ~ImportRun() override;

    /// Begins anew with this file.
    void open(const QString &path, const ImportChoices &choices = {});
    /// The same file again, which may have changed; mapping and corrections go.
    void readAgain();
    /// Another encoding or separator; the mapping is guessed anew.
    void setForm(const CsvChoice &form);
    /// `kept` is the name under which it was kept, if it was.
    void setMapping(const CsvMapping &mapping, const QString &kept = {});
    /// Replaces the text of a cell, here and not in the file.
    void correct(std::int64_t line, int column, const QString &text);
    /// Corrects every cell of a column (from 1) whose damage the value that is there now explains, to that
    /// one.
    void takePresent(int column);
    /// Moves the preview to this line.
    void showLine(std::int64_t line);
    /// What a row means that does not say where its resource is.
    void setPreferred(const Collection &collection) { m_preferred = collection; }
    /// Stops whatever is under way; the document fails as Cancelled.
    void cancel();
    /// Lists once more what could not be listed.
    void listAgain();
    /// Lists every collection that may have what was not found.
    void lookEverywhere();
    /// Stops everything and forgets the file.
    void close();
    /// Stages what the good rows ask for as one undo step; false when nothing would change.
    bool stage();
    /// Writes the rows with these lines into a CSV file with their reasons; extracted() follows.
    void extract(const CsvReasons &reasons, const QString &path);

signals:
    /// The document has come to rest: Ready, Unmapped or Failed.
    void settled();
    void extracted(const QString &path, const std::optional<tagdesk::Error> &error);

private:
    /// Runs `read` in a thread and hands its result to `take`, unless it is replaced before.
    template <typename T>
    void inBackground(std::unique_ptr<BackgroundWork> &place, std::function<Result<T>(const GoOn &)> read,
        std::function<void(Result<T>)> take);
    void opened(const OpenedCsv &opened);
    /// As was said, else as kept, else as guessed.
    [[nodiscard]] Result<std::pair<CsvMapping, ImportRecognition>> understood(
        const QStringList &header) const;
    void read();
    void match();
    void matchSlice();
    void matched(ImportReport report);
    void list(const std::vector<Scope> &scopes);
    void listNext();
    void listed(const Scope &scope);
    void accountsMoved();
    void documentMoved();
    void settle(ImportStage stage);
    void fail(const Error &error);
    void stopAll();

    DocumentController &m_controller;
    Workspace &m_workspace;
    ImportDocument &m_document;
    ImportChoices m_choices;
    CsvFile m_file;
    Collection m_preferred;
    std::unique_ptr<BackgroundWork> m_reading; // of the file: its start, then all of it
    std::unique_ptr<BackgroundWork> m_looking; // around a line
    std::unique_ptr<BackgroundWork> m_extracting;
    std::unique_ptr<ImportMatcher> m_matching;
    QTimer m_slice;
    QTimer m_quiet; // the document has moved: look again once it is still
    std::vector<Scope> m_toList;
    std::vector<Scope> m_listing;
    std::vector<Scope> m_tried; // listed for this file, with or without success
};

} // namespace tagdesk
