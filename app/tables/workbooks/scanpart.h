// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "booksource.h"
#include "xmlscan.h"
#include "zipparts.h"

namespace tagdesk {

/// Hands the XML of a part to a taker. Ends early when the taker's scan was stopped, or when `goOn` says so
/// (Cancelled). `begin` gets the scan first, for the taker to stop it by.
[[nodiscard]] Result<void> scanPart(ZipParts &parts, const std::string &name, XmlTaker &taker,
    const std::function<void(XmlScan &)> &begin = {}, const BookSource::GoOn &goOn = {});

} // namespace tagdesk
