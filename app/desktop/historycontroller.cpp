// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historycontroller.h"

#include "historyconversion.h"
#include "historydialog.h"
#include "historyexport.h"
#include "historytext.h"
#include "journalthread.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "notreverteddialog.h"
#include "operatorname.h"
#include "resourcehistory.h"
#include "settings.h"
#include "systemclock.h"
#include "tagpane.h"
#include "windowactions.h"
#include "workspace.h"

#include <QAction>
#include <QStatusBar>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kShownCells = 10'000; // more load slowly and are read by nobody
constexpr std::size_t kResumeOffers = 3; // bars at once
constexpr std::size_t kResourceRuns = 100; // of one resource
} // namespace

HistoryController::HistoryController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_clock(std::make_shared<SystemClock>())
{
    connect(m_parts.window.windowActions()->history, &QAction::triggered, this, [this] { show(); });
    connect(
        &m_parts.controller, &DocumentController::accountOpened, this, &HistoryController::offerInterrupted);
    connect(&m_parts.controller, &DocumentController::applyEnded, this, &HistoryController::applyEnded);
    connect(m_parts.window.tagPane(), &TagPane::historyWanted, this, &HistoryController::loadResource);
    connect(&m_parts.workspace, &Workspace::changesChanged, this, &HistoryController::changesChanged);
    connect(&m_parts.workspace, &Workspace::applyingChanged, this, [this](bool applying) {
        if (m_dialog)
            m_dialog->setApplying(applying);
    });
}

HistoryController::~HistoryController()
{
    // The dialog belongs to the window, which lives longer than what it shows.
    delete m_dialog;
}

void HistoryController::offerInterrupted(const QString &accountId)
{
    withdrawOffers();
    m_parts.journal.ask<std::vector<JournalRun>>(
        [accountId](Journal &journal) {
            JournalFilter filter;
            filter.accountId = accountId;
            return journal.runs(filter);
        },
        this,
        [this](const Result<std::vector<JournalRun>> &runs) {
            if (!runs) {
                m_parts.window.messages()->post(Message::of(u"journal"_s, runs.error()));
                return;
            }
            offer(*runs);
            check();
        });
}

/// A large file was not looked at when it was opened. Behind what somebody waits for.
void HistoryController::check()
{
    m_parts.journal.ask<void>([](Journal &journal) { return journal.check(); }, this,
        [this](const Result<void> &checked) {
            if (!checked)
                m_parts.window.messages()->post(Message::of(u"journal"_s, checked.error()));
        });
}

void HistoryController::offer(const std::vector<JournalRun> &runs)
{
    std::size_t cutOff = 0;
    for (const JournalRun &run : runs) {
        if (run.state != RunState::Interrupted || m_offered.contains(run.id) || ++cutOff > kResumeOffers)
            continue;
        m_offered.insert(run.id);
        m_offers.insert(run.id, run.header.accountId);
        Message message = HistoryTexts::interrupted(toHistory(run, true));
        message.actions = {{HistoryTexts::resumeAct(), [this, id = run.id] { resume(id); }, false},
            {HistoryTexts::showAct(), [this, id = run.id] { show(id); }, false}};
        m_parts.window.messages()->post(message);
    }
    if (cutOff > kResumeOffers) {
        Message message = HistoryTexts::moreInterrupted(static_cast<qint64>(cutOff - kResumeOffers));
        message.actions = {{HistoryTexts::showAct(), [this] { show(); }, false}};
        m_parts.window.messages()->post(message);
    }
}

/// Those of accounts that are not open any more.
void HistoryController::withdrawOffers()
{
    for (auto offer = m_offers.begin(); offer != m_offers.end();) {
        if (m_parts.controller.isOpen(*offer)) {
            ++offer;
            continue;
        }
        m_parts.window.messages()->remove(HistoryTexts::interruptedId(offer.key()));
        m_offered.remove(offer.key());
        offer = m_offers.erase(offer);
    }
}

