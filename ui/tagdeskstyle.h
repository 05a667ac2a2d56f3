// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QProxyStyle>

namespace tagdesk {

/// Fusion with calmer fields, buttons, headers and scroll bars. Its polish(QPalette) turns the platform's
/// palette into ours, which is why a change of the system's theme needs no code of its own.
class TagDeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit TagDeskStyle(ThemeMode mode);

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    [[nodiscard]] QPalette standardPalette() const override;

private:
    ThemeMode m_mode;
};

} // namespace tagdesk
