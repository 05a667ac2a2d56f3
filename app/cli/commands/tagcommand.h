// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkedtags.h"
#include "clicommand.h"

namespace tagdesk {

class ApplyStep;

/// `tag` and `untag`: chooses resources, stages the edits, and shows or applies them.
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
    [[nodiscard]] bool refusesSelection(const QStringList &unknownIds, const QStringList &unreadIds);
    [[nodiscard]] bool stage();
    void showPlan();
    void sayNothingToDo();

    CheckedTags m_tags;
    Rows m_rows; // chosen
    ApplyStep *m_apply = nullptr; // child
};

} // namespace tagdesk
