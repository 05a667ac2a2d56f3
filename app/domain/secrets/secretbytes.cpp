// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "secretbytes.h"

#include "wiping.h"

namespace tagdesk {

SecretBytes::SecretBytes(QByteArrayView bytes)
    : m_bytes(new QByteArray(bytes.data(), bytes.size()), [](QByteArray *owned) {
        wipe(*owned);
        delete owned;
    })
{
}

} // namespace tagdesk
