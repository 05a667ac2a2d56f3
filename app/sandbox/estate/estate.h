// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estatehistory.h"
#include "estatelayout.h"
#include "estatenames.h"
#include "estatenumbers.h"
#include "estatetags.h"

#include <QHash>

#include <deque>

namespace tagdesk {

/// One key of a write.
struct TagWrite
{
    TextId key{};
    std::optional<TextId> value{}; ///< nullopt: the key is removed.
    std::optional<TextId> only{}; ///< The key is left alone unless it has this value.
};

/// The resources of both simulated clouds. Ids, names and everything but the tags are functions of the seed
/// and the row, so a million resources take their tag handles (four bytes each) and nothing more, and any
/// page of any list is a slice. Text is UTF-8.
class Estate
{
public:
    Estate(quint32 seed, quint32 resources);
    Estate(const Estate &) = delete;
    Estate &operator=(const Estate &) = delete;
    ~Estate() = default;

    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_tags.size()); }
    [[nodiscard]] const std::vector<EstateCollection> &collections() const { return m_collections; }
    /// The empty range for a region or a kind that there is not.
    [[nodiscard]] RowRange rows(QByteArrayView region, QByteArrayView kind) const;
    [[nodiscard]] const EstateCollection &collection(EstateRow row) const;
    /// Counts from 0 within the collection.
    [[nodiscard]] quint32 position(EstateRow row) const { return row - collection(row).rows.first; }
    /// The resource with this id, of whatever kind.
    [[nodiscard]] std::optional<EstateRow> find(QByteArrayView id) const;

    [[nodiscard]] QByteArray id(EstateRow row) const;
    [[nodiscard]] QByteArray name(EstateRow row) const;
    [[nodiscard]] QByteArrayView status(EstateRow row) const;
    [[nodiscard]] EstateTrait trait(EstateRow row) const;
    /// Any number that belongs to the row for good.
    [[nodiscard]] quint64 random(EstateRow row) const { return mixed(m_seed, row); }

    /// The record sets of a zone, which follow each other.
    [[nodiscard]] RowRange recordSets(EstateRow zone) const;
    [[nodiscard]] EstateRow zone(EstateRow recordSet) const;
    [[nodiscard]] RecordSetText recordSet(EstateRow row) const;

    [[nodiscard]] TagSet tags(EstateRow row) const { return m_tags[row]; }
    /// Changed past the protocols, at once.
    void setTags(EstateRow row, TagSet tags);
    /// Changed by the request that the history knows of, at once or after the delay.
    void write(EstateRow row, std::vector<TagWrite> writes);
    /// Of every write from now on; in ms.
    void setWriteDelayMs(int milliseconds) { m_writeDelayMs = milliseconds; }
    /// Writes that were taken and have not happened yet.
    [[nodiscard]] std::size_t pendingWrites() const { return m_pending.size(); }
    /// What reads and lists show: the tags as they were so long ago.
    [[nodiscard]] TagSet readableTags(EstateRow row) const;
    void setReadableAfterMs(int milliseconds) { m_readableAfterMs = milliseconds; }
    /// Time goes by; in ms of any clock. Writes happen that are due by now.
    void setNow(qint64 nowMs);
    /// Outlives this; null: nothing is written down.
    void setHistory(EstateHistory *history) { m_history = history; }
    [[nodiscard]] bool hasHistory() const { return m_history != nullptr; }
    /// An answer shows the resource with these tags.
    void noteShown(EstateRow row, TagSet tags) const;
    [[nodiscard]] TagPool &pool() { return m_pool; }
    [[nodiscard]] const TagPool &pool() const { return m_pool; }

private:
    /// Zones with the record sets below them.
    struct Zones
    {
        RowRange zones;
        RowRange recordSets;
        std::vector<EstateRow> starts; ///< First record set of each zone, and the end of the last.
    };

    /// Tags that were replaced, and until when they are still shown.
    struct Former
    {
        TagSet tags;
        qint64 untilMs = 0;
    };

    /// A write that happens later.
    struct Pending
    {
        EstateRow row = 0;
        std::vector<TagWrite> writes;
        EstateAsker asker;
        qint64 dueMs = 0;
    };

    void perform(const Pending &write);
    void replaceTags(EstateRow row, TagSet tags);
    void layOutZones(QByteArrayView zoneKind, QByteArrayView recordSetKind);
    [[nodiscard]] const Zones &zonesOf(EstateRow row) const;
    [[nodiscard]] EstateTrait trait(const EstateCollection &collection, EstateRow row) const;

    TagPool m_pool;
    quint32 m_seed;
    EstateNumbers m_numbers;
    std::vector<EstateCollection> m_collections;
    std::vector<Zones> m_zones; ///< Private, public.
    std::vector<TagSet> m_tags;
    QHash<EstateRow, std::deque<Former>> m_former; ///< Oldest first.
    std::vector<Pending> m_pending;
    EstateHistory *m_history = nullptr;
    qint64 m_nowMs = 0;
    int m_readableAfterMs = 0;
    int m_writeDelayMs = 0;
};

} // namespace tagdesk
