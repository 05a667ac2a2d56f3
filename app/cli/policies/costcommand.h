// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"

namespace tagdesk {

class CostReading;

/// `cost`: reads cost tables, then some scopes, and says how much of the cost has which tags. Sends nothing.
class CostCommand : public ScopedCommand
{
    Q_OBJECT

public:
    CostCommand(const CliParts &parts, const QList<Scope> &scopes, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

protected:
    void scopesRead() override;
    [[nodiscard]] bool goesOnWithout() const override { return true; }

private:
    void costsRead();

    CostReading *m_reading; // child
};

} // namespace tagdesk
