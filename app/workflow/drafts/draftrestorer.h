// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draftstore.h"
#include "job.h"
#include "resourcetable.h"
#include "result.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tagdesk {

class BackgroundWork;
class DocumentController;
class TagReader;
class Workspace;

/// Why a value of a draft was not staged again.
enum class DraftLeft : std::uint8_t {
    EditedHere, ///< Another edit of the same tag is staged by now.
    RuleRefuses, ///< Today's rules of the cloud do not allow the value.
    ResourceGone, ///< The cloud does not know the resource any more.
    NotRead, ///< Nobody can tell now; the draft stays.
};

/// A value of a draft that was not staged again.
struct LeftCell
{
    ResourceId id;
    QString name;
    DraftCell cell;
    DraftLeft reason = DraftLeft::NotRead;
    std::optional<QString> now; ///< Where it could be read; nullopt: absent.
    Error error; ///< For NotRead.
};

/// Stages a draft again: lists the collections concerned where that has not been done, since some clouds tell
/// only so that a resource is gone, reads what its resources carry now, and compares. What is as it was when
/// the edit was made is staged, all in one step of undo. Where somebody gave a tag another value since, the
/// edit is staged on top of theirs and waits for a decision, like every conflict. Never blocks; lives in the
/// document's thread.
class DraftRestorer : public Job
{
    Q_OBJECT

public:
    struct Outcome
    {
        DraftAccount account;
        std::size_t staged = 0; ///< Values staged now, conflicts included.
        std::size_t conflicts = 0; ///< Among them: changed by somebody else since.
        std::size_t already = 0; ///< Values that the cloud, or the document, has by now.
        Rows rows; ///< With something staged; ascending.
        std::vector<LeftCell> left;
        std::optional<DraftTrouble> trouble; ///< The draft could not be had, or another program has it.
        /// Nothing was done: the account is not open (kind Invalid) or is another one (Conflict); cancelled.
        std::optional<Error> error;

        /// Nothing of it is waiting to be read.
        [[nodiscard]] bool isComplete() const;
    };

    /// `controller` and `workspace` outlive this.
    DraftRestorer(DocumentController &controller, Workspace &workspace, QString folder, QString draft,
        QObject *parent = nullptr);
    ~DraftRestorer() override;

    void start();
    void abort();
    /// Valid once finished.
    [[nodiscard]] const Outcome &result() const { return m_outcome; }
    [[nodiscard]] const QString &draft() const { return m_id; }
    /// Once what was staged is in another draft, this one may go; nobody else can have it until then.
    DraftResult<void> remove();

private:
    struct Loaded
    {
        std::unique_ptr<QLockFile> claim;
        Draft draft;
    };
    struct Reading
    {
        TagReader *reader = nullptr; // child
        std::uint16_t collection = 0;
    };
    /// What is known of a collection of the draft.
    struct Listing
    {
        bool isFresh = false; ///< Made for this.
        bool isWhole = false; ///< What it does not have is gone.
    };
    /// A row whose edits are based on what somebody changed since.
    struct Conflict
    {
        Row row = 0;
        Tags based; // with other values of these keys
        Tags now;
        QStringList keys;
    };

    void loaded();
    void list();
    void listed(const Scope &scope);
    void noteListings();
    void read();
    void take(const TagReader *reader);
    void judgeSlice();
    [[nodiscard]] std::optional<Row> rowOf(const DraftedResource &resource) const;
    [[nodiscard]] bool wasJustRead(const DraftedResource &resource, const std::optional<Row> &row) const;
    [[nodiscard]] bool isListed(const std::optional<Row> &row) const;
    void judge(std::span<const DraftedResource> resources);
    void judge(const DraftedResource &resource, Row row, const Tags &now);
    void leave(const DraftedResource &resource, DraftLeft reason, const Error &error);
    void stage();
    void fail(ErrorKind kind);

    DocumentController &m_controller;
    Workspace &m_workspace;
    DraftStore m_store;
    QString m_id;
    std::shared_ptr<DraftResult<Loaded>> m_loaded; // made in the thread of m_loading
    std::unique_ptr<BackgroundWork> m_loading;
    QSet<Scope> m_listing; // under way
    std::vector<Listing> m_listings; // by the draft's collections
    std::vector<bool> m_isListed; // by row
    std::vector<Reading> m_readings;
    QHash<std::pair<std::uint16_t, QString>, Tags> m_tags; // by collection and id
    QHash<std::pair<std::uint16_t, QString>, Error> m_errors;
    QTimer m_slice;
    std::size_t m_at = 0; // of the draft's resources
    std::vector<std::pair<Row, TagSet>> m_deltas;
    std::vector<Conflict> m_conflicts;
    Outcome m_outcome;
    bool m_aborted = false;
};

} // namespace tagdesk
