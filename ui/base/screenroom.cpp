// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "screenroom.h"

#include <QScreen>
#include <QWidget>

namespace tagdesk {

void resizeOnScreen(QWidget *window, const QSize &size)
{
    window->resize(size.boundedTo(window->screen()->availableSize() * 9 / 10));
}

} // namespace tagdesk
