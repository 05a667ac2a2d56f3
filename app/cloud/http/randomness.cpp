// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "randomness.h"

#include <QRandomGenerator>
#include <QUuid>

namespace tagdesk {

Randomness systemRandomness()
{
    return {.nonce = [] { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); },
        .jitter =
            [] {
                return QRandomGenerator::global()->generateDouble();
            }};
}

} // namespace tagdesk
