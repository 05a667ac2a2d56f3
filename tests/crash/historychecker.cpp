// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historychecker.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Value = HistoryChecker::Value;

Value textOf(const Estate &estate, std::optional<TextId> value)
{
    return value ? Value(estate.pool().text(*value)) : std::nullopt;
}

QString printed(const Value &value)
{
    return value ? u'"' + *value + u'"' : u"nothing"_s;
}

QString described(const Estate &estate, const EstateEvent &event)
{
    QStringList keys;
    for (const EstateEvent::Cell &cell : event.cells)
        keys.append(estate.pool().text(cell.key));
    return u"%1 %2 %3 (request %4)"_s.arg(QString::fromUtf8(estate.collection(event.row).kind->kind),
        QString::fromUtf8(estate.id(event.row)), keys.join(u", "_s), QString::number(event.asker.request));
}

Value valueIn(const std::map<QString, QString> &tags, const QString &key)
{
    const auto found = tags.find(key);
    return found == tags.end() ? std::nullopt : Value(found->second);
}

} // namespace

HistoryChecker::HistoryChecker(qint64 readingAgeMs, QByteArrayList accessKeys)
    : m_readingAgeMs(readingAgeMs)
    , m_accessKeys(std::move(accessKeys))
{
}

void HistoryChecker::begin()
{
    m_fates.clear();
    m_courses.clear();
    m_readings.clear();
    m_touched.clear();
    m_attempts.clear();
    m_pauses.clear();
}

void HistoryChecker::ask(const Cell &cell, const Value &before, const Value &after)
{
    m_fates.insert_or_assign(cell, Fate{.before = before, .after = after, .now = before, .shown = {}});
}

void HistoryChecker::beginProgram()
{
    m_programStart = m_number;
    for (auto &[cell, fate] : m_fates)
        fate.isOfEarlier = true;
}

std::set<HistoryChecker::Cell> HistoryChecker::attempted() const
{
    std::set<Cell> cells;
    for (const auto &[cell, course] : m_courses) {
        if (course.lastAttempt > m_programStart)
            cells.insert(cell);
    }
    return cells;
}

QStringList HistoryChecker::check(const Estate &estate, std::span<const EstateEvent> events)
{
    m_wrong.clear();
    for (const EstateEvent &event : events) {
        ++m_number;
        switch (event.kind) {
        case EstateEvent::Kind::Shown:
            takeShown(estate, event);
            break;
        case EstateEvent::Kind::Attempted:
            takeAttempt(estate, event);
            break;
        case EstateEvent::Kind::Written:
            takeWrite(estate, event);
            break;
        }
    }
    return m_wrong;
}

void HistoryChecker::takeShown(const Estate &estate, const EstateEvent &event)
{
    auto fate = m_fates.lower_bound({event.row, {}});
    if (!m_accessKeys.contains(event.asker.accessKey) || fate == m_fates.end()
        || fate->first.resource != event.row)
        return;
    Reading &reading =
        m_readings[event.row].emplace_back(Reading{.number = m_number, .atMs = event.atMs, .tags = {}});
    for (const TagRef &ref : estate.pool().refs(event.shown))
        reading.tags.emplace(estate.pool().text(ref.key), estate.pool().text(ref.value));
    for (; fate != m_fates.end() && fate->first.resource == event.row; ++fate)
        fate->second.shown.insert(valueIn(reading.tags, fate->first.key));
}

void HistoryChecker::takeAttempt(const Estate &estate, const EstateEvent &event)
{
    const QString where = described(estate, event);
    if (!m_accessKeys.contains(event.asker.accessKey)) {
        complain(u"written under another account"_s, where);
        return;
    }
    const Reading *guard = guardOf(estate, event, where);
    m_attempts[{event.asker.request, event.row}] = {.number = m_number,
        .reading = guard != nullptr ? guard->number : 0,
        .isGuarded = guard != nullptr && isYoung(*guard, event, where)};
    for (const EstateEvent::Cell &each : event.cells) {
        ++m_counts.attempts;
        const Cell cell{event.row, estate.pool().text(each.key)};
        const auto fate = m_fates.find(cell);
        if (fate == m_fates.end()) {
            complain(u"written, though nobody asked"_s, where);
            continue;
        }
        fate->second.wasAttempted = true;
        if (const Value wanted = textOf(estate, each.after); wanted != fate->second.after)
            complain(u"not what was asked, but "_s + printed(wanted), where);
        m_courses[cell].lastAttempt = m_number;
    }
}

