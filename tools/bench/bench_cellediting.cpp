// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// From a paste to staged cells, in a window's pane over a million resources of one scope.
#include "figures.h"
#include "listedestate.h"

#include "gridediting.h"
#include "pastelayout.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>

#include <algorithm>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

/// A column of so many values, none like another.
QString column(int rows)
{
    QString text;
    for (int row = 0; row < rows; ++row)
        text += u"person-%1\n"_s.arg(row);
    return text;
}

std::vector<CellEdit> edits(Workspace &workspace, const ResourceModel &model, int rows)
{
    const TextId key = workspace.pool().intern(u"owner"_s);
    std::vector<CellEdit> edits;
    for (int row = 0; row < rows; ++row)
        edits.push_back(
            {.row = model.rowAt(row), .key = key, .value = workspace.pool().intern(u"person-%1"_s.arg(row))});
    return edits;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, ThemeMode::Light);
    Workspace workspace;
    ResourceModel model(&workspace);
    ResourcePane pane(&model, &workspace);
    list(workspace);
    model.setScopes(scope());
    pane.setKeyColumns({u"owner"_s, u"team"_s});
    pane.resize(1'100, 800);
    pane.show();

    const auto undo = [&workspace] {
        if (!workspace.changes().isEmpty())
            workspace.undo();
    };
    for (const int rows : {10'000, 100'000}) {
        const QByteArray number = QByteArray::number(rows);
        const std::vector<CellEdit> wanted = edits(workspace, model, rows);
        CellPlan plan;
        measure("weigh " + number + " cells", [&] { plan = planCells(wanted, workspace.editInput()); });
        measure(
            "stage " + number + " cells",
            [&] {
                workspace.stageExactly(planCells(wanted, workspace.editInput()).deltas, {},
                    {.kind = EditDescription::Kind::Paste});
            },
            {{u"aim"_s, rows == 10'000 ? 100 : 1'000}}, undo);
        undo();
    }

    // All of it: the clipboard is read, cells are weighed and shown; the agreement stages them.
    QApplication::clipboard()->setText(column(10'000));
    const QModelIndex first = model.index(0, ResourceModel::FirstKeyColumn);
    pane.table()->selectBlock(first, first);
    const auto shown = [&pane] {
        return pane.window()->findChild<QDialog *>();
    };
    measure(
        "paste 10000 cells, until they are shown", [&] { pane.editing()->paste(); }, {{u"aim"_s, 100}},
        [&shown] { delete shown(); });
    measure(
        "paste 10000 cells, agreed to", [&] { shown()->accept(); }, {{u"aim"_s, 100}},
        [&] {
            undo();
            delete shown();
            pane.editing()->paste();
        });
    undo();

    pane.table()->selectAll();
    pane.table()->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    measure(
        "one value into 1000000 cells", [&] { pane.editing()->setAll(u"platform"_s); }, {{u"aim"_s, 2'000}},
        undo);
    return 0;
}
