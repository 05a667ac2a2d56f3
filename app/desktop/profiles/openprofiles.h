// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"
#include "profile.h"

#include <QObject>

#include <functional>
#include <map>

namespace tagdesk {

class BackgroundWork;
class Credentials;
class DocumentController;
class DraftController;
class FallbackSecretStore;
class MainWindow;
class ProfileKeys;
struct ProfileFiles;
class Settings;
class Workspace;

/// The profiles whose accounts are in the tree: opens them with their keys, closes them without losing an
/// edit unasked, and tells the window what to say of each. Real accounts and the simulated ones are never
/// open together, so that nobody takes one for the other.
class OpenProfiles : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        MainWindow &window;
        Settings &settings;
        FallbackSecretStore &secrets;
        DraftController &drafts;
    };

    /// All parts outlive this.
    explicit OpenProfiles(const Parts &parts, QObject *parent = nullptr);

    /// Adds the profile's account to the tree once its keys were read; what is missing is said in the window.
    /// Then the simulated ones are closed first. One that is open gets new keys, rules and place.
    void open(const Profile &profile);
    /// A profile that is open was changed: its account follows, after the apply under way if there is one.
    void update(const Profile &profile);
    /// Asks where edits would be lost. One whose keys are still being read is not opened any more.
    void close(const QString &id);
    /// Closes everything that is real, or about to be opened, then does `then`; not at all if the person
    /// decides so.
    void closeAll(const std::function<void()> &then);
    /// The simulated accounts are open under these ids, instead of any that were.
    void setSandbox(const QStringList &accounts);
    [[nodiscard]] bool isSandboxOpen() const { return !m_sandbox.isEmpty(); }
    /// Nobody has touched the window for so long: accounts whose profile wants it lose their keys, unless
    /// something is under way there or the keychain could not give them again.
    void lockIdle(qint64 seconds);
    /// Files of policies that open profiles name, with their folders, each once.
    [[nodiscard]] QStringList policyFiles() const;
    /// A file of a policy was written: profiles that name it read it again. False: none does.
    bool followPolicy(const QString &path);
    /// Ids of the profiles that are open.
    [[nodiscard]] QSet<QString> ids() const;

signals:
    /// Another set of profiles is open, or one of them is another.
    void changed();
    /// The simulated accounts are closed.
    void sandboxClosed();
    /// A locked account has its keys again.
    void unlocked(const QString &id);
    /// Somebody wants to type the keys of this profile.
    void keysMissing(const QString &id);

private:
    using UseKeys = std::function<void(const Credentials &)>;

    /// Gives them to `use`, or says in the window why there are none. Of two readings for one profile only
    /// the later one counts.
    void readKeys(const Profile &profile, const UseKeys &use);
    /// The profile is not wanted any more: its keys and files are used for nothing when they come.
    void stopReading(const QString &id);
    void stopReadingAll();
    void keysRead(const Profile &profile, const ProfileKeys &keys, const UseKeys &use);
    void replaceSandbox(const Profile &profile, const Credentials &keys);
    void addAccount(const Profile &profile, const Credentials &keys);
    /// Reads what the profile names beside the window, then goes on with openAccount().
    void readFiles(const Profile &profile, const Credentials &keys);
    /// False: the account must not be opened with what was read.
    [[nodiscard]] bool sayFaults(const Profile &profile, const ProfileFiles &files);
    void openAccount(const Profile &profile, const Credentials &keys, const ProfileFiles &files);
    void unlock(const QString &id);
    void closeAccounts(const QStringList &accounts, const std::function<void()> &then);
    void askBeforeClosing(const QStringList &accounts, qint64 resources, const std::function<void()> &then);
    void dropAccounts(const QStringList &accounts);
    void applyEnded();
    void tell();
    [[nodiscard]] qint64 stagedResources(const QStringList &accounts) const;
    [[nodiscard]] QString namesOf(const QStringList &accounts) const;

    Parts m_parts;
    std::map<QString, Profile> m_open; // by Account::id
    std::map<QString, Profile> m_waiting; // changed during an apply
    std::map<QString, ProfileKeys *> m_reading; // children, by Account::id
    std::map<QString, BackgroundWork *> m_readingFiles; // children, by Account::id
    QStringList m_sandbox; // ids of the simulated accounts
};

} // namespace tagdesk
