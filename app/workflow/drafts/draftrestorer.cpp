// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftrestorer.h"

#include "backgroundwork.h"
#include "documentcontroller.h"
#include "journalverdict.h"
#include "tagreader.h"
#include "workspace.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kRestoreSliceMs = 8; // of the window's time, before it may do something else
constexpr std::size_t kResourcesBetweenLooks = 256;

bool mayBeSet(const TagRules &rules, const DraftCell &cell)
{
    return !cell.after || (!refuses(checkKey(rules, cell.key)) && !refuses(checkValue(rules, *cell.after)));
}

/// The tags with one value as it was.
Tags withValue(Tags tags, const QString &key, const std::optional<QString> &value)
{
    tags.removeIf([&key](const Tag &tag) { return tag.key == key; });
    if (value)
        tags.append({key, *value});
    return tags;
}

/// Neither of the two.
std::optional<QString> anotherValue(const std::optional<QString> &value, const std::optional<QString> &other)
{
    const auto isNew = [&](const std::optional<QString> &candidate) {
        return candidate != value && candidate != other;
    };
    if (isNew(std::nullopt))
        return std::nullopt;
    const QString shortest = QStringLiteral("");
    return isNew(shortest) ? shortest : QStringLiteral("-");
}

RowOutcome changedSince(const QStringList &keys)
{
    RowOutcome outcome{.state = RowState::Failed, .error = makeError(ErrorKind::Conflict)};
    outcome.error.cause = ErrorCause::ChangedSince;
    outcome.conflictingKeys = keys;
    return outcome;
}

} // namespace

bool DraftRestorer::Outcome::isComplete() const
{
    return !trouble && !error
        && std::ranges::none_of(left, [](const LeftCell &cell) { return cell.reason == DraftLeft::NotRead; });
}

DraftRestorer::DraftRestorer(
    DocumentController &controller, Workspace &workspace, QString folder, QString draft, QObject *parent)
    : Job(parent)
    , m_controller(controller)
    , m_workspace(workspace)
    , m_store(std::move(folder))
    , m_id(std::move(draft))
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &DraftRestorer::judgeSlice);
}

DraftRestorer::~DraftRestorer() = default;

void DraftRestorer::start()
{
    m_loaded = std::make_shared<DraftResult<Loaded>>();
    m_loading = std::make_unique<BackgroundWork>(
        [place = m_loaded, store = m_store, id = m_id](const BackgroundWork::Control & /*control*/) {
            auto claim = store.claim(id);
            if (!claim) {
                *place = tl::unexpected(claim.error());
                return;
            }
            DraftResult<Draft> draft = store.load(id);
            if (draft)
                *place = Loaded{.claim = *std::move(claim), .draft = *std::move(draft)};
            else
                *place = tl::unexpected(draft.error());
        });
    connect(m_loading.get(), &BackgroundWork::finished, this, &DraftRestorer::loaded);
    m_loading->start();
}

void DraftRestorer::loaded()
{
    if (m_aborted)
        return fail(ErrorKind::Cancelled);
    if (!*m_loaded) {
        m_outcome.trouble = m_loaded->error();
        return finishLater();
    }
    m_outcome.account = (*m_loaded)->draft.account;
    if (!m_controller.isOpen(m_outcome.account.id))
        return fail(ErrorKind::Invalid);
    const DraftAccount here = m_controller.draftAccount(m_outcome.account.id, m_outcome.account.salt);
    // A locked account has no keys to compare; it reads nothing either.
    if (!m_controller.isLocked(m_outcome.account.id) && !isSameAccount(m_outcome.account, here))
        return fail(ErrorKind::Conflict);
    list();
}

void DraftRestorer::list()
{
    const Draft &draft = (*m_loaded)->draft;
    m_listings.resize(draft.collections.size());
    noteListings();
    for (const DraftedResource &resource : draft.resources) {
        if (!isListed(rowOf(resource)))
            m_listings[resource.collection].isFresh = true;
    }
    for (std::size_t at = 0; at < m_listings.size(); ++at) {
        if (m_listings[at].isFresh)
            m_listing.insert({.collection = draft.collections[at], .parent = {}});
    }
    if (m_listing.isEmpty())
        return read();
    connect(&m_controller, &DocumentController::scopeRefreshed, this, &DraftRestorer::listed);
    connect(&m_workspace, &Workspace::accountsChanged, this, [this] {
        if (!m_listing.isEmpty() && !m_controller.isOpen(m_outcome.account.id)) {
            m_listing.clear();
            fail(ErrorKind::Invalid);
        }
    });
    for (const Scope &scope : QSet<Scope>(m_listing))
        m_controller.refresh(scope);
}

