// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "result.h"
#include "scopeprinter.h"
#include "scopetree.h"

#include <QSet>

#include <optional>
#include <vector>

namespace tagdesk {

/// Prints the tree of every open account with the number of resources in each scope.
class ScopesCommand : public CliCommand
{
    Q_OBJECT

public:
    using CliCommand::CliCommand;

    void start() override;
    void interrupt() override;

private:
    void counted(const QString &accountId);
    void noteTrouble(const Error &error);
    void refreshUncounted(const std::vector<ScopeNode> &nodes);
    void refreshZones(const std::vector<ScopeNode> &nodes);
    void refresh(const Scope &scope);
    void finishIfDone();
    void print();
    void collect(const std::vector<ScopeNode> &nodes, QList<PrintedScope> &printed) const;
    [[nodiscard]] qint64 emptyOrUnknown(const Scope &zone) const;
    [[nodiscard]] PrintedScope printedScope(const Scope &scope) const;

    QSet<QString> m_counting; // accounts
    QSet<Scope> m_listing;
    QSet<Scope> m_failed;
    std::optional<Error> m_trouble; // the first
};

} // namespace tagdesk
