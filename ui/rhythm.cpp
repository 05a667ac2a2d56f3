// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rhythm.h"

#include <algorithm>
#include <QFontMetrics>
#include <QWidget>

namespace tagdesk {

int rhythm(const QFontMetrics &font, double steps)
{
    // Eight pixels beside a text line of sixteen, which is what most systems use at 96 dpi.
    const double step = std::max(7.0, font.height() / 2.0);
    return std::max(1, qRound(step * steps));
}

int rhythm(const QWidget &widget, double steps)
{
    return rhythm(widget.fontMetrics(), steps);
}

} // namespace tagdesk
