// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyexpiry.h"

#include "messagebar.h"
#include "notices.h"
#include "statustext.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr qint64 kToldSeconds = 900; // a quarter of an hour
constexpr qint64 kSecondsPerMinute = 60;
/// Timers take no more than some days; this is often enough for a clock that is set or a computer that slept.
constexpr qint64 kLongestWaitMs = 60'000;

} // namespace

KeyExpiry::KeyExpiry(Workspace *workspace, MessageArea *messages, Now now, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_messages(messages)
    , m_now(now ? std::move(now) : Now(&QDateTime::currentDateTimeUtc))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeyExpiry::follow);
    connect(workspace, &Workspace::accountsChanged, this, &KeyExpiry::follow);
    follow();
}

void KeyExpiry::follow()
{
    const QDateTime now = m_now();
    const OpenAccount *next = nullptr;
    qint64 leftMs = -1;
    QStringList gone = m_told;
    for (const OpenAccount &account : m_workspace->accounts()) {
        gone.removeAll(account.account.id);
        const bool ends = account.keysExpireAt.isValid();
        const bool expired = ends && account.keysExpireAt <= now;
        tellExpired(account, expired);
        const bool isNext =
            ends && !expired && (next == nullptr || account.keysExpireAt < next->keysExpireAt);
        if (isNext) {
            next = &account;
            leftMs = now.msecsTo(account.keysExpireAt);
        }
    }
    for (const QString &accountId : std::as_const(gone)) {
        m_messages->remove(Notices::keysExpired(accountId, {}).id);
        m_told.removeAll(accountId);
    }
    show(next, now);
    if (leftMs >= 0)
        m_timer.start(static_cast<int>(std::clamp<qint64>(leftMs % kLongestWaitMs, 1, kLongestWaitMs)));
    else
        m_timer.stop();
}

/// Once for each end: a message that was closed does not come back by itself.
void KeyExpiry::tellExpired(const OpenAccount &account, bool expired)
{
    const QString &id = account.account.id;
    const Message message = Notices::keysExpired(id, account.account.name);
    if (expired && !m_told.contains(id)) {
        m_told.append(id);
        m_messages->post(message);
    } else if (!expired && m_told.removeAll(id) > 0) {
        m_messages->remove(message.id);
    }
}

void KeyExpiry::show(const OpenAccount *next, const QDateTime &now)
{
    QString text;
    QString toolTip;
    if (next != nullptr && now.secsTo(next->keysExpireAt) <= kToldSeconds) {
        const qint64 seconds = std::max<qint64>(1, now.secsTo(next->keysExpireAt));
        const qint64 minutes = (seconds + kSecondsPerMinute - 1) / kSecondsPerMinute;
        text = tr("Keys expire in %n min", nullptr, static_cast<int>(minutes));
        //: %1 is the name of a profile, %2 a date and time in UTC.
        toolTip = tr("The temporary key of “%1” ends at %2.")
                      .arg(next->account.name, StatusTexts::exactTime(next->keysExpireAt));
    }
    m_text = text;
    m_toolTip = toolTip;
    emit changed();
}

} // namespace tagdesk
