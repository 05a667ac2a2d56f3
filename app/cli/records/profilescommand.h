// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"
#include "credentials.h"
#include "keychainsecretstore.h"
#include "profilestore.h"
#include "sentences.h"

#include <QObject>

namespace tagdesk {

class Console;
class ProfileKeys;
class ProfileSaver;
class ProfilesImport;
class ProfileTest;

/// One run of "profiles", which opens no account. finished() comes exactly once, never inside start() or
/// interrupt().
class ProfilesCommand : public QObject
{
    Q_OBJECT

public:
    /// `console` outlives the run.
    ProfilesCommand(CommandLine line, Console &console, QObject *parent = nullptr);

    void start();
    /// Ctrl+C.
    void interrupt();

signals:
    void finished(tagdesk::CliExitCode code);

private:
    void list();
    void show();
    void add();
    void remove();
    void test();
    void testWith(const Account &account, const Credentials &keys);
    void tested();
    void saved();
    void removed(const QString &name);
    void import();
    void finish(CliExitCode code, const Sentences &said = {});

    CommandLine m_line;
    Console &m_console;
    ProfileStore m_profiles;
    KeychainSecretStore m_keychain;
    ProfileSaver *m_saving = nullptr; // child
    ProfilesImport *m_import = nullptr; // child
    ProfileKeys *m_keys = nullptr; // child, while they are read
    ProfileTest *m_test = nullptr; // child
};

} // namespace tagdesk
