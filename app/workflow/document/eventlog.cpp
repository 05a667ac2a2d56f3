// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "eventlog.h"

#include "jsonwriter.h"

#include <QMetaEnum>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastWriteMs = 2'000;

template <typename T>
QByteArray nameOf(T value)
{
    return QMetaEnum::fromType<T>().valueToKey(static_cast<int>(value));
}

void addError(JsonWriter &json, const Error &error)
{
    json.key("error").beginObject();
    json.member("kind", nameOf(error.kind)).member("cause", nameOf(error.cause));
    if (error.httpStatus != 0)
        json.member("status", error.httpStatus);
    if (!error.code.isEmpty())
        json.member("code", error.code.toUtf8());
    if (!error.requestId.isEmpty())
        json.member("request", error.requestId.toUtf8());
    json.endObject();
}

void addTime(JsonWriter &json, const QDateTime &time)
{
    json.member("time", time.toUTC().toString(Qt::ISODateWithMs).toUtf8());
}

} // namespace

LogLevel logLevel(const QString &word)
{
    if (word == "off"_L1)
        return LogLevel::Off;
    return word == "failures"_L1 ? LogLevel::Failures : LogLevel::Everything;
}

QByteArray logLine(const LogEvent &event)
{
    JsonWriter json;
    json.beginObject();
    addTime(json, event.time);
    json.member("event", nameOf(event.kind));
    const Collection &collection = event.scope.collection;
    const std::pair<QByteArrayView, const QString &> places[] = {{"account", collection.account},
        {"cloud", collection.cloud}, {"region", collection.region}, {"kind", collection.kind},
        {"parent", event.scope.parent}, {"resource", event.text}};
    for (const auto &[name, text] : places) {
        if (!text.isEmpty())
            json.member(name, text.toUtf8());
    }
    json.member("count", event.count).member("failed", event.failed);
    if (event.error)
        addError(json, *event.error);
    json.endObject();
    return json.take() + '\n';
}

EventLog::EventLog(const LogModel *log, const LogFile &file, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_file(std::make_shared<LogFile>(file))
    , m_writer(std::make_unique<QThreadPool>())
{
    m_writer->setMaxThreadCount(1);
    connect(log, &LogModel::rowsInserted, this,
        [this](const QModelIndex & /*parent*/, int first, int last) { take(first, last); });
}

EventLog::~EventLog()
{
    write();
    // A pool waits for its threads without an end: one that a disk holds up is left to the system.
    if (!m_writer->waitForDone(kLastWriteMs))
        static_cast<void>(m_writer.release());
}

void EventLog::noteStart(const QString &version, const QDateTime &now)
{
    if (m_level == LogLevel::Off)
        return;
    JsonWriter json;
    json.beginObject();
    addTime(json, now);
    json.member("event", "ProgramStarted").member("version", version.toUtf8());
    json.endObject();
    m_waiting += json.take() + '\n';
    write();
}

void EventLog::take(int first, int last)
{
    if (m_level == LogLevel::Off)
        return;
    const bool isFirst = m_waiting.isEmpty();
    for (int row = first; row <= last; ++row) {
        const LogEvent &event = m_log->eventAt(row);
        if (m_level == LogLevel::Everything || event.error)
            m_waiting += logLine(event);
    }
    // Thousands of rows may fail in one reply.
    if (isFirst && !m_waiting.isEmpty())
        QMetaObject::invokeMethod(this, &EventLog::write, Qt::QueuedConnection);
}

void EventLog::write()
{
    if (m_waiting.isEmpty())
        return;
    m_writer->start([file = m_file, lines = std::exchange(m_waiting, {})] {
        // Nobody can be told: the log is where one would look.
        static_cast<void>(file->append(lines));
    });
}

} // namespace tagdesk
