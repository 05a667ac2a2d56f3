// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policycontroller.h"

#include "backgroundwork.h"
#include "clouddescription.h"
#include "errortext.h"
#include "filechooser.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "openprofiles.h"
#include "policydialog.h"
#include "policydocument.h"
#include "policyedittext.h"
#include "policyfiles.h"
#include "policytext.h"
#include "resourcemodel.h"
#include "windowactions.h"
#include "workspace.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include <memory>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// What stands in a rule where one types.
PolicyRuleForm::Known knownIn(const ResourceModel &resources)
{
    PolicyRuleForm::Known known;
    for (int column = ResourceModel::FirstKeyColumn; column < resources.columnCount(); ++column)
        known.keys.append(resources.headerData(column, Qt::Horizontal, ResourceModel::KeyRole).toString());
    for (const CloudDescription &cloud : describedClouds()) {
        known.clouds.append(cloud.cloud);
        for (const CloudDescription::Region &region : cloud.regions)
            known.regions.append(region.id);
        for (const CloudDescription::Kind &kind : cloud.kinds)
            known.kinds.append(kind.id);
    }
    for (QStringList *texts : {&known.regions, &known.kinds})
        texts->removeDuplicates();
    return known;
}

Message trouble(const Sentences &said)
{
    return Message::of(u"policyFile"_s, said);
}

} // namespace

PolicyController::PolicyController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_cloudPolicies(parts.controller, parts.workspace)
{
    connect(&m_cloudPolicies, &CloudPolicyController::saved, this, &PolicyController::takeFetched);
    connect(parts.window.windowActions()->editPolicy, &QAction::triggered, this, &PolicyController::edit);
}

PolicyController::~PolicyController()
{
    // The dialog belongs to the window, which lives longer than what it asks.
    delete m_dialog;
}

PolicyDialog *PolicyController::dialog() const
{
    return m_dialog;
}

void PolicyController::openDialog(Purpose purpose)
{
    if (m_dialog)
        return m_dialog->activateWindow();
    m_purpose = purpose;
    m_parts.window.commitTyping();
    // Over the dialog that asks for it, if there is one.
    QWidget *above = QApplication::activeModalWidget();
    m_dialog = new PolicyDialog(&m_parts.workspace, m_parts.resources.shownRows(), knownIn(m_parts.resources),
        above == nullptr ? &m_parts.window : above);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &PolicyDialog::openRequested, this, &PolicyController::askOpen);
    connect(m_dialog, &PolicyDialog::fileRequested, this, &PolicyController::open);
    connect(m_dialog, &PolicyDialog::newRequested, this, &PolicyController::begin);
    connect(m_dialog, &PolicyDialog::saveRequested, this, &PolicyController::save);
    connect(m_dialog, &PolicyDialog::saveAsRequested, this, &PolicyController::askSaveAs);
    m_cloudPolicies.serve(m_dialog);
    begin();
    offerFiles();
    m_dialog->open();
}

void PolicyController::edit()
{
    const bool isOpen = m_dialog != nullptr;
    openDialog(Purpose::Window);
    const QStringList files = m_parts.profiles.policyFiles();
    if (!isOpen && !files.isEmpty())
        open(files.first());
}

void PolicyController::editNamed(const QString &file)
{
    openDialog(Purpose::ProfileForm);
    if (!file.isEmpty())
        open(policyPath(file));
}

void PolicyController::offerFiles()
{
    const auto kept = std::make_shared<QStringList>();
    const QStringList used = m_parts.profiles.policyFiles();
    work([kept] { *kept = keptPolicies(); },
        [this, kept, used] {
            QStringList paths = used + *kept;
            paths.removeDuplicates();
            QList<std::pair<QString, QString>> files;
            for (const QString &path : std::as_const(paths))
                files.append({path, QFileInfo(path).fileName()});
            m_dialog->setFiles(files);
        });
}

void PolicyController::work(const std::function<void()> &inBackground, const std::function<void()> &then)
{
    auto *job = new BackgroundWork(
        [inBackground](const BackgroundWork::Control & /*control*/) { inBackground(); }, this);
    connect(job, &BackgroundWork::finished, this, [job, then, dialog = m_dialog] {
        job->deleteLater();
        if (dialog)
            then();
    });
    job->start();
}

void PolicyController::begin()
{
    ++m_opening;
    m_source = std::make_shared<const PolicySource>(PolicySource::blank());
    m_known.clear();
    m_foreign = false;
    m_notes.clear();
    m_dialog->showNew();
}

void PolicyController::askOpen()
{
    auto *chooser = new FileChooser(FileUse::Policy, m_dialog, PolicyEditTexts::openTitle());
    chooser->setNameFilters(PolicyEditTexts::openFilters());
    const QString path = m_dialog->path();
    if (const QString folder = path.isEmpty() ? policyFolder() : QFileInfo(path).path();
        QDir(folder).exists())
        chooser->setDirectory(folder);
    connect(chooser, &FileChooser::fileSelected, this, &PolicyController::open);
    chooser->open();
}

void PolicyController::open(const QString &path)
{
    read(path, {});
}

void PolicyController::read(const QString &path, const std::function<void()> &then)
{
    const auto read = std::make_shared<tl::expected<OpenedPolicy, PolicyFault>>();
    m_dialog->setBusy(true);
    work([read, path] { *read = openPolicy(path); },
        [this, read, path, then, opening = ++m_opening] {
            // Only what was asked for last is shown.
            if (opening != m_opening)
                return;
            opened(*read, path);
            if (then)
                then();
        });
}

