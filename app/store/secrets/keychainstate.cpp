// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keychainstate.h"

#include <QMetaObject>

#ifdef TAGDESK_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

#include <utility>

namespace tagdesk {

namespace {

void answerLater(QObject *context, std::function<void(KeychainState)> answer, KeychainState state)
{
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), state] { answer(state); }, Qt::QueuedConnection);
}

} // namespace

#ifdef TAGDESK_SECRET_SERVICE

namespace {

KeychainState stateIn(const QDBusPendingReply<QDBusVariant> &reply)
{
    if (!reply.isError())
        return reply.value().variant().toBool() ? KeychainState::Locked : KeychainState::Open;
    switch (reply.error().type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return KeychainState::Absent;
    default:
        return KeychainState::NotKnown;
    }
}

} // namespace

void askKeychainState(QObject *context, std::function<void(KeychainState)> answer)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        // A call on no connection is never told to be finished.
        answerLater(context, std::move(answer), KeychainState::Absent);
        return;
    }
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
        [answer = std::move(answer)](QDBusPendingCallWatcher *finished) {
            finished->deleteLater();
            answer(stateIn(*finished));
        });
}

#else

void askKeychainState(QObject *context, std::function<void(KeychainState)> answer)
{
    answerLater(context, std::move(answer), KeychainState::NotKnown);
}

#endif

} // namespace tagdesk
