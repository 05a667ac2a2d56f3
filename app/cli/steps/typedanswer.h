// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSocketNotifier;

namespace tagdesk {

/// Waits for one line on standard input, which is a terminal.
class TypedAnswer : public QObject
{
    Q_OBJECT

public:
    explicit TypedAnswer(QObject *parent = nullptr);

signals:
    /// Comes once. Trimmed and in lower case; empty at the end of the input.
    void given(const QByteArray &answer);

private:
    void take();

    QSocketNotifier *m_notifier; // child
};

} // namespace tagdesk
