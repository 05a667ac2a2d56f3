// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "soakoracle.h"

#include <set>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

SoakOracle::Value valueOf(const TagMap &tags, const QString &key)
{
    const auto found = tags.find(key);
    return found == tags.end() ? std::nullopt : std::optional(found->second);
}

TagMap mapOf(const Tags &tags)
{
    TagMap map;
    for (const Tag &tag : tags)
        map.emplace(tag.key, tag.value);
    return map;
}

QString text(const SoakOracle::Value &value)
{
    return value ? u'"' + *value + u'"' : u"nothing"_s;
}

/// The program that wrote this down saw the cell in the cloud.
bool isRead(RowState state, const Error &error)
{
    return isAsWanted(state) || error.cause == ErrorCause::ChangedSince;
}

bool isOfTheCloud(const QString &key)
{
    return key.startsWith(u"jdc-") || key.startsWith(u"_sys_");
}

} // namespace

SoakOracle::SoakOracle(const SoakEstate &estate)
    : m_estate(estate)
    , m_now(estate.tags())
{
}

SoakOracle::Value SoakOracle::value(const Cell &cell) const
{
    return valueOf(m_now[cell.resource], cell.key);
}

QString SoakOracle::described(const Cell &cell) const
{
    const ResourceId &id = m_estate.id(cell.resource);
    QString result = id.collection.kind + u' ' + id.id + u' ' + cell.key + u" has "_s + text(value(cell));
    if (const auto asked = m_asked.find(cell); asked != m_asked.end()) {
        result += u", had "_s + text(asked->second.before) + u", asked for "_s + text(asked->second.after);
        if (asked->second.isTheirs)
            result += u", changed by others"_s;
    }
    return result;
}

void SoakOracle::ask(const Cell &cell, const Value &after)
{
    const Value before = value(cell);
    if (before == after)
        return;
    m_asked.insert_or_assign(cell, Asked{.before = before, .after = after});
    ++m_counts.asked;
}

std::vector<SoakOracle::Cell> SoakOracle::cells() const
{
    std::vector<Cell> cells;
    for (const auto &[cell, asked] : m_asked)
        cells.push_back(cell);
    return cells;
}

void SoakOracle::changedByOthers(const Cell &cell, const Value &value)
{
    if (const auto asked = m_asked.find(cell); asked != m_asked.end()) {
        asked->second.wasDone = asked->second.wasDone || this->value(cell) == asked->second.after;
        asked->second.isDoneByOthers = value == asked->second.after && !asked->second.wasDone;
        asked->second.isTheirs = value != asked->second.before && value != asked->second.after;
    }
    if (value)
        m_now[cell.resource].insert_or_assign(cell.key, *value);
    else
        m_now[cell.resource].erase(cell.key);
}

QStringList SoakOracle::compareCloud(const std::vector<TagMap> &tags)
{
    QStringList wrong;
    for (std::size_t resource = 0; resource < tags.size(); ++resource) {
        std::set<QString> keys;
        for (const TagMap *map : {&std::as_const(m_now[resource]), &tags[resource]}) {
            for (const auto &[key, value] : *map)
                keys.insert(key);
        }
        for (const QString &key : keys)
            compareCell({resource, key}, valueOf(tags[resource], key), wrong);
    }
    m_now = tags;
    return wrong;
}

void SoakOracle::compareCell(const Cell &cell, const Value &found, QStringList &wrong)
{
    ++m_counts.compared;
    if (found == value(cell))
        return;
    const auto asked = m_asked.find(cell);
    if (asked == m_asked.end())
        wrong.append(u"written, though nobody asked: "_s + described(cell) + u", now "_s + text(found));
    else if (asked->second.isTheirs)
        wrong.append(u"overwritten unseen: "_s + described(cell) + u", now "_s + text(found));
    else if (found != asked->second.after)
        wrong.append(u"not what was asked: "_s + described(cell) + u", now "_s + text(found));
}

std::map<SoakOracle::Cell, SoakOracle::Written> SoakOracle::lastWritten(const std::vector<Run> &runs) const
{
    std::map<Cell, Written> last;
    for (const Run &run : runs) {
        for (const JournalCell &planned : run.cells)
            last.insert_or_assign({m_estate.find(planned.id.id).value(), planned.key},
                Written{.state = planned.outcome.state, .error = planned.outcome.error});
    }
    return last;
}

