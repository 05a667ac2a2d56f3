// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "costcoverage.h"
#include "costreading.h"

#include <functional>

class QIODevice;

namespace tagdesk {

/// What `cost` prints.
struct PrintedCosts
{
    const LoadedCosts &loaded;
    const CostCoverage &coverage;
    const ResourceTable *table = nullptr; ///< Names of resources; null: the tags are the cost table's own.
    std::function<QString(const Collection &)> scope{};
};

/// The sums of each currency. CSV: currency, part, key, resources, cost, share in percent, where a part is
/// one of `all`, `known`, `withKey`, `untagged`, `tagsNotRead`, `notListed`, `ambiguous`, `withoutId`; the
/// share is that of `all`, of `untagged` that of `known`, of `withKey` that of the resources that should have
/// the key. JSON: {"column","lines","notTaken","begin","end","currencies":[{"currency","parts":[{"part",
/// "key","resources","cost","share"}]}]} with costs as texts, since they are exact.
void printCostCoverage(QIODevice &device, CliFormat format, const PrintedCosts &printed);
/// The resources that lack keys, the most expensive first. CSV: currency, cost, id, name, service, scope,
/// missing; JSON: a list of the same with "missing" as a list.
void printLackingCosts(QIODevice &device, CliFormat format, const PrintedCosts &printed);

} // namespace tagdesk
