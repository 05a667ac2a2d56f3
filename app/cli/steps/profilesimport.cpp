// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilesimport.h"

#include "commandlinetext.h"
#include "console.h"
#include "keyimport.h"
#include "keyimporttext.h"
#include "keyprinter.h"
#include "keyrecognition.h"
#include "keysources.h"
#include "profiletext.h"
#include "typedanswer.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

Sentences sentencesOf(const KeyImportOutcome &outcome)
{
    if (outcome.error)
        return ProfileTexts::notSaved(outcome.name, *outcome.error, Audience::CommandLine);
    if (!outcome.hasKeys)
        return CommandLineTexts::addedWithoutKeys(outcome.name);
    return {outcome.isRenamed ? CommandLineTexts::addedUnderOtherName(outcome.name)
                              : ProfileTexts::saved(outcome.name)};
}

} // namespace

ProfilesImport::ProfilesImport(
    CommandLine line, Console &console, const ProfileStore &profiles, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_recognition(new KeyRecognition(profiles, secrets, this))
{
    connect(m_recognition, &KeyRecognition::finished, this, &ProfilesImport::recognised);
}

void ProfilesImport::start()
{
    const ProfilesLine &line = m_line.profiles;
    if (line.files.isEmpty())
        m_found = findKeys(KeyPlaces::own(), line.source);
    for (const QString &file : line.files)
        join(m_found, readKeyFile(file, line.source));
    m_recognition->start();
}

void ProfilesImport::interrupt()
{
    if (m_import != nullptr)
        m_import->abort();
    else if (std::exchange(m_answer, nullptr) != nullptr)
        finish(CliExitCode::Refused);
    else if (!std::exchange(m_isStopped, true))
        m_recognition->abort();
}

void ProfilesImport::recognised()
{
    if (m_isStopped)
        return finish(CliExitCode::Refused, Sentences{CommandLineTexts::nothingImported()});
    m_recognition->mark(m_found.candidates);
    for (const KeyFileProblem &problem : m_found.problems)
        m_console.say(KeyImportTexts::placed(problem, Audience::CommandLine));
    if (!choose())
        return;
    const bool isTable = m_line.format == CliFormat::Table;
    const bool ends = m_line.profiles.listOnly || m_chosen.empty();
    if (isTable ? !m_found.candidates.empty() : ends)
        print();
    if (m_found.candidates.empty())
        return finish(readingCode(), CommandLineTexts::noKeysFound());
    if (m_line.profiles.listOnly)
        return finish(readingCode());
    if (m_chosen.empty())
        return finish(readingCode(), CommandLineTexts::nothingNew());
    if (m_line.yes)
        return import();
    if (m_console.isInteractive())
        return ask(m_chosen.size());
    if (!isTable)
        print();
    finish(CliExitCode::WrongUse, CommandLineTexts::nobodyToAsk(m_chosen.size()));
}

bool ProfilesImport::choose()
{
    const std::vector<KeyCandidate> &candidates = m_found.candidates;
    for (const QString &name : std::as_const(m_line.profiles.chosen)) {
        const bool isThere = std::any_of(candidates.cbegin(), candidates.cend(),
            [&name](const KeyCandidate &candidate) { return candidate.account.name == name; });
        if (!isThere) {
            finish(CliExitCode::WrongUse, CommandLineTexts::noCandidate(name));
            return false;
        }
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const QStringList &names = m_line.profiles.chosen;
        if (names.isEmpty() ? isWanted(candidates[i]) : names.contains(candidates[i].account.name))
            m_chosen.push_back(i);
    }
    return true;
}

void ProfilesImport::print() const
{
    std::vector<KeyLine> lines;
    for (const KeyCandidate &candidate : m_found.candidates)
        lines.push_back({.candidate = &candidate, .outcome = nullptr});
    for (std::size_t i = 0; m_import != nullptr && i < m_chosen.size(); ++i)
        lines[m_chosen[i]].outcome = &m_import->outcomes()[i];
    printKeys(m_console.data(), m_line.format, lines);
}

void ProfilesImport::ask(std::size_t count)
{
    m_console.data().flush();
    m_console.ask(CommandLineTexts::importQuestion(count));
    m_answer = new TypedAnswer(this);
    connect(m_answer, &TypedAnswer::given, this, &ProfilesImport::takeAnswer);
}

void ProfilesImport::takeAnswer(const QByteArray &answer)
{
    if (m_answer == nullptr)
        return; // interrupted
    std::exchange(m_answer, nullptr)->deleteLater();
    if (answer == "y" || answer == "yes")
        return import();
    finish(CliExitCode::Refused, Sentences{CommandLineTexts::nothingImported()});
}

void ProfilesImport::import()
{
    std::vector<KeyCandidate> chosen;
    for (const std::size_t place : m_chosen)
        chosen.push_back(m_found.candidates[place]);
    m_import = new KeyImport(m_profiles, m_secrets, std::move(chosen), this);
    connect(m_import, &KeyImport::finished, this, &ProfilesImport::imported);
    m_import->start();
}

void ProfilesImport::imported()
{
    const std::vector<KeyImportOutcome> &outcomes = m_import->outcomes();
    if (m_line.format == CliFormat::Json)
        print();
    for (const KeyImportOutcome &outcome : outcomes)
        m_console.say(sentencesOf(outcome));
    const auto hasFailed = [](const KeyImportOutcome &outcome) {
        return outcome.error.has_value();
    };
    if (std::all_of(outcomes.cbegin(), outcomes.cend(), hasFailed))
        return finish(exitCodeOf(*outcomes.front().error));
    const bool someFailed = std::any_of(outcomes.cbegin(), outcomes.cend(), hasFailed);
    finish(someFailed ? CliExitCode::SomeFailed : readingCode());
}

CliExitCode ProfilesImport::readingCode() const
{
    return m_found.problems.empty() ? CliExitCode::Done : CliExitCode::SomeFailed;
}

void ProfilesImport::finish(CliExitCode code, const Sentences &said)
{
    if (!said.what.isEmpty())
        m_console.say(said);
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

} // namespace tagdesk
