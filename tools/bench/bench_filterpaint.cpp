// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// From a keystroke in the filter to the painted view: the real pane over a million resources of one scope.
#include "figures.h"
#include "listedestate.h"

#include "filterbar.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <utility>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

/// Tells when anything below a widget was painted, but for the field that is typed into.
class PaintWatcher : public QObject
{
public:
    PaintWatcher(QWidget &pane, QWidget &field)
        : m_pane(pane)
        , m_field(field)
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *receiver, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(receiver) : nullptr;
        if (widget && widget->size().height() > m_pane.height() / 2 && m_pane.isAncestorOf(widget)
            && widget != &m_field)
            m_painted = true;
        return false;
    }

    /// Runs the event loop until the view was painted and handed to the display.
    void wait()
    {
        while (!std::exchange(m_painted, false))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void forget()
    {
        QCoreApplication::processEvents();
        m_painted = false;
    }

private:
    QWidget &m_pane;
    QWidget &m_field;
    bool m_painted = false;
};

struct Key
{
    QByteArray name; ///< What stands in the field afterwards.
    std::vector<double> times{}; // ms
    std::vector<double> cpuTimes{}; // ms
};

double middle(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

class Typing
{
public:
    explicit Typing(ResourcePane &pane)
        : m_field(*pane.filterBar()->findChild<QLineEdit *>())
        , m_watcher(pane, m_field)
    {
    }

    /// Types the text key by key and takes it back key by key, some times.
    void measure(const QString &text, const QByteArray &when)
    {
        std::vector<Key> keys;
        for (int run = 0; run < kRuns; ++run) {
            std::size_t place = 0;
            for (const QChar character : text)
                press(Qt::Key_unknown, character, keys, place++);
            for (qsizetype left = text.size(); left > 0; --left)
                press(Qt::Key_Backspace, {}, keys, place++);
        }
        for (const Key &key : keys) {
            m_all.insert(m_all.end(), key.times.begin(), key.times.end());
            printFigure("filter to painted view, " + when + ", \"" + key.name + '"', middle(key.times), "ms",
                {{u"aim"_s, 60}, {u"cpu"_s, middle(key.cpuTimes)},
                    {u"best"_s, *std::ranges::min_element(key.times)},
                    {u"worst"_s, *std::ranges::max_element(key.times)}});
        }
    }

    void printAll() const
    {
        printFigure("filter to painted view, typical", middle(m_all), "ms", {{u"aim"_s, 60}});
        printFigure(
            "filter to painted view, worst", *std::ranges::max_element(m_all), "ms", {{u"aim"_s, 150}});
    }

private:
    void press(Qt::Key key, QChar character, std::vector<Key> &keys, std::size_t place)
    {
        m_watcher.forget();
        QElapsedTimer timer;
        timer.start();
        const double cpuBegan = processorMs();
        QKeyEvent event(
            QEvent::KeyPress, key, Qt::NoModifier, character.isNull() ? QString() : QString(character));
        QCoreApplication::sendEvent(&m_field, &event);
        m_watcher.wait();
        if (keys.size() <= place)
            keys.push_back({.name = m_field.text().toUtf8()});
        keys[place].times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        keys[place].cpuTimes.push_back(processorMs() - cpuBegan);
    }

    QLineEdit &m_field;
    PaintWatcher m_watcher;
    std::vector<double> m_all; // ms
};

/// Acts on a selection of every third row.
void measureSelecting(ResourcePane &pane, const ResourceModel &model)
{
    ResourceTableView *table = pane.table();
    pane.filterBar()->setText(u"web"_s);
    table->selectAll();
    pane.filterBar()->setText({});
    measure("read a third selected", [table] { static_cast<void>(table->selectedResources()); });
    measure("add one row to a third selected", [table, &model] {
        table->selectionModel()->select(
            model.index(1, 0), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    });
    const Rows rows = table->selectedResources();
    measure("select a third by resource", [table, &rows] { table->selectResources(rows); });
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
    pane.resize(1'100, 800);
    pane.show();
    Typing typing(pane);
    for (const QString &text :
        {u"web-app77"_s, u"env=prod tier=data"_s, u"北京"_s, u"!owner"_s, u"no such"_s})
        typing.measure(text, "nothing selected");
    // Every third one: what is selected under a filter lies scattered once that is gone.
    pane.filterBar()->setText(u"web"_s);
    pane.table()->selectAll();
    pane.filterBar()->setText({});
    typing.measure(u"da"_s, "a third selected");
    measure("select all", [&pane] { pane.table()->selectAll(); });
    typing.measure(u"web"_s, "all selected");
    typing.printAll();
    measureSelecting(pane, model);
    return 0;
}
