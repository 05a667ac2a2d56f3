// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// A snapshot of a million resources: its bytes, and how long it takes to keep and to compare.
// And for how long a window stands still while a million changes are looked through and brought back.
#include "figures.h"
#include "listedestate.h"

#include "driftfinding.h"
#include "driftlines.h"
#include "driftrestoring.h"
#include "listingcopy.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kResources = 1'000'000;
constexpr double kMegabyte = 1'000'000;

/// Lists the synthetic estate: 96 scopes.
std::vector<Scope> listEstate(Workspace &workspace, Sharing sharing)
{
    std::vector<Scope> scopes;
    std::vector<Resource> resources;
    const auto flush = [&] {
        if (resources.empty())
            return;
        workspace.beginListing(scopes.back(), false);
        workspace.appendListing(scopes.back(), resources, static_cast<qint64>(resources.size()));
        workspace.finishListing(scopes.back(), std::nullopt);
        resources.clear();
    };
    makeResources(kResources, sharing, [&](const Collection &collection, const Resource &resource) {
        if (scopes.empty() || scopes.back().collection != collection) {
            flush();
            scopes.push_back({.collection = collection, .parent = {}});
        }
        resources.push_back(resource);
    });
    flush();
    return scopes;
}

/// One resource of a hundred gets another owner, by somebody.
void changeSome(Workspace &workspace)
{
    std::vector<std::pair<Row, Tags>> changed;
    for (Row row = 0; row < workspace.table().size(); row += 100) {
        Tags tags = workspace.pool().tags(workspace.table().tags(row));
        for (Tag &tag : tags) {
            if (tag.key == "owner"_L1)
                tag.value = u"somebody"_s;
        }
        changed.emplace_back(row, tags);
    }
    workspace.rebase(changed);
}

SnapshotStore &checked(SnapshotResult<std::unique_ptr<SnapshotStore>> &store)
{
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().words));
        std::exit(1);
    }
    return **store;
}

void measureEstate(const QByteArray &of, Sharing sharing)
{
    const QTemporaryDir folder;
    auto opened = SnapshotStore::open(folder.filePath(u"snapshots.sqlite"_s));
    SnapshotStore &store = checked(opened);
    Workspace workspace;
    const std::vector<Scope> scopes = listEstate(workspace, sharing);
    Snapshot head;
    head.taken = QDateTime(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC);
    head.accounts = {{.id = u"bench"_s, .name = u"bench"_s, .cloud = u"jdcloud"_s}};

    std::vector<ListedScope> now;
    measure(of + ": copied out of the document", [&] { now = listedScopes(workspace, scopes); });
    const Sample written = timed([&] { std::ignore = store.keep(head, now); });
    printSamples(of + ": first snapshot written", {written});
    printFigure(of + ": bytes of the first snapshot", static_cast<double>(store.bytes()) / kMegabyte, "MB",
        {{u"aim"_s, 40}, {u"met"_s, static_cast<double>(store.bytes()) <= 40 * kMegabyte}});
    measure(of + ": the same seen again", [&] {
        head.taken = head.taken.addSecs(1);
        std::ignore = store.keep(head, now);
    });

    const Snapshot then = store.list()->front();
    const std::vector<std::optional<Scope>> places(scopes.begin(), scopes.end());
    changeSome(workspace);
    std::size_t found = 0;
    measure(of + ": drift, from the document to the last cell",
        [&] {
            ListingCopy copy(workspace, scopes);
            std::ignore = copy.copySome(kResources);
            now = copy.take();
            const auto drift = DriftFinding(store, then).compare(places, now);
            found = drift ? drift->cells.size() : 0;
        },
        {{u"aim"_s, 1'000}});
    printFigure(of + ": drifted cells found", static_cast<double>(found), "cells",
        {{u"met"_s, found == kResources / 100}});
    const qint64 before = store.bytes();
    head.taken = head.taken.addSecs(60);
    const Sample second = timed([&] { std::ignore = store.keep(head, now); });
    printSamples(of + ": second snapshot written, 1 % changed", {second});
    printFigure(of + ": bytes that the second snapshot added",
        static_cast<double>(store.bytes() - before) / kMegabyte, "MB");
    const auto both = store.list();
    measure(of + ": drift between the two snapshots",
        [&] { std::ignore = DriftFinding(store, both->back()).compare(both->front()); }, {{u"aim"_s, 1'000}});
}

/// Runs `begin`, and then the events of the thread while `isBusy`; prints the longest of these turns, in
/// which a window would answer nothing, and how long all of them took.
void measureTurns(
    const QByteArray &name, const std::function<void()> &begin, const std::function<bool()> &isBusy)
{
    constexpr double kNanoseconds = 1e6;
    constexpr double kAimMs = 8;
    QElapsedTimer all;
    all.start();
    QElapsedTimer turn;
    turn.start();
    begin();
    qint64 longest = turn.nsecsElapsed();
    while (isBusy()) {
        turn.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, turn.nsecsElapsed());
    }
    const double longestMs = static_cast<double>(longest) / kNanoseconds;
    printFigure(name + ": longest turn", longestMs, "ms",
        {{u"aim"_s, kAimMs}, {u"met"_s, longestMs <= kAimMs}, {u"all"_s, all.elapsed()}});
}

/// Every resource has another owner.
std::shared_ptr<const Drift> everyOwnerChanged(Workspace &workspace)
{
    auto drift = std::make_shared<Drift>();
    TagPool &pool = workspace.pool();
    const TextId owner = pool.intern(u"owner"_s);
    for (Row row = 0; row < workspace.table().size(); ++row) {
        const std::optional<TextId> now = pool.value(workspace.table().tags(row), owner);
        drift->cells.push_back({.resource = drift->resources.size(),
            .key = u"owner"_s,
            .then = u"somebody"_s,
            .now = pool.text(*now)});
        drift->resources.push_back(
            {.id = {.collection = workspace.table().collection(row), .id = workspace.table().idText(row)},
                .name = QString::fromStdString(std::string(workspace.table().name(row)))});
    }
    return drift;
}

void measureWindow()
{
    Workspace workspace;
    list(workspace);
    const std::shared_ptr<const Drift> drift = everyOwnerChanged(workspace);
    DriftLines lines;
    const auto isWorking = [&lines] {
        return lines.work() != DriftLines::Work::None;
    };
    measureTurns(
        "1,000,000 changes: shown", [&] { lines.setDrift(drift); }, isWorking);
    measureTurns(
        "1,000,000 changes: filtered", [&] { lines.setFilter(u"app17"_s, std::nullopt); }, isWorking);
    measureTurns(
        "1,000,000 changes: not filtered", [&] { lines.setFilter({}, std::nullopt); }, isWorking);
    measureTurns(
        "1,000,000 changes: ticked",
        [&] {
            lines.tick({{0, lines.shown() - 1}}, true);
        },
        isWorking);
    std::vector<std::size_t> ticked;
    measureTurns(
        "1,000,000 changes: ticked ones listed", [&] { ticked = lines.ticked(); }, [] { return false; });
    DriftRestoring restoring(workspace, drift, std::move(ticked), u"#1"_s);
    measureTurns(
        "1,000,000 changes: brought back", [&] { restoring.start(); },
        [&restoring] { return !restoring.isEnded(); });
    printFigure("1,000,000 changes: staged", static_cast<double>(restoring.result().cells), "cells",
        {{u"met"_s, restoring.result().cells == kListedResources}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    measureWindow();
    measureEstate("realistic", Sharing::Realistic);
    measureEstate("a unique tag each", Sharing::UniqueTag);
}