/// The last reading that the attempt may rely on. Null: there is none, which is wrong.
const HistoryChecker::Reading *HistoryChecker::guardOf(
    const Estate &estate, const EstateEvent &event, const QString &where)
{
    QString last = u"written without a reading"_s;
    const std::vector<Reading> &readings = m_readings[event.row];
    for (auto reading = readings.rbegin(); reading != readings.rend(); ++reading) {
        const QString found = objection(estate, event, *reading);
        if (found.isEmpty()) {
            m_counts.crossed += reading == readings.rbegin() ? 0 : 1;
            return &*reading;
        }
        if (reading == readings.rbegin())
            last = found;
    }
    complain(last, where);
    return nullptr;
}

/// Why an attempt may not rely on a reading; empty: it may.
QString HistoryChecker::objection(
    const Estate &estate, const EstateEvent &event, const Reading &reading) const
{
    for (const EstateEvent::Cell &each : event.cells) {
        const Cell cell{event.row, estate.pool().text(each.key)};
        const auto fate = m_fates.find(cell);
        if (fate == m_fates.end())
            continue;
        const auto course = m_courses.find(cell);
        if (course != m_courses.end() && course->second.lastAttempt > reading.number)
            return u"sent again, and not read since the last attempt"_s;
        const Value seen = valueIn(reading.tags, cell.key);
        if (seen != fate->second.before && seen != fate->second.after)
            return u"written, though the reading before showed "_s + printed(seen);
    }
    return {};
}

/// What is in the program's hands when it is stopped arrives when it goes on: that time does not count.
bool HistoryChecker::isYoung(const Reading &reading, const EstateEvent &event, const QString &where)
{
    const qint64 ageMs = event.atMs - reading.atMs;
    if (ageMs <= m_readingAgeMs)
        return true;
    qint64 stoppedMs = 0;
    for (const Pause &pause : m_pauses)
        stoppedMs +=
            std::max<qint64>(std::min(pause.untilMs, event.atMs) - std::max(pause.fromMs, reading.atMs), 0);
    if (ageMs - stoppedMs <= m_readingAgeMs) {
        ++m_counts.caughtByPause;
        return true;
    }
    complain(u"written on a reading that was %1 ms old"_s.arg(ageMs), where);
    return false;
}

void HistoryChecker::takeWrite(const Estate &estate, const EstateEvent &event)
{
    const bool isOurs = !event.asker.isNobody();
    if (!isOurs)
        m_touched.insert(event.row);
    const QString where = described(estate, event);
    for (const EstateEvent::Cell &each : event.cells) {
        const Cell cell{event.row, estate.pool().text(each.key)};
        const Value before = textOf(estate, each.before);
        const auto found = m_fates.find(cell);
        if (found == m_fates.end())
            continue; // an attempt at it is wrong already; others may do as they like
        Fate &fate = found->second;
        fate.now = textOf(estate, each.after);
        fate.wasWanted = fate.wasWanted || fate.now == fate.after;
        fate.wasTheirs = fate.wasTheirs || !isOurs;
        m_counts.meddled += isOurs ? 0 : 1;
        m_counts.writes += isOurs ? 1 : 0;
        m_counts.late += isOurs && event.atMs > event.asker.askedMs ? 1 : 0;
        if (fate.now == before)
            continue;
        if (isOurs)
            takeOurs(event, cell, before, where);
        Course &course = m_courses[cell];
        course.born = m_number;
        course.isOurs = fate.isOurs = isOurs;
    }
}

void HistoryChecker::takeOurs(
    const EstateEvent &event, const Cell &cell, const Value &before, const QString &where)
{
    const auto attempt = m_attempts.find({event.asker.request, event.row});
    if (attempt == m_attempts.end())
        return; // of another account, which is wrong already
    const Course &course = m_courses[cell];
    Fate &fate = m_fates.at(cell);
    fate.isOfEarlier = attempt->second.number <= m_programStart;
    fate.isLate = !course.isOurs && course.born > attempt->second.number;
    if (!course.isOurs)
        judgeOverwrite(attempt->second, cell, before, where);
}

void HistoryChecker::judgeOverwrite(
    const Attempt &attempt, const Cell &cell, const Value &before, const QString &where)
{
    const quint64 born = m_courses.at(cell).born;
    if (!attempt.isGuarded) {
        ++m_counts.overwrites;
        complain(u"overwrote "_s + printed(before), where);
    } else if (born > attempt.number) {
        ++m_counts.afterAttempt;
    } else if (born > attempt.reading) {
        ++m_counts.unavoidable;
    } else if (before != m_fates.at(cell).before) {
        ++m_counts.hidden;
    }
}

} // namespace tagdesk
