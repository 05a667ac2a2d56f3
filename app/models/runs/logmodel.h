// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "itemwords.h"
#include "result.h"
#include "scope.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <deque>
#include <optional>

namespace tagdesk {

/// One thing that happened, as values; never a secret or a signature.
struct LogEvent
{
    Q_GADGET

public:
    /// The names are kept in the log file.
    enum class Kind : std::uint8_t {
        AccountOpened,
        ListingStarted,
        ListingFinished, ///< `count` resources.
        ListingFailed,
        CountFailed,
        ApplyStarted, ///< `count` requests planned.
        Throttled, ///< `count` is the wait in ms.
        ApplyFinished, ///< `count` resources accepted, `failed` not.
        ApplyStopped,
        RowFailed, ///< `text` is the resource id.
        /// `count` resources may be written in one request; 0: none, the error says why where one does.
        BatchWriting,
        ReadBack, ///< `count` resources verified, `failed` not as planned.
    };
    Q_ENUM(Kind)
    QDateTime time; ///< UTC.
    Kind kind = Kind::AccountOpened;
    Scope scope;
    qint64 count = 0;
    qint64 failed = 0;
    QString text;
    std::optional<Error> error;
};

/// What happened, oldest first; the oldest go when `capacity` is passed.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, EventColumn, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        EventRole = Qt::UserRole + 1, ///< LogEvent.
    };
    Q_ENUM(Role)

    explicit LogModel(QObject *parent = nullptr, int capacity = 5000);

    void append(const LogEvent &event);
    void clear();
    void setWords(const ItemWords &words) { m_words = words; }
    [[nodiscard]] const LogEvent &eventAt(int row) const { return m_events[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the time as ISO 8601 UTC; the event's text.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::deque<LogEvent> m_events;
    ItemWords m_words;
    int m_capacity;
};

} // namespace tagdesk