void HistoryController::show(std::optional<qint64> run)
{
    if (!m_dialog) {
        m_document.setFilter({});
        m_dialog = new HistoryDialog(&m_document, &m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->restoreLayout(m_parts.settings.historyLayout.value());
        m_dialog->setApplying(m_parts.workspace.isApplying());
        connectDialog(m_dialog);
        m_dialog->open();
    }
    if (run)
        m_dialog->select(*run);
    load();
}

void HistoryController::connectDialog(HistoryDialog *dialog)
{
    connect(dialog, &HistoryDialog::filterChanged, this, [this](const HistoryFilter &filter) {
        m_document.setFilter(filter);
        load();
    });
    connect(dialog, &HistoryDialog::runChosen, this, &HistoryController::loadCells);
    connect(dialog, &HistoryDialog::undoRequested, this, [this](qint64 run) { undo({run}); });
    connect(dialog, &HistoryDialog::undoApplyRequested, this, &HistoryController::undoApply);
    connect(dialog, &HistoryDialog::saveRequested, this, &HistoryController::save);
    connect(dialog, &HistoryDialog::openRequested, this, &HistoryController::openForeign);
    connect(dialog, &HistoryDialog::backRequested, this, &HistoryController::showOwn);
    connect(dialog, &HistoryDialog::resumeRequested, this, &HistoryController::askToResume);
    connect(dialog, &HistoryDialog::exportRequested, this, &HistoryController::exportRun);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_parts.settings.historyLayout.setValue(dialog->saveLayout());
        showOwn();
    });
}

/// Of the open accounts, as their next runs would be written down.
std::vector<RunHeader> HistoryController::openHeaders() const
{
    std::vector<RunHeader> headers;
    for (const OpenAccount &open : m_parts.workspace.accounts()) {
        if (m_parts.controller.isOpen(open.account.id))
            headers.push_back(m_parts.controller.runHeader(open.account.id));
    }
    return headers;
}

void HistoryController::load()
{
    if (!m_dialog)
        return;
    if (m_document.work() == HistoryDocument::Work::None)
        m_document.setWork(HistoryDocument::Work::Loading);
    shown().ask<std::vector<HistoryRun>>(
        [filter = toJournal(m_document.filter(), m_clock->now().toLocalTime()), accounts = openHeaders()](
            Journal &journal) { return readHistory(journal, filter, accounts); },
        this,
        [this, from = &shown()](const Result<std::vector<HistoryRun>> &runs) {
            if (from != &shown())
                return;
            if (m_document.work() == HistoryDocument::Work::Loading)
                m_document.setWork(HistoryDocument::Work::None);
            if (!runs) {
                m_document.setError(runs.error());
                return;
            }
            m_document.setRuns(*runs);
            if (m_chosen && m_document.run(*m_chosen) != nullptr)
                loadCells(*m_chosen);
        });
}

void HistoryController::loadCells(qint64 run)
{
    struct Shown
    {
        std::vector<HistoryCell> cells;
        std::vector<HistoryRun> linked;
        bool isCut = false;
    };
    m_chosen = run;
    const HistoryRun *chosen = m_document.run(run);
    JournalFilter filter = toJournal(m_document.filter(), m_clock->now().toLocalTime());
    filter.limit = kShownCells + 1;
    shown().ask<Shown>(
        [run, filter, apply = chosen == nullptr ? QString() : chosen->apply, accounts = openHeaders()](
            Journal &journal) -> Result<Shown> {
            const Result<std::vector<JournalCell>> cells = journal.cells(run, filter);
            if (!cells)
                return failure(cells.error());
            Shown all;
            all.isCut = static_cast<qint64>(cells->size()) > kShownCells;
            const std::size_t count = std::min<std::size_t>(cells->size(), kShownCells);
            for (std::size_t at = 0; at < count; ++at)
                all.cells.push_back(toHistory((*cells)[at]));
            if (apply.isEmpty())
                return all;
            auto linked = readHistory(journal, {.apply = apply}, accounts);
            if (!linked)
                return failure(linked.error());
            all.linked = std::move(*linked);
            return all;
        },
        this,
        [this, run, from = &shown()](const Result<Shown> &read) {
            if (m_chosen != run || from != &shown())
                return;
            if (read)
                m_document.setCells(run, read->cells, read->isCut, read->linked);
            else
                m_document.setError(read.error());
        });
}

