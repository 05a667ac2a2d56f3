// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "openprofiles.h"

#include "backgroundwork.h"
#include "closeprofilequestion.h"
#include "documentcontroller.h"
#include "draftcontroller.h"
#include "fallbacksecretstore.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "notices.h"
#include "ownershiptext.h"
#include "policyediting.h"
#include "policytext.h"
#include "profilefiles.h"
#include "profilekeys.h"
#include "profileopening.h"
#include "profiletext.h"
#include "settings.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Of what there is to say about the keys of a profile.
QString noticeId(const QString &profile)
{
    return u"profile-"_s + profile;
}

QString policyNotice(const QString &profile)
{
    return u"policy-"_s + profile;
}

QString infrastructureNotice(const QString &profile)
{
    return u"infrastructure-"_s + profile;
}

} // namespace

OpenProfiles::OpenProfiles(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.controller, &DocumentController::applyEnded, this, &OpenProfiles::applyEnded);
}

QSet<QString> OpenProfiles::ids() const
{
    QSet<QString> ids;
    for (const auto &[id, profile] : m_open)
        ids.insert(id);
    return ids;
}

QStringList OpenProfiles::policyFiles() const
{
    QStringList files;
    for (const auto &[id, profile] : m_open) {
        for (const QString &named : profile.policies)
            files.append(policyPath(named));
    }
    files.removeDuplicates();
    return files;
}

bool OpenProfiles::followPolicy(const QString &path)
{
    std::vector<Profile> followers;
    for (const auto &[id, profile] : m_open) {
        const bool names = std::ranges::any_of(profile.policies,
            [&path](const QString &named) { return isSamePolicyFile(policyPath(named), path); });
        if (names)
            followers.push_back(profile);
    }
    for (const Profile &profile : followers)
        update(profile);
    return !followers.empty();
}

void OpenProfiles::open(const Profile &profile)
{
    readKeys(profile, [this, profile](const Credentials &keys) { replaceSandbox(profile, keys); });
}

void OpenProfiles::update(const Profile &profile)
{
    if (!m_open.contains(profile.account.id))
        return;
    // A new session would stop the apply.
    if (m_parts.workspace.isApplying())
        m_waiting[profile.account.id] = profile;
    else
        open(profile);
}

void OpenProfiles::applyEnded()
{
    for (const auto &[id, profile] : std::exchange(m_waiting, {}))
        update(profile);
}

void OpenProfiles::readKeys(const Profile &profile, const UseKeys &use)
{
    const QString id = profile.account.id;
    stopReading(id);
    auto *keys = new ProfileKeys(m_parts.secrets, id, this);
    m_reading[id] = keys;
    connect(keys, &ProfileKeys::finished, this, [this, keys, profile, use] {
        m_reading.erase(profile.account.id);
        keys->deleteLater();
        keysRead(profile, *keys, use);
    });
    keys->start();
}

void OpenProfiles::stopReading(const QString &id)
{
    if (const auto files = m_readingFiles.find(id); files != m_readingFiles.end()) {
        files->second->disconnect(this);
        files->second->deleteLater();
        m_readingFiles.erase(files);
    }
    const auto found = m_reading.find(id);
    if (found == m_reading.end())
        return;
    ProfileKeys *const keys = found->second;
    m_reading.erase(found);
    keys->disconnect(this);
    connect(keys, &ProfileKeys::finished, keys, &QObject::deleteLater);
    keys->abort();
}

void OpenProfiles::stopReadingAll()
{
    while (!m_reading.empty())
        stopReading(QString(m_reading.cbegin()->first));
    while (!m_readingFiles.empty())
        stopReading(QString(m_readingFiles.cbegin()->first));
}

