// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costfacts.h"

#include <QStringList>

namespace tagdesk {

/// What "cost" is to do.
struct CostQuery
{
    QStringList files; ///< At least one.
    QStringList keys; ///< Each once; empty: those that the policies require, else all in use.
    CostChoice choice;
    bool listsLacking = false; ///< The resources that lack keys, instead of sums.
};

} // namespace tagdesk
