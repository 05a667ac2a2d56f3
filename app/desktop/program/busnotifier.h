// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktopnotifier.h"

#include <QDBusConnection>
#include <QObject>

class QWidget;

namespace tagdesk {

/// Notifies by the desktop's own service (org.freedesktop.Notifications, version 1.2). A click there brings
/// the window to the front. Where there is no such service the window asks for attention in the task bar.
class BusNotifier : public QObject, public DesktopNotifier
{
    Q_OBJECT

public:
    /// `window` outlives the notifier.
    explicit BusNotifier(QWidget &window, const QDBusConnection &bus = QDBusConnection::sessionBus());

    void notify(const Sentences &said) override;

signals:
    /// There is no service that would say it.
    void refused();

private slots:
    void actionInvoked(uint id, const QString &action);

private:
    QWidget &m_window;
    QDBusConnection m_bus;
    uint m_id = 0; // of the last one, which the next replaces
};

} // namespace tagdesk
