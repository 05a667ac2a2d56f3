// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandboxoptions.h"

#include <QRandomGenerator>

namespace tagdesk {

/// Draws by a TroubleRate: the first so many, then a share of the others. Counts.
class RateDraw
{
public:
    explicit RateDraw(const TroubleRate &rate)
        : m_rate(rate)
    {
    }

    /// Takes nothing from `random` where there is no share to draw.
    [[nodiscard]] bool next(QRandomGenerator &random)
    {
        const bool isFirst = m_drawn < m_rate.first;
        if (!isFirst && (m_rate.share <= 0 || random.generateDouble() >= m_rate.share))
            return false;
        ++m_drawn;
        return true;
    }
    [[nodiscard]] bool isNever() const { return m_rate.first == 0 && m_rate.share <= 0; }
    /// So many times next() said yes.
    [[nodiscard]] int drawn() const { return m_drawn; }

private:
    TroubleRate m_rate;
    int m_drawn = 0;
};

} // namespace tagdesk