void HistoryController::loadResource(const ResourceId &id)
{
    m_parts.journal.ask<ResourceHistory>(
        [id](Journal &journal) { return readResourceHistory(journal, id, kResourceRuns); }, this,
        [this, id](
            const Result<ResourceHistory> &history) { m_parts.window.tagPane()->setHistory(id, history); });
}

/// All runs of the chosen one's apply that changed something.
void HistoryController::undoApply()
{
    std::vector<qint64> runs;
    for (const HistoryRun &run : m_document.linked()) {
        if (run.done + run.unknown > 0)
            runs.push_back(run.id);
    }
    undo(runs);
}

void HistoryController::undo(const std::vector<qint64> &runs, const RunConsent &consent)
{
    if (runs.empty() || m_document.work() == HistoryDocument::Work::Reading)
        return;
    setReading(runs);
    auto *reversal = new RunUndo(m_parts.controller, m_parts.workspace, shown(), runs, this);
    reversal->setConsent(consent);
    connect(reversal, &RunUndo::finished, this, [this, reversal, runs, consent] {
        reversal->deleteLater();
        undone(*reversal, runs, consent);
    });
    reversal->start();
}

void HistoryController::undone(
    const RunUndo &reversal, const std::vector<qint64> &runs, const RunConsent &consent)
{
    setReading({});
    const RunUndo::Outcome &outcome = reversal.result();
    if (outcome.error) {
        sayRefused(outcome.run.id, *outcome.error, consent,
            [this, runs](const RunConsent &agreed) { undo(runs, agreed); });
        return;
    }
    sayUnmarked(outcome.run.id, outcome.isUnmarked);
    goOn({.runs = runs,
             .purpose = {.note = {}, .undoes = outcome.undone, .continues = {}, .apply = {}},
             .cells = outcome.cells,
             .isUndo = true,
             .step = stagedBy(EditDescription::Kind::UndoRun)},
        HistoryTexts::reversed(
            runs, static_cast<qint64>(outcome.restored), static_cast<qint64>(outcome.kept.size())),
        keptOf(outcome));
}

/// Where a person may know better, a button says so and tries again.
void HistoryController::sayRefused(
    qint64 run, const Error &error, const RunConsent &consent, const Again &again)
{
    Message message = HistoryTexts::failed(run, error);
    RunConsent agreed = consent;
    switch (error.cause) {
    case ErrorCause::OtherAccessKey:
    case ErrorCause::AccountUnmarked:
        agreed.isSameAccount = true;
        agreed.account = error.detail.section(u'\n', 1); // the one that is shown now
        break;
    case ErrorCause::AllGone:
        agreed.areDeleted = true;
        break;
    default:
        break;
    }
    if (!(agreed == consent))
        message.actions = {{HistoryTexts::consentAct(error.cause), [again, agreed] {
                                again(agreed);
                            }}};
    say(message);
}

void HistoryController::sayUnmarked(qint64 run, bool isUnmarked)
{
    if (isUnmarked)
        m_parts.window.messages()->post({.id = u"unmarked"_s,
            .severity = Message::Severity::Warning,
            .text = HistoryTexts::unmarked(run)});
}

/// A run of another machine is only taken over when somebody says that its program has ended.
void HistoryController::askToResume(qint64 run)
{
    const HistoryRun *shown = m_document.run(run);
    if (shown == nullptr || !shown->isElsewhere) {
        resume(run);
        return;
    }
    Message question = HistoryTexts::takeOverQuestion(*shown);
    question.actions = {{HistoryTexts::consentAct(ErrorCause::RunElsewhere), [this, run] {
                             RunConsent consent;
                             consent.takesOver = true;
                             resume(run, consent);
                         }}};
    say(question);
}

