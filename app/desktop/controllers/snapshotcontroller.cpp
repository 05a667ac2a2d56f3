// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotcontroller.h"

#include "backgroundwork.h"
#include "compliancedialog.h"
#include "compliancetrend.h"
#include "documentcontroller.h"
#include "driftrestoring.h"
#include "driftrun.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "resourcemodel.h"
#include "snapshotaccounts.h"
#include "snapshottext.h"
#include "thenandnowdialog.h"
#include "windowactions.h"
#include "workspace.h"

#include <QAction>

#include <algorithm>
#include <memory>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

const QString kSnapshotMessage = u"snapshot"_s;
constexpr std::size_t kTrendDays = 30;

} // namespace

SnapshotController::SnapshotController(const Parts &parts, QString path, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_path(std::move(path))
    , m_keeper(
          {.controller = parts.controller, .workspace = parts.workspace, .journal = parts.journal}, m_path)
    , m_all({.controller = parts.controller, .workspace = parts.workspace, .journal = parts.journal},
          parts.resources, parts.window, m_path)
{
    connect(parts.window.windowActions()->thenAndNow, &QAction::triggered, this, &SnapshotController::open);
    connect(&parts.window, &MainWindow::complianceShown, this, &SnapshotController::judge);
    connect(&m_keeper, &SnapshotKeeper::failed, this, &SnapshotController::tell);
    connect(&m_keeper, &SnapshotKeeper::kept, this,
        [this] { m_parts.window.messages()->remove(kSnapshotMessage); });
    connect(&m_all, &SnapshotListController::changed, this, [this] {
        if (m_dialog)
            list();
    });
}

SnapshotController::~SnapshotController()
{
    // The dialog belongs to the window, which lives longer than what it shows.
    delete m_dialog;
}

ThenAndNowDialog *SnapshotController::dialog() const
{
    return m_dialog;
}

void SnapshotController::open()
{
    if (m_dialog)
        return;
    m_parts.window.commitTyping();
    m_document.setSnapshots({});
    m_document.setDrift(0, {}, false);
    m_dialog = new ThenAndNowDialog(&m_document, &m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ThenAndNowDialog::snapshotChosen, this, &SnapshotController::compare);
    connect(m_dialog, &ThenAndNowDialog::snapshotsRequested, this, [this] { m_all.open(m_dialog); });
    connect(m_dialog, &ThenAndNowDialog::restoreRequested, this, &SnapshotController::restore);
    connect(m_dialog, &ThenAndNowDialog::stopRequested, this, &SnapshotController::stopRestoring);
    connect(m_dialog, &ThenAndNowDialog::saveRequested, &m_parts.window, &MainWindow::reportSaveRequested);
    connect(m_dialog, &QDialog::rejected, this, [this] {
        delete m_run;
        stopRestoring();
    });
    list();
    m_dialog->open();
}

void SnapshotController::list()
{
    delete m_listing;
    m_document.setWork(DriftDocument::Work::Listing);
    auto all = std::make_shared<SnapshotResult<std::vector<Snapshot>>>();
    m_listing = new BackgroundWork(
        [all, path = m_path](const BackgroundWork::Control & /*control*/) {
            // Whoever only looks makes no file.
            if (Journal::isMissing(path))
                return;
            const auto store = SnapshotStore::open(path);
            *all = store ? (*store)->list()
                         : SnapshotResult<std::vector<Snapshot>>(tl::unexpected(store.error()));
        },
        this);
    connect(m_listing, &BackgroundWork::finished, this, [this, all, work = m_listing.data()] {
        work->deleteLater();
        listed(*all);
    });
    m_listing->start();
}

/// Those that know something of what the table shows, and are whole on the disk.
void SnapshotController::listed(const SnapshotResult<std::vector<Snapshot>> &all)
{
    const bool isComparing = m_run && !m_run->isEnded();
    m_document.setWork(isComparing ? DriftDocument::Work::Comparing : DriftDocument::Work::None);
    if (!all)
        return m_document.setTrouble(all.error());
    std::vector<SnapshotAccount> open;
    for (const OpenAccount &each : m_parts.workspace.accounts())
        open.push_back(snapshotAccount(m_parts.controller.runHeader(each.account.id)));
    std::vector<Snapshot> known;
    for (const Snapshot &snapshot : *all) {
        const std::vector<std::optional<Scope>> places = openScopesOf(snapshot, open);
        const bool isShown = std::ranges::any_of(places, [this](const std::optional<Scope> &place) {
            return place && m_parts.resources.scopes().contains(*place);
        });
        if (isShown && !snapshot.isDamaged)
            known.push_back(snapshot);
    }
    m_document.setSnapshots(std::move(known));
}

void SnapshotController::compare(qint64 snapshot)
{
    delete m_run;
    const auto &all = m_document.snapshots();
    const auto then = std::ranges::find(all, snapshot, &Snapshot::id);
    if (then == all.end())
        return;
    m_document.setWork(DriftDocument::Work::Comparing);
    m_run = new DriftRun(
        {.controller = m_parts.controller, .workspace = m_parts.workspace, .journal = m_parts.journal},
        m_path, *then, m_parts.resources.scopes().scopes(), this);
    connect(m_run, &DriftRun::finished, this, [this, run = m_run.data()] { compared(*run); });
    m_run->start();
}

void SnapshotController::compared(DriftRun &run)
{
    m_document.setWork(DriftDocument::Work::None);
    SnapshotResult<Drift> drift = run.take();
    if (drift)
        m_document.setDrift(run.then().id, *std::move(drift), run.hasGap());
    else
        m_document.setTrouble(drift.error());
}

void SnapshotController::restore(const std::vector<std::size_t> &cells)
{
    const auto &all = m_document.snapshots();
    const auto then = std::ranges::find(all, m_document.compared(), &Snapshot::id);
    if (then == all.end())
        return;
    m_document.setWork(DriftDocument::Work::Restoring);
    m_restoring = new DriftRestoring(
        m_parts.workspace, m_document.sharedDrift(), cells, SnapshotTexts::name(*then), this);
    connect(m_restoring, &DriftRestoring::progressed, &m_document, &DriftDocument::setProgress);
    connect(m_restoring, &DriftRestoring::finished, this, [this, work = m_restoring.data()] {
        const RestoredDrift restored = work->result();
        work->deleteLater();
        // The dialog closes by this, so that the review finds the window.
        m_document.setWork(DriftDocument::Work::None);
        sayRestored(restored);
    });
    m_restoring->start();
}

void SnapshotController::stopRestoring()
{
    delete m_restoring;
    m_document.setWork(DriftDocument::Work::None);
}

void SnapshotController::sayRestored(const RestoredDrift &restored)
{
    QStringList left{SnapshotTexts::goneCells(restored.gone),
        SnapshotTexts::changedCells(restored.changedSince), SnapshotTexts::refusedCells(restored.refused)};
    left.removeAll(QString());
    Message message;
    message.id = u"restored-snapshot"_s;
    message.severity = restored.left() == 0 ? Message::Severity::Success : Message::Severity::Warning;
    message.text = SnapshotTexts::restored(restored.cells, restored.resources);
    message.detail = left.join(u'\n');
    m_parts.window.messages()->post(message);
    if (restored.cells > 0)
        m_parts.window.review();
}

/// Today's policies over what was kept, in a thread of its own.
void SnapshotController::judge(ComplianceDialog *dialog)
{
    delete m_judging;
    if (m_parts.workspace.policies().isEmpty())
        return;
    dialog->setTrendNote(SnapshotTexts::judging());
    std::vector<JudgedAccount> accounts;
    for (const OpenAccount &each : m_parts.workspace.accounts())
        accounts.push_back({.account = snapshotAccount(m_parts.controller.runHeader(each.account.id)),
            .policy = each.policy,
            .reserved = each.rules->key.reservedPrefixes});
    auto trend = std::make_shared<SnapshotResult<ComplianceTrend>>();
    m_judging = new BackgroundWork(
        [trend, accounts, path = m_path, scopes = m_parts.resources.scopes().scopes()](
            const BackgroundWork::Control &control) {
            if (Journal::isMissing(path) || scopes.empty())
                return;
            const auto store = SnapshotStore::open(path);
            *trend = store ? complianceTrend(
                         **store, scopes, accounts, kTrendDays, [&control] { return control.goOn(0); })
                           : SnapshotResult<ComplianceTrend>(tl::unexpected(store.error()));
        },
        this);
    connect(m_judging, &BackgroundWork::finished, this,
        [trend, shown = QPointer<ComplianceDialog>(dialog), work = m_judging.data()] {
            work->deleteLater();
            if (shown && *trend)
                shown->setTrend(**trend);
            else if (shown)
                shown->setTrendNote(SnapshotTexts::of(trend->error()).what);
        });
    connect(dialog, &QDialog::finished, m_judging, &BackgroundWork::abort);
    m_judging->start();
}

void SnapshotController::tell(const SnapshotTrouble &trouble)
{
    m_parts.window.messages()->post(
        Message::of(kSnapshotMessage, SnapshotTexts::of(trouble), Message::Severity::Warning));
}

} // namespace tagdesk
