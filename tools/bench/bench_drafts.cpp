// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// A draft of a million staged rows: from the edit to the disk, and how long the window's thread is kept busy.
#include "figures.h"
#include "syntheticestate.h"

#include "draftkeeper.h"
#include "draftstore.h"
#include "systemclock.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kResources = 1'000'000;
constexpr double kNanosecondsPerMs = 1e6;

/// Processor time of this thread so far: a busy machine does not lengthen a turn of its event loop.
double threadMs()
{
    constexpr double kMsPerSecond = 1e3;
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * kMsPerSecond
        + static_cast<double>(time.tv_nsec) / kNanosecondsPerMs;
}

class DraftBench
{
public:
    explicit DraftBench(Sharing sharing)
        : m_keeper(m_workspace, m_folder.filePath(u"drafts"_s), std::make_shared<SystemClock>())
    {
        makeResources(kResources, sharing, [this](const Collection &collection, const Resource &resource) {
            if (m_rows.empty())
                open(collection);
            m_rows.push_back(m_workspace.addResource(collection, resource));
        });
    }

    void run(const QByteArray &name)
    {
        measure(
            "a new tag staged on " + name, [this](int /*run*/) { stage(m_rows, u"apollo"_s); },
            [this] { takeBack(); });
        measure("its value changed on " + name, [this](int run) { stage(m_rows, u"gemini %1"_s.arg(run)); });
        measure("one row changed beside " + name,
            [this](int run) { stage({m_rows.front()}, u"mercury %1"_s.arg(run)); });
        read(name);
    }

private:
    void open(const Collection &collection)
    {
        Account account;
        account.id = collection.account;
        account.cloud = collection.cloud;
        m_workspace.openAccount(
            {.account = account, .rules = tagRules(account.cloud), .limits = {}, .tree = {}});
        m_keeper.follow({.id = account.id, .name = account.id, .cloud = account.cloud});
    }

    void stage(const Rows &rows, const QString &value)
    {
        m_workspace.stage(rows, {u"project"_s, value}, EditMode::Set);
    }

    /// The edit itself is the document's; the clock starts when it is made.
    void measure(const QByteArray &name, const std::function<void(int)> &edit,
        const std::function<void()> &prepare = {})
    {
        std::vector<double> toDisk;
        std::vector<double> blocks;
        for (int run = 0; run < kRuns; ++run) {
            QEventLoop loop;
            QElapsedTimer sinceEdit;
            double turnBegan = 0;
            double longest = 0;
            QTimer turns; // every turn of the loop
            QObject::connect(&turns, &QTimer::timeout, &loop, [&] {
                longest = std::max(longest, threadMs() - turnBegan);
                turnBegan = threadMs();
            });
            QObject::connect(
                &m_keeper, &DraftKeeper::kept, &loop, [&](const QString &, const QString &draft) {
                    m_draft = draft;
                    loop.quit();
                });
            if (prepare)
                prepare();
            edit(run);
            sinceEdit.start();
            turnBegan = threadMs();
            turns.start(0);
            loop.exec();
            toDisk.push_back(static_cast<double>(sinceEdit.nsecsElapsed()) / kNanosecondsPerMs);
            blocks.push_back(longest);
        }
        print("draft on disk after " + name, toDisk);
        print("longest block while drafting " + name, blocks);
    }

    void takeBack()
    {
        m_workspace.revertAll();
        QEventLoop loop;
        m_keeper.flush(&loop, [&loop](const std::optional<DraftTrouble> & /*trouble*/) { loop.quit(); });
        loop.exec();
    }

    static void print(const QByteArray &name, std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        printFigure(name, values[values.size() / 2], "ms",
            {{u"best"_s, values.front()}, {u"worst"_s, values.back()},
                {u"runs"_s, static_cast<int>(values.size())}});
    }

    void read(const QByteArray &name)
    {
        const DraftStore store(m_folder.filePath(u"drafts"_s));
        const QFileInfo file(DraftStore::path(store.folder(), m_draft));
        constexpr double kMiB = 1024.0 * 1024.0;
        printFigure("file with the draft of " + name, static_cast<double>(file.size()) / kMiB, "MiB");
        std::size_t resources = 0;
        bench::measure("read the draft of " + name, [&] {
            const DraftResult<Draft> draft = store.load(m_draft);
            resources = draft ? draft->resources.size() : 0;
        });
        if (resources != kResources)
            std::fprintf(stderr, "the draft has %zu resources\n", resources);
    }

    QTemporaryDir m_folder;
    Workspace m_workspace;
    DraftKeeper m_keeper;
    Rows m_rows;
    QString m_draft;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    DraftBench(Sharing::Realistic).run("1,000,000 rows");
    DraftBench(Sharing::UniqueTag).run("1,000,000 rows with a tag of their own");
}
