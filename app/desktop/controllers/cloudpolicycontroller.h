// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloudpolicy.h"
#include "policyfetch.h"

#include <QObject>
#include <QPointer>

namespace tagdesk {

class DocumentController;
class PolicyDialog;
class Workspace;

/// Brings the policies that clouds keep into files, asked for by the editor of policies. Nothing is written
/// before a person has chosen the file.
class CloudPolicyController : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the controller.
    CloudPolicyController(DocumentController &controller, Workspace &workspace, QObject *parent = nullptr);
    ~CloudPolicyController() override;

    /// Offers in this editor what the open accounts have.
    void serve(PolicyDialog *dialog);
    /// Writes what came last into this file.
    void saveAs(const QString &path);

signals:
    /// A file has a policy of so many rules that this account's cloud keeps.
    void saved(const QString &path, const QString &accountId, std::size_t rules);

private:
    void fetch(const QString &accountId, CloudPolicy source);
    void fetched();
    void askSaveAs();

    DocumentController &m_controller;
    Workspace &m_workspace;
    QPointer<PolicyDialog> m_dialog; // while it is open
    QPointer<PolicyFetch> m_fetch; // the controller's
    QString m_accountId; // asked last
    QString m_account; // its name
    CloudPolicy m_source = CloudPolicy::Effective;
    FetchedPolicy m_policy; // that came last
};

} // namespace tagdesk
