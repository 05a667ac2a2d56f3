// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// A program that applies changes, resumes what was interrupted or takes a run back, and may be ended in the
// middle. It reads
// an ApplyOrder from its standard input and writes an ApplyReport.
#include "applyorder.h"
#include "documentcontroller.h"
#include "journalthread.h"
#include "provider.h"
#include "randomness.h"
#include "runresume.h"
#include "runundo.h"
#include "stagedcells.h"
#include "testclock.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <csignal>
#include <deque>
#include <sys/resource.h>

using namespace tagdesk;

namespace {

/// The program while it runs.
class KilledApply : public QObject
{
public:
    explicit KilledApply(ApplyOrder order)
        : m_order(std::move(order))
        , m_journal(m_order.journal)
        , m_controller(parts())
        , m_missing(m_order.accounts.size())
    {
        m_clock->speed = m_order.speed;
        m_journal.setObserver([this] {
            if (++m_transactions == m_order.killAt)
                std::raise(SIGKILL);
        });
        connect(&m_controller, &DocumentController::accountOpened, this, [this] {
            if (--m_missing == 0)
                m_controller.whenBatchKnown(this, [this] { begin(); });
        });
        connect(&m_controller, &DocumentController::applyEnded, this, &KilledApply::ended);
    }

    void start()
    {
        for (const ApplyOrder::Opened &opened : m_order.accounts)
            m_controller.openAccount(opened.account, opened.credentials, {}, m_order.checks);
    }

private:
    DocumentParts parts()
    {
        constexpr int kConnectMs = 1'000;
        constexpr int kSilenceMs = 400;
        DocumentParts parts{.workspace = &m_workspace, .journal = &m_journal};
        parts.session.clock = m_clock;
        if (m_order.speed > 1) {
            parts.session.transport.connectTimeoutMs = kConnectMs * m_order.speed;
            parts.session.transport.silenceTimeoutMs = kSilenceMs * m_order.speed;
        }
        parts.session.randomness = systemRandomness();
        return parts;
    }

    void begin()
    {
        m_report.isComplete = true;
        if (m_order.resumes)
            return findInterrupted();
        if (m_order.undoes > 0)
            return takeBack();
        if (!m_order.lists)
            return apply();
        std::vector<Scope> collections;
        for (const ApplyOrder::Target &target : m_order.targets)
            collections.push_back({.collection = target.collection, .parent = {}});
        const ScopeSet scopes(std::move(collections));
        m_unlisted = scopes.scopes().size();
        connect(&m_controller, &DocumentController::scopeRefreshed, this, [this] {
            if (--m_unlisted == 0)
                apply();
        });
        m_controller.refresh(scopes);
    }

    void apply()
    {
        std::vector<CellWish> wishes;
        for (const ApplyOrder::Target &target : m_order.targets) {
            const ResourceTable &table = m_workspace.table();
            const std::optional<Row> listed =
                table.find(ResourceId{.collection = target.collection, .id = target.id});
            const Row row = m_workspace.addResource(target.collection,
                {.id = target.id,
                    .name = target.id,
                    .status = {},
                    .parent = listed ? table.parent(*listed) : QString(),
                    .tags = target.base});
            for (const ApplyOrder::Cell &cell : target.cells)
                wishes.push_back({.row = row,
                    .key = cell.key,
                    .value = cell.value.isNull() ? std::nullopt : std::optional(cell.value)});
        }
        stageCells(m_workspace, wishes, EditDescription::Kind::Import);
        if (m_controller.apply())
            exit(false);
    }

    void findInterrupted()
    {
        m_journal.ask<std::vector<JournalRun>>([](Journal &journal) { return journal.runs(); }, this,
            [this](const Result<std::vector<JournalRun>> &runs) {
                if (!runs) {
                    note(runs.error());
                    return exit(false);
                }
                for (const JournalRun &run : *runs) {
                    if (run.state == RunState::Interrupted)
                        m_interrupted.push_back(run.id);
                }
                next();
            });
    }

