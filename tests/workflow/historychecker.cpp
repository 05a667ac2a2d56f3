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
    return QString::fromUtf8(estate.collection(event.row).kind->kind) + u' '
        + QString::fromUtf8(estate.id(event.row)) + u" (request "_s + QString::number(event.asker.request)
        + u')';
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
    m_attempts.clear();
    m_pauses.clear();
}

void HistoryChecker::ask(const Cell &cell, const Value &before, const Value &after)
{
    m_fates.insert_or_assign(cell, Fate{.before = before, .after = after, .now = before, .shown = {}});
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
    Reading &reading = m_readings[event.row];
    reading = {.number = m_number, .atMs = event.atMs, .tags = {}};
    for (const TagRef &ref : estate.pool().refs(event.shown))
        reading.tags.emplace(estate.pool().text(ref.key), estate.pool().text(ref.value));
    for (; fate != m_fates.end() && fate->first.resource == event.row; ++fate)
        fate->second.shown.insert(valueIn(reading.tags, fate->first.key));
}

void HistoryChecker::takeAttempt(const Estate &estate, const EstateEvent &event)
{
    // A reading cannot show it, and a write to it does nothing.
    if (estate.trait(event.row) == EstateTrait::Retired)
        return;
    const QString where = described(estate, event);
    if (!m_accessKeys.contains(event.asker.accessKey)) {
        complain(u"written under another account"_s, where);
        return;
    }
    const auto last = m_readings.find(event.row);
    const Reading reading = last == m_readings.end() ? Reading() : last->second;
    Attempt &attempt = m_attempts[{event.asker.request, event.row}];
    attempt = {.number = m_number, .reading = reading, .isGuarded = isYoung(event, reading, where)};
    for (const EstateEvent::Cell &each : event.cells) {
        ++m_counts.attempts;
        const Cell cell{event.row, estate.pool().text(each.key)};
        const QString what = where + u' ' + cell.key;
        const auto fate = m_fates.find(cell);
        if (fate == m_fates.end()) {
            complain(u"written, though nobody asked"_s, what);
            continue;
        }
        fate->second.wasAttempted = true;
        if (const Value wanted = textOf(estate, each.after); wanted != fate->second.after)
            complain(u"not what was asked, but "_s + printed(wanted), what);
        Course &course = m_courses[cell];
        if (course.lastAttempt > reading.number) {
            attempt.isGuarded = false;
            complain(u"sent again, and not read since the last attempt"_s, what);
        }
        course.lastAttempt = m_number;
        const Value seen = valueIn(reading.tags, cell.key);
        if (reading.number > 0 && seen != fate->second.before && seen != fate->second.after)
            complain(u"written, though the reading before showed "_s + printed(seen), what);
    }
}

bool HistoryChecker::isYoung(const EstateEvent &event, const Reading &reading, const QString &where)
{
    if (reading.number == 0) {
        complain(u"written without a reading"_s, where);
        return false;
    }
    const qint64 ageMs = event.atMs - reading.atMs;
    if (ageMs <= m_readingAgeMs)
        return true;
    if (isCaughtByPause(reading.atMs, event.atMs)) {
        ++m_counts.caughtByPause;
        return true;
    }
    complain(u"written on a reading that was %1 ms old"_s.arg(ageMs), where);
    return false;
}

/// A request that has left the program's own hands when it is stopped arrives when it goes on.
bool HistoryChecker::isCaughtByPause(qint64 readMs, qint64 attemptMs) const
{
    constexpr qint64 kOnItsWayMs = 100;
    return std::ranges::any_of(m_pauses, [&](const Pause &pause) {
        return pause.fromMs >= readMs && pause.fromMs - readMs <= m_readingAgeMs && attemptMs >= pause.fromMs
            && attemptMs <= pause.untilMs + kOnItsWayMs;
    });
}

void HistoryChecker::takeWrite(const Estate &estate, const EstateEvent &event)
{
    const QString where = described(estate, event);
    for (const EstateEvent::Cell &each : event.cells) {
        const Cell cell{event.row, estate.pool().text(each.key)};
        const Value before = textOf(estate, each.before);
        const Value after = textOf(estate, each.after);
        const auto found = m_fates.find(cell);
        if (found == m_fates.end())
            continue; // an attempt at it is wrong already; others may do as they like
        Fate &fate = found->second;
        Course &course = m_courses[cell];
        const bool isOurs = !event.asker.isNobody();
        if (isOurs) {
            ++m_counts.writes;
            m_counts.late += event.atMs > event.asker.askedMs ? 1 : 0;
            if (before != after && !course.isOurs)
                judgeOverwrite(event, cell, before, where + u' ' + cell.key);
        } else {
            ++m_counts.meddled;
            fate.wasTheirs = true;
        }
        fate.now = after;
        fate.wasWanted = fate.wasWanted || after == fate.after;
        if (before != after) {
            course.born = m_number;
            course.isOurs = fate.isOurs = isOurs;
        }
    }
}

void HistoryChecker::judgeOverwrite(
    const EstateEvent &event, const Cell &cell, const Value &before, const QString &where)
{
    const auto attempt = m_attempts.find({event.asker.request, event.row});
    if (attempt == m_attempts.end())
        return; // of an earlier begin()
    const Reading &reading = attempt->second.reading;
    const quint64 born = m_courses.at(cell).born;
    Fate &fate = m_fates.at(cell);
    fate.isLate = born > attempt->second.number;
    if (reading.number > born && valueIn(reading.tags, cell.key) == before) {
        m_counts.overwrites += before != fate.before ? 1 : 0; // complained of by the attempt
    } else if (!attempt->second.isGuarded) {
        ++m_counts.overwrites;
        complain(u"overwrote "_s + printed(before) + u", which no reading had shown"_s, where);
    } else if (fate.isLate) {
        ++m_counts.afterAttempt;
    } else if (born > reading.number) {
        ++m_counts.unavoidable;
    } else {
        ++m_counts.hidden;
    }
}

} // namespace tagdesk
