// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estatenumbers.h"

namespace tagdesk {

/// Ids of requests: 32 hexadecimal digits that look random, the same ones for the same seed.
class RequestIds
{
public:
    explicit RequestIds(quint32 seed)
        : m_seed(seed)
    {
    }

    [[nodiscard]] QByteArray next()
    {
        const quint64 number = m_count++;
        return half(2 * number) + half(2 * number + 1);
    }

private:
    [[nodiscard]] QByteArray half(quint64 number) const
    {
        return QByteArray::number(mixed(m_seed, number), 16).rightJustified(16, '0');
    }

    quint64 m_seed;
    quint64 m_count = 0;
};

} // namespace tagdesk
