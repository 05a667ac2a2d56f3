// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloudsession.h"
#include "credentials.h"
#include "keyimportcontroller.h"
#include "message.h"
#include "profilemodel.h"
#include "profilesaver.h"
#include "profilestore.h"

#include <QObject>
#include <QPointer>

namespace tagdesk {

class FallbackSecretStore;
class MainWindow;
class ProfileKeys;
class ProfileTest;
class ProfileDialog;

/// Joins the profile dialog with the file of profiles and the keychain. Decides nothing by itself.
class ProfileController : public QObject
{
    Q_OBJECT

public:
    /// Window and secrets outlive the controller; `session` is what tests of profiles work with.
    ProfileController(MainWindow &window, FallbackSecretStore &secrets, SessionParts session = {},
        QObject *parent = nullptr);
    ~ProfileController() override;

    /// Opens the dialog, or brings the one that is open to the front; at this profile, if one is named.
    void openDialog(const QString &id = {});
    /// Reads the file of profiles into the model, and says which of them cannot be used.
    ProfileResult<void> reload();
    /// The profile with this id judges by this file, too, from now on; without an id the one that is being
    /// edited names it. policyUsed follows where a profile was to be saved.
    void usePolicy(const QString &id, const QString &path);
    [[nodiscard]] ProfileModel *model() { return &m_model; }
    [[nodiscard]] const ProfileStore &profiles() const { return m_profiles; }
    [[nodiscard]] ProfileDialog *dialog() const; ///< Null while it is closed.

signals:
    void openRequested(const tagdesk::Profile &profile);
    /// This file of a policy is to be edited, as a profile names it; empty: a new one.
    void policyRequested(const QString &file);
    /// How it went, or why not.
    void policyUsed(const tagdesk::Message &message);
    /// It was saved, perhaps with other keys.
    void profileSaved(const tagdesk::Profile &profile);

private:
    ProfileResult<void> readFile();
    void sayFlawed();
    void connectDialog(ProfileDialog *dialog);
    void save(const ProfileDraft &draft);
    void saved(const Profile &profile, const ProfileSaver::Outcome &outcome);
    void policySaved(const Profile &profile, const ProfileSaver::Outcome &outcome);
    void remove(const QString &id);
    void removed(const Profile &profile, const ProfileSaver::Outcome &outcome);
    void move(const QString &id, std::size_t place);
    void open(const QString &id);
    void test(const ProfileDraft &draft);
    void testWith(const Account &account, const Credentials &keys);
    /// Starts the one job at a time.
    void start(const ProfileOrder &order,
        void (ProfileController::*ended)(const Profile &, const ProfileSaver::Outcome &));

    MainWindow &m_window;
    FallbackSecretStore &m_secrets;
    SessionParts m_session;
    ProfileStore m_profiles;
    ProfileModel m_model;
    QPointer<ProfileDialog> m_dialog; // while it is open
    ProfileSaver *m_job = nullptr; // child, while it runs
    ProfileKeys *m_keys = nullptr; // child, while they are read for a test
    ProfileTest *m_test = nullptr; // child, while it runs
    KeyImportController m_import;
};

} // namespace tagdesk
