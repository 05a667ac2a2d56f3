// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftkeeper.h"

#include "clock.h"
#include "workspace.h"

#include <QPointer>

#include <utility>

namespace tagdesk {

namespace {

constexpr int kPauseMs = 100; // what is typed meanwhile is written together
constexpr int kGatherSliceMs = 4; // of the window's time, before it may do something else
constexpr int kLongestRoundMs = 500; // of rounds that edits go on in
constexpr int kRetryMs = 10'000;
constexpr std::size_t kRowsBetweenLooks = 256;
constexpr std::size_t kPiece = 16'384; // resources a record

std::uint64_t pairOf(TagSet base, TagSet delta)
{
    constexpr unsigned kBits = 32;
    return (std::uint64_t{base.index} << kBits) | delta.index;
}

/// 0: there is nothing to decide.
std::uint32_t markOf(const RowOutcome &outcome)
{
    return isChangedMeanwhile(outcome) ? static_cast<std::uint32_t>(qHash(outcome.conflictingKeys) | 1U) : 0;
}

} // namespace

DraftKeeper::DraftKeeper(Workspace &workspace, QString folder, std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(std::move(clock))
    , m_writer(new DraftWriter(std::move(folder)))
{
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_writer, &DraftWriter::written, this, &DraftKeeper::written);
    connect(m_writer, &DraftWriter::failed, this, &DraftKeeper::failed);
    connect(&m_workspace, &Workspace::rowsChanged, this, &DraftKeeper::rowsChanged);
    connect(&m_workspace, &Workspace::outcomesChanged, this, &DraftKeeper::rowsChanged);
    connect(&m_slices, &QTimer::timeout, this, &DraftKeeper::slice);
    m_slices.setInterval(0);
    m_thread.start();
}

DraftKeeper::~DraftKeeper()
{
    flush(nullptr, {});
    inThread([thread = &m_thread] { thread->quit(); });
    m_thread.wait();
}

template <typename Work>
void DraftKeeper::inThread(Work work)
{
    QMetaObject::invokeMethod(m_writer, std::move(work), Qt::QueuedConnection);
}

QStringList DraftKeeper::accounts() const
{
    QStringList ids;
    for (const auto &[id, followed] : m_followed)
        ids.append(id);
    return ids;
}

const DraftAccount *DraftKeeper::account(const QString &accountId) const
{
    const auto found = m_followed.find(accountId);
    return found == m_followed.end() ? nullptr : &found->second.account;
}

void DraftKeeper::follow(const DraftAccount &account)
{
    Followed &followed = m_followed[account.id];
    if (followed.account == account)
        return;
    followed.account = account;
    m_ofCollection.clear();
    beginAnew(followed);
    schedule();
}

void DraftKeeper::release(const QString &accountId)
{
    forget(accountId, &DraftWriter::release);
}

void DraftKeeper::discard(const QString &accountId)
{
    forget(accountId, &DraftWriter::drop);
}

void DraftKeeper::forget(const QString &accountId, void (DraftWriter::*how)(const QString &))
{
    if (m_followed.erase(accountId) == 0)
        return;
    m_ofCollection.clear();
    inThread([writer = m_writer, how, accountId] { (writer->*how)(accountId); });
}

/// The next round writes all that is staged into a new file, which then takes the place of the old one.
void DraftKeeper::beginAnew(Followed &followed)
{
    followed.epoch = ++m_lastEpoch;
    followed.lastNumber = 0;
    followed.resources = 0;
    followed.hasBegun = false;
    followed.isOpen = false;
    followed.isStale = true;
    followed.piece = {};
    m_allWait = true;
}

void DraftKeeper::rowsChanged(const Rows &rows)
{
    if (m_followed.empty())
        return;
    if (rows.empty())
        m_allWait = true;
    else
        m_waiting.insert(m_waiting.end(), rows.cbegin(), rows.cend());
    schedule();
}

void DraftKeeper::schedule()
{
    if (m_isRound || std::exchange(m_isScheduled, true))
        return;
    m_clock->callLater(kPauseMs, this, [this] {
        if (!std::exchange(m_isScheduled, false) || m_isRound)
            return;
        beginRound();
        m_slices.start();
    });
}

void DraftKeeper::beginRound()
{
    m_isRound = true;
    m_roundBegan = m_clock->elapsedMs();
    takeWaiting();
}

void DraftKeeper::takeWaiting()
{
    m_at = 0;
    m_isAll = std::exchange(m_allWait, false);
    if (m_isAll) {
        for (auto &[id, followed] : m_followed)
            followed.isStale = false;
    }
    m_rows = std::exchange(m_waiting, {});
}

void DraftKeeper::slice()
{
    if (gather(kGatherSliceMs))
        endRound();
}

bool DraftKeeper::gather(std::optional<int> milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (true) {
        const std::size_t end = m_isAll ? m_workspace.table().size() : m_rows.size();
        while (m_at < end) {
            const std::size_t next = std::min(end, m_at + kRowsBetweenLooks);
            for (; m_at < next; ++m_at)
                look(m_isAll ? static_cast<Row>(m_at) : m_rows[m_at]);
            if (m_at < end && milliseconds && timer.elapsed() >= *milliseconds)
                return false;
        }
        // What was edited between two slices belongs to this round, or it would hold halves of an edit.
        if (!isSomethingWaiting() || m_clock->elapsedMs() - m_roundBegan > kLongestRoundMs)
            return true;
        takeWaiting();
    }
}

/// nullptr: nothing was ever staged near the row.
DraftKeeper::Seen *DraftKeeper::seenOf(Row row, bool isMade)
{
    const std::size_t page = row / std::tuple_size_v<Page>;
    if (page >= m_seen.size()) {
        if (!isMade)
            return nullptr;
        m_seen.resize(page + 1);
    }
    if (!m_seen[page]) {
        if (!isMade)
            return nullptr;
        m_seen[page] = std::make_unique<Page>();
    }
    return &(*m_seen[page])[row % std::tuple_size_v<Page>];
}

DraftKeeper::Followed *DraftKeeper::followedOf(Row row)
{
    const std::size_t index = m_workspace.table().collectionIndex(row);
    if (index >= m_ofCollection.size())
        m_ofCollection.resize(index + 1);
    std::optional<Followed *> &known = m_ofCollection[index];
    if (!known) {
        const auto found = m_followed.find(m_workspace.table().collection(row).account);
        known = found == m_followed.end() ? nullptr : &found->second;
    }
    return *known;
}

/// What has become of the row since it was written.
void DraftKeeper::look(Row row)
{
    const TagSet delta = m_workspace.changes().delta(row);
    Seen *const place = seenOf(row, !delta.isEmpty());
    if (place == nullptr || (delta.isEmpty() && place->number == 0))
        return;
    Seen &seen = *place;
    Followed *const followed = followedOf(row);
    if (followed == nullptr) {
        seen = {};
        return;
    }
    if (followed->isStale)
        return;
    if (seen.epoch != followed->epoch)
        seen = {.epoch = followed->epoch};
    Piece &piece = followed->piece;
    if (delta.isEmpty()) {
        if (seen.number != 0) {
            piece.edits.addEdit({.number = seen.number});
            seen.number = 0;
            --followed->resources;
        }
        return;
    }
    const ResourceTable &table = m_workspace.table();
    const TagSet base = table.tags(row);
    const std::uint32_t undecided = markOf(m_workspace.outcome(row));
    if (seen.number != 0 && seen.delta == delta && seen.base == base && seen.undecided == undecided)
        return;
    if (seen.number == 0) {
        seen.number = ++followed->lastNumber;
        ++followed->resources;
        const auto [collection, isNew] =
            piece.places.try_emplace(table.collectionIndex(row), std::uint16_t{0});
        if (isNew) {
            const Collection &home = table.collection(row);
            collection->second = piece.edits.addPlace(home.region, home.kind);
        }
        piece.edits.addResource({.number = seen.number,
            .place = collection->second,
            .id = table.id(row),
            .name = table.name(row)});
    }
    seen.base = base;
    seen.delta = delta;
    seen.undecided = undecided;
    piece.edits.addEdit({.number = seen.number, .cells = cellsOf(row, base, delta, piece)});
    if (piece.edits.edits().size() >= kPiece)
        send(*followed, false);
}

/// Rows in conflict are few, and each has its own.
std::uint32_t DraftKeeper::cellsOf(Row row, TagSet base, TagSet delta, Piece &piece) const
{
    if (const RowOutcome &outcome = m_workspace.outcome(row); isChangedMeanwhile(outcome))
        return addCells(base, delta, outcome.conflictingKeys, piece);
    const auto [place, isNew] = piece.cells.try_emplace(pairOf(base, delta), 0U);
    if (isNew)
        place->second = addCells(base, delta, {}, piece);
    return place->second;
}

std::uint32_t DraftKeeper::addCells(
    TagSet base, TagSet delta, const QStringList &undecided, Piece &piece) const
{
    const TagPool &pool = m_workspace.table().pool();
    std::vector<DraftEdits::Cell> cells;
    for (const TagRef &ref : pool.refs(delta)) {
        const std::optional<TextId> before = pool.value(base, ref.key);
        cells.push_back({.key = textOf(ref.key, piece),
            .before = before ? textOf(*before, piece) : DraftEdits::kAbsent,
            .after = ref.isRemoval() ? DraftEdits::kAbsent : textOf(ref.value, piece),
            .isUndecided = !undecided.isEmpty() && undecided.contains(pool.text(ref.key))});
    }
    return piece.edits.addCells(cells);
}

std::uint32_t DraftKeeper::textOf(TextId text, Piece &piece) const
{
    const auto [place, isNew] = piece.texts.try_emplace(text, 0U);
    if (isNew)
        place->second = piece.edits.addText(m_workspace.table().pool().utf8(text));
    return place->second;
}

void DraftKeeper::send(Followed &followed, bool isLast)
{
    auto piece = std::make_shared<DraftWriter::Piece>();
    piece->accountId = followed.account.id;
    piece->epoch = followed.epoch;
    if (!std::exchange(followed.hasBegun, true))
        piece->begin = followed.account;
    piece->edits = std::move(std::exchange(followed.piece, {}).edits);
    if (isLast)
        piece->commit = m_clock->now();
    followed.isOpen = !isLast;
    inThread([writer = m_writer, piece] { writer->write(*piece); });
}

void DraftKeeper::endRound()
{
    m_slices.stop();
    m_isRound = false;
    m_rows = {};
    QStringList mended;
    for (auto &[id, followed] : m_followed) {
        if (followed.isStale)
            continue;
        if (followed.resources > 0) {
            if (followed.isOpen || !followed.piece.edits.isEmpty())
                send(followed, true);
            continue;
        }
        followed.piece = {};
        followed.isOpen = false;
        followed.hasBegun = false;
        if (std::exchange(followed.trouble, std::nullopt))
            mended.append(id);
        inThread([writer = m_writer, accountId = id] { writer->drop(accountId); });
    }
    for (const QString &id : std::as_const(mended))
        emit recovered(id);
    if (isSomethingWaiting())
        schedule();
}

void DraftKeeper::flush(QObject *context, Done done)
{
    // What fails first may have been sent before something was mended.
    constexpr int kAttempts = 2;
    flush(context, std::move(done), kAttempts);
}

void DraftKeeper::flush(QObject *context, Done done, int attempts)
{
    for (const auto &[id, followed] : m_followed)
        m_allWait = m_allWait || followed.trouble;
    while (m_isRound || isSomethingWaiting()) {
        if (!m_isRound)
            beginRound();
        gather({});
        endRound();
    }
    if (!done)
        return;
    // Behind all that was sent; what the writer has to tell of it comes back first.
    inThread([this, context = QPointer<QObject>(context), done = std::move(done), attempts] {
        QMetaObject::invokeMethod(
            this,
            [this, context, done, attempts] {
                std::optional<DraftTrouble> trouble;
                for (const auto &[id, followed] : m_followed)
                    trouble = trouble ? trouble : followed.trouble;
                if (!context)
                    return;
                const bool isEdited = !trouble && (m_isRound || isSomethingWaiting());
                if (isEdited || (trouble && attempts > 1))
                    flush(context, done, isEdited ? attempts : attempts - 1);
                else
                    done(trouble);
            },
            Qt::QueuedConnection);
    });
}

void DraftKeeper::written(const QString &accountId, quint32 epoch, const QString &draft)
{
    const auto found = m_followed.find(accountId);
    if (found == m_followed.end() || found->second.epoch != epoch)
        return;
    if (std::exchange(found->second.trouble, std::nullopt))
        emit recovered(accountId);
    emit kept(accountId, draft);
}

void DraftKeeper::failed(const QString &accountId, quint32 epoch, const DraftTrouble &trouble)
{
    const auto found = m_followed.find(accountId);
    if (found == m_followed.end() || found->second.epoch != epoch)
        return;
    beginAnew(found->second);
    const bool isNews = found->second.trouble != trouble;
    found->second.trouble = trouble;
    m_clock->callLater(kRetryMs, this, [this] { schedule(); });
    if (isNews)
        emit troubled(accountId, trouble);
}

} // namespace tagdesk
