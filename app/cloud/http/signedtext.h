// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "signeddifference.h"

#include <QByteArray>

#include <vector>

namespace tagdesk {

/// Compares two canonical requests line by line: ours, and the one that the cloud quotes. Headers are held
/// against each other by name. The values of `secretHeader` ("x-security-token") are left out.
[[nodiscard]] std::vector<SignedDifference> signedDifferences(
    const QByteArray &ours, const QByteArray &theirs, QByteArrayView secretHeader);

} // namespace tagdesk
