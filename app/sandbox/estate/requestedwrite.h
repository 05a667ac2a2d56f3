// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"

#include <optional>
#include <vector>

namespace tagdesk {

/// What a request to either cloud's tag service wants to write, whatever comes of it.
struct RequestedWrite
{
    struct Cell
    {
        QString key;
        std::optional<QString> value; ///< nullopt: to be removed.
    };
    QByteArrayList ids; ///< Of resources; each gets all cells.
    std::vector<Cell> cells;
};

/// nullopt: the request writes no tags. Decodes leniently: a request that a cloud would refuse may count.
[[nodiscard]] std::optional<RequestedWrite> requestedWrite(const HttpRequest &request);

} // namespace tagdesk
