// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policyruleform.h"
#include "resourcetable.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabWidget;

namespace tagdesk {

class EmptyState;
class PolicyDocument;
class PolicyList;
class PolicyOwnerForm;
class PolicyPreview;
class Workspace;

/// Rules and owners of a policy on the left, the one at hand on the right, and how many resources break it.
/// Whatever changes them goes into the document.
class PolicyEditor : public QWidget
{
    Q_OBJECT

public:
    /// `document` and `workspace` outlive the editor; `shown` are the resources that rules are tried on.
    struct Parts
    {
        PolicyDocument *document;
        Workspace *workspace;
        Rows shown;
    };
    PolicyEditor(Parts parts, const PolicyRuleForm::Known &known, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly);
    /// Shows the first rule and the first owner; another policy is in the document.
    void goToFirst();
    /// Goes to the first field that keeps the policy from being saved.
    void showFirstFault();

private:
    QWidget *makeParts();
    QWidget *makeForms();
    void connectLists();
    void showCurrent();
    void showPreview();
    void addRule();
    void addOwner();
    /// The list got, lost or changed entries.
    void followRules(int place, int removed, int added);
    void followOwners(int place, int removed, int added);
    [[nodiscard]] bool showsOwners() const;

    PolicyDocument *m_document;
    PolicyPreview *m_preview;
    bool m_isReadOnly = false;
    QTabWidget *m_tabs = nullptr;
    PolicyList *m_rules = nullptr;
    PolicyList *m_owners = nullptr;
    QStackedWidget *m_forms = nullptr;
    QScrollArea *m_ruleArea = nullptr;
    QScrollArea *m_ownerArea = nullptr;
    EmptyState *m_empty = nullptr;
    PolicyRuleForm *m_ruleForm;
    PolicyOwnerForm *m_ownerForm;
    QLabel *m_count = nullptr;
};

} // namespace tagdesk
