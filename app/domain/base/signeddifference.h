// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// One line of the text that a request's signature was made of, where the cloud made another text of it.
/// A security token is never in it.
struct SignedDifference
{
    enum class Part : std::uint8_t { Method, Path, Query, Header, SignedHeaders, BodyHash };
    Part part = Part::Method;
    QString ours; ///< Empty when only the cloud has this line.
    QString theirs; ///< Empty when only we have it.

    friend bool operator==(const SignedDifference &, const SignedDifference &) = default;
};

} // namespace tagdesk
