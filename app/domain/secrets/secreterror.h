// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

namespace tagdesk {

/// Why a secret could not be read, kept or removed.
struct SecretError
{
    enum class Kind : std::uint8_t {
        NoBackend, ///< The system has no keychain that answers.
        Locked, ///< The keychain is there and closed.
        Denied, ///< The keychain refuses this program.
        Cancelled, ///< By the person asked, or by abort().
        NotFound,
        TooLarge, ///< Over kMaximumSecretBytes.
        Failed, ///< Anything else; the keychain's own words are in message.
    };
    Kind kind = Kind::Failed;
    QString message; ///< The keychain's own words, unchanged; never the secret.

    friend bool operator==(const SecretError &, const SecretError &) = default;
};

} // namespace tagdesk
