// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "manualpage.h"

#include <QVariant>
#include <QWidget>

namespace tagdesk {

namespace {

const char *const kPageProperty = "tagdeskManualPage";

} // namespace

void setManualPage(QWidget *widget, const QString &heading)
{
    widget->setProperty(kPageProperty, heading);
}

QString manualPageOf(const QWidget *widget)
{
    for (const QWidget *at = widget; at != nullptr; at = at->parentWidget()) {
        if (const QVariant page = at->property(kPageProperty); page.isValid())
            return page.toString();
        if (at->isWindow())
            break;
    }
    return {};
}

} // namespace tagdesk
