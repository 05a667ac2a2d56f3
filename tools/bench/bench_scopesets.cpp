// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// The real pane over a million resources of one scope, and of 200 scopes of two clouds: choosing them,
// filtering, sorting, scrolling, listing and memory.
#include "figures.h"
#include "listedestate.h"

#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "theme.h"
#include "workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <tuple>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kScopes = 200;
constexpr std::size_t kRowsOfScope = kListedResources / kScopes;
constexpr std::size_t kPageOfScope = 100; // as the clouds send them

ScopeSet manyScopes()
{
    std::vector<Scope> scopes;
    for (int number = 0; number < kScopes; ++number) {
        const bool isFirst = number < kScopes / 2;
        scopes.push_back({.collection = {.account = isFirst ? u"jd"_s : u"hw"_s,
                              .cloud = isFirst ? u"jdcloud"_s : u"huawei"_s,
                              .region = u"region-%1"_s.arg(number % 4),
                              .kind = u"kind-%1"_s.arg(number / 4)},
            .parent = {}});
    }
    return ScopeSet(std::move(scopes));
}

/// All scopes at once, a page of each in turn.
void listMany(Workspace &workspace, const ScopeSet &scopes)
{
    for (const auto &[id, cloud, rules] :
        {std::tuple(u"jd"_s, u"jdcloud"_s, u"jdcloud"_s), std::tuple(u"hw"_s, u"huawei"_s, u"huawei-dns"_s)})
        workspace.openAccount({.account = {.id = id, .name = id, .cloud = cloud},
            .rules = tagRules(rules),
            .limits = {},
            .tree = {}});
    for (const Scope &scope : scopes.scopes())
        workspace.beginListing(scope, false);
    SyntheticResources source(Sharing::Realistic);
    std::vector<Resource> page(kPageOfScope);
    for (std::size_t count = 0; count < kRowsOfScope; count += kPageOfScope) {
        for (const Scope &scope : scopes.scopes()) {
            std::ranges::generate(page, [&source] { return source.next(); });
            workspace.appendListing(scope, page, kRowsOfScope);
        }
    }
    for (const Scope &scope : scopes.scopes())
        workspace.finishListing(scope, std::nullopt);
}

void scrollThrough(ResourcePane &pane)
{
    QScrollBar *bar = pane.table()->verticalScrollBar();
    constexpr int kFrames = 50;
    for (int frame = 0; frame < kFrames; ++frame) {
        bar->setValue(bar->maximum() / kFrames * frame);
        pane.table()->viewport()->repaint();
    }
    bar->setValue(0);
}

void measureTable(const QByteArray &name, Workspace &workspace, const ScopeSet &scopes)
{
    ResourceModel model(&workspace);
    ResourcePane pane(&model, &workspace);
    pane.resize(1'100, 800);
    pane.show();
    QCoreApplication::processEvents();
    const auto painted = [&pane] {
        QCoreApplication::processEvents();
        pane.table()->viewport()->repaint();
    };
    measure(
        "from choosing to painted rows, " + name,
        [&] {
            model.setScopes(scopes);
            painted();
        },
        {}, [&] { model.setScopes({}); });
    measure(
        "filter to painted rows, " + name,
        [&] {
            model.setFilter(Filter::parse(u"web"_s));
            painted();
        },
        {}, [&] { model.setFilter({}); });
    model.setFilter({});
    measure(
        "sort by name to painted rows, " + name,
        [&] {
            model.sort(ResourceModel::NameColumn);
            painted();
        },
        {}, [&] { model.sort(-1); });
    model.sort(-1);
    measure(
        "sort by region to painted rows, " + name,
        [&] {
            model.sort(ResourceModel::RegionColumn);
            painted();
        },
        {}, [&] { model.sort(-1); });
    model.sort(-1);
    measure("50 frames of scrolling, " + name, [&pane] { scrollThrough(pane); });
    const auto resources = static_cast<double>(workspace.table().size());
    printFigure("bytes per resource in the document, " + name,
        static_cast<double>(workspace.table().memoryBytes()) / resources, "bytes", {{u"aim"_s, 150}});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, ThemeMode::Light);
    {
        Workspace workspace;
        list(workspace);
        measureTable("one scope", workspace, scope());
    }
    const ScopeSet scopes = manyScopes();
    Workspace workspace;
    ResourceModel follower(&workspace);
    follower.setScopes(scopes);
    const Sample listing = timed([&] { listMany(workspace, scopes); });
    printFigure("list a million resources of 200 scopes into a table on show", listing.wall, "ms",
        {{u"cpu"_s, listing.processor}});
    measureTable("200 scopes", workspace, scopes);
    return 0;
}
