// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "snapshot.h"

namespace tagdesk {

class JournalThread;

/// `snapshot`: lists scopes and keeps what their tags are. Scopes that cannot be read are kept as not read.
/// Sends nothing.
class SnapshotCommand : public ScopedCommand
{
    Q_OBJECT

public:
    /// `journal` outlives the command; it may be null: nothing is written down.
    SnapshotCommand(
        const CliParts &parts, QList<Scope> scopes, JournalThread *journal, QObject *parent = nullptr);

protected:
    void scopesRead() override;
    [[nodiscard]] bool goesOnWithout() const override { return true; }

private:
    void keep(const JournalPlace &place);

    JournalThread *m_journal;
};

} // namespace tagdesk
