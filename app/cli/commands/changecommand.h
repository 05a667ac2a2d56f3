// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"

namespace tagdesk {

class ApplyStep;

/// A command that changes resources of some scopes: once its edits are staged, they are shown, written down
/// or applied.
class ChangeCommand : public ScopedCommand
{
    Q_OBJECT

public:
    ChangeCommand(const CliParts &parts, QList<Scope> scopes, QObject *parent = nullptr);

    void interrupt() override;

protected:
    /// Ends the command with what is staged. `rows` are asked for, changed or not; `act` is for the line of
    /// progress; of `refused` more resources something is refused already.
    void carryOut(Rows rows, const QString &act, std::size_t refused = 0);
    /// What to say where none of so many resources would change.
    [[nodiscard]] virtual QString nothingToDo(std::size_t resources) const = 0;
    /// What is not read might be among what is meant, so that somebody has to say so.
    [[nodiscard]] bool goesOnWithout() const override { return line().skipFailedScopes; }

private:
    [[nodiscard]] CliExitCode codeOfDone() const;
    void showPlan();
    void sayNothingToDo();

    Rows m_rows;
    std::size_t m_refused = 0; // resources
    ApplyStep *m_apply = nullptr; // child
};

} // namespace tagdesk