void OpenProfiles::keysRead(const Profile &profile, const ProfileKeys &keys, const UseKeys &use)
{
    MessageArea *messages = m_parts.window.messages();
    if (!keys.result()) {
        SecretError error = keys.result().error();
        // Not in memory either: what there is to mend is that no keychain answers.
        if (error.kind == SecretError::Kind::NotFound && !m_parts.secrets.hasBackend())
            error.kind = SecretError::Kind::NoBackend;
        Message message = Notices::keys(
            profile.account.name, error, [this, profile, use] { readKeys(profile, use); },
            [this, id = profile.account.id] { emit keysMissing(id); });
        message.id = noticeId(profile.account.id);
        messages->post(message);
        return;
    }
    messages->remove(noticeId(profile.account.id));
    use(*keys.result());
}

void OpenProfiles::replaceSandbox(const Profile &profile, const Credentials &keys)
{
    const auto add = [this, profile, keys] {
        addAccount(profile, keys);
    };
    if (m_sandbox.isEmpty())
        add();
    else
        closeAccounts(QStringList(m_sandbox), add);
}

void OpenProfiles::addAccount(const Profile &profile, const Credentials &keys)
{
    if (namesFiles(profile))
        readFiles(profile, keys);
    else
        openAccount(profile, keys, {});
}

void OpenProfiles::readFiles(const Profile &profile, const Credentials &keys)
{
    const QString id = profile.account.id;
    const auto files = std::make_shared<ProfileFiles>();
    auto *reading = new BackgroundWork(
        [files, profile](const BackgroundWork::Control &) { *files = readProfileFiles(profile); }, this);
    m_readingFiles[id] = reading;
    connect(reading, &BackgroundWork::finished, this, [this, reading, files, profile, keys] {
        reading->deleteLater();
        m_readingFiles.erase(profile.account.id);
        if (sayFaults(profile, *files))
            openAccount(profile, keys, *files);
    });
    reading->start();
}

bool OpenProfiles::sayFaults(const Profile &profile, const ProfileFiles &files)
{
    MessageArea *messages = m_parts.window.messages();
    const QString &id = profile.account.id;
    if (files.infrastructure.faults.empty())
        messages->remove(infrastructureNotice(id));
    else
        messages->post(Message::of(infrastructureNotice(id), OwnershipTexts::of(files.infrastructure.faults),
            Message::Severity::Warning));
    if (!files.policy) {
        const PolicyFileFault &fault = files.policy.error();
        messages->post(Message::of(policyNotice(id), PolicyTexts::of(fault.path, fault.fault)));
        return false;
    }
    if (files.policy->notes.isEmpty())
        messages->remove(policyNotice(id));
    else
        messages->post(
            Message::of(policyNotice(id), PolicyTexts::of(files.policy->notes), Message::Severity::Warning));
    return true;
}

void OpenProfiles::openAccount(const Profile &profile, const Credentials &keys, const ProfileFiles &files)
{
    // Keys and files may arrive when an apply has begun, which a new session would stop.
    if (m_open.contains(profile.account.id) && m_parts.workspace.isApplying()) {
        m_waiting[profile.account.id] = profile;
        return;
    }
    WriteGuard guard = writeGuard(profile);
    files.putInto(guard);
    m_open[profile.account.id] = profile;
    m_parts.settings.lastProfile.setValue(profile.account.id);
    tell();
    if (!profile.unknownMembers.isEmpty())
        m_parts.window.messages()->post(Message::of(u"unknownMembers-"_s + profile.account.name,
            ProfileTexts::unknownMembers(profile.account.name, profile.unknownMembers.keys()),
            Message::Severity::Warning));
    m_parts.controller.openAccount(profile.account, keys, guard, runChecks(profile));
}

void OpenProfiles::lockIdle(qint64 seconds)
{
    // Keys that are for this run only could not be had again.
    if (!m_parts.secrets.outlivesTheRun())
        return;
    for (const auto &[id, profile] : m_open) {
        constexpr int kSecondsPerMinute = 60;
        const int minutes = profile.lockAfterMinutes;
        if (minutes <= 0 || seconds < qint64(minutes) * kSecondsPerMinute || !m_parts.controller.lock(id))
            continue;
        Message message = Notices::keysLocked(profile.account.name, minutes, [this, id = id] { unlock(id); });
        message.id = noticeId(id);
        m_parts.window.messages()->post(message);
    }
}

