// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "busnotifier.h"

#include "notices.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QWidget>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QString path()
{
    return u"/org/freedesktop/Notifications"_s;
}

QString clicked()
{
    return u"default"_s;
}

} // namespace

BusNotifier::BusNotifier(QWidget &window, const QDBusConnection &bus)
    : m_window(window)
    , m_bus(bus)
{
    m_bus.connect(service(), path(), service(), u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    connect(this, &BusNotifier::refused, &m_window, [this] { QApplication::alert(&m_window); });
}

void BusNotifier::notify(const Sentences &said)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), service(), u"Notify"_s);
    // Name, the one to replace, icon, said.what, said.next, actions, hints, how long: as the desktop likes.
    call.setArguments({QCoreApplication::applicationName(), m_id, u"tagdesk"_s, said.what, said.next,
        QStringList{clicked(), Notices::showWindow()}, QVariantMap{{u"desktop-entry"_s, u"tagdesk"_s}}, -1});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            emit refused();
        else
            m_id = reply.value();
    });
}

void BusNotifier::actionInvoked(uint id, const QString &action)
{
    if (id != m_id || action != clicked())
        return;
    if (m_window.isMinimized())
        m_window.showNormal();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace tagdesk
