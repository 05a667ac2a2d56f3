// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilecontroller.h"

#include "fallbacksecretstore.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "notices.h"
#include "policyediting.h"
#include "policyedittext.h"
#include "profiledialog.h"
#include "profiledrafting.h"
#include "profileform.h"
#include "profilekeys.h"
#include "profileopening.h"
#include "profiletest.h"
#include "profiletext.h"
#include "providers.h"
#include "windowactions.h"

#include <QAction>

#include <utility>

namespace tagdesk {

ProfileController::ProfileController(
    MainWindow &window, FallbackSecretStore &secrets, SessionParts session, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_secrets(secrets)
    , m_session(std::move(session))
    , m_profiles(ProfileStore::defaultPath())
    , m_import(m_profiles, secrets, KeyPlaces::own())
{
    // Before a profile is read, which may have fields of its cloud.
    static_cast<void>(cloudDescriptions());
    connect(&m_import, &KeyImportController::profilesImported, this, &ProfileController::reload);
    connect(window.windowActions()->profiles, &QAction::triggered, this, [this] { openDialog(); });
}

ProfileController::~ProfileController()
{
    // The dialog belongs to the window, which lives longer than what it shows.
    delete m_dialog;
}

ProfileDialog *ProfileController::dialog() const
{
    return m_dialog;
}

ProfileResult<void> ProfileController::reload()
{
    ProfileResult<void> read = readFile();
    if (read)
        sayFlawed();
    return read;
}

ProfileResult<void> ProfileController::readFile()
{
    const ProfileResult<Profiles> profiles = m_profiles.load();
    if (!profiles)
        return tl::unexpected(profiles.error());
    std::vector<ProfileDraft> drafts;
    for (const Profile &profile : *profiles)
        drafts.push_back(draftOf(profile));
    m_model.setProfiles(std::move(drafts));
    return {};
}

void ProfileController::sayFlawed()
{
    const auto flawed = m_profiles.flawed().value_or(std::vector<ProfileTrouble>());
    const Message message = ProfileTexts::flawed(flawed, m_profiles.path());
    MessageArea *area = m_dialog ? m_dialog->messages() : m_window.messages();
    if (flawed.empty())
        area->remove(message.id);
    else
        area->post(message);
}

void ProfileController::openDialog(const QString &id)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
    } else {
        m_model.setSearch({});
        const ProfileResult<void> read = readFile();
        m_dialog = new ProfileDialog(
            &m_model, cloudDescriptions(),
            [this](const ProfileDraft &draft) { return problemsOf(draft, m_model.profiles()); }, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->form()->setKeysOutliveTheRun(m_secrets.hasBackend());
        connectDialog(m_dialog);
        if (read)
            sayFlawed();
        else
            m_dialog->messages()->post(Message::of(ProfileTexts::id(), ProfileTexts::notRead(read.error())));
        m_dialog->open();
    }
    if (!id.isEmpty())
        m_dialog->choose(id);
}

void ProfileController::connectDialog(ProfileDialog *dialog)
{
    connect(dialog, &ProfileDialog::saveRequested, this, &ProfileController::save);
    connect(dialog, &ProfileDialog::removeRequested, this, &ProfileController::remove);
    connect(dialog, &ProfileDialog::moveRequested, this, &ProfileController::move);
    connect(dialog, &ProfileDialog::openRequested, this, &ProfileController::open);
    connect(dialog, &ProfileDialog::abortRequested, this, [this] {
        if (m_job != nullptr)
            m_job->abort();
        if (m_keys != nullptr)
            m_keys->abort();
        if (m_test != nullptr)
            m_test->abort();
    });
    connect(dialog, &ProfileDialog::policyRequested, this, &ProfileController::policyRequested);
    connect(dialog, &ProfileDialog::testRequested, this, &ProfileController::test);
    connect(dialog, &ProfileDialog::importRequested, this, [this, dialog] { m_import.open(dialog); });
}

void ProfileController::start(const ProfileOrder &order,
    void (ProfileController::*ended)(const Profile &, const ProfileSaver::Outcome &))
{
    m_job = new ProfileSaver(m_profiles, m_secrets, order, this);
    connect(m_job, &ProfileSaver::finished, this, [this, ended, profile = order.profile] {
        ProfileSaver *const job = std::exchange(m_job, nullptr);
        job->deleteLater();
        (this->*ended)(profile, job->result());
    });
    m_job->start();
}

void ProfileController::save(const ProfileDraft &draft)
{
    ProfileOrder order;
    order.act = draft.id.isEmpty() ? ProfileOrder::Act::Add : ProfileOrder::Act::Update;
    order.keys = keysOf(draft);
    Profile base;
    base.account.id = newProfileId();
    if (order.act == ProfileOrder::Act::Update) {
        const ProfileResult<Profile> found = m_profiles.find(draft.id);
        if (!found)
            return m_dialog->showNotSaved(Message::of(
                ProfileTexts::id(), ProfileTexts::notSaved(draft.name, {.reason = found.error()})));
        base = *found;
    }
    order.profile = profileOf(draft, base);
    start(order, &ProfileController::saved);
}

void ProfileController::saved(const Profile &profile, const ProfileSaver::Outcome &outcome)
{
    if (!outcome) {
        if (m_dialog)
            m_dialog->showNotSaved(Message::of(
                ProfileTexts::id(), ProfileTexts::notSaved(profile.account.name, outcome.error())));
        return;
    }
    reload();
    if (m_dialog) {
        m_dialog->form()->setKeysOutliveTheRun(m_secrets.hasBackend());
        m_dialog->showSaved(
            profile.account.id, ProfileTexts::saved(profile.account.name, m_secrets.hasBackend()));
    }
    emit profileSaved(profile);
}

void ProfileController::usePolicy(const QString &id, const QString &path)
{
    if (id.isEmpty()) {
        if (m_dialog)
            m_dialog->form()->addPolicy(policyName(path));
        return;
    }
    ProfileResult<Profile> profile = m_profiles.find(id);
    if (!profile)
        return emit policyUsed(Message::of(ProfileTexts::id(), ProfileTexts::of(profile.error())));
    profile->policies.append(policyName(path));
    start(
        {.act = ProfileOrder::Act::Update, .profile = *profile, .keys = {}}, &ProfileController::policySaved);
}

void ProfileController::policySaved(const Profile &profile, const ProfileSaver::Outcome &outcome)
{
    const QString &name = profile.account.name;
    if (!outcome)
        return emit policyUsed(
            Message::of(ProfileTexts::id(), ProfileTexts::notSaved(name, outcome.error())));
    reload();
    emit profileSaved(profile);
    emit policyUsed(Message::of(
        ProfileTexts::id(), Sentences{PolicyEditTexts::usedBy(name)}, Message::Severity::Success));
}

void ProfileController::remove(const QString &id)
{
    const ProfileResult<Profile> found = m_profiles.find(id);
    if (!found)
        return m_dialog->showNotSaved(Message::of(ProfileTexts::id(), ProfileTexts::of(found.error())));
    start({.act = ProfileOrder::Act::Remove, .profile = *found, .keys = {}}, &ProfileController::removed);
}

void ProfileController::removed(const Profile &profile, const ProfileSaver::Outcome &outcome)
{
    if (!outcome) {
        if (m_dialog)
            m_dialog->showNotSaved(Message::of(
                ProfileTexts::id(), ProfileTexts::notRemoved(profile.account.name, outcome.error())));
        return;
    }
    reload();
    const bool keysMayBeLeft = outcome->has_value() || !m_secrets.hasBackend();
    if (m_dialog)
        m_dialog->showRemoved(keysMayBeLeft
                ? Message::of(ProfileTexts::id(), ProfileTexts::keysLeft(profile.account.name),
                    Message::Severity::Warning)
                : Message::of(ProfileTexts::id(), Sentences{ProfileTexts::removed(profile.account.name)},
                    Message::Severity::Success));
}

void ProfileController::move(const QString &id, std::size_t place)
{
    const ProfileResult<void> moved = m_profiles.move(id, place);
    if (moved)
        reload();
    else
        m_dialog->messages()->post(Message::of(ProfileTexts::id(), ProfileTexts::notMoved(moved.error())));
}

void ProfileController::open(const QString &id)
{
    const ProfileResult<Profile> found = m_profiles.find(id);
    if (!found) {
        m_dialog->messages()->post(Message::of(ProfileTexts::id(), ProfileTexts::of(found.error())));
        return;
    }
    m_dialog->close();
    emit openRequested(*found);
}

void ProfileController::test(const ProfileDraft &draft)
{
    const ProfileResult<Profile> saved = m_profiles.find(draft.id);
    const Account account = profileOf(draft, saved.value_or(Profile())).account;
    if (const std::optional<Credentials> typed = keysOf(draft))
        return testWith(account, *typed);
    m_keys = new ProfileKeys(m_secrets, draft.id, this);
    connect(m_keys, &ProfileKeys::finished, this, [this, account] {
        ProfileKeys *const keys = std::exchange(m_keys, nullptr);
        keys->deleteLater();
        if (keys->result())
            testWith(account, *keys->result());
        else if (m_dialog)
            m_dialog->showNotTested(Notices::keys(account.name, keys->result().error(), {}, {}));
    });
    m_keys->start();
}

void ProfileController::testWith(const Account &account, const Credentials &keys)
{
    m_test = new ProfileTest(account, keys, m_session, this);
    connect(m_test, &ProfileTest::finished, this, [this] {
        ProfileTest *const test = std::exchange(m_test, nullptr);
        test->deleteLater();
        if (m_dialog)
            m_dialog->showTest(test->result());
    });
    m_test->start();
}

} // namespace tagdesk