void SoakOracle::comparePlanned(const Run &run, QStringList &wrong)
{
    if (!run.run.ended.isValid())
        wrong.append(u"left open: run %1"_s.arg(run.run.id));
    for (const JournalCell &planned : run.cells) {
        ++m_counts.compared;
        const Cell cell{m_estate.find(planned.id.id).value(), planned.key};
        const auto asked = m_asked.find(cell);
        if (asked == m_asked.end())
            wrong.append(u"planned, though nobody asked: "_s + described(cell));
        else if (planned.after != asked->second.after || planned.before != asked->second.before)
            wrong.append(u"written down as %1 → %2: "_s.arg(text(planned.before), text(planned.after))
                + described(cell));
    }
}

QStringList SoakOracle::compareJournal(const std::vector<Run> &runs, bool wasKilled, bool wasRefused)
{
    QStringList wrong;
    std::set<QString> begun; // accounts
    for (const Run &run : runs) {
        begun.insert(run.run.header.accountId);
        comparePlanned(run, wrong);
    }
    const std::map<Cell, Written> last = lastWritten(runs);
    for (const auto &[cell, asked] : m_asked) {
        const auto found = last.find(cell);
        if (found != last.end())
            judge(cell, found->second, wasRefused, wrong);
        else if (!wasKilled || begun.contains(m_estate.id(cell.resource).collection.account))
            wrong.append(u"lost: "_s + described(cell));
        else if (++m_counts.notSent; value(cell) == asked.after)
            wrong.append(u"done, and not written down: "_s + described(cell));
    }
    return wrong;
}

void SoakOracle::judge(const Cell &cell, const Written &written, bool wasRefused, QStringList &wrong)
{
    const Asked &asked = m_asked.at(cell);
    const bool isDone = value(cell) == asked.after || asked.wasDone;
    // Not having done what others did is no lie.
    const bool isDoneByUs = value(cell) == asked.after && !asked.wasDone && !asked.isDoneByOthers;
    const QString why =
        u" (%1, %2 %3): "_s.arg(int(written.error.cause)).arg(written.error.code, written.error.message);
    switch (written.state) {
    case RowState::Accepted:
    case RowState::Verified:
    case RowState::AlreadySo:
        ++m_counts.done;
        if (!isDone)
            wrong.append(u"said to be done, and is not: "_s + described(cell));
        break;
    case RowState::Failed:
        ++m_counts.failed;
        m_counts.theirs += asked.isTheirs ? 1 : 0;
        if (isDoneByUs)
            wrong.append(u"said to have failed, and is done"_s + why + described(cell));
        break;
    case RowState::Unknown:
        ++m_counts.unknown;
        break;
    case RowState::Queued:
        ++m_counts.notSent;
        if (isDoneByUs)
            wrong.append(u"said not to be sent, and is done: "_s + described(cell));
        // Beside what was left to others, on the same resource, the rest of a request goes on alone.
        if (!wasRefused && !asked.isTheirs && !asked.isDoneByOthers && !m_estate.isRetired(cell.resource))
            wrong.append(u"never sent: "_s + described(cell));
        break;
    default:
        wrong.append(u"left in state %1: "_s.arg(int(written.state)) + described(cell));
    }
}

QStringList SoakOracle::compareDocument(const ApplyReport &report, const std::vector<Run> &runs)
{
    QStringList wrong;
    const std::map<Cell, Written> last = lastWritten(runs);
    for (const ApplyReport::Resource &resource : report.resources) {
        const TagMap base = mapOf(resource.base);
        const std::size_t number = m_estate.find(resource.id.id).value();
        if (m_estate.isRetired(number))
            continue;
        for (auto asked = m_asked.lower_bound({number, {}});
             asked != m_asked.end() && asked->first.resource == number; ++asked) {
            ++m_counts.compared;
            const Value shown = valueOf(base, asked->first.key);
            // What could not be read is shown as it was.
            const auto written = last.find(asked->first);
            const bool isKnown =
                written != last.end() && isRead(written->second.state, written->second.error);
            const bool isStale = !isKnown && shown == asked->second.before;
            if (shown != value(asked->first) && !isStale)
                wrong.append(u"shown as %1: "_s.arg(text(shown)) + described(asked->first));
        }
    }
    return wrong;
}

QStringList SoakOracle::compareListed(std::size_t resource, const Tags &tags)
{
    QStringList wrong;
    TagMap listed = mapOf(tags);
    std::erase_if(listed, [](const auto &tag) { return isOfTheCloud(tag.first); });
    TagMap expected = m_now[resource];
    std::erase_if(expected, [](const auto &tag) { return isOfTheCloud(tag.first); });
    m_counts.compared += expected.size();
    if (listed != expected)
        wrong.append(u"listed otherwise: "_s + m_estate.id(resource).id);
    return wrong;
}

} // namespace tagdesk
