// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"
#include "applychoice.h"
#include "planwarning.h"
#include "workspace.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QAbstractItemModel;
class QButtonGroup;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QTreeView;

namespace tagdesk {

class MessageArea;
class PlanModel;
class ReviewFooter;
class ReviewGroupModel;
class ReviewHead;
class ReviewTreeModel;
class TickedCells;

/// The one review page: what will be sent, with its warnings, before anything is. What is unticked here stays
/// staged. accepted() means "send choice()"; closing it in any other way changes nothing. Shown with open();
/// follows the staged edits while it is.
class ReviewDialog : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` outlives the dialog. The strictest of the accounts that are concerned rules.
    explicit ReviewDialog(Workspace *workspace, FactsOfAccounts facts = {}, QWidget *parent = nullptr);

    [[nodiscard]] PlanModel *plan() const { return m_plan; }

    /// What is ticked, and all else that was chosen.
    [[nodiscard]] ApplyChoice choice() const;
    /// Unticks these cells, and ticks all others.
    void setLeftOut(const CellSet &cells);
    void setReason(const QString &reason);

    /// What the changes are for, above the warnings; empty: nothing in particular.
    void setNote(const QString &note);

    /// Size, place and columns, to be given back to the next one.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    /// What is ticked is to be kept as a file.
    void savePlanRequested(const tagdesk::ApplyChoice &choice);
    /// What is selected and ticked, or everything ticked, is wanted as commands.
    void copyScriptRequested(const tagdesk::ApplyChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    QHBoxLayout *makeFilterRow();
    QTreeView *makeTree();
    void makeActs();
    void makeFooter();
    void reload();
    void ticksChanged();
    void replan();
    void costChanged();
    /// Says what is ticked, everywhere but in the tree.
    void present();
    void showCost();
    [[nodiscard]] qint64 staged() const;
    void showWarnings();
    /// Unticks what Terraform would set back.
    void leaveManagedOut();
    void applyFilter();
    void showRows(const Rows &rows);
    /// Fills the tree in the order chosen.
    void arrange();
    [[nodiscard]] bool isAllInOnePlace() const;
    void tickAll();
    void updateAll();
    void toggleSelected();
    [[nodiscard]] CellSet selectedCells() const;
    void copyText();
    void copyScript();
    void showContextMenu(const QPoint &position);
    [[nodiscard]] Rows selectedUndecided() const;
    void setTreeModel(QAbstractItemModel *model);
    [[nodiscard]] bool isByChange() const;
    void updateFooter();

    Workspace *m_workspace;
    FactsOfAccounts m_facts;
    ConfirmationRules m_rules; // of what is ticked now
    TickedCells *m_ticks;
    PlanModel *m_plan;
    ReviewTreeModel *m_model;
    ReviewGroupModel *m_groups;
    QString m_note;
    ReviewHead *m_head = nullptr;
    MessageArea *m_warnings = nullptr;
    std::optional<QList<PlanWarning>> m_shownWarnings;
    QCheckBox *m_all = nullptr; // of what is found
    QLineEdit *m_filter = nullptr;
    QLabel *m_found = nullptr;
    QButtonGroup *m_order = nullptr;
    QTimer m_filterDelay;
    QTimer m_planPause; // until what was ticked is planned
    QTreeView *m_tree = nullptr;
    QAction *m_toggle = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyScript = nullptr;
    ReviewFooter *m_footer = nullptr;
    std::size_t m_tryFirst = 0;
};

} // namespace tagdesk
