// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <cstdint>
#include <functional>

namespace tagdesk {

enum class KeychainState : std::uint8_t { Open, Locked, Absent, NotKnown };

/// Asks the Secret Service whether its default collection is open, because QtKeychain reports a closed one
/// as a missing entry and an absent service as any other trouble. `answer` is called later, unless
/// `context` goes first. NotKnown on systems without a Secret Service.
void askKeychainState(QObject *context, std::function<void(KeychainState)> answer);

} // namespace tagdesk
