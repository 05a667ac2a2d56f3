// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfilerun.h"

#include <QObject>
#include <QPointer>

namespace tagdesk {

class FileKind;
class MainWindow;
class PlanFileDialog;
class PlanFileSaving;
struct ApplyChoice;

/// Joins the window's plan files with what reads, compares and writes them. Decides nothing by itself.
class PlanFileController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        MainWindow &window;
    };
    explicit PlanFileController(const Parts &parts, QObject *parent = nullptr);
    ~PlanFileController() override;

    /// A plan file is opened; tableFound() tells of any other one, at once where the name says it.
    void openFile(const QString &path);
    /// Shows how a plan file stands to now; in a dialog that is open already the file is another one then.
    void openPlan(const QString &path);
    /// Asks for the reason and the file, and saves what is staged.
    void askSave();
    /// The same for what was chosen in the review, with its reason.
    void askSaveOf(const ApplyChoice &choice);
    /// Saves these staged edits.
    void save(const ChangeSet &edits, const PlanCost &cost, const QString &path, const QString &reason);
    [[nodiscard]] const PlanFileDocument *document() const { return &m_document; }

signals:
    void tableFound(const QString &path);
    /// What a plan that was staged is for.
    void reasonRead(const QString &reason);

private:
    void askSaveOf(const ChangeSet &edits, const PlanCost &cost, const QString &reason);
    void askOpen();
    void stage();
    void saved(const PlanFileSaving &saving);

    Parts m_parts;
    PlanFileDocument m_document;
    PlanFileRun m_run;
    QPointer<PlanFileDialog> m_dialog; // while it is open
    QPointer<FileKind> m_kind; // child, while it looks
};

} // namespace tagdesk
