// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"
#include "workspace.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QAbstractItemModel;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace tagdesk {

class MessageArea;
class PlanModel;
class ReviewGroupModel;
class ReviewTreeModel;

/// The one review page: what will be sent, with its warnings, before anything is. accepted() means "send it";
/// closing it in any other way changes nothing. Shown with open(); follows the staged edits while it is.
class ReviewDialog : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` outlives the dialog. The strictest of the accounts that are concerned rules.
    explicit ReviewDialog(Workspace *workspace, FactsOfAccounts facts = {}, QWidget *parent = nullptr);

    [[nodiscard]] PlanModel *plan() const { return m_plan; }

    /// The number that had to be typed, and was; nullopt: none had to be.
    [[nodiscard]] std::optional<std::size_t> confirmed() const;

    /// What the changes are for, above the warnings; empty: nothing in particular.
    void setNote(const QString &note);

    /// Size, place and columns, to be given back to the next one.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

protected:
    void changeEvent(QEvent *event) override;

private:
    QHBoxLayout *makeHeader();
    QHBoxLayout *makeFilterRow();
    QTreeView *makeTree();
    QHBoxLayout *makeFooter();
    void reload();
    void showCost();
    [[nodiscard]] qint64 staged() const;
    void showWarnings();
    void showAccounts(const QSet<QString> &concerned);
    [[nodiscard]] QSet<QString> concernedAccounts() const;
    void applyFilter();
    void showRows(const Rows &rows);
    /// Fills the tree in the order chosen.
    void arrange();
    void showContextMenu(const QPoint &position);
    [[nodiscard]] Rows selectedUndecided() const;
    void setTreeModel(QAbstractItemModel *model);
    [[nodiscard]] bool isByChange() const;
    void updateButton();
    [[nodiscard]] std::optional<NeededConfirmation> needed() const;
    void updateTyping();

    Workspace *m_workspace;
    FactsOfAccounts m_facts;
    ConfirmationRules m_rules; // of what is staged now
    PlanModel *m_plan;
    ReviewTreeModel *m_model;
    ReviewGroupModel *m_groups;
    QString m_note;
    QLabel *m_title = nullptr;
    QLabel *m_cost = nullptr;
    QHBoxLayout *m_accounts = nullptr;
    MessageArea *m_warnings = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_found = nullptr;
    QButtonGroup *m_order = nullptr;
    QTimer m_filterDelay;
    QTreeView *m_tree = nullptr;
    QWidget *m_typing = nullptr;
    QLabel *m_typingPrompt = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace tagdesk
