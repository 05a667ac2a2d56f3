// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "soakoracle.h"

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

bool isOfTheCloud(const QString &key)
{
    return key.startsWith(u"jdc-") || key.startsWith(u"_sys_");
}

} // namespace

SoakOracle::SoakOracle(const SoakEstate &estate, HistoryChecker &checker)
    : m_estate(estate)
    , m_checker(checker)
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
    QString result = id.collection.kind + u' ' + id.id + u' ' + cell.key;
    if (const auto found = m_checker.fates().find(cell); found != m_checker.fates().end()) {
        const Fate &fate = found->second;
        result += u" has "_s + text(fate.now) + u", had "_s + text(fate.before) + u", asked for "_s
            + text(fate.after) + (fate.isOurs ? u", ours"_s : QString())
            + (fate.wasTheirs ? u", changed by others"_s : QString());
    }
    return result;
}

void SoakOracle::begin(std::vector<TagMap> tags)
{
    m_now = std::move(tags);
    m_checker.begin();
}

void SoakOracle::ask(const Cell &cell, const Value &after)
{
    const Value before = value(cell);
    if (before == after)
        return;
    m_checker.ask(cell, before, after);
    ++m_counts.asked;
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
        const auto fate = m_checker.fates().find(cell);
        if (fate == m_checker.fates().end())
            wrong.append(u"planned, though nobody asked: "_s + described(cell));
        else if (planned.after != fate->second.after || planned.before != fate->second.before)
            wrong.append(u"written down as %1 → %2: "_s.arg(text(planned.before), text(planned.after))
                + described(cell));
    }
}

QStringList SoakOracle::compareJournal(const std::vector<Run> &runs, const Circumstances &circumstances)
{
    QStringList wrong;
    std::set<QString> begun; // accounts
    for (const Run &run : runs) {
        begun.insert(run.run.header.accountId);
        comparePlanned(run, wrong);
    }
    const std::map<Cell, Written> last = lastWritten(runs);
    for (const auto &[cell, fate] : m_checker.fates()) {
        const auto found = last.find(cell);
        if (circumstances.forked.contains(cell))
            ++m_counts.forked;
        else if (found != last.end())
            judge(cell, found->second, circumstances.wasRefused, wrong);
        else if (fate.wasAttempted)
            wrong.append(u"sent, and not written down: "_s + described(cell));
        else if (circumstances.kept.contains(cell))
            ++m_counts.kept;
        else if (mayBeMissing(cell, circumstances, begun))
            ++m_counts.notSent;
        else if (circumstances.isUndo)
            wrong.append(u"not taken back, and nobody was told: "_s + described(cell));
        else
            wrong.append(u"lost: "_s + described(cell));
    }
    return wrong;
}

/// Nothing about the cell is in the journal. A run is written down as a whole, and that of another account
/// may come first. An undo that ends early has told nobody yet what it keeps.
bool SoakOracle::mayBeMissing(
    const Cell &cell, const Circumstances &circumstances, const std::set<QString> &begun) const
{
    const bool hasEndedEarly = circumstances.wasKilled || circumstances.wasRefused;
    return hasEndedEarly
        && (circumstances.isUndo || !begun.contains(m_estate.id(cell.resource).collection.account));
}

void SoakOracle::judge(const Cell &cell, const Written &written, bool wasRefused, QStringList &wrong)
{
    const Fate &fate = m_checker.fates().at(cell);
    const QString why = u" (%1, %2, %3 %4): "_s.arg(int(written.error.kind))
                            .arg(int(written.error.cause))
                            .arg(written.error.code, written.error.message);
    switch (written.state) {
    case RowState::Accepted:
        ++m_counts.done;
        // A cloud accepts a removal that finds another value, and leaves that.
        if (!fate.wasWanted && !fate.wasTheirs)
            wrong.append(u"said to be done, and is not: "_s + described(cell));
        break;
    case RowState::Verified:
        ++m_counts.done;
        if (!fate.shown.contains(fate.after))
            wrong.append(u"said to be verified, and was never seen: "_s + described(cell));
        break;
    case RowState::AlreadySo:
        ++m_counts.alreadySo;
        if (!fate.shown.contains(fate.after))
            wrong.append(u"said to be so already, and was never seen: "_s + described(cell));
        break;
    case RowState::Failed:
        ++m_counts.failed;
        m_counts.theirs += fate.isTheirs() ? 1 : 0;
        // What was sent may take effect after somebody else's value was seen: an undo looks at it again.
        if (fate.standsByProgram() && written.error.kind != ErrorKind::OutcomeUnknown)
            wrong.append(u"said to have failed, and is done"_s + why + described(cell));
        break;
    case RowState::Unknown:
        ++m_counts.unknown;
        break;
    case RowState::Queued:
        ++m_counts.notSent;
        if (fate.standsByProgram())
            wrong.append(u"said not to be sent, and is done: "_s + described(cell));
        // What others do to a resource may take the room of the rest: then it stays staged.
        if (!wasRefused && !m_checker.wasTouched(cell.resource))
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
    const bool knowsTheJournal = !report.isRefused && report.trouble.isEmpty();
    for (const ApplyReport::Resource &resource : report.resources) {
        const TagMap base = mapOf(resource.base);
        const std::size_t number = m_estate.find(resource.id.id).value();
        const auto &fates = m_checker.fates();
        for (auto each = fates.lower_bound({number, {}});
             each != fates.end() && each->first.resource == number; ++each) {
            ++m_counts.compared;
            const Fate &fate = each->second;
            const Value shown = valueOf(base, each->first.key);
            if (shown == fate.before || fate.shown.contains(shown))
                continue;
            // What was accepted and not read back is shown as it was asked for. A journal that could not be
            // written any more does not know that it was.
            const auto written = last.find(each->first);
            const bool isAccepted = written != last.end() && written->second.state == RowState::Accepted;
            if (shown != fate.after || (!isAccepted && (knowsTheJournal || !fate.wasAttempted)))
                wrong.append(u"shown as %1, as no reading was: "_s.arg(text(shown)) + described(each->first));
        }
    }
    return wrong;
}

QStringList SoakOracle::compareListed(std::size_t resource, const Tags &listed, const TagMap &tags)
{
    TagMap shown = mapOf(listed);
    std::erase_if(shown, [](const auto &tag) { return isOfTheCloud(tag.first); });
    TagMap expected = tags;
    std::erase_if(expected, [](const auto &tag) { return isOfTheCloud(tag.first); });
    m_counts.compared += expected.size();
    if (shown == expected)
        return {};
    return {u"listed otherwise: "_s + m_estate.id(resource).id};
}

} // namespace tagdesk
