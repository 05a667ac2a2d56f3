// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountoptions.h"
#include "commandline.h"
#include "commandtree.h"

#include <functional>
#include <optional>

namespace tagdesk {

/// The commands of tagdesk-cli. Each option stands here once: its names, its help, its values, and what it
/// sets. Whether they go together is asked by parseCommandLine.
class CliCommands
{
public:
    CliCommands();

    [[nodiscard]] CommandTree &tree() { return m_tree; }
    /// What was read, and the first of it that made no sense.
    [[nodiscard]] CommandLine &line() { return m_line; }
    [[nodiscard]] const std::optional<UsageError> &wrong() const { return m_wrong; }

private:
    using Command = CommandTree::Command;

    Command add(const QString &name, CliCommandName command, const QString &help);
    void addResources();
    void addClean();
    void addTables();
    void addCheck();
    void addCost();
    void addPlan();
    void addHistory();
    void addDrafts();
    void addSnapshots();
    void addDrift();
    void addProfiles();
    void addNewProfile(Command &create);
    void addImport(Command &intake);
    void addAbout();

    /// How a command finds its account.
    void account(Command &command);
    void profile(Command &command);
    /// One or several of them.
    void profiles(Command &command);
    void cloud(Command &command);

    void scopes(Command &command, const QString &help);
    /// What of the scopes is wanted.
    void filter(Command &command);
    void change(Command &command, const QString &usage, const QString &help);
    /// For what changes many resources at once.
    void changing(Command &command);
    void format(Command &command, const QString &values = QStringLiteral("table|csv|json"));
    void output(Command &command, const QString &help);
    void table(Command &command, const QString &usage);
    void lookalikes(Command &command);
    void infrastructure(Command &command);
    void leaveManaged(Command &command);
    void dryRun(Command &command);
    void reason(Command &command, const QString &help);
    /// For what sends changes.
    void sending(Command &command);
    void manyAtOnce(Command &command, const QString &help, const std::function<void(BatchWriting)> &take);
    void manyAtOnce(Command &command);
    /// For what may be sent in two parts, and may stop by itself.
    void parts(Command &command);
    void from(Command &command);
    void sameAccount(Command &command);
    void run(Command &command, const QString &usage, const QString &help);
    void profileName(Command &command);
    void number(Command &command, const QString &name, const QString &help, int &number);
    void time(Command &command, const QString &name, const QString &help, QDateTime &time);
    void url(Command &command, const QString &name, const QString &help, QUrl &url);
    void accountField(Command &command, const AccountOption &option);

    void refuse(UsageError::Kind kind, const QString &text, const QStringList &choices = {});

    CommandLine m_line;
    std::optional<UsageError> m_wrong;
    CommandTree m_tree;
};

} // namespace tagdesk
