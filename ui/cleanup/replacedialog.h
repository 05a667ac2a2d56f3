// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupdialog.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QToolButton;

namespace tagdesk {

class CleanupStepForm;

/// Find and replace in keys and values, over what is selected, shown or open. Steps may be put one behind the
/// other, kept as rules and opened again.
class ReplaceDialog : public CleanupDialog
{
    Q_OBJECT

public:
    /// `workspace` outlives the dialog.
    ReplaceDialog(Workspace *workspace, CleanupReach reach, QWidget *parent);

    /// Those in the list, in the place of what is there.
    void setSteps(const CleanupSteps &steps);
    /// What is to be told of rules that were opened or saved; empty: nothing.
    void tell(const QString &text);
    [[nodiscard]] CleanupStepForm *form() const { return m_form; }

signals:
    void openRequested();
    void saveRequested(const tagdesk::CleanupSteps &steps);
    /// A table for the form.
    void tableRequested();

protected:
    [[nodiscard]] QStringList keysThere() const override;

private:
    [[nodiscard]] QWidget *makeSide(const CleanupReach &reach);
    [[nodiscard]] QWidget *makeSteps();
    void chooseReach();
    void showChanges();
    void addStep();
    void removeStep();
    void showSteps();
    /// Those of the list and, where it is whole, that of the form.
    [[nodiscard]] CleanupSteps steps() const;

    CleanupReach m_reach;
    CleanupSteps m_kept; // of the list
    QComboBox *m_where = nullptr;
    CleanupStepForm *m_form = nullptr;
    QListWidget *m_list = nullptr;
    QToolButton *m_remove = nullptr;
    QLabel *m_told = nullptr;
    QTimer m_typing;
};

} // namespace tagdesk
