// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshottext.h"

#include "countable.h"
#include "scopetext.h"
#include "statustext.h"

#include <QStringList>

#include <algorithm>
#include <span>

namespace tagdesk {

using namespace Qt::StringLiterals;

Sentences SnapshotTexts::of(const SnapshotTrouble &trouble, Audience audience)
{
    const QString &path = trouble.path;
    switch (trouble.kind) {
    case SnapshotTrouble::Kind::Damaged:
        return {tr("The snapshots in %1 are damaged. What they say cannot be trusted; the file was left as "
                   "it is.")
                    .arg(path),
            tr("Put a copy of the file back, or move it away: TagDesk then begins a new one."),
            trouble.words};
    case SnapshotTrouble::Kind::Newer:
        return {tr("The snapshots in %1 were written by a newer version of TagDesk.").arg(path),
            tr("Use that version, or move the file away: TagDesk then begins a new one.")};
    case SnapshotTrouble::Kind::Foreign:
        return {tr("%1 is a file of another program, and no snapshots are in it.").arg(path),
            tr("Move the file away: TagDesk then begins a new one.")};
    case SnapshotTrouble::Kind::Busy:
        return {tr("Another program is using the snapshots in %1.").arg(path),
            tr("Wait until it is done, then try again."), trouble.words};
    case SnapshotTrouble::Kind::DiskFull:
        return {tr("The disk with %1 is full. Nothing was written, and what is kept there stays.").arg(path),
            tr("Make room on it, then try again."), trouble.words};
    case SnapshotTrouble::Kind::NotWritable:
        return {tr("The snapshots in %1 cannot be used.").arg(path),
            tr("Check whether you may write to this file and its folder."), trouble.words};
    default:
        return ofNaming(trouble, audience);
    }
}

Sentences SnapshotTexts::ofNaming(const SnapshotTrouble &trouble, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    switch (trouble.kind) {
    case SnapshotTrouble::Kind::NoSuchSnapshot:
        return {tr("There is no snapshot “%1”.").arg(trouble.text),
            //: The command in quotes is not translated.
            isWindow ? QString() : tr("“tagdesk-cli snapshot --list” has their numbers and names.")};
    case SnapshotTrouble::Kind::SeveralSnapshots:
        return {tr("Several snapshots are named “%1”.").arg(trouble.text),
            isWindow ? QString() : tr("Give the number of the one that is meant.")};
    case SnapshotTrouble::Kind::NameTaken:
        return {tr("Another snapshot is named “%1”.").arg(trouble.text), tr("Give another name.")};
    default:
        return {tr("“%1” cannot be the name of a snapshot: a number is what each has by itself.")
                    .arg(trouble.text),
            tr("Give a name with at least one letter.")};
    }
}

QString SnapshotTexts::name(const Snapshot &snapshot)
{
    const QString number = u'#' + QString::number(snapshot.id);
    //: A snapshot: %1 is its number, as “#3”, %2 its name.
    return snapshot.name.isEmpty() ? number : tr("%1 “%2”").arg(number, snapshot.name);
}

QString SnapshotTexts::kept(qint64 id, qint64 resources)
{
    //: %1 is the number of the snapshot.
    return tr("Snapshot %1 of %Ln resource(s) was kept.", nullptr, countable(resources))
        .arg(QString::number(id));
}

QString SnapshotTexts::seenAgain(qint64 id, qint64 resources)
{
    //: %1 is the number of the snapshot.
    return tr("Nothing changed on %Ln resource(s): snapshot %1 holds the same and was seen again.", nullptr,
        countable(resources))
        .arg(QString::number(id));
}

QString SnapshotTexts::notWhole(std::size_t scopes)
{
    return tr("%Ln scope(s) could not be read; the snapshot says so, and takes nothing in them for removed.",
        nullptr, countable(scopes));
}

QString SnapshotTexts::deleted(std::size_t snapshots)
{
    return tr("%Ln snapshot(s) deleted.", nullptr, countable(snapshots));
}

QString SnapshotTexts::named(const Snapshot &snapshot)
{
    if (snapshot.name.isEmpty())
        //: %1 is the number of a snapshot, as “#3”.
        return tr("Snapshot %1 has no name any more, and is thinned like the others.").arg(name(snapshot));
    //: %1 is a snapshot, as “#3 “before the migration””.
    return tr("Snapshot %1 is kept until it is deleted.").arg(name(snapshot));
}

QString SnapshotTexts::nameIt()
{
    //: Button: types a name for the snapshot that was just taken.
    return tr("Name it…");
}

QString SnapshotTexts::leftOut(std::size_t scopes)
{
    return scopes == 0 ? QString()
                       : tr("%Ln scope(s) of the table were not read to their end, and are not in it.",
                           nullptr, countable(scopes));
}

Sentences SnapshotTexts::nothingRead()
{
    return {tr("No snapshot was taken: nothing that the table shows was read to its end."),
        tr("Read it first (F5).")};
}

QString SnapshotTexts::space(std::size_t snapshots, qint64 bytes)
{
    //: %1 is a size, as “25.4 MB”.
    return tr("%Ln snapshot(s) take %1 on the disk.", nullptr, countable(snapshots))
        .arg(StatusTexts::bytes(bytes));
}

QString SnapshotTexts::retention(const SnapshotRetention &retention)
{
    //: Of snapshots. %1, %2 and %3 are numbers of days, %4 is a number of snapshots.
    return tr("Whenever one is kept, old ones without a name go by themselves: all of the last %1 days stay, "
              "then the last one of each day for %2 days, then the last one of each week for %3 days, and "
              "always the newest %4 of a scope. One with a name stays until you delete it.")
        .arg(StatusTexts::number(retention.allDays), StatusTexts::number(retention.dailyDays),
            StatusTexts::number(retention.weeklyDays), StatusTexts::number(retention.newestOfScope));
}

QString SnapshotTexts::scopes(const Snapshot &snapshot)
{
    if (snapshot.scopes.size() != 1)
        return tr("%Ln scope(s)", nullptr, countable(snapshot.scopes.size()));
    return ScopeTexts::path(snapshot.scopes.front().scope);
}

QString SnapshotTexts::accounts(const Snapshot &snapshot)
{
    QStringList names;
    for (const SnapshotAccount &account : snapshot.accounts)
        names.append(account.name);
    return names.join(tr(", "));
}

QString SnapshotTexts::fullScopes(const Snapshot &snapshot)
{
    QStringList lines;
    for (const SnapshotScope &each : snapshot.scopes) {
        const Collection &in = each.scope.collection;
        const auto account = std::ranges::find(snapshot.accounts, in.account, &SnapshotAccount::id);
        const QString words =
            ScopeTexts::whole(in, account == snapshot.accounts.end() ? QString() : account->name);
        const bool isZone = !each.scope.parent.isEmpty();
        lines.append(isZone ? words + u" / "_s + each.scope.parent : words);
    }
    return lines.join(u'\n');
}

Sentences SnapshotTexts::deleting(const std::vector<Snapshot> &snapshots)
{
    qint64 bytes = 0;
    for (const Snapshot &snapshot : snapshots)
        bytes += snapshot.ownBytes;
    const QString size = StatusTexts::bytes(bytes);
    if (snapshots.size() == 1)
        //: %1 is a snapshot, as “#3 “before the migration””.
        return {tr("Delete snapshot %1?").arg(name(snapshots.front())),
            //: %1 is a size, as “25.4 MB”.
            tr("This frees %1 of the disk. What a snapshot holds cannot be had again; nothing changes in the "
               "cloud.")
                .arg(size),
            goes(snapshots.front())};
    return {tr("Delete %Ln snapshot(s)?", nullptr, countable(snapshots.size())),
        //: %1 is a size, as “25.4 MB”.
        tr("This frees at least %1 of the disk. What a snapshot holds cannot be had again; nothing changes "
           "in the cloud.")
            .arg(size),
        goesAll(snapshots)};
}

/// What one holds, in one line.
QString SnapshotTexts::goes(const Snapshot &snapshot)
{
    const QStringList where{accounts(snapshot), scopes(snapshot)};
    //: What a snapshot holds: %1 is a number of resources with its word, %2 where they are, %3 a time.
    return tr("%1 of %2, as they were on %3.")
        .arg(tr("%Ln resource(s)", nullptr, countable(snapshot.resources())), where.join(u" · "_s),
            StatusTexts::time(snapshot.seen));
}

QString SnapshotTexts::goesAll(const std::vector<Snapshot> &snapshots)
{
    constexpr std::size_t kNamed = 8;
    QStringList lines;
    for (const Snapshot &snapshot : std::span(snapshots).first(std::min(kNamed, snapshots.size())))
        //: %1 is a snapshot, as “#3”, %2 a sentence that says what it holds.
        lines.append(tr("%1: %2").arg(name(snapshot), goes(snapshot)));
    if (snapshots.size() > kNamed)
        lines.append(tr("And %Ln more.", nullptr, countable(snapshots.size() - kNamed)));
    return lines.join(u'\n');
}

QString SnapshotTexts::none()
{
    return tr("No snapshot has been kept yet.");
}

Sentences SnapshotTexts::otherAccount(const Snapshot &snapshot, Audience audience)
{
    //: %1 is a snapshot, %2 names of accounts.
    const QString what =
        tr("Snapshot %1 is of %2, and no account at hand is of that cloud, endpoint and project.")
            .arg(name(snapshot), accounts(snapshot));
    return {what,
        audience == Audience::Window ? tr("Open the profile of that account.")
                                     : tr("Name that account with --profile or --cloud.")};
}

QString SnapshotTexts::originsUnknown()
{
    return tr("The journal lacks runs since the snapshot, so that who changed a tag is not known of all.");
}

QString SnapshotTexts::judging()
{
    return tr("Looking up in the snapshots how this stood before…");
}

QString SnapshotTexts::word(DriftKind kind)
{
    switch (kind) {
    case DriftKind::Changed:
        //: Of a resource: its tags are others than in the snapshot.
        return tr("changed");
    case DriftKind::Added:
        //: Of a resource: it is new since the snapshot.
        return tr("added");
    case DriftKind::Removed:
        //: Of a resource: it is not there any more.
        return tr("removed");
    case DriftKind::NotListed:
        //: Of a resource that is listed only while it has tags.
        return tr("removed, or without tags now");
    case DriftKind::NotRead:
        //: Of a resource whose tags could not be read.
        return tr("not read");
    }
    Q_UNREACHABLE();
}

QString SnapshotTexts::word(const DriftedCell &cell)
{
    switch (cell.origin) {
    case DriftOrigin::Ours:
        //: Who gave a tag its value: %1 is the number of a run of TagDesk, %2 the person, as user@host.
        return tr("TagDesk, run %1 of %2").arg(QString::number(cell.run), cell.who);
    case DriftOrigin::NotOurs:
        //: Who gave a tag its value.
        return tr("not TagDesk");
    case DriftOrigin::Unknown:
        //: Who gave a tag its value.
        return tr("not known");
    }
    Q_UNREACHABLE();
}

QString SnapshotTexts::summary(const DriftCounts &counts)
{
    if (!counts.isAny())
        return tr("Nothing changed on %Ln resource(s).", nullptr, countable(counts.compared()));
    QStringList parts;
    if (const std::size_t number = counts.of(DriftKind::Changed); number > 0)
        parts.append(tr("tags of %Ln resource(s) changed", nullptr, countable(number)));
    if (const std::size_t number = counts.of(DriftKind::Added); number > 0)
        parts.append(tr("%Ln resource(s) added", nullptr, countable(number)));
    if (const std::size_t number = counts.of(DriftKind::Removed); number > 0)
        parts.append(tr("%Ln resource(s) removed", nullptr, countable(number)));
    if (const std::size_t number = counts.of(DriftKind::NotListed); number > 0)
        parts.append(tr("%Ln resource(s) removed or without tags now", nullptr, countable(number)));
    //: %1 is a list of what changed, as “tags of 3 resources changed, 2 resources added”.
    return tr("Of %Ln resource(s): %1.", nullptr, countable(counts.compared())).arg(parts.join(tr(", ")));
}

QString SnapshotTexts::origins(const DriftCounts &counts)
{
    if (counts.cells() == 0)
        return {};
    const auto number = [&counts](DriftOrigin origin) {
        return StatusTexts::number(static_cast<qint64>(counts.of(origin)));
    };
    //: %1, %2 and %3 are numbers of changed tags.
    return tr("%Ln changed tag(s): %1 by TagDesk, %2 not by TagDesk, %3 not known.", nullptr,
        countable(counts.cells()))
        .arg(number(DriftOrigin::Ours), number(DriftOrigin::NotOurs), number(DriftOrigin::Unknown));
}

QString SnapshotTexts::notRead(const DriftCounts &counts)
{
    const std::size_t resources = counts.of(DriftKind::NotRead);
    return resources == 0
        ? QString()
        : tr("The tags of %Ln resource(s) were not read, then or now.", nullptr, countable(resources));
}

QString SnapshotTexts::uncompared(std::size_t scopes)
{
    return scopes == 0 ? QString()
                       : tr("%Ln scope(s) could not be compared, since they were not read then or now.",
                           nullptr, countable(scopes));
}

QString SnapshotTexts::restored(std::size_t cells, std::size_t resources)
{
    if (cells == 0)
        return tr("No tag can be brought back.");
    //: %1 is “on 3 resources”.
    return tr("%Ln tag(s) are to be as they were, %1.", nullptr, countable(cells))
        .arg(tr("on %Ln resource(s)", nullptr, countable(resources)));
}

QString SnapshotTexts::goneCells(std::size_t cells)
{
    return cells == 0 ? QString()
                      : tr("%Ln tag(s) stay as they are: their resources are not there, or were not read.",
                          nullptr, countable(cells));
}

QString SnapshotTexts::changedCells(std::size_t cells)
{
    return cells == 0 ? QString()
                      : tr("%Ln tag(s) stay as they are: they changed again after they were compared.",
                          nullptr, countable(cells));
}

QString SnapshotTexts::refusedCells(std::size_t cells)
{
    return cells == 0
        ? QString()
        : tr(
            "%Ln tag(s) stay as they are: the rules of the cloud, the profile or its policy forbid the value "
            "that was there.",
            nullptr, countable(cells));
}

} // namespace tagdesk
