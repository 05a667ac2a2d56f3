// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountoptions.h"
#include "commandline.h"
#include "commandtree.h"

#include <functional>
#include <optional>

namespace tagdesk {

/// Sets the target to the value given last.
[[nodiscard]] CommandTree::Read into(QString &target);
/// Sets the target to the values, each once.
[[nodiscard]] CommandTree::Read into(QStringList &target);

/// The options that several commands have: each stands here once, with its names, its help, its values, and
/// what it sets.
class OptionGroups
{
public:
    using Command = CommandTree::Command;

    /// Both get what is read, and outlive this: `wrong` the first of it that made no sense.
    OptionGroups(CommandLine &line, std::optional<UsageError> &wrong)
        : m_line(line)
        , m_wrong(wrong)
    {
    }

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

private:
    CommandLine &m_line;
    std::optional<UsageError> &m_wrong;
};

} // namespace tagdesk
