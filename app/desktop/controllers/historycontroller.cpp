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
constexpr std::size_t kResourceRuns = 100; // of one resource
} // namespace

HistoryController::HistoryController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_clock(std::make_shared<SystemClock>())
    , m_reader({parts.controller, parts.workspace, parts.journal, m_document}, m_clock)
    , m_purposes(parts.workspace)
    , m_offers({parts.journal, parts.controller, *parts.window.messages()})
{
    connect(&m_reader, &HistoryReader::saved, this,
        [this](const QString &path, const std::optional<Error> &error) {
            if (m_dialog)
                m_dialog->showSaved(path, error);
        });
    connect(&m_reader, &HistoryReader::foreignRefused, this, [this](const Error &error) {
        if (m_dialog)
            m_dialog->messages()->post(Message::of(u"export"_s, HistoryTexts::foreignRefused(error)));
    });
    connect(m_parts.window.windowActions()->history, &QAction::triggered, this, [this] { show(); });
    connect(&m_offers, &InterruptedOffers::resumeRequested, this, [this](qint64 run) { resume(run); });
    connect(&m_offers, &InterruptedOffers::showRequested, this, &HistoryController::show);
    connect(&m_offers, &InterruptedOffers::released, this, &HistoryController::load);
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

void HistoryController::load()
{
    if (m_dialog)
        m_reader.load();
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
    connect(dialog, &HistoryDialog::runChosen, &m_reader, &HistoryReader::loadCells);
    connect(dialog, &HistoryDialog::undoRequested, this, [this](qint64 run) { undo({run}); });
    connect(dialog, &HistoryDialog::undoApplyRequested, this, &HistoryController::undoApply);
    connect(dialog, &HistoryDialog::saveRequested, &m_reader, &HistoryReader::save);
    connect(dialog, &HistoryDialog::openRequested, &m_reader, &HistoryReader::openForeign);
    connect(dialog, &HistoryDialog::backRequested, &m_reader, &HistoryReader::showOwn);
    connect(dialog, &HistoryDialog::resumeRequested, this, &HistoryController::askToResume);
    connect(dialog, &HistoryDialog::exportRequested, this, &HistoryController::exportRun);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_parts.settings.historyLayout.setValue(dialog->saveLayout());
        m_reader.showOwn();
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
    auto *reversal = new RunUndo(m_parts.controller, m_parts.workspace, m_reader.shown(), runs, this);
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
    m_offers.withdraw(run);
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

void HistoryController::goOn(
    RunPurposes::Staged staged, const QString &summary, std::vector<NotRevertedChange> kept)
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

void HistoryController::review(const RunPurposes::Staged &staged)
{
    if (staged.cells.isEmpty()) {
        load();
        return;
    }
    if (m_dialog)
        m_dialog->close();
    if (const std::optional<qint64> run = m_purposes.stage(staged))
        m_offers.release(*run);
    // What else is staged is not sent unasked together with it.
    m_parts.window.reviewOpener()->setLeftOut(m_purposes.others());
    updateNote();
    m_parts.window.review();
}

/// Nobody wants it: the staged edits go, and a run that was to be resumed is as it was.
void HistoryController::drop(const RunPurposes::Staged &staged)
{
    if (staged.step != 0 && m_parts.workspace.undoStep() == staged.step)
        m_parts.workspace.undo();
    if (staged.purpose.continues)
        m_offers.release(*staged.purpose.continues);
    load();
}

/// What was reverted, or became another wish, is for nothing any more. While changes are sent, those that are
/// left are told by applyEnded().
void HistoryController::changesChanged()
{
    if (m_parts.workspace.isApplying())
        return;
    if (const std::optional<qint64> run = m_purposes.followEdits())
        m_offers.release(*run);
    updateNote();
}

void HistoryController::updateNote()
{
    const std::optional<RunPurposes::Staged> &staged = m_purposes.staged();
    if (!staged) {
        m_parts.window.reviewOpener()->setNote({});
        return;
    }
    const auto others = static_cast<qint64>(m_purposes.others().cellCount(m_parts.workspace.pool()));
    m_parts.window.reviewOpener()->setNote(staged->isUndo
            ? HistoryTexts::undoNote(staged->runs, others)
            : HistoryTexts::resumeNote(staged->runs.front(), others));
}

RunPurpose HistoryController::purpose(const CellSet &leftOut) const
{
    return m_purposes.purpose(leftOut);
}

RunPurpose HistoryController::purposeOf(const Rows &left) const
{
    return m_purposes.purposeOf(left);
}

void HistoryController::sent(const CellSet &leftOut)
{
    m_purposes.sent(leftOut, m_parts.controller.purpose());
    updateNote();
}

void HistoryController::sent(const Rows &rows)
{
    m_purposes.sent(rows, m_parts.controller.purpose());
}

void HistoryController::applyEnded()
{
    // Ended by the run that continues it, unless the journal could not begin that.
    if (const std::optional<qint64> run = m_purposes.takeContinued())
        m_offers.release(*run);
    changesChanged();
    load();
    m_parts.window.tagPane()->reloadHistory();
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
    auto *job = new HistoryExport(m_reader.shown(), run, path, this);
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

} // namespace tagdesk
