// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "writeverifier.h"

#include "clock.h"
#include "cloudsession.h"
#include "resourcetable.h"
#include "runlane.h"
#include "runledger.h"
#include "runpages.h"
#include "runverdict.h"
#include "tagreader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk {

namespace {

/// Before the second, third… look.
constexpr std::array kWaitsMs{1'000, 3'000, 9'000};

} // namespace

WriteVerifier::WriteVerifier(const RunLedger &ledger, RunPages &pages, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_pages(pages)
{
}

WriteVerifier::~WriteVerifier() = default;

void WriteVerifier::verify(
    RunLane &lane, std::size_t request, const Rows &rows, const std::optional<Error> &lost)
{
    Items now;
    for (const Row row : rows) {
        Item item{
            .written = {.lane = &lane, .request = request, .row = row, .lost = lost}, .number = ++m_accepted};
        const ListPlace *place = m_pages.find(row);
        // What was lost decides what comes next.
        if (place == nullptr || lost || m_stopped)
            now.push_back(std::move(item));
        else
            m_waiting[&lane].emplace(*place, std::move(item));
    }
    look(std::move(now), 0);
}

std::vector<std::pair<ListPlace, Row>> WriteVerifier::waiting(const RunLane &lane) const
{
    std::vector<std::pair<ListPlace, Row>> result;
    if (const auto found = m_waiting.find(&lane); found != m_waiting.end()) {
        for (const auto &[place, item] : found->second)
            result.emplace_back(place, item.written.row);
    }
    return result;
}

std::optional<ListPlace> WriteVerifier::firstWaiting(const RunLane &lane) const
{
    const auto found = m_waiting.find(&lane);
    return found == m_waiting.end() || found->second.empty() ? std::nullopt
                                                             : std::optional(found->second.begin()->first);
}

void WriteVerifier::takeReading(const RunLane &lane, const RowReading &reading)
{
    const auto found = m_waiting.find(&lane);
    if (found == m_waiting.end())
        return;
    std::vector<Seen> seen;
    Items open;
    for (const auto &[row, tags] : reading.rows) {
        const ListPlace *place = m_pages.find(row);
        if (place == nullptr)
            continue;
        const auto [from, to] = found->second.equal_range(*place);
        for (auto each = from; each != to;) {
            const Item &item = each->second;
            if (item.written.row != row || item.number > reading.accepted) {
                ++each;
                continue;
            }
            const bool isAsWanted = isWanted(item, tags);
            if (isAsWanted || m_stopped)
                seen.push_back({.written = item.written, .tags = tags, .isAsWanted = isAsWanted});
            else
                open.push_back(item);
            each = found->second.erase(each);
        }
    }
    wait(std::move(open), 1);
    if (!seen.empty())
        emit verified(seen);
}

void WriteVerifier::lookAtFirstPage(const RunLane &lane)
{
    Waiting &waiting = m_waiting[&lane];
    const ListPlace first = waiting.begin()->first;
    const ListPlaces &lists = m_pages.lists();
    const std::uint32_t size = std::max(lists.size(first.list), lists.pageSize(first.list));
    const std::uint32_t end = lists.size(first.list) <= lists.pageSize(first.list)
        ? size
        : first.place + lists.pageSize(first.list);
    takeWaiting(lane, waiting.begin(), waiting.lower_bound({.list = first.list, .place = end}));
}

void WriteVerifier::lookAtAll(const RunLane &lane)
{
    Waiting &waiting = m_waiting[&lane];
    takeWaiting(lane, waiting.begin(), waiting.end());
}

void WriteVerifier::takeWaiting(const RunLane &lane, Waiting::iterator from, Waiting::iterator to)
{
    std::map<std::uint16_t, Items> byCollection;
    for (auto each = from; each != to; ++each)
        byCollection[each->first.list.collection].push_back(each->second);
    m_waiting[&lane].erase(from, to);
    for (auto &[collection, items] : byCollection)
        look(std::move(items), 0);
}

void WriteVerifier::look(Items items, std::size_t looks)
{
    if (items.empty())
        return;
    const auto alone =
        std::stable_partition(items.begin(), items.end(), [](const Item &item) { return !item.isReadAlone; });
    for (Items part : {Items(items.begin(), alone), Items(alone, items.end())}) {
        if (part.empty())
            continue;
        Rows rows;
        QSet<QString> tagged;
        for (const Item &item : part) {
            rows.push_back(item.written.row);
            if (m_ledger.isKnownTagged(item.written.row))
                tagged.insert(m_ledger.table().idText(item.written.row));
        }
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        TagReader *reader =
            m_pages.reader(part.front().written.lane->session(), rows, part.front().isReadAlone, this);
        reader->setKnownTagged(std::move(tagged));
        connect(reader, &TagReader::finished, this, [this, reader] { take(reader); });
        m_looks.push_back(
            {.items = std::move(part), .looks = looks + 1, .number = ++m_lastLook, .reader = reader});
        reader->start();
    }
}

void WriteVerifier::take(TagReader *reader)
{
    const auto found = std::ranges::find(m_looks, reader, &Look::reader);
    Look ended = std::move(*found);
    m_looks.erase(found);
    m_sent += reader->sent();
    reader->deleteLater();
    const bool isAlone = !m_pages.learn(reader);

    const TagReader::Outcome &read = reader->result();
    const auto refusal = std::find_if(read.errors.cbegin(), read.errors.cend(),
        [](const Error &error) { return error.kind == ErrorKind::Unauthorized; });
    // Some clouds lock a key that goes on asking.
    if (refusal != read.errors.cend())
        stop(true);
    const bool isLast = m_stopped || ended.looks > kWaitsMs.size();
    std::vector<Seen> seen;
    Items open;
    Items unread;
    for (Item &item : ended.items) {
        const QString id = m_ledger.table().idText(item.written.row);
        Seen last{.written = item.written};
        if (const auto tags = read.tags.constFind(id); tags != read.tags.cend()) {
            last.tags = *tags;
            last.isAsWanted = isWanted(item, *tags);
        } else if (read.toBeReadAlone.contains(id) && !m_isRefused) {
            item.isReadAlone = isAlone;
            unread.push_back(item);
            continue;
        } else {
            last.error = read.errors.value(id);
        }
        // What cannot be read now may be later, as what is not there yet.
        if (last.isAsWanted || isLast)
            seen.push_back(std::move(last));
        else
            open.push_back(item);
    }
    look(std::move(unread), ended.looks - 1);
    wait(std::move(open), ended.looks);
    // First, so that nothing more is sent with the key.
    if (refusal != read.errors.cend())
        emit refused(*refusal);
    if (!seen.empty())
        emit verified(seen);
}

bool WriteVerifier::isWanted(const Item &item, const Tags &tags) const
{
    const Written &written = item.written;
    return isAsWanted(
        m_ledger.callOf(written.request, {written.row}), tags, rulesOf(written.lane->session()));
}

void WriteVerifier::wait(Items items, std::size_t looks)
{
    if (items.empty())
        return;
    const std::size_t number = ++m_lastLook;
    CloudSession &session = items.front().written.lane->session();
    m_looks.push_back({.items = std::move(items), .looks = looks, .number = number});
    session.clock().callLater(kWaitsMs.at(looks - 1), this, [this, number] { wake(number); });
}

void WriteVerifier::wake(std::size_t number)
{
    const auto found = std::ranges::find(m_looks, number, &Look::number);
    if (found == m_looks.end())
        return;
    Look due = std::move(*found);
    m_looks.erase(found);
    look(std::move(due.items), due.looks);
}

bool WriteVerifier::isIdle() const
{
    return m_looks.empty()
        && std::ranges::all_of(m_waiting, [](const auto &each) { return each.second.empty(); });
}

void WriteVerifier::stop(bool isRefused)
{
    m_stopped = true;
    m_isRefused = m_isRefused || isRefused;
    QMetaObject::invokeMethod(
        this, [this] { giveUpWaiting(); }, Qt::QueuedConnection);
}

/// What the last look told stands: accepted, and not seen.
void WriteVerifier::giveUpWaiting()
{
    std::vector<Seen> seen;
    std::erase_if(m_looks, [&seen](const Look &look) {
        if (look.reader != nullptr)
            return false;
        for (const Item &item : look.items)
            seen.push_back({.written = item.written});
        return true;
    });
    for (auto &[lane, waiting] : m_waiting) {
        if (!m_isRefused) {
            lookAtAll(*lane);
            continue;
        }
        for (const auto &[place, item] : std::exchange(waiting, {}))
            seen.push_back({.written = item.written});
    }
    if (!seen.empty())
        emit verified(seen);
}

void WriteVerifier::abort()
{
    stop(true);
    for (const Look &look : m_looks) {
        if (look.reader != nullptr)
            look.reader->abort();
    }
}

} // namespace tagdesk
