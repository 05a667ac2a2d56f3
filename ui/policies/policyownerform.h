// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedfault.h"

#include <QWidget>

class QLineEdit;

namespace tagdesk {

class PolicyFields;

/// Whose some keys are: the keys, a team, and how it is reached.
class PolicyOwnerForm : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyOwnerForm(QWidget *parent = nullptr);

    void setOwner(const EditedOwner &owner);
    void showFaults(const QList<EditedFault> &faults);
    void focusKeys();

signals:
    /// A person changed this field.
    void edited(const tagdesk::EditedOwner &owner, tagdesk::PolicyField field);
    void typingEnded();

private:
    void watchText(QLineEdit *line, PolicyField field, QString EditedOwner::*text);

    PolicyFields *m_fields;
    EditedOwner m_owner;
    QLineEdit *m_keys = nullptr;
    QLineEdit *m_team = nullptr;
    QLineEdit *m_contact = nullptr;
};

} // namespace tagdesk
