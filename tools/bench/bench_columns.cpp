// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// What the heads of columns do over a million resources of one scope, in the real pane: values with their
// counts, groups, and frames while scrolling with the name frozen.
#include "figures.h"
#include "listedestate.h"

#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "theme.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFrames = 100;

RowField tag(const QString &key)
{
    return {.kind = RowField::Kind::Tag, .key = key};
}

/// Values as the popup of a head wants them, with the spellings that look alike.
void countValues(ResourceModel &model, Workspace &workspace, const RowField &field, const QByteArray &what)
{
    measure("values with counts, " + what,
        [&] {
            const FieldCounts counts = model.countValues(field);
            static_cast<void>(spellingsOf(counts.values, workspace.pool()));
        },
        {{u"aim"_s, 100}});
}

void paintNow(ResourcePane &pane)
{
    QCoreApplication::sendPostedEvents();
    pane.table()->viewport()->repaint();
}

void group(ResourceModel &model, ResourcePane &pane, const RowField &field, const QByteArray &what)
{
    measure(
        "grouping to painted view, " + what,
        [&] {
            model.setGrouping(field);
            paintNow(pane);
        },
        {{u"aim"_s, 300}}, [&model] { model.setGrouping(std::nullopt); });
}

/// The worst frame of many, each with other rows.
void scroll(ResourcePane &pane, const QByteArray &what)
{
    QScrollBar *down = pane.table()->verticalScrollBar();
    std::vector<Sample> frames;
    for (int frame = 0; frame < kFrames; ++frame) {
        frames.push_back(timed([&] {
            down->setValue((frame * 7919 * 100) % std::max(1, down->maximum()));
            paintNow(pane);
        }));
    }
    printSamples("scroll frame, " + what, frames, {{u"aim"_s, 16}});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, ThemeMode::Light);
    {
        Workspace workspace;
        ResourceModel model(&workspace);
        ResourcePane pane(&model, &workspace);
        list(workspace, Sharing::Realistic);
        model.setScopes(scope());
        pane.setKeyColumns({u"env"_s, u"app"_s, u"owner"_s, u"tier"_s, u"cost-center"_s});
        pane.resize(900, 800);
        pane.show();
        QCoreApplication::processEvents(); // what is not on a display is not painted
        countValues(model, workspace, tag(u"app"_s), "2,000 of them");
        countValues(model, workspace, {.kind = RowField::Kind::Status, .key = {}}, "of states");
        model.setValueFilters({{.field = tag(u"env"_s), .values = {u"prod"_s}}});
        countValues(model, workspace, tag(u"env"_s), "of the filtered column itself");
        measure(
            "filter by value to painted view",
            [&] {
                model.setValueFilters({{.field = tag(u"env"_s), .values = {u"prod"_s, u"dev"_s}}});
                paintNow(pane);
            },
            {{u"aim"_s, 60}}, [&model] { model.setValueFilters({}); });
        model.setValueFilters({});
        group(model, pane, tag(u"env"_s), "4 groups");
        group(model, pane, tag(u"app"_s), "2,000 groups");
        measure(
            "collapse all groups to painted view",
            [&] {
                model.setAllCollapsed(true);
                paintNow(pane);
            },
            {}, [&model] { model.setAllCollapsed(false); });
        model.setAllCollapsed(false);
        pane.table()->horizontalScrollBar()->setValue(200);
        scroll(pane, "name frozen, 2,000 groups");
        model.setGrouping(std::nullopt);
        scroll(pane, "name frozen");
        pane.table()->selectAll();
        scroll(pane, "name frozen, all selected");
        pane.table()->horizontalScrollBar()->setValue(0);
        pane.table()->clearSelection();
        scroll(pane, "nothing scrolled sideways");
    }
    Workspace workspace;
    ResourceModel model(&workspace);
    list(workspace, Sharing::UniqueTag);
    model.setScopes(scope());
    countValues(model, workspace, tag(u"serial"_s), "all different");
    return 0;
}
