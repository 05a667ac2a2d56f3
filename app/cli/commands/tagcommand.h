// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkedtags.h"
#include "clicommand.h"
#include "selection.h"

#include <QHash>

namespace tagdesk {

class ApplyStep;

/// `tag` and `untag`: chooses resources, stages the edits, and shows, writes down or
/// applies them.
class TagCommand : public ScopedCommand
{
    Q_OBJECT

public:
    /// `tags` by account, checked against its rules.
    TagCommand(const CliParts &parts, QList<Scope> scopes, QHash<QString, CheckedTags> tags,
        QObject *parent = nullptr);

    void interrupt() override;

protected:
    void scopesRead() override;
    /// What is not read might be among what is meant, so that somebody has to say so.
    [[nodiscard]] bool goesOnWithout() const override { return line().skipFailedScopes; }

private:
    [[nodiscard]] bool refusesSelection(const Selection &selection);
    [[nodiscard]] bool refusesKeys();
    [[nodiscard]] std::optional<Error> readTrouble() const;
    [[nodiscard]] bool stage();
    [[nodiscard]] bool stage(const Rows &rows, const CheckedTags &tags);
    void showPlan();
    void sayNothingToDo();

    QHash<QString, CheckedTags> m_tags; // by account
    Rows m_rows; // chosen
    ApplyStep *m_apply = nullptr; // child
};

} // namespace tagdesk