void HistoryController::resume(qint64 run, const RunConsent &consent)
{
    if (m_document.work() == HistoryDocument::Work::Reading)
        return;
    if (m_parts.workspace.isApplying()) {
        m_parts.window.statusBar()->showMessage(HistoryTexts::applyingObstacle());
        return;
    }
    setReading({run});
    auto *settling =
        new RunResume(m_parts.controller, m_parts.workspace, m_parts.journal, m_clock, run, this);
    settling->setConsent(consent);
    connect(settling, &RunResume::finished, this, [this, settling, run, consent] {
        settling->deleteLater();
        settled(*settling, run, consent);
    });
    settling->start();
}

void HistoryController::settled(const RunResume &settling, qint64 run, const RunConsent &consent)
{
    setReading({});
    const RunResume::Outcome &outcome = settling.result();
    if (outcome.error)
        sayRefused(
            run, *outcome.error, consent, [this, run](const RunConsent &agreed) { resume(run, agreed); });
    sayUnmarked(run, outcome.isUnmarked);
    if (outcome.run.id == 0 || (outcome.error && outcome.notRead.empty()))
        return;
    m_parts.window.messages()->remove(HistoryTexts::interruptedId(run));
    m_offers.remove(run);
    const QString summary = HistoryTexts::settled(summaryOf(outcome));
    m_parts.window.messages()->post({.id = u"settled"_s,
        .severity = outcome.notRead.empty() && outcome.changed.empty() && outcome.gone.empty()
                && outcome.damaged.empty()
            ? Message::Severity::Success
            : Message::Severity::Warning,
        .text = summary});
    // A run with cells that nobody could read is not over: it stays to be resumed.
    const bool isOver = outcome.notRead.empty();
    goOn({.runs = {run},
             .purpose = {.note = {},
                 .undoes = {},
                 .continues = isOver ? std::optional(run) : std::nullopt,
                 .apply = {}},
             .cells = outcome.cells,
             .isUndo = false,
             .step = stagedBy(EditDescription::Kind::ResumeRun)},
        summary, keptOf(outcome, m_parts.workspace));
}

void HistoryController::goOn(Staged staged, const QString &summary, std::vector<NotRevertedChange> kept)
{
    if (kept.empty()) {
        review(staged);
        return;
    }
    QWidget *parent = m_dialog ? static_cast<QWidget *>(m_dialog) : &m_parts.window;
    const std::size_t count = staged.cells.count(m_parts.workspace.pool());
    auto *question = new NotRevertedDialog(summary, std::move(kept), static_cast<qint64>(count), parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, staged] { review(staged); });
    connect(question, &QDialog::rejected, this, [this, staged] { drop(staged); });
    question->open();
}

/// The last step if it is of this kind; 0 when nothing was staged or another step came on top meanwhile.
std::uint64_t HistoryController::stagedBy(EditDescription::Kind kind) const
{
    const auto last = m_parts.workspace.undoDescription();
    return last && last->kind == kind ? m_parts.workspace.undoStep() : 0;
}

void HistoryController::review(const Staged &staged)
{
    if (staged.cells.isEmpty()) {
        load();
        return;
    }
    if (m_dialog)
        m_dialog->close();
    const std::optional<Staged> before = std::exchange(m_staged, staged);
    if (before && before->purpose.continues && before->runs != staged.runs)
        release(*before->purpose.continues);
    // What else is staged is not sent unasked together with it.
    m_parts.window.setLeftOut(otherCells());
    updateNote();
    m_parts.window.review();
}

/// Nobody wants it: the staged edits go, and a run that was to be resumed is as it was.
void HistoryController::drop(const Staged &staged)
{
    if (staged.step != 0 && m_parts.workspace.undoStep() == staged.step)
        m_parts.workspace.undo();
    if (staged.purpose.continues)
        release(*staged.purpose.continues);
    load();
}

