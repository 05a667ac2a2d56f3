// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagdeskstyle.h"

namespace tagdesk {

TagDeskStyle::TagDeskStyle(ThemeMode mode)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_mode(mode)
{
}

void TagDeskStyle::polish(QPalette &palette)
{
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && Colours::of(palette).dark);
    palette = paletteOf(dark ? Colours::night() : Colours::light());
}

QPalette TagDeskStyle::standardPalette() const
{
    return paletteOf(m_mode == ThemeMode::Dark ? Colours::night() : Colours::light());
}

} // namespace tagdesk
