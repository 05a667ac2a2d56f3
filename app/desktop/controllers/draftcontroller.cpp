// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftcontroller.h"

#include "backgroundwork.h"
#include "discarddraftquestion.h"
#include "documentcontroller.h"
#include "historytext.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "notreverteddialog.h"
#include "systemclock.h"
#include "workspace.h"

#include <QStatusBar>

#include <utility>

namespace tagdesk {

namespace {

constexpr int kDraftOffers = 3; // bars at once; the others wait for the next start

NotRestoredReason reasonOf(DraftLeft reason)
{
    switch (reason) {
    case DraftLeft::EditedHere:
        return NotRestoredReason::EditedHere;
    case DraftLeft::RuleRefuses:
        return NotRestoredReason::RuleRefuses;
    case DraftLeft::ResourceGone:
        return NotRestoredReason::ResourceGone;
    case DraftLeft::NotRead:
        return NotRestoredReason::NotRead;
    }
    Q_UNREACHABLE();
}

std::vector<NotRestoredChange> changesOf(const std::vector<LeftCell> &left)
{
    std::vector<NotRestoredChange> changes;
    changes.reserve(left.size());
    for (const LeftCell &cell : left)
        changes.push_back({.id = cell.id.id,
            .name = cell.name,
            .key = cell.cell.key,
            .wanted = cell.cell.after,
            .now = cell.now,
            .reason = reasonOf(cell.reason),
            .error = cell.error});
    return changes;
}

RestoredSummary summaryOf(const DraftRestorer::Outcome &outcome)
{
    RestoredSummary summary{.account = outcome.account.name,
        .staged = static_cast<qint64>(outcome.staged),
        .conflicts = static_cast<qint64>(outcome.conflicts),
        .already = static_cast<qint64>(outcome.already),
        .left = static_cast<qint64>(outcome.left.size())};
    for (const LeftCell &cell : outcome.left)
        summary.notRead += cell.reason == DraftLeft::NotRead ? 1 : 0;
    return summary;
}

DraftOffer offerOf(const DraftSummary &draft)
{
    return {.id = draft.id,
        .account = draft.account.name,
        .changed = draft.changed,
        .changes = draft.changes,
        .resources = draft.resources,
        .isTorn = draft.isTorn};
}

} // namespace

DraftController::DraftController(const Parts &parts, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_clock(std::make_shared<SystemClock>())
    , m_store(folder)
    , m_keeper(parts.workspace, folder, m_clock)
{
    connect(&parts.controller, &DocumentController::accountOpened, this, &DraftController::accountOpened);
    connect(&parts.workspace, &Workspace::accountsChanged, this, &DraftController::accountsChanged);
    connect(&m_keeper, &DraftKeeper::troubled, this, &DraftController::showTrouble);
    connect(&m_keeper, &DraftKeeper::recovered, this, [this](const QString &accountId) {
        m_troubled.remove(accountId);
        hideTrouble();
    });
    connect(&parts.window, &MainWindow::keepRequested, this,
        [this] { keep(m_keeper.accounts(), [this] { m_parts.window.closeUnasked(); }); });
    connect(&parts.window, &MainWindow::discarded, this, [this] { discard(m_keeper.accounts()); });
}

DraftController::~DraftController() = default;

void DraftController::accountOpened(const QString &accountId)
{
    // Opened again with the same keys it is the same account.
    const DraftAccount *known = m_keeper.account(accountId);
    m_keeper.follow(m_parts.controller.draftAccount(accountId, known != nullptr ? known->salt : draftSalt()));
    list();
}

/// Offers about accounts that are not open any more go.
void DraftController::accountsChanged()
{
    for (auto offer = m_offered.begin(); offer != m_offered.end();) {
        if (offer->isEmpty() || m_parts.workspace.account(*offer) != nullptr) {
            ++offer;
            continue;
        }
        m_parts.window.messages()->remove(DraftTexts::offerId(offer.key()));
        offer = m_offered.erase(offer);
    }
}

void DraftController::list()
{
    if (m_listing) {
        m_listAgain = true;
        return;
    }
    auto drafts = std::make_shared<std::vector<DraftSummary>>();
    m_listing = std::make_unique<BackgroundWork>(
        [drafts, store = m_store](const BackgroundWork::Control & /*control*/) { *drafts = store.list(); });
    connect(m_listing.get(), &BackgroundWork::finished, this, [this, drafts] {
        // It is still telling.
        m_listing.release()->deleteLater();
        offer(*drafts);
        if (std::exchange(m_listAgain, false))
            list();
    });
    m_listing->start();
}

void DraftController::offer(const std::vector<DraftSummary> &drafts)
{
    int offers = 0;
    for (const DraftSummary &draft : drafts) {
        if (draft.isInUse || m_offered.contains(draft.id))
            continue;
        if (draft.trouble) {
            m_offered.insert(draft.id, {});
            tellTrouble(draft);
        } else if (m_parts.controller.isOpen(draft.account.id) && draft.changes > 0
            && ++offers <= kDraftOffers) {
            m_offered.insert(draft.id, draft.account.id);
            offerOne(draft);
        }
    }
}

void DraftController::offerOne(const DraftSummary &draft)
{
    const DraftAccount here = m_parts.controller.draftAccount(draft.account.id, draft.account.salt);
    const Message::Action discard{DraftTexts::discardAct(), [this, draft] { askToDiscard(draft); }, false};
    const Message::Action later{DraftTexts::laterAct(), {}};
    if (!m_parts.controller.isLocked(draft.account.id) && !isSameAccount(draft.account, here)) {
        Message message = DraftTexts::otherAccount(draft.id, draft.account.name);
        message.actions = {discard, later};
        m_parts.window.messages()->post(message);
        return;
    }
    Message message = DraftTexts::offered(offerOf(draft));
    message.actions = {
        {DraftTexts::restoreAct(draft.changes), [this, draft] { restore(draft); }, false}, discard, later};
    m_parts.window.messages()->post(message);
}

void DraftController::tellTrouble(const DraftSummary &draft)
{
    Message message = DraftTexts::notRestored(draft.id, *draft.trouble);
    if (draft.trouble->kind == DraftTrouble::Kind::Damaged)
        message.actions = {{DraftTexts::discardAct(), [this, draft] { askToDiscard(draft); }, false}};
    m_parts.window.messages()->post(message);
}

void DraftController::askToDiscard(const DraftSummary &draft)
{
    auto *question = new DiscardDraftQuestion(offerOf(draft), &m_parts.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &DiscardDraftQuestion::discardChosen, this, [this, id = draft.id] { remove(id); });
    question->open();
}

void DraftController::remove(const QString &draft)
{
    m_parts.window.messages()->remove(DraftTexts::offerId(draft));
    if (const DraftResult<void> removed = m_store.remove(draft); !removed)
        m_parts.window.messages()->post(DraftTexts::notRestored(draft, removed.error()));
}

void DraftController::restore(const DraftSummary &draft)
{
    if (m_restoring)
        return;
    if (m_parts.workspace.isApplying()) {
        m_parts.window.statusBar()->showMessage(HistoryTexts::applyingObstacle());
        return;
    }
    m_parts.window.messages()->remove(DraftTexts::offerId(draft.id));
    m_parts.window.statusBar()->showMessage(DraftTexts::reading(draft.account.name));
    auto *restoring =
        new DraftRestorer(m_parts.controller, m_parts.workspace, m_store.folder(), draft.id, this);
    m_restoring = restoring;
    connect(
        restoring, &DraftRestorer::finished, this, [this, restoring, draft] { restored(restoring, draft); });
    restoring->start();
}

void DraftController::restored(DraftRestorer *restoring, const DraftSummary &draft)
{
    m_parts.window.statusBar()->clearMessage();
    m_restoring.clear();
    tellRestored(*restoring, draft);
    if (!restoring->result().isComplete()) {
        restoring->deleteLater();
        return;
    }
    // It goes when its changes are in another one; until then nobody else has it.
    m_keeper.flush(this, [this, restoring](const std::optional<DraftTrouble> &trouble) {
        if (!trouble)
            remove(*restoring);
        restoring->deleteLater();
    });
}

void DraftController::remove(DraftRestorer &restoring)
{
    if (const DraftResult<void> removed = restoring.remove(); !removed)
        m_parts.window.messages()->post(DraftTexts::notRestored(restoring.draft(), removed.error()));
}

void DraftController::tellRestored(const DraftRestorer &restoring, const DraftSummary &draft)
{
    const DraftRestorer::Outcome &outcome = restoring.result();
    const Message::Action tryAgain{DraftTexts::tryAgainAct(), [this, draft] { restore(draft); }, false};
    Message message;
    if (outcome.trouble) {
        message = DraftTexts::notRestored(draft.id, *outcome.trouble);
    } else if (outcome.error && outcome.error->kind == ErrorKind::Conflict) {
        message = DraftTexts::otherAccount(draft.id, draft.account.name);
    } else if (outcome.error) {
        message = DraftTexts::notRead(draft.id, draft.account.name);
        message.actions = {tryAgain};
    } else {
        const RestoredSummary summary = summaryOf(outcome);
        message = DraftTexts::restored(summary);
        if (summary.staged > 0)
            message.actions.append({DraftTexts::reviewAct(), [this] { m_parts.window.review(); }, false});
        if (summary.left > 0)
            message.actions.append({DraftTexts::showLeftAct(),
                [this, summary, left = changesOf(outcome.left)] {
                    auto *dialog =
                        new NotRevertedDialog(DraftTexts::leftSummary(summary), left, &m_parts.window);
                    dialog->setAttribute(Qt::WA_DeleteOnClose);
                    dialog->open();
                },
                false});
        if (summary.notRead > 0) {
            message.id = DraftTexts::offerId(draft.id);
            message.actions.append(tryAgain);
        }
    }
    m_parts.window.messages()->post(message);
}

void DraftController::keep(const QStringList &accounts, const std::function<void()> &then)
{
    m_keeper.flush(this, [this, accounts, then](const std::optional<DraftTrouble> &trouble) {
        if (trouble) {
            showTrouble(accounts.value(0), *trouble);
            return;
        }
        for (const QString &account : accounts)
            m_keeper.release(account);
        then();
    });
}

void DraftController::discard(const QStringList &accounts)
{
    for (const QString &account : accounts) {
        m_keeper.discard(account);
        m_troubled.remove(account);
    }
    hideTrouble();
}

void DraftController::showTrouble(const QString &accountId, const DraftTrouble &trouble)
{
    m_troubled.insert(accountId);
    m_parts.window.messages()->post(DraftTexts::notKept(trouble));
}

void DraftController::hideTrouble()
{
    if (m_troubled.isEmpty())
        m_parts.window.messages()->remove(DraftTexts::notKeptId());
}

} // namespace tagdesk
