// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudpolicycontroller.h"

#include "backgroundwork.h"
#include "clouddescription.h"
#include "documentcontroller.h"
#include "errortext.h"
#include "filechooser.h"
#include "policydialog.h"
#include "policyediting.h"
#include "policyedittext.h"
#include "policyfiles.h"
#include "policytext.h"
#include "workspace.h"

#include <QDir>

#include <memory>
#include <variant>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QList<CloudPolicyChoice> choicesIn(const Workspace &workspace)
{
    QList<CloudPolicyChoice> choices;
    for (const OpenAccount &open : workspace.accounts()) {
        const CloudDescription *cloud = describedCloud(open.account.cloud);
        if (cloud == nullptr)
            continue;
        for (const CloudPolicy source : cloud->policies)
            choices.append({.accountId = open.account.id, .account = open.account.name, .source = source});
    }
    return choices;
}

/// "shop-tag-policy.json"
QString fileName(const QString &account, CloudPolicy source)
{
    QString name = account;
    for (QChar &character : name) {
        if (!character.isLetterOrNumber())
            character = u'-';
    }
    return name + (source == CloudPolicy::Effective ? u"-tag-policy.json"_s : u"-predefined-tags.json"_s);
}

} // namespace

CloudPolicyController::CloudPolicyController(
    DocumentController &controller, Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_workspace(workspace)
{
}

CloudPolicyController::~CloudPolicyController()
{
    delete m_fetch;
}

void CloudPolicyController::serve(PolicyDialog *dialog)
{
    m_dialog = dialog;
    dialog->setCloudPolicies(choicesIn(m_workspace));
    connect(dialog, &PolicyDialog::fetchRequested, this, &CloudPolicyController::fetch);
    const auto abort = [this] {
        if (m_fetch)
            m_fetch->abort();
    };
    connect(dialog, &PolicyDialog::abortRequested, this, abort);
    connect(dialog, &QObject::destroyed, this, abort);
}

void CloudPolicyController::fetch(const QString &accountId, CloudPolicy source)
{
    const OpenAccount *account = m_workspace.account(accountId);
    m_accountId = accountId;
    m_account = account == nullptr ? accountId : account->account.name;
    m_source = source;
    m_fetch = m_controller.fetchPolicy(accountId, source);
    if (m_fetch == nullptr)
        return m_dialog->showNotFetched(PolicyTexts::notKept(m_account));
    m_dialog->showFetching(PolicyTexts::fetching(source, m_account));
    connect(m_fetch, &PolicyFetch::finished, this, &CloudPolicyController::fetched);
    m_fetch->start();
}

void CloudPolicyController::fetched()
{
    const auto result = m_fetch->result();
    m_fetch->deleteLater();
    if (!m_dialog)
        return;
    if (result) {
        m_policy = *result;
        m_dialog->endFetching();
        return askSaveAs();
    }
    if (const auto *fault = std::get_if<PolicyFault>(&result.error()))
        return m_dialog->showNotFetched(PolicyTexts::notUnderstood(m_source, m_account, *fault));
    const Error &error = std::get<Error>(result.error());
    if (error.kind == ErrorKind::Cancelled)
        return m_dialog->endFetching();
    m_dialog->showNotFetched(PolicyTexts::notFetched(m_source, m_account, error, Audience::Window));
}

void CloudPolicyController::askSaveAs()
{
    auto *chooser = new FileChooser(FileUse::Policy, m_dialog, PolicyEditTexts::fetchedTitle());
    chooser->setNameFilters(PolicyEditTexts::saveFilters());
    if (QDir(policyFolder()).exists())
        chooser->setDirectory(policyFolder());
    chooser->askForNew(fileName(m_account, m_source), u"json"_s);
    connect(chooser, &FileChooser::fileSelected, this, &CloudPolicyController::saveAs);
    chooser->open();
}

void CloudPolicyController::saveAs(const QString &path)
{
    const auto result = std::make_shared<Result<PolicySaving>>(PolicySaving::Saved);
    m_dialog->setBusy(true);
    auto *job = new BackgroundWork(
        [result, path, content = m_policy.content](const BackgroundWork::Control & /*control*/) {
            *result = savePolicy(path, content, std::nullopt);
        },
        this);
    connect(job, &BackgroundWork::finished, this,
        [this, job, result, path, accountId = m_accountId, rules = m_policy.rules] {
            job->deleteLater();
            if (m_dialog)
                m_dialog->setBusy(false);
            if (*result)
                emit saved(path, accountId, rules);
            else if (m_dialog)
                m_dialog->showNotFetched(ErrorTexts::of(result->error()));
        });
    job->start();
}

} // namespace tagdesk
