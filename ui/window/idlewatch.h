// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace tagdesk {

/// Tells for how long nobody has used keyboard or mouse in any window of this program.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;

    /// `now` is the clock; empty: this computer's.
    explicit IdleWatch(Now now = {}, QObject *parent = nullptr);

    /// Looks at the clock. Comes by itself a few times a minute.
    void follow();
    bool eventFilter(QObject *object, QEvent *event) override;

signals:
    /// At least a minute has gone by.
    void idle(qint64 seconds);

private:
    Now m_now;
    QDateTime m_last; // input
    QTimer m_timer;
};

} // namespace tagdesk
