// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "colorrolefollower.h"

#include "theme.h"

#include <QEvent>
#include <QLabel>

namespace tagdesk {

ColorRoleFollower::ColorRoleFollower(QLabel *label)
    : QObject(label)
    , m_label(label)
{
    label->installEventFilter(this);
}

void ColorRoleFollower::apply()
{
    QPalette palette = m_label->palette();
    const QColor colour = colorRoleColour(Colours::of(palette), colorRole(m_label));
    // Setting it again would answer the change with another one.
    if (palette.color(QPalette::Active, QPalette::WindowText) == colour)
        return;
    // A label whose text can be selected paints with Text, all others with WindowText.
    for (const auto role : {QPalette::WindowText, QPalette::Text}) {
        palette.setColor(QPalette::Active, role, colour);
        palette.setColor(QPalette::Inactive, role, colour);
    }
    m_label->setPalette(palette);
}

bool ColorRoleFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        apply();
    return QObject::eventFilter(watched, event);
}

} // namespace tagdesk
