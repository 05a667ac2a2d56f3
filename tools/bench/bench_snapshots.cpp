// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// A snapshot of a million resources: its bytes, and how long it takes to keep and to compare.
#include "figures.h"
#include "syntheticestate.h"

#include "driftfinding.h"
#include "listingcopy.h"
#include "workspace.h"

#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

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

} // namespace

int main()
{
    measureEstate("realistic", Sharing::Realistic);
    measureEstate("a unique tag each", Sharing::UniqueTag);
}