void PolicyController::opened(const tl::expected<OpenedPolicy, PolicyFault> &read, const QString &path)
{
    m_dialog->setBusy(false);
    if (!read)
        return m_dialog->showNotOpened(trouble(PolicyEditTexts::notOpened(path, read.error())));
    m_known = read->content;
    m_notes = read->notes;
    m_foreign = read->source == nullptr;
    QStringList remarks;
    if (m_foreign) {
        const QString name = QFileInfo(path).fileName();
        remarks = QStringList{PolicyEditTexts::madeFrom(name)} + PolicyEditTexts::remarks(name, m_notes);
    }
    m_source = m_foreign ? std::make_shared<const PolicySource>(PolicySource::blank(remarks)) : read->source;
    m_dialog->showPolicy(path, read->policy, m_foreign);
    QList<std::pair<QString, PolicyNote>> notes;
    for (const PolicyNote &note : std::as_const(m_notes))
        notes.append({path, note});
    if (!notes.isEmpty())
        m_dialog->messages()->post(
            Message::of(u"policyNotes"_s, PolicyTexts::of(notes), Message::Severity::Warning));
}

void PolicyController::takeFetched(const QString &path, const QString &accountId, std::size_t rules)
{
    // Also where the editor was closed meanwhile.
    const bool isUsed = m_parts.profiles.followPolicy(path);
    if (!m_dialog)
        return;
    Message message = Message::of(
        u"policyFile"_s, PolicyEditTexts::fetched(path, rules, isUsed), Message::Severity::Success);
    const OpenAccount *account = m_parts.workspace.account(accountId);
    const bool isForForm = m_purpose == Purpose::ProfileForm;
    if (isForForm)
        message.actions.append({PolicyEditTexts::enter(), [this, path] {
                                    emit policyWanted({}, path);
                                    say(Message::of(u"policyFile"_s, PolicyEditTexts::entered(path),
                                        Message::Severity::Success));
                                }});
    else if (!isUsed && account != nullptr && m_parts.profiles.ids().contains(accountId))
        message.actions.append({PolicyEditTexts::useFor(account->account.name), [this, path, accountId] {
                                    emit policyWanted(accountId, path);
                                }});
    read(path, [this, message] { say(message); });
    offerFiles();
}

void PolicyController::say(const Message &message)
{
    if (m_dialog)
        m_dialog->messages()->post(message);
}

void PolicyController::save()
{
    write(m_dialog->path(), m_known);
}

void PolicyController::askSaveAs()
{
    const QString path = m_dialog->path();
    const QString folder = path.isEmpty() ? policyFolder() : QFileInfo(path).path();
    // There may be none yet, and this is where profiles look for policies.
    if (path.isEmpty())
        QDir().mkpath(folder);
    auto *chooser = new FileChooser(FileUse::Policy, m_dialog, PolicyEditTexts::saveTitle());
    chooser->setNameFilters(PolicyEditTexts::saveFilters());
    chooser->setDirectory(folder);
    chooser->askForNew(
        path.isEmpty() ? u"policy.json"_s : QFileInfo(path).completeBaseName() + u".own.json"_s, u"json"_s);
    connect(chooser, &FileChooser::fileSelected, this, &PolicyController::saveAs);
    chooser->open();
}

void PolicyController::saveAs(const QString &path)
{
    write(path, std::nullopt);
}

void PolicyController::write(const QString &path, const std::optional<QByteArray> &expected)
{
    const auto writing = std::make_shared<Writing>();
    writing->path = path;
    writing->isNew = m_dialog->path().isEmpty();
    m_dialog->setBusy(true);
    auto *job = new BackgroundWork(
        [writing, expected, source = m_source, policy = m_dialog->document()->policy()](
            const BackgroundWork::Control & /*control*/) {
            writing->content = source->written(policy);
            writing->result = savePolicy(writing->path, writing->content, expected);
            writing->source = PolicySource::read(writing->content);
        },
        this);
    connect(job, &BackgroundWork::finished, this, [this, job, writing, dialog = m_dialog] {
        job->deleteLater();
        const bool isSaved = writing->result && *writing->result == PolicySaving::Saved;
        // Also where the editor was closed meanwhile.
        const bool isUsed = isSaved && m_parts.profiles.followPolicy(writing->path);
        if (isSaved && writing->isNew && m_purpose == Purpose::ProfileForm)
            emit policyWanted({}, writing->path);
        if (dialog)
            written(*writing, isUsed);
    });
    job->start();
}

void PolicyController::written(const Writing &writing, bool isUsed)
{
    m_dialog->setBusy(false);
    if (!writing.result)
        return m_dialog->showNotSaved(trouble(ErrorTexts::of(writing.result.error())));
    if (*writing.result == PolicySaving::ChangedMeanwhile)
        return m_dialog->askAboutChange();
    m_known = writing.content;
    Sentences said = writing.isNew && m_purpose == Purpose::ProfileForm
        ? PolicyEditTexts::entered(writing.path)
        : PolicyEditTexts::saved(writing.path, isUsed);
    if (m_foreign && writing.source) {
        said = PolicyEditTexts::converted(writing.path, m_notes.size());
        m_foreign = false;
        m_source = std::make_shared<const PolicySource>(*writing.source);
        m_dialog->showPolicy(writing.path, m_source->policy(), false);
    }
    m_dialog->showSaved(writing.path, Message::of(u"policyFile"_s, said, Message::Severity::Success));
    offerFiles();
}

} // namespace tagdesk