/// What was reverted, or became another wish, is for nothing any more. While changes are sent, those that are
/// left are told by applyEnded().
void HistoryController::changesChanged()
{
    if (m_parts.workspace.isApplying())
        return;
    for (Sent &sent : m_sent)
        sent.cells.keepStaged(m_parts.workspace);
    std::erase_if(m_sent, [](const Sent &sent) { return sent.cells.isEmpty(); });
    if (!m_staged)
        return;
    m_staged->cells.keepStaged(m_parts.workspace);
    if (m_staged->cells.isEmpty()) {
        const std::optional<qint64> continued = m_staged->purpose.continues;
        m_staged.reset();
        if (continued)
            release(*continued);
    }
    updateNote();
}

/// Of what was staged here.
CellSet HistoryController::stagedCells() const
{
    TagPool &pool = m_parts.workspace.pool();
    CellSet cells;
    if (!m_staged)
        return cells;
    for (const auto &[row, keys] : m_staged->cells.keys(pool)) {
        for (const QString &key : keys)
            cells.insert(row, pool.intern(key), pool);
    }
    return cells;
}

/// Staged, and not for what was staged here.
CellSet HistoryController::otherCells() const
{
    CellSet others = CellSet::of(m_parts.workspace.changes(), m_parts.workspace.pool());
    others.remove(stagedCells(), m_parts.workspace.pool());
    return others;
}

void HistoryController::updateNote()
{
    if (!m_staged) {
        m_parts.window.setReviewNote({});
        return;
    }
    const auto others = static_cast<qint64>(otherCells().cellCount(m_parts.workspace.pool()));
    m_parts.window.setReviewNote(m_staged->isUndo ? HistoryTexts::undoNote(m_staged->runs, others)
                                                  : HistoryTexts::resumeNote(m_staged->runs.front(), others));
}

RunPurpose HistoryController::purpose(const CellSet &leftOut) const
{
    TagPool &pool = m_parts.workspace.pool();
    CellSet sent = stagedCells();
    sent.remove(leftOut, pool);
    if (m_staged && !sent.isEmpty())
        return m_staged->purpose;
    return purposeOf(leftOut.without(m_parts.workspace.changes(), pool).rows());
}

RunPurpose HistoryController::purposeOf(const Rows &left) const
{
    const auto found = std::find_if(
        m_sent.crbegin(), m_sent.crend(), [&left](const Sent &sent) { return sent.cells.contains(left); });
    return found == m_sent.crend() ? RunPurpose() : found->purpose;
}

void HistoryController::sent(const CellSet &leftOut)
{
    TagPool &pool = m_parts.workspace.pool();
    sent(leftOut.without(m_parts.workspace.changes(), pool).rows());
    const CellSet staged = stagedCells();
    CellSet gone = staged;
    gone.remove(leftOut, pool);
    if (gone.isEmpty())
        return;
    m_continued = std::exchange(m_staged->purpose.continues, std::nullopt);
    CellSet kept = staged;
    kept.remove(gone, pool);
    // An undo of which a part stays staged is one until that is sent, too.
    if (m_staged->isUndo && !kept.isEmpty())
        m_staged->cells.keepRows(kept.rows());
    else
        m_staged.reset();
    updateNote();
}

void HistoryController::sent(Rows rows)
{
    std::ranges::sort(rows);
    m_sent.push_back(
        {.purpose = m_parts.controller.purpose(), .cells = PurposeCells::ofStaged(m_parts.workspace)});
    m_sent.back().cells.keepRows(rows);
}

void HistoryController::applyEnded()
{
    // Ended by the run that continues it, unless the journal could not begin that.
    if (const std::optional<qint64> run = std::exchange(m_continued, std::nullopt))
        release(*run);
    changesChanged();
    load();
    m_parts.window.tagPane()->reloadHistory();
}

