// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "optiongroups.h"

#include <optional>

namespace tagdesk {

/// The commands of tagdesk-cli, with the options that only one of them has; those of several stand in
/// OptionGroups. Whether they go together is asked by parseCommandLine.
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

    CommandLine m_line;
    std::optional<UsageError> m_wrong;
    OptionGroups m_options{m_line, m_wrong};
    CommandTree m_tree;
};

} // namespace tagdesk
