// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace tagdesk {

class MessageArea;
class Workspace;
struct OpenAccount;

/// Tells how long temporary keys still last, from a quarter of an hour before their end, and that they have
/// expired. Follows the document's accounts.
class KeyExpiry : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;

    /// Both outlive this. `now` is the clock; empty: this computer's.
    KeyExpiry(Workspace *workspace, MessageArea *messages, Now now = {}, QObject *parent = nullptr);

    /// "Keys expire in 12 min", of the keys that end first; empty while that is far.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Whose keys, and the exact time.
    [[nodiscard]] const QString &toolTip() const { return m_toolTip; }
    /// Looks at the clock. Comes by itself when a minute is over.
    void follow();

signals:
    void changed();

private:
    void tellExpired(const OpenAccount &account, bool expired);
    void show(const OpenAccount *next, const QDateTime &now);

    Workspace *m_workspace;
    MessageArea *m_messages;
    Now m_now;
    QTimer m_timer;
    QStringList m_told; // accounts with a message
    QString m_text;
    QString m_toolTip;
};

} // namespace tagdesk
