// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The least that Qt can show of a window like TagDesk's: a tree beside a table, a menu and a status bar.
#include <QApplication>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenuBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

void fill(QStandardItemModel &model, int rows, int columns)
{
    for (int row = 0; row < rows; ++row) {
        QList<QStandardItem *> items;
        for (int column = 0; column < columns; ++column)
            items.append(new QStandardItem(u"Cell %1.%2"_s.arg(row).arg(column)));
        model.appendRow(items);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *splitter = new QSplitter(&window);
    auto *tree = new QTreeView(splitter);
    auto *table = new QTableView(splitter);
    QStandardItemModel scopes;
    QStandardItemModel resources;
    fill(scopes, 30, 1);
    fill(resources, 30, 5);
    tree->setModel(&scopes);
    table->setModel(&resources);
    table->verticalHeader()->hide();
    window.setCentralWidget(splitter);
    window.menuBar()->addMenu(u"File"_s);
    window.statusBar()->showMessage(u"Ready"_s);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
