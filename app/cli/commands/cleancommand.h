// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changecommand.h"
#include "cleanuppass.h"
#include "cleanuprules.h"

namespace tagdesk {

class JournalThread;

/// `clean`: does the steps of a file of rules to resources, and shows, writes down or applies what comes of
/// it. What is refused, or has to be decided, is named and stays as it is.
class CleanCommand : public ChangeCommand
{
    Q_OBJECT

public:
    /// `journal` may be null, where nothing is known of what this program wrote.
    CleanCommand(const CliParts &parts, QList<Scope> scopes, CleanupRules rules, JournalThread *journal,
        QObject *parent = nullptr);

protected:
    void scopesRead() override;
    [[nodiscard]] QString nothingToDo(std::size_t resources) const override;

private:
    [[nodiscard]] QStringList keysThere() const;
    void clean(const WrittenAt &writtenAt);
    void sayPlan(const CleanupPlan &plan) const;

    CleanupRules m_rules;
    JournalThread *m_journal;
    Rows m_chosen;
    bool m_isRefused = false; // something is
};

} // namespace tagdesk
