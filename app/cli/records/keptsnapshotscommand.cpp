// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keptsnapshotscommand.h"

#include "console.h"
#include "driftfinding.h"
#include "driftprinter.h"
#include "journal.h"
#include "providers.h"
#include "snapshotprinter.h"
#include "snapshottext.h"
#include "tagwrites.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

CliExitCode codeOf(const SnapshotTrouble &trouble)
{
    switch (trouble.kind) {
    case SnapshotTrouble::Kind::NoSuchSnapshot:
    case SnapshotTrouble::Kind::SeveralSnapshots:
    case SnapshotTrouble::Kind::NoName:
    case SnapshotTrouble::Kind::NameTaken:
        return CliExitCode::WrongUse;
    default:
        return CliExitCode::Refused;
    }
}

/// Of a scope whose account is not open.
QString keptScopeText(const Collection &collection)
{
    const Provider *codec = provider(collection.cloud);
    return codec == nullptr ? collection.kind : codec->scopeText({.collection = collection, .parent = {}});
}

} // namespace

KeptSnapshotsCommand::KeptSnapshotsCommand(CommandLine line, Console &console, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
{
}

void KeptSnapshotsCommand::start()
{
    const SnapshotResult<CliExitCode> done = work();
    if (!done)
        m_console.say(SnapshotTexts::of(done.error(), Audience::CommandLine));
    const CliExitCode code = done ? *done : codeOf(done.error());
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

SnapshotResult<CliExitCode> KeptSnapshotsCommand::work()
{
    const QString path = SnapshotStore::pathBeside(Journal::defaultPath());
    // Whoever only looks makes no file.
    if (m_line.snapshot.isListed && Journal::isMissing(path)) {
        printSnapshots(m_console.data(), m_line.format, {});
        m_console.say(SnapshotTexts::none());
        return CliExitCode::Done;
    }
    const auto store = SnapshotStore::open(path);
    if (!store)
        return tl::unexpected(store.error());
    if (m_line.command == CliCommandName::Drift)
        return compare(**store);
    if (m_line.snapshot.isListed)
        return list(**store);
    return m_line.snapshot.renamed ? rename(**store) : remove(**store);
}

SnapshotResult<CliExitCode> KeptSnapshotsCommand::list(const SnapshotStore &store)
{
    const SnapshotResult<std::vector<Snapshot>> all = store.list();
    if (!all)
        return tl::unexpected(all.error());
    printSnapshots(m_console.data(), m_line.format, *all);
    m_console.say(all->empty() ? SnapshotTexts::none() : SnapshotTexts::space(all->size(), store.bytes()));
    const bool isDamaged = std::ranges::any_of(*all, &Snapshot::isDamaged);
    return isDamaged ? CliExitCode::SomeFailed : CliExitCode::Done;
}

SnapshotResult<CliExitCode> KeptSnapshotsCommand::rename(SnapshotStore &store)
{
    SnapshotResult<Snapshot> found = store.find(*m_line.snapshot.renamed);
    if (!found)
        return tl::unexpected(found.error());
    found->name = m_line.snapshot.name;
    const SnapshotResult<void> renamed = store.rename(found->id, found->name);
    if (!renamed)
        return tl::unexpected(renamed.error());
    m_console.say(SnapshotTexts::named(*found));
    return CliExitCode::Done;
}

/// All of those that are named, or none.
SnapshotResult<CliExitCode> KeptSnapshotsCommand::remove(SnapshotStore &store)
{
    const SnapshotResult<std::vector<Snapshot>> all = store.list();
    if (!all)
        return tl::unexpected(all.error());
    std::vector<qint64> ids;
    for (const QString &text : m_line.snapshot.deleted) {
        // A damaged one can be deleted, too, by its number.
        const auto damaged = std::ranges::find_if(*all,
            [&text](const Snapshot &each) { return each.isDamaged && QString::number(each.id) == text; });
        const SnapshotResult<Snapshot> found =
            damaged == all->end() ? store.find(text) : SnapshotResult<Snapshot>(*damaged);
        if (!found)
            return tl::unexpected(found.error());
        ids.push_back(found->id);
    }
    const SnapshotResult<void> removed = store.remove(ids);
    if (!removed)
        return tl::unexpected(removed.error());
    m_console.say(SnapshotTexts::deleted(ids.size()));
    return CliExitCode::Done;
}

SnapshotResult<CliExitCode> KeptSnapshotsCommand::compare(const SnapshotStore &store)
{
    const SnapshotResult<Snapshot> then = store.find(m_line.snapshot.then);
    if (!then)
        return tl::unexpected(then.error());
    const SnapshotResult<Snapshot> other = store.find(m_line.snapshot.other);
    if (!other)
        return tl::unexpected(other.error());
    SnapshotResult<Drift> drift = DriftFinding(store, *then).compare(*other);
    if (!drift)
        return tl::unexpected(drift.error());
    attributeByJournal(*then, *drift);
    printDrift(m_console.data(), m_line.format,
        {.then = *then, .other = *other, .drift = *drift, .scope = keptScopeText});
    return sayDrift(m_console, *drift);
}

/// A journal that cannot be read makes nobody the author of anything.
void KeptSnapshotsCommand::attributeByJournal(const Snapshot &then, Drift &drift)
{
    const QString path = Journal::defaultPath();
    if (Journal::isMissing(path))
        return attribute(drift, writesWithoutJournal(then.place));
    std::vector<RunHeader> accounts;
    for (const SnapshotAccount &account : then.accounts) {
        RunHeader header;
        header.accountId = account.id;
        header.cloud = account.cloud;
        header.endpoint = account.endpoint;
        header.project = account.project;
        accounts.push_back(header);
    }
    const auto journal = Journal::open(path);
    const Result<TagWrites> writes = journal.and_then(
        [&](const auto &open) { return readTagWrites(*open, then.place, then.seen, accounts); });
    if (!writes)
        m_console.say(writes.error());
    attribute(drift, writes ? *writes : TagWrites{.writes = {}, .hasGap = true});
}

} // namespace tagdesk
