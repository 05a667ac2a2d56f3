// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draftwriter.h"
#include "resourcetable.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tagdesk {

class Clock;
class Workspace;

/// Keeps a draft of each account's staged edits on the disk, well within a second after a change. Follows the
/// document, compares only rows that may have changed, in slices of a few milliseconds, and has the
/// differences written in a thread of its own. Lives in the document's thread, which never waits for a disk.
/// Going, it first writes what is left.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const std::optional<DraftTrouble> &trouble)>;

    /// The document outlives this.
    DraftKeeper(
        Workspace &workspace, QString folder, std::shared_ptr<Clock> clock, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// Keeps a draft of the account with this id from now on. Where another account had that id (other keys,
    /// another endpoint) its edits are this one's now, since the document has them so.
    void follow(const DraftAccount &account);
    /// No longer: what is on the disk stays for the next start. Nothing is written first, see flush().
    void release(const QString &accountId);
    /// No longer, and nothing stays.
    void discard(const QString &accountId);
    /// Accounts that are followed.
    [[nodiscard]] QStringList accounts() const;
    [[nodiscard]] const DraftAccount *account(const QString &accountId) const;
    /// `done` is called when everything staged is on the disk, or with what keeps it from being; later, and
    /// not when `context` is gone by then.
    void flush(QObject *context, Done done);

signals:
    /// A round of changes is on the disk, as the draft with this id.
    void kept(const QString &accountId, const QString &draft);
    /// Changes are not kept for now. Tried again every few seconds, and with every change.
    void troubled(const QString &accountId, const tagdesk::DraftTrouble &trouble);
    /// They are again.
    void recovered(const QString &accountId);

private:
    /// What is being gathered for a record; texts and cells are numbered within it.
    struct Piece
    {
        DraftEdits edits;
        std::unordered_map<std::uint64_t, std::uint32_t> cells; // by tags read and edits
        std::unordered_map<TextId, std::uint32_t> texts;
        std::unordered_map<std::uint16_t, std::uint16_t> places; // by collection
    };
    struct Followed
    {
        DraftAccount account;
        quint32 epoch = 0; // of the file that was begun with all that is staged
        std::uint32_t lastNumber = 0;
        std::size_t resources = 0;
        bool hasBegun = false;
        bool isOpen = false; // the round has written something
        bool isStale = false; // begun anew since the round looked at the first of its rows
        std::optional<DraftTrouble> trouble;
        Piece piece;
    };
    /// How a row stands in the file.
    struct Seen
    {
        TagSet base;
        TagSet delta;
        std::uint32_t number = 0; // 0: not in it
        std::uint32_t undecided = 0; // stands for the keys about which nobody has decided
        quint32 epoch = 0;
    };

    void rowsChanged(const Rows &rows);
    void schedule();
    void beginRound();
    void takeWaiting();
    [[nodiscard]] bool isSomethingWaiting() const { return m_allWait || !m_waiting.empty(); }
    void slice();
    /// False: the time was up before the round was complete.
    bool gather(std::optional<int> milliseconds);
    void endRound();
    void look(Row row);
    [[nodiscard]] Seen *seenOf(Row row, bool isMade);
    [[nodiscard]] Followed *followedOf(Row row);
    [[nodiscard]] std::uint32_t cellsOf(Row row, TagSet base, TagSet delta, Piece &piece) const;
    [[nodiscard]] std::uint32_t addCells(
        TagSet base, TagSet delta, const QStringList &undecided, Piece &piece) const;
    [[nodiscard]] std::uint32_t textOf(TextId text, Piece &piece) const;
    void send(Followed &followed, bool isLast);
    void flush(QObject *context, Done done, int attempts);
    void beginAnew(Followed &followed);
    void written(const QString &accountId, quint32 epoch, const QString &draft);
    void failed(const QString &accountId, quint32 epoch, const DraftTrouble &trouble);
    void forget(const QString &accountId, void (DraftWriter::*how)(const QString &));
    template <typename Work>
    void inThread(Work work);

    Workspace &m_workspace;
    std::shared_ptr<Clock> m_clock;
    QThread m_thread;
    DraftWriter *m_writer; // in the thread
    std::map<QString, Followed> m_followed; // by Account::id
    std::vector<std::optional<Followed *>> m_ofCollection; // by collection index; forgotten with m_followed
    using Page = std::array<Seen, 4096>;
    std::vector<std::unique_ptr<Page>> m_seen; // by row; made where something is staged
    quint32 m_lastEpoch = 0;

    Rows m_waiting; // for the next round
    bool m_allWait = false;
    bool m_isScheduled = false;
    QTimer m_slices; // runs during a round
    Rows m_rows; // of the round
    std::size_t m_at = 0;
    bool m_isAll = false; // the round looks at every row
    bool m_isRound = false;
    qint64 m_roundBegan = 0; // by the clock that is never set back
};

} // namespace tagdesk
