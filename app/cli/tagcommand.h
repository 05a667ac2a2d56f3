// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyprinter.h"
#include "applyprogress.h"
#include "checkedtags.h"
#include "clicommand.h"
#include "resourcetable.h"

class QSocketNotifier;

namespace tagdesk {

/// `tag` and `untag`: chooses resources, stages the edits, shows or applies the plan and prints what became
/// of every resource.
class TagCommand : public ScopedCommand
{
    Q_OBJECT

public:
    /// `tags` were checked against the account's rules.
    TagCommand(const CliParts &parts, QList<Scope> scopes, CheckedTags tags, QObject *parent = nullptr);

    void interrupt() override;

protected:
    void scopesRead() override;

private:
    [[nodiscard]] bool stage();
    [[nodiscard]] bool refusedByQuota();
    void showPlan();
    void askOrApply();
    void showSomeChanges();
    [[nodiscard]] QList<PlannedChange> plannedChanges(Row row) const;
    void takeAnswer();
    void apply();
    void showApplyProgress(const ApplyProgress &progress);
    void applied(const ApplyProgress &progress);
    [[nodiscard]] AppliedTags outcomes(std::size_t requests) const;
    void sayFailures() const;
    [[nodiscard]] CliExitCode codeFor(const AppliedTags &applied, const ApplyProgress &progress) const;
    [[nodiscard]] QString act() const;

    CheckedTags m_tags;
    Rows m_rows; // chosen
    QSocketNotifier *m_answer = nullptr; // child, while a question stands
    bool m_isApplying = false;
};

} // namespace tagdesk
