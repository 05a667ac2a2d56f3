// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace tagdesk {

namespace {

constexpr int kLookMs = 15'000;
constexpr int kLeastSeconds = 60;

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
    case QEvent::Drop:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(Now now, QObject *parent)
    : QObject(parent)
    , m_now(now ? std::move(now) : [] { return QDateTime::currentDateTimeUtc(); })
    , m_last(m_now())
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::follow);
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::follow()
{
    if (const qint64 seconds = m_last.secsTo(m_now()); seconds >= kLeastSeconds)
        emit idle(seconds);
}

bool IdleWatch::eventFilter(QObject *object, QEvent *event)
{
    if (isInput(event->type()))
        m_last = m_now();
    return QObject::eventFilter(object, event);
}

} // namespace tagdesk