void OpenProfiles::unlock(const QString &id)
{
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return;
    readKeys(found->second, [this, id](const Credentials &keys) {
        m_parts.controller.unlock(id, keys);
        emit unlocked(id);
    });
}

void OpenProfiles::setSandbox(const QStringList &accounts)
{
    m_sandbox = accounts;
    tell();
}

void OpenProfiles::close(const QString &id)
{
    if (m_open.contains(id) || m_sandbox.contains(id))
        closeAccounts({id}, [] {});
    else
        stopReading(id);
}

void OpenProfiles::closeAll(const std::function<void()> &then)
{
    QStringList accounts = ids().values();
    accounts.sort();
    const auto closed = [this, then] {
        stopReadingAll();
        then();
    };
    if (accounts.isEmpty())
        closed();
    else
        closeAccounts(accounts, closed);
}

void OpenProfiles::closeAccounts(const QStringList &accounts, const std::function<void()> &then)
{
    if (m_parts.workspace.isApplying()) {
        m_parts.window.messages()->post(Notices::closingRefused());
        return;
    }
    m_parts.window.commitTyping();
    if (const qint64 resources = stagedResources(accounts); resources > 0) {
        askBeforeClosing(accounts, resources, then);
        return;
    }
    dropAccounts(accounts);
    then();
}

void OpenProfiles::askBeforeClosing(
    const QStringList &accounts, qint64 resources, const std::function<void()> &then)
{
    auto *question = new CloseProfileQuestion(namesOf(accounts), resources, &m_parts.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &CloseProfileQuestion::reviewChosen, &m_parts.window, &MainWindow::review);
    connect(question, &CloseProfileQuestion::keepChosen, this, [this, accounts, then] {
        m_parts.drafts.keep(accounts, [this, accounts, then] {
            dropAccounts(accounts);
            then();
        });
    });
    connect(question, &CloseProfileQuestion::discardChosen, this, [this, accounts, then] {
        dropAccounts(accounts);
        then();
    });
    question->open();
}

void OpenProfiles::dropAccounts(const QStringList &accounts)
{
    m_parts.drafts.discard(accounts);
    for (const QString &account : accounts) {
        stopReading(account);
        m_waiting.erase(account);
        m_parts.controller.closeAccount(account);
        m_open.erase(account);
        for (const QString &notice :
            {noticeId(account), policyNotice(account), infrastructureNotice(account)})
            m_parts.window.messages()->remove(notice);
        m_parts.window.messages()->dropAccount(account);
        if (m_parts.settings.lastProfile.value() == account)
            m_parts.settings.lastProfile.setValue(m_open.empty() ? QString() : m_open.begin()->first);
    }
    const bool wasSandboxOpen = !m_sandbox.isEmpty();
    m_sandbox.removeIf([&accounts](const QString &account) { return accounts.contains(account); });
    if (wasSandboxOpen && m_sandbox.isEmpty())
        emit sandboxClosed();
    tell();
}

qint64 OpenProfiles::stagedResources(const QStringList &accounts) const
{
    const Rows rows = m_parts.workspace.changes().rows();
    return std::count_if(rows.begin(), rows.end(),
        [&](Row row) { return accounts.contains(m_parts.workspace.table().collection(row).account); });
}

QString OpenProfiles::namesOf(const QStringList &accounts) const
{
    QStringList names;
    for (const QString &id : accounts) {
        if (const OpenAccount *account = m_parts.workspace.account(id))
            names.append(account->account.name);
    }
    return names.join(u", "_s);
}

void OpenProfiles::tell()
{
    FactsOfAccounts facts;
    for (const auto &[id, profile] : m_open)
        facts.insert(id, factsOf(profile));
    for (const QString &account : m_sandbox)
        facts.insert(account, {.badge = {.name = MainWindow::tr("Sandbox"), .sandbox = true}});
    m_parts.window.setAccounts(facts);
    emit changed();
}

} // namespace tagdesk
