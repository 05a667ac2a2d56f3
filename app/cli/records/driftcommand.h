// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "drift.h"
#include "snapshotstore.h"

#include <memory>
#include <vector>

namespace tagdesk {

class JournalThread;

/// A snapshot that is compared with what is there now.
struct NamedSnapshot
{
    Snapshot snapshot;
    std::vector<std::optional<Scope>> places{}; ///< See openScopesOf().
};

/// `drift`: lists the scopes of a snapshot again and says what changed since, and by whom. May write a plan
/// file that brings tags back. Sends nothing.
class DriftCommand : public ScopedCommand
{
    Q_OBJECT

public:
    /// `journal` outlives the command; it may be null: nothing is written down.
    DriftCommand(const CliParts &parts, QList<Scope> scopes, NamedSnapshot then, JournalThread *journal,
        QObject *parent = nullptr);

protected:
    void scopesRead() override;
    [[nodiscard]] bool goesOnWithout() const override { return true; }

private:
    void takeWrites(const TagWrites &writes);
    [[nodiscard]] bool writeRestoring();

    NamedSnapshot m_then;
    JournalThread *m_journal;
    Drift m_drift;
};

} // namespace tagdesk
