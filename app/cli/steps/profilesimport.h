// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"
#include "keycandidate.h"
#include "profilestore.h"
#include "secretstore.h"
#include "sentences.h"

#include <QObject>

namespace tagdesk {

class Console;
class KeyImport;
class KeyRecognition;
class TypedAnswer;

/// "profiles import": finds keys, lists them and, with consent, saves them as profiles. finished() comes
/// exactly once, never inside start() or interrupt().
class ProfilesImport : public QObject
{
    Q_OBJECT

public:
    /// Console and secrets outlive the run.
    ProfilesImport(CommandLine line, Console &console, const ProfileStore &profiles, SecretStore &secrets,
        QObject *parent = nullptr);

    void start();
    /// Ctrl+C.
    void interrupt();

signals:
    void finished(tagdesk::CliExitCode code);

private:
    void recognised();
    /// False when a name that was given is not there.
    [[nodiscard]] bool choose();
    void print() const;
    void ask(std::size_t count);
    void takeAnswer(const QByteArray &answer);
    void import();
    void imported();
    /// The code of a run that imported all it should.
    [[nodiscard]] CliExitCode readingCode() const;
    void finish(CliExitCode code, const Sentences &said = {});

    CommandLine m_line;
    Console &m_console;
    ProfileStore m_profiles;
    SecretStore &m_secrets;
    KeyFileContent m_found;
    std::vector<std::size_t> m_chosen; // places in m_found.candidates
    KeyRecognition *m_recognition; // child
    KeyImport *m_import = nullptr; // child
    TypedAnswer *m_answer = nullptr; // child, while a question stands
    bool m_isStopped = false;
};

} // namespace tagdesk
