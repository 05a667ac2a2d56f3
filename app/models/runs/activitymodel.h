// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "itemwords.h"
#include "result.h"
#include "scopeset.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <optional>
#include <vector>

namespace tagdesk {

enum class ActivityKind : std::uint8_t { List, Count, Apply, ReadBack };
enum class ActivityState : std::uint8_t { Running, Waiting, Paused, Stopping, Done, Failed, Stopped };

/// One piece of work that takes time, as the activity pane shows it.
struct Activity
{
    quint64 id = 0; ///< Given by ActivityModel::add.
    ActivityKind kind = ActivityKind::List;
    Scope scope; ///< Of an apply only the account is filled in; of several scopes the first.
    ScopeSet scopes; ///< Of a listing: all that are read together.
    int scopesDone = 0; ///< Those that have ended, well or not.
    qint64 done = 0; ///< Resources.
    qint64 failed = 0; ///< Of a listing of several: scopes.
    qint64 left = -1; ///< -1: not known.
    qint64 millisecondsLeft = -1; ///< By the latency and the quota seen so far; -1: not known.
    ActivityState state = ActivityState::Running;
    QDateTime startedAt; ///< UTC.
    QDateTime throttledUntil; ///< UTC, for Waiting.
    std::optional<Error> error; ///< For Failed, and for Done with trouble.
    QList<Scope> notCounted; ///< Of a count: what failed, and what the cloud does not tell.
    QString reason{}; ///< Of an apply: what a person said it is for; may be empty.

    [[nodiscard]] bool isActive() const { return state <= ActivityState::Stopping; }
};

/// Running and recent work, newest first. Fed by the use cases; knows no network.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, ProgressColumn, StateColumn, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        IdRole = Qt::UserRole + 1, ///< quint64.
        KindRole, ///< ActivityKind.
        ScopeRole, ///< Scope.
        DoneRole, ///< qint64.
        FailedRole, ///< qint64.
        LeftRole, ///< qint64; -1: not known.
        StateRole, ///< ActivityState.
        ThrottledUntilRole, ///< QDateTime, UTC; invalid when not throttled.
        StartedAtRole, ///< QDateTime, UTC.
        ErrorRole, ///< Error; invalid when there is none.
    };
    Q_ENUM(Role)

    /// At most `kept` finished activities stay; the oldest go first.
    explicit ActivityModel(QObject *parent = nullptr, int kept = 50);

    /// Returns the id that update() wants.
    quint64 add(Activity activity);
    /// Replaces the activity with this id; an unknown id is ignored.
    void update(const Activity &activity);
    void setWords(const ItemWords &words) { m_words = words; }
    [[nodiscard]] const std::vector<Activity> &activities() const { return m_activities; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: account/region/kind, "done/all" as far as known; the window has the words for the rest.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void trim();
    void remove(std::size_t row);

    std::vector<Activity> m_activities; // newest first
    ItemWords m_words;
    quint64 m_lastId = 0;
    int m_kept;
};

} // namespace tagdesk
