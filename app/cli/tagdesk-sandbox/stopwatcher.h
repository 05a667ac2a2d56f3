// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace tagdesk {

/// Says when the process shall end: its standard input has closed, or SIGTERM or SIGINT came. To be made
/// before any other thread, which would otherwise take the signals.
class StopWatcher : public QObject
{
    Q_OBJECT

public:
    explicit StopWatcher(QObject *parent = nullptr);
    ~StopWatcher() override;

signals:
    void stopRequested();

private:
    void readInput();

    int m_signals = -1; ///< A signalfd: signals come as bytes, no handler runs.
};

} // namespace tagdesk