void HistoryController::release(qint64 run)
{
    m_parts.journal.ask<QString>(
        [run](Journal &journal) -> Result<QString> {
            return journal.release(run).and_then([&] {
                return journal.run(run).map([](const JournalRun &read) { return read.header.accountId; });
            });
        },
        this,
        [this, run](const Result<QString> &accountId) {
            m_offered.remove(run);
            if (accountId)
                offerInterrupted(*accountId);
            load();
        });
}

void HistoryController::setReading(const std::vector<qint64> &runs)
{
    m_document.setWork(runs.empty() ? HistoryDocument::Work::None : HistoryDocument::Work::Reading);
    if (runs.empty())
        m_parts.window.statusBar()->clearMessage();
    else
        m_parts.window.statusBar()->showMessage(HistoryTexts::reading(runs));
}

void HistoryController::say(const Message &message)
{
    (m_dialog ? m_dialog->messages() : m_parts.window.messages())->post(message);
}

void HistoryController::exportRun(qint64 run, const QString &path)
{
    m_document.setWork(HistoryDocument::Work::Exporting);
    auto *job = new HistoryExport(shown(), run, path, this);
    connect(job, &HistoryExport::finished, this, [this, job] {
        job->deleteLater();
        m_document.setWork(HistoryDocument::Work::None);
        const std::optional<Error> error =
            job->result() ? std::nullopt : std::optional(job->result().error());
        if (m_dialog)
            m_dialog->showExported(job->path(), error);
        else if (error)
            m_parts.window.messages()->post(Message::of(u"export"_s, *error));
    });
    job->start();
}

JournalThread &HistoryController::shown() const
{
    return m_foreign == nullptr ? m_parts.journal : *m_foreign;
}

void HistoryController::save(const QString &path)
{
    const QDateTime now = m_clock->now();
    const HistoryOrigin origin{.who = operatorName(),
        .made = now,
        .since = toJournal(m_document.filter(), now.toLocalTime()).since.toUTC(),
        .until = {}};
    m_document.setWork(HistoryDocument::Work::Exporting);
    m_parts.journal.ask<void>([path, origin](Journal &journal) { return journal.save(path, origin); }, this,
        [this, path](const Result<void> &saved) {
            m_document.setWork(HistoryDocument::Work::None);
            if (m_dialog)
                m_dialog->showSaved(path, saved ? std::nullopt : std::optional(saved.error()));
        });
}

/// Shown once it is read; until then, and where it cannot be, the other one stays.
void HistoryController::openForeign(const QString &path)
{
    auto *journal = new JournalThread(path, Journal::openForeign, this);
    m_document.setWork(HistoryDocument::Work::Reading);
    journal->ask<ForeignHistory>([](Journal &opened) { return foreignHistory(opened); }, this,
        [this, journal](const Result<ForeignHistory> &history) {
            m_document.setWork(HistoryDocument::Work::None);
            if (history && m_dialog)
                return showForeign(journal, *history);
            retire(journal);
            if (m_dialog)
                m_dialog->messages()->post(
                    Message::of(u"export"_s, HistoryTexts::foreignRefused(history.error())));
        });
}

void HistoryController::showForeign(JournalThread *journal, const ForeignHistory &history)
{
    if (m_foreign != nullptr)
        retire(m_foreign);
    m_foreign = journal;
    m_chosen.reset();
    m_document.beginHistory(
        ForeignHistory{.path = journal->path(), .who = history.who, .made = history.made});
    load();
}

void HistoryController::showOwn()
{
    if (m_foreign == nullptr)
        return;
    retire(std::exchange(m_foreign, nullptr));
    m_chosen.reset();
    m_document.beginHistory(std::nullopt);
    load();
}

/// It goes when it has done what it was asked for, so that nobody waits for its thread.
void HistoryController::retire(JournalThread *journal)
{
    journal->ask<void>([](Journal & /*journal*/) -> Result<void> { return {}; }, journal,
        [journal](const Result<void> & /*idle*/) { journal->deleteLater(); });
}

} // namespace tagdesk
