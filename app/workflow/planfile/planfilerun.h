// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfilechecker.h"
#include "planfiledocument.h"
#include "scope.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace tagdesk {

class BackgroundWork;
class DocumentController;
class TagReader;
class Workspace;

/// One plan file in a window: reads it in a thread of its own, holds it against the document in slices, looks
/// again whenever the document changes, and has read what was not. Writes what it finds into a
/// PlanFileDocument; stages nothing until stage() is called. Never blocks; lives in the GUI thread.
class PlanFileRun : public QObject
{
    Q_OBJECT

public:
    /// All outlive the run.
    PlanFileRun(DocumentController &controller, Workspace &workspace, PlanFileDocument &document,
        QObject *parent = nullptr);
    ~PlanFileRun() override;

    /// Begins anew with this file.
    void open(const QString &path);
    /// Lists what was not listed, and reads what is known and has no tags yet.
    void readMissing();
    /// Stages what is as planned, as one undo step; false when nothing would change.
    bool stage();
    /// Stops everything and forgets the file.
    void close();

signals:
    /// The document has come to rest: Ready or Failed.
    void settled();

private:
    /// What the thread found in the file.
    struct ReadFile
    {
        std::unique_ptr<const PlanFile> plan;
        std::optional<PlanFileFault> fault;
        Error error;
    };
    struct Reading
    {
        TagReader *reader = nullptr; // child
        Collection collection;
        QStringList ids;
    };

    static void readFile(const QString &path, ReadFile &read);
    void fileRead(ReadFile &read);
    void compare();
    void compareSlice();
    void compared();
    void listed(const Scope &scope);
    void readTags();
    void take(const TagReader *reader);
    void documentMoved();
    void stopComparing();
    void stopAll();
    [[nodiscard]] std::size_t requestsFor(const PlanComparison &comparison) const;

    DocumentController &m_controller;
    Workspace &m_workspace;
    PlanFileDocument &m_document;
    std::unique_ptr<BackgroundWork> m_reading;
    PlanFilePlaces m_places;
    RulesOf m_rules;
    std::unique_ptr<PlanFileChecker> m_checker; // while comparing
    std::size_t m_at = 0; // change
    QTimer m_slice;
    QTimer m_quiet; // the document has moved: look again once it is still
    QSet<Scope> m_listing;
    std::vector<Reading> m_tagReadings;
    QSet<ResourceId> m_gone; // that the cloud does not know
    bool m_readsTags = false; // once the listings are there
};

} // namespace tagdesk