    void next()
    {
        if (m_interrupted.empty())
            return exit(m_report.isComplete);
        m_run = m_interrupted.front();
        m_interrupted.pop_front();
        auto *settling = new RunResume(m_controller, m_workspace, m_journal, m_clock, m_run, this);
        connect(settling, &RunResume::finished, this, [this, settling] { settled(settling->result()); });
        settling->start();
    }

    void settled(const RunResume::Outcome &outcome)
    {
        if (outcome.error)
            note(*outcome.error);
        for (const JournalCell &cell : outcome.damaged)
            note(makeError(ErrorKind::Invalid, ErrorCause::RunDamaged, cell.id.id));
        // With some of it not read the run stays interrupted, though its rest is sent.
        const std::optional<qint64> continues = outcome.notRead.empty() ? std::optional(m_run) : std::nullopt;
        if (outcome.rows.empty() || m_controller.apply(outcome.rows, {.continues = continues}))
            next();
    }

    void takeBack()
    {
        auto *reversal = new RunUndo(m_controller, m_workspace, m_journal, {m_order.undoes}, this);
        connect(reversal, &RunUndo::finished, this, [this, reversal] { reversed(reversal->result()); });
        reversal->start();
    }

    void reversed(const RunUndo::Outcome &outcome)
    {
        if (outcome.error)
            note(*outcome.error);
        for (const NotRevertedCell &kept : outcome.kept)
            m_report.kept.append({.id = kept.cell.id.id, .key = kept.cell.key});
        if (outcome.error || outcome.rows.empty()
            || m_controller.apply(outcome.rows, {.undoes = outcome.undone}))
            exit(!outcome.error && outcome.rows.empty());
    }

    void note(const Error &error)
    {
        m_report.isComplete = false;
        m_report.trouble =
            QStringLiteral("%1 %2 %3").arg(static_cast<int>(error.cause)).arg(error.message, error.detail);
    }

    void ended(const ApplyProgress &progress)
    {
        m_report.isComplete = m_report.isComplete && progress.isComplete();
        m_report.isRefused = m_report.isRefused || progress.refusal;
        if (m_order.resumes)
            next();
        else
            exit(m_report.isComplete);
    }

    void exit(bool isComplete)
    {
        m_report.isComplete = isComplete;
        const ResourceTable &table = m_workspace.table();
        for (Row row = 0; row < table.size(); ++row) {
            m_report.resources.append(
                {.id = table.resourceId(row), .base = table.pool().tags(table.tags(row))});
            for (const TagRef &staged : table.pool().refs(m_workspace.changes().delta(row)))
                m_report.kept.append({.id = table.idText(row), .key = table.pool().text(staged.key)});
        }
        QFile output;
        if (!output.open(stdout, QIODevice::WriteOnly) || output.write(toBytes(m_report)) < 0)
            return QCoreApplication::exit(1);
        QCoreApplication::exit(0);
    }

    ApplyOrder m_order;
    std::shared_ptr<TestClock> m_clock = std::make_shared<TestClock>();
    JournalThread m_journal;
    Workspace m_workspace;
    DocumentController m_controller;
    std::size_t m_unlisted = 0; // scopes
    qsizetype m_missing;
    int m_transactions = 0; // counted in the journal's thread
    std::deque<qint64> m_interrupted;
    qint64 m_run = 0;
    ApplyReport m_report;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const ApplyOrder order = orderFrom(input.readAll());
    if (order.largestFile > 0) {
        // Without the signal a write beyond it is an error, as on a full disk.
        const rlimit limit{.rlim_cur = static_cast<rlim_t>(order.largestFile), .rlim_max = RLIM_INFINITY};
        if (std::signal(SIGXFSZ, SIG_IGN) == SIG_ERR || setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 1;
    }
    KilledApply program(order);
    QTimer::singleShot(0, &program, [&program] { program.start(); });
    return QCoreApplication::exec();
}
