// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costfacts.h"
#include "csvscan.h"

#include <tl/expected.hpp>

#include <functional>

class QIODevice;

namespace tagdesk {

/// Reads a cost table – CSV in any encoding and with any separator that is told by its start, or that packed
/// by gzip – and adds it to `costs` and `facts`, of which there is a part after a fault, too. `file` is the
/// index that faults of lines name; `goOn` is asked before each piece. 10,000,000 lines take some seconds.
[[nodiscard]] tl::expected<CsvScanEnd, CostFileFault> scanCosts(QIODevice &device, const CostChoice &choice,
    std::size_t file, CostTable &costs, CostFacts &facts, const std::function<bool()> &goOn);

} // namespace tagdesk
