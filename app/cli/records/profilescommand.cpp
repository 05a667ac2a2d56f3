// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilescommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "diagnosisprinter.h"
#include "diagnosistext.h"
#include "environmentkeys.h"
#include "profilekeys.h"
#include "profileprinter.h"
#include "profilesaver.h"
#include "profilesimport.h"
#include "profiletest.h"
#include "profiletext.h"

#include <QFile>
#include <QMetaObject>

#include <unistd.h>
#include <utility>

namespace tagdesk {

namespace {

/// More is no key: keychains refuse it. One byte more than they take, so that it is told.
constexpr qint64 kReadSecretBytes = kMaximumSecretBytes + 1;

QByteArray secretFromInput()
{
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QByteArray secret;
    while (secret.size() < kReadSecretBytes) {
        QByteArray piece = input.read(kReadSecretBytes - secret.size());
        if (piece.isEmpty())
            break;
        secret += piece;
        wipe(piece);
    }
    return secret;
}

} // namespace

ProfilesCommand::ProfilesCommand(CommandLine line, Console &console, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
    , m_profiles(ProfileStore::defaultPath())
{
}

void ProfilesCommand::start()
{
    switch (m_line.profiles.act) {
    case ProfilesLine::Act::List:
        return list();
    case ProfilesLine::Act::Show:
        return show();
    case ProfilesLine::Act::Add:
        return add();
    case ProfilesLine::Act::Test:
        return test();
    case ProfilesLine::Act::Remove:
        return remove();
    case ProfilesLine::Act::Import:
        return import();
    }
}

void ProfilesCommand::interrupt()
{
    if (m_saving != nullptr)
        m_saving->abort();
    else if (m_import != nullptr)
        m_import->interrupt();
    else if (m_test != nullptr)
        m_test->abort();
    else if (m_keys != nullptr)
        m_keys->abort();
}

void ProfilesCommand::list()
{
    const ProfileResult<Profiles> profiles = m_profiles.load();
    if (!profiles)
        return finish(CliExitCode::WrongUse, ProfileTexts::of(profiles.error(), Audience::CommandLine));
    printProfiles(m_console.data(), m_line.format, *profiles);
    const auto flawed = m_profiles.flawed().value_or(std::vector<ProfileTrouble>());
    for (const ProfileTrouble &each : flawed)
        m_console.say(ProfileTexts::of(each, Audience::CommandLine));
    finish(flawed.empty() ? CliExitCode::Done : CliExitCode::SomeFailed);
}

void ProfilesCommand::show()
{
    const ProfileResult<Profile> profile = m_profiles.find(m_line.profiles.name);
    if (!profile)
        return finish(exitCodeOf(profile.error()), ProfileTexts::of(profile.error(), Audience::CommandLine));
    printProfile(m_console.data(), m_line.format, *profile);
    finish(CliExitCode::Done,
        profile->unknownMembers.isEmpty()
            ? Sentences()
            : ProfileTexts::unknownMembers(profile->account.name, profile->unknownMembers.keys()));
}

void ProfilesCommand::add()
{
    Credentials keys;
    if (m_line.profiles.secretFromInput) {
        if (isatty(STDIN_FILENO) != 0)
            return finish(CliExitCode::WrongUse, CommandLineTexts::secretWouldShow());
        QByteArray secret = secretFromInput();
        keys = environmentKeys(secret);
    } else {
        keys = environmentKeys();
    }
    if (keys.isEmpty())
        return finish(CliExitCode::NotAuthenticated,
            CommandLineTexts::profileKeysMissing(m_line.profiles.secretFromInput));
    if (const QDateTime &end = m_line.profiles.tokenExpires; end.isValid())
        keys = Credentials(keys.accessKey(), keys.secretKey(), keys.securityToken(), end);
    Profile profile = m_line.profiles.profile;
    profile.account.id = newProfileId();
    m_saving = new ProfileSaver(m_profiles, m_keychain,
        {.act = ProfileOrder::Act::Add, .profile = profile, .keys = std::move(keys)}, this);
    connect(m_saving, &ProfileSaver::finished, this, &ProfilesCommand::saved);
    m_saving->start();
}

void ProfilesCommand::test()
{
    const ProfileResult<Profile> profile = m_profiles.find(m_line.profiles.name);
    if (!profile)
        return finish(exitCodeOf(profile.error()), ProfileTexts::of(profile.error(), Audience::CommandLine));
    if (const Credentials keys = environmentKeys(); !keys.isEmpty())
        return testWith(profile->account, keys);
    m_keys = new ProfileKeys(m_keychain, profile->account.id, this);
    connect(m_keys, &ProfileKeys::finished, this, [this, account = profile->account] {
        if (!m_keys->result())
            return finish(CliExitCode::NotAuthenticated,
                ProfileTexts::keysNotRead(account.name, m_keys->result().error(), Audience::CommandLine));
        testWith(account, *m_keys->result());
    });
    m_keys->start();
}

void ProfilesCommand::testWith(const Account &account, const Credentials &keys)
{
    m_test = new ProfileTest(account, keys, {}, this);
    connect(m_test, &ProfileTest::finished, this, &ProfilesCommand::tested);
    m_test->start();
}

void ProfilesCommand::tested()
{
    const Diagnosis &diagnosis = m_test->result();
    printDiagnosis(m_console.data(), m_line.format, diagnosis);
    const bool allWell = diagnosis.finding == Diagnosis::Finding::AllWell;
    const DiagnosisText text = DiagnosisTexts::of(diagnosis, Audience::CommandLine);
    m_console.say(text.said, text.facts);
    finish(allWell ? CliExitCode::Done : exitCodeOf(diagnosis.error));
}

void ProfilesCommand::saved()
{
    const QString &name = m_line.profiles.name;
    if (!m_saving->result())
        return finish(exitCodeOf(m_saving->result().error()),
            ProfileTexts::notSaved(name, m_saving->result().error(), Audience::CommandLine));
    finish(CliExitCode::Done, Sentences{ProfileTexts::saved(name)});
}

void ProfilesCommand::remove()
{
    const ProfileResult<Profile> profile = m_profiles.find(m_line.profiles.name);
    if (!profile)
        return finish(exitCodeOf(profile.error()), ProfileTexts::of(profile.error(), Audience::CommandLine));
    m_saving = new ProfileSaver(
        m_profiles, m_keychain, {.act = ProfileOrder::Act::Remove, .profile = *profile, .keys = {}}, this);
    connect(m_saving, &ProfileSaver::finished, this, [this, name = profile->account.name] { removed(name); });
    m_saving->start();
}

void ProfilesCommand::removed(const QString &name)
{
    const ProfileSaver::Outcome &outcome = m_saving->result();
    if (!outcome)
        return finish(exitCodeOf(outcome.error()),
            ProfileTexts::notRemoved(name, outcome.error(), Audience::CommandLine));
    if (*outcome)
        return finish(CliExitCode::SomeFailed, ProfileTexts::keysLeft(name, (*outcome)->message));
    finish(CliExitCode::Done, Sentences{ProfileTexts::removed(name)});
}

void ProfilesCommand::import()
{
    m_import = new ProfilesImport(m_line, m_console, m_profiles, m_keychain, this);
    connect(m_import, &ProfilesImport::finished, this, &ProfilesCommand::finished);
    m_import->start();
}

void ProfilesCommand::finish(CliExitCode code, const Sentences &said)
{
    if (!said.what.isEmpty())
        m_console.say(said);
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

} // namespace tagdesk
