// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotlistcontroller.h"

#include "backgroundwork.h"
#include "journal.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "resourcemodel.h"
#include "snapshotsdialog.h"
#include "snapshottext.h"
#include "windowactions.h"

#include <QAction>

#include <memory>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

const QString kSnapshotAct = u"snapshot-act"_s;

/// What came of an act, and what is kept after it.
struct SnapshotAnswer
{
    SnapshotResult<void> done;
    SnapshotResult<std::vector<Snapshot>> all;
    qint64 bytes = 0;
};

} // namespace

SnapshotListController::SnapshotListController(const SnapshotTaking::Parts &parts, ResourceModel &resources,
    MainWindow &window, QString path, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_resources(resources)
    , m_window(window)
    , m_path(std::move(path))
{
    connect(window.windowActions()->snapshots, &QAction::triggered, this, [this] { open(&m_window); });
    connect(window.windowActions()->takeSnapshot, &QAction::triggered, this, &SnapshotListController::take);
}

SnapshotListController::~SnapshotListController()
{
    // The dialog belongs to a window that lives longer than what it shows.
    delete m_dialog;
}

SnapshotsDialog *SnapshotListController::dialog() const
{
    return m_dialog;
}

void SnapshotListController::open(QWidget *parent)
{
    if (m_dialog)
        return;
    m_window.commitTyping();
    // What it says and offers is done there.
    m_window.messages()->remove(kSnapshotAct);
    m_document.setSnapshots({}, 0);
    m_dialog = new SnapshotsDialog(&m_document, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SnapshotsDialog::takeRequested, this, &SnapshotListController::take);
    connect(m_dialog, &SnapshotsDialog::nameRequested, this, &SnapshotListController::rename);
    connect(m_dialog, &SnapshotsDialog::deleteRequested, this, &SnapshotListController::remove);
    list();
    m_dialog->open();
}

/// Does it, and reads again what is kept, in one go.
void SnapshotListController::work(const Act &act, const Then &then)
{
    delete m_work;
    auto answer = std::make_shared<SnapshotAnswer>();
    m_work = new BackgroundWork(
        [answer, act, path = m_path](const BackgroundWork::Control & /*control*/) {
            // Whoever only looks makes no file.
            if (Journal::isMissing(path))
                return;
            const auto store = SnapshotStore::open(path);
            if (!store) {
                answer->done = tl::unexpected(store.error());
                answer->all = tl::unexpected(store.error());
                return;
            }
            if (act)
                answer->done = act(**store);
            answer->all = (*store)->list();
            answer->bytes = (*store)->bytes();
        },
        this);
    connect(m_work, &BackgroundWork::finished, this, [this, answer, then, work = m_work.data()] {
        work->deleteLater();
        m_work = nullptr;
        // What is shown stays where it could not be read again.
        if (answer->all)
            m_document.setSnapshots(*std::move(answer->all), answer->bytes);
        else if (m_document.snapshots().empty())
            m_document.setTrouble(answer->all.error());
        updateBusy();
        if (then)
            then(answer->done);
    });
    updateBusy();
    m_work->start();
}

void SnapshotListController::updateBusy()
{
    m_document.setBusy(m_work || m_taking);
}

void SnapshotListController::list()
{
    work({}, {});
}

void SnapshotListController::rename(qint64 snapshot, const QString &name)
{
    work([snapshot, name](SnapshotStore &store) { return store.rename(snapshot, name); },
        [this, snapshot, name](const SnapshotResult<void> &done) {
            if (done) {
                if (const Snapshot *named = m_document.snapshot(snapshot))
                    tell({.id = kSnapshotAct,
                        .severity = Message::Severity::Success,
                        .text = SnapshotTexts::named(*named)});
                emit changed();
                return;
            }
            tell(Message::of(kSnapshotAct, SnapshotTexts::of(done.error())));
            if (m_dialog)
                m_dialog->editName(snapshot, name);
        });
}

void SnapshotListController::remove(const std::vector<qint64> &snapshots)
{
    work([snapshots](SnapshotStore &store) { return store.remove(snapshots); },
        [this, number = snapshots.size()](const SnapshotResult<void> &done) {
            if (!done)
                return tell(Message::of(kSnapshotAct, SnapshotTexts::of(done.error())));
            tell({.id = kSnapshotAct,
                .severity = Message::Severity::Success,
                .text = SnapshotTexts::deleted(number)});
            emit changed();
        });
}

void SnapshotListController::take()
{
    if (m_taking)
        return;
    m_taking = new SnapshotTaking(m_parts, m_path, m_resources.scopes().scopes(), {}, this);
    connect(m_taking, &SnapshotTaking::finished, this, [this, taking = m_taking.data()] {
        taking->deleteLater();
        m_taking = nullptr;
        updateBusy();
        taken(*taking);
    });
    updateBusy();
    m_taking->start();
}

void SnapshotListController::taken(const SnapshotTaking &taking)
{
    const std::optional<SnapshotResult<KeptSnapshot>> &result = taking.result();
    if (!result)
        return tell(Message::of(kSnapshotAct, SnapshotTexts::nothingRead(), Message::Severity::Warning));
    if (!*result)
        return tell(Message::of(kSnapshotAct, SnapshotTexts::of(result->error())));
    const KeptSnapshot &kept = **result;
    Message message{.id = kSnapshotAct,
        .severity = Message::Severity::Success,
        .text = kept.isNew ? SnapshotTexts::kept(kept.id, kept.resources)
                           : SnapshotTexts::seenAgain(kept.id, kept.resources),
        .detail = SnapshotTexts::leftOut(taking.leftOut())};
    const auto nameIt = [this, id = kept.id] {
        open(&m_window);
        m_dialog->editName(id);
    };
    if (!m_dialog)
        message.actions = {{SnapshotTexts::nameIt(), nameIt}};
    tell(message);
    emit changed();
    if (!m_dialog)
        return;
    list();
    m_dialog->editName(kept.id);
}

/// Where somebody looks.
void SnapshotListController::tell(const Message &message)
{
    if (m_dialog)
        m_dialog->say(message);
    else
        m_window.messages()->post(message);
}

} // namespace tagdesk