void DraftRestorer::listed(const Scope &scope)
{
    if (!m_listing.remove(scope) || !m_listing.isEmpty())
        return;
    noteListings();
    read();
}

void DraftRestorer::noteListings()
{
    const Draft &draft = (*m_loaded)->draft;
    m_isListed.assign(m_workspace.table().size(), false);
    for (std::size_t at = 0; at < m_listings.size(); ++at) {
        const ScopeListing &listing =
            m_workspace.listing({.collection = draft.collections[at], .parent = {}});
        m_listings[at].isWhole =
            listing.state == ListingState::Loaded && !listing.hasTrouble && !listing.onlyTagged;
        for (const Row row : listing.rows)
            m_isListed[row] = true;
    }
}

std::optional<Row> DraftRestorer::rowOf(const DraftedResource &resource) const
{
    return m_workspace.table().find(
        ResourceId{.collection = (*m_loaded)->draft.collections[resource.collection], .id = resource.id});
}

/// By the listing that was made for this.
bool DraftRestorer::wasJustRead(const DraftedResource &resource, const std::optional<Row> &row) const
{
    return m_listings[resource.collection].isFresh && isListed(row)
        && m_workspace.table().knowledge(*row) == TagKnowledge::Read;
}

bool DraftRestorer::isListed(const std::optional<Row> &row) const
{
    return row && *row < m_isListed.size() && m_isListed[*row];
}

void DraftRestorer::read()
{
    const Draft &draft = (*m_loaded)->draft;
    std::vector<QStringList> ids(draft.collections.size());
    for (const DraftedResource &resource : draft.resources) {
        const std::optional<Row> row = rowOf(resource);
        const bool isMissing = m_listings[resource.collection].isWhole && !isListed(row);
        if (!isMissing && !wasJustRead(resource, row))
            ids[resource.collection].append(resource.id);
    }
    for (std::size_t collection = 0; collection < ids.size(); ++collection) {
        if (ids[collection].isEmpty())
            continue;
        TagReader *reader = m_controller.readTags(draft.collections[collection], ids[collection], this);
        m_readings.push_back({.reader = reader, .collection = static_cast<std::uint16_t>(collection)});
        connect(reader, &TagReader::finished, this, [this, reader] { take(reader); });
        reader->start();
    }
    if (m_readings.empty())
        m_slice.start();
}

void DraftRestorer::take(const TagReader *reader)
{
    const auto found = std::ranges::find(m_readings, reader, &Reading::reader);
    const Reading reading = *found;
    m_readings.erase(found);
    reading.reader->deleteLater();
    const TagReader::Outcome &read = reading.reader->result();
    for (auto tags = read.tags.cbegin(); tags != read.tags.cend(); ++tags)
        m_tags.insert({reading.collection, tags.key()}, tags.value());
    for (auto error = read.errors.cbegin(); error != read.errors.cend(); ++error)
        m_errors.insert({reading.collection, error.key()}, error.value());
    if (!m_readings.empty())
        return;
    if (m_aborted || !m_controller.isOpen(m_outcome.account.id))
        return fail(m_aborted ? ErrorKind::Cancelled : ErrorKind::Invalid);
    m_slice.start();
}

void DraftRestorer::judgeSlice()
{
    if (m_aborted) {
        m_slice.stop();
        return fail(ErrorKind::Cancelled);
    }
    const std::vector<DraftedResource> &resources = (*m_loaded)->draft.resources;
    QElapsedTimer timer;
    timer.start();
    while (m_at < resources.size() && timer.elapsed() < kRestoreSliceMs) {
        const std::size_t count = std::min(kResourcesBetweenLooks, resources.size() - m_at);
        judge(std::span(resources).subspan(m_at, count));
        m_at += count;
    }
    if (m_at < resources.size())
        return;
    m_slice.stop();
    stage();
}

