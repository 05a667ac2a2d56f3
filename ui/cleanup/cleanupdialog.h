// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanuppreview.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;

namespace tagdesk {

class CleanupChanges;

/// The resources that a clean-up may be about.
struct CleanupReach
{
    Rows selected;
    Rows shown;
    QStringList knownKeys; ///< Offered where keys are named.
};

/// What the dialogs of a clean-up have in common: what they would do, and staging it as one step.
class CleanupDialog : public QDialog
{
    Q_OBJECT

public:
    void accept() override;
    /// What the history knows of the keys that it was asked about.
    void setHistory(const WrittenAt &writtenAt) { m_preview->setWrittenAt(writtenAt); }

signals:
    /// The history is to be asked what this program wrote under these keys; see setHistory().
    void historyRequested(const QStringList &keys);

protected:
    /// `workspace` outlives the dialog.
    CleanupDialog(Workspace *workspace, EditDescription::Kind kind, QWidget *parent);

    [[nodiscard]] CleanupPreview *preview() const { return m_preview; }
    [[nodiscard]] CleanupChanges *changes() const { return m_changes; }
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    [[nodiscard]] QHBoxLayout *makeFooter();
    /// Does these steps on the preview, with what was decided; asks for the history where they need it.
    void look(CleanupSteps steps);
    /// Every resource that was read, some of them perhaps twice.
    [[nodiscard]] Rows everyRow() const;
    /// Of which the history may be asked.
    [[nodiscard]] virtual QStringList keysThere() const = 0;

private:
    void showStage();
    void decide(const ClashDecision &decision);

    Workspace *m_workspace;
    EditDescription::Kind m_kind;
    CleanupPreview *m_preview;
    CleanupChanges *m_changes;
    QPushButton *m_stage = nullptr;
    CleanupSteps m_steps;
    QList<ClashDecision> m_decisions;
    QStringList m_asked; // keys that the history was asked about
};

} // namespace tagdesk
