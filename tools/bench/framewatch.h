// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <QApplication>
#include <QHash>
#include <QJsonObject>
#include <QThread>

namespace tagdesk::bench {

/// The application of a window, which knows how long its thread was busy: the longest single event, and the
/// longest that a key or a click would have waited behind others. Both in processor time of that thread,
/// which a busy machine does not lengthen.
class FrameWatch : public QApplication
{
public:
    FrameWatch(int &argc, char **argv);
    ~FrameWatch() override;

    /// Counts from here.
    void begin();
    /// Processor time of the window's thread since then, in ms.
    [[nodiscard]] double busyMs() const;
    /// The longest that one event took.
    [[nodiscard]] double longestMs() const { return m_longest; }
    /// Whom it was for: the class, and the type of the event.
    [[nodiscard]] QString longestName() const { return m_longestName; }
    /// The longest that something waited which arrived meanwhile.
    [[nodiscard]] double longestWaitMs() const { return m_longestWait; }
    /// Events over the limit of a slice.
    [[nodiscard]] qint64 tooLong() const { return m_tooLong; }
    /// The receivers that took most, in ms.
    [[nodiscard]] QJsonObject most(int count) const;

    bool notify(QObject *receiver, QEvent *event) override;

    /// What a piece of work may take in the window's thread.
    static constexpr double kSliceMs = 8;

private:
    void beat();
    void note(const QString &name, double ms);

    clockid_t m_clock{}; // of the window's thread
    std::unique_ptr<QThread> m_beating;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_pending = 0;
    int m_depth = 0;
    double m_began = 0;
    double m_longest = 0;
    double m_longestWait = 0;
    qint64 m_tooLong = 0;
    QString m_longestName;
    QHash<QString, double> m_sums;
};

} // namespace tagdesk::bench
