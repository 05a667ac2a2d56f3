// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "logfile.h"
#include "logmodel.h"

#include <QByteArray>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace tagdesk {

/// Which events are kept in the log file.
enum class LogLevel : std::uint8_t {
    Off,
    Failures, ///< What carries an error, and starts of the program.
    Everything,
};

/// "off", "failures"; anything else is Everything.
[[nodiscard]] LogLevel logLevel(const QString &word);

/// One event as a line of JSON with a line feed: time, event, where, numbers, and of an error its kind,
/// cause, status, code and request id. No tags, no names, no words of the cloud, which may quote all of them.
[[nodiscard]] QByteArray logLine(const LogEvent &event);

/// Writes what a LogModel tells into a LogFile, in a thread of its own: a disk that stalls holds nobody up.
class EventLog : public QObject
{
    Q_OBJECT

public:
    /// `log` outlives this.
    EventLog(const LogModel *log, const LogFile &file, QObject *parent = nullptr);
    /// Waits a moment for what is not written yet, and no longer.
    ~EventLog() override;

    void setLevel(LogLevel level) { m_level = level; }
    [[nodiscard]] const QString &path() const { return m_file->path(); }
    /// Says that a program of this version started; `version` is a word.
    void noteStart(const QString &version, const QDateTime &now);

private:
    void take(int first, int last);
    void write();

    const LogModel *m_log;
    LogLevel m_level = LogLevel::Everything;
    std::shared_ptr<const LogFile> m_file;
    QByteArray m_waiting;
    std::unique_ptr<QThreadPool> m_writer;
};

} // namespace tagdesk