/// All of them become rows first, so that the document tells of them once.
void DraftRestorer::judge(std::span<const DraftedResource> resources)
{
    const Draft &draft = (*m_loaded)->draft;
    const ResourceTable &table = m_workspace.table();
    std::vector<std::pair<Row, Tags>> known;
    std::vector<std::pair<const DraftedResource *, Row>> found;
    for (const DraftedResource &resource : resources) {
        std::optional<Row> row = rowOf(resource);
        if (m_listings[resource.collection].isWhole && !isListed(row)) {
            leave(resource, DraftLeft::ResourceGone, makeError(ErrorKind::NotFound));
            continue;
        }
        const auto key = std::pair(resource.collection, resource.id);
        const auto tags = m_tags.constFind(key);
        const auto error = m_errors.constFind(key);
        if (error != m_errors.cend()) {
            leave(resource, isGone(*error) ? DraftLeft::ResourceGone : DraftLeft::NotRead, *error);
            continue;
        }
        const bool wasAsked = !wasJustRead(resource, row);
        if (wasAsked && tags == m_tags.cend()) {
            leave(resource, DraftLeft::ResourceGone, makeError(ErrorKind::NotFound));
            continue;
        }
        if (!row)
            row = m_workspace.addResource(draft.collections[resource.collection],
                {.id = resource.id, .name = resource.name, .status = {}, .parent = {}, .tags = *tags});
        else if (wasAsked)
            known.emplace_back(*row, *tags);
        found.emplace_back(&resource, *row);
    }
    m_workspace.rebase(known);
    for (const auto &[resource, row] : found)
        judge(*resource, row, m_workspace.pool().tags(table.tags(row)));
}

void DraftRestorer::judge(const DraftedResource &resource, Row row, const Tags &now)
{
    TagPool &pool = m_workspace.pool();
    TagSet delta;
    Conflict conflict{.row = row, .based = now, .now = now, .keys = {}};
    for (const DraftCell &cell : (*m_loaded)->draft.cells[resource.cells]) {
        const std::optional<QString> value = valueOf(now, cell.key);
        const TextId key = pool.intern(cell.key);
        const TextId wanted = cell.after ? pool.intern(*cell.after) : kRemoved;
        const std::optional<TextId> staged = pool.value(m_workspace.changes().delta(row), key);
        if (value == cell.after || staged == wanted) {
            ++m_outcome.already;
            continue;
        }
        if (staged || !mayBeSet(m_workspace.rules(row), cell)) {
            m_outcome.left.push_back({.id = m_workspace.table().resourceId(row),
                .name = resource.name,
                .cell = cell,
                .reason = staged ? DraftLeft::EditedHere : DraftLeft::RuleRefuses,
                .now = value,
                .error = {}});
            continue;
        }
        delta = pool.with(delta, {.key = key, .value = wanted});
        ++m_outcome.staged;
        if (value != cell.before || cell.isUndecided) {
            ++m_outcome.conflicts;
            conflict.based = withValue(conflict.based, cell.key, anotherValue(value, cell.after));
            conflict.keys.append(cell.key);
        }
    }
    if (!delta.isEmpty())
        m_deltas.emplace_back(row, delta);
    if (!conflict.keys.isEmpty())
        m_conflicts.push_back(std::move(conflict));
}

void DraftRestorer::leave(const DraftedResource &resource, DraftLeft reason, const Error &error)
{
    const Draft &draft = (*m_loaded)->draft;
    for (const DraftCell &cell : draft.cells[resource.cells])
        m_outcome.left.push_back(
            {.id = {.collection = draft.collections[resource.collection], .id = resource.id},
                .name = resource.name,
                .cell = cell,
                .reason = reason,
                .now = {},
                .error = error});
}

/// A conflict comes about as it does while changes are applied: the edit is made on another value than
/// theirs, and then the base moves to theirs. So neither undo nor redo ever stages it as decided.
void DraftRestorer::stage()
{
    std::vector<std::pair<Row, Tags>> based;
    std::vector<std::pair<Row, Tags>> now;
    RowOutcomes outcomes;
    for (const Conflict &conflict : m_conflicts) {
        based.emplace_back(conflict.row, conflict.based);
        now.emplace_back(conflict.row, conflict.now);
        outcomes.emplace_back(conflict.row, changedSince(conflict.keys));
    }
    std::ranges::sort(m_deltas);
    for (const auto &[row, delta] : m_deltas)
        m_outcome.rows.push_back(row);
    m_workspace.rebase(based);
    m_workspace.stageDeltas(m_deltas, {.kind = EditDescription::Kind::RestoreDraft});
    m_workspace.rebase(now);
    m_workspace.setOutcomes(outcomes);
    finishLater();
}

DraftResult<void> DraftRestorer::remove()
{
    return m_store.remove(m_id, *(*m_loaded)->claim);
}

void DraftRestorer::abort()
{
    m_aborted = true;
    for (const Reading &reading : m_readings)
        reading.reader->abort();
    if (!m_listing.isEmpty()) {
        m_listing.clear();
        fail(ErrorKind::Cancelled);
    }
}

void DraftRestorer::fail(ErrorKind kind)
{
    m_outcome.error = makeError(kind);
    finishLater();
}

} // namespace tagdesk
