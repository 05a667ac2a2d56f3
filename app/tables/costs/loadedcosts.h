// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costfacts.h"
#include "result.h"

#include <QStringList>

namespace tagdesk {

/// Cost tables that were read together.
struct LoadedCosts
{
    QStringList paths;
    CostChoice choice;
    CostTable costs;
    CostFacts facts;
};

/// Why cost tables were not read.
struct CostReadingFault
{
    QString path;
    std::optional<CostFileFault> form; ///< What is wrong with the file; nullopt: `error` says it.
    Error error; ///< Of the system; Cancelled where it was stopped.
};

} // namespace tagdesk
