// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draftkeeper.h"
#include "draftrestorer.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <functional>
#include <vector>

namespace tagdesk {

class BackgroundWork;
class Clock;
class MainWindow;

/// Joins the drafts of what is staged with the window: keeps them for every open account, offers what earlier
/// runs of the program left behind, and has it restored or discarded. Decides nothing by itself.
class DraftController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        MainWindow &window;
    };
    DraftController(const Parts &parts, const QString &folder, QObject *parent = nullptr);
    ~DraftController() override;

    /// Does `then` once the staged edits of these accounts are on the disk for the next time; not at all when
    /// they cannot be kept, which the window says. Afterwards the accounts are to be closed.
    void keep(const QStringList &accounts, const std::function<void()> &then);
    /// These accounts are closed, and their staged edits forgotten.
    void discard(const QStringList &accounts);

private:
    void accountOpened(const QString &accountId);
    void accountsChanged();
    void list();
    void offer(const std::vector<DraftSummary> &drafts);
    void offerOne(const DraftSummary &draft);
    void tellTrouble(const DraftSummary &draft);
    void askToDiscard(const DraftSummary &draft);
    void remove(const QString &draft);
    void remove(DraftRestorer &restoring);
    void restore(const DraftSummary &draft);
    void restored(DraftRestorer *restoring, const DraftSummary &draft);
    void tellRestored(const DraftRestorer &restoring, const DraftSummary &draft);
    void showTrouble(const QString &accountId, const DraftTrouble &trouble);
    void hideTrouble();

    Parts m_parts;
    std::shared_ptr<Clock> m_clock;
    DraftStore m_store;
    DraftKeeper m_keeper;
    std::unique_ptr<BackgroundWork> m_listing;
    bool m_listAgain = false;
    QHash<QString, QString> m_offered; // drafts that bars were about, with the ids of their accounts
    QSet<QString> m_troubled; // accounts
    QPointer<DraftRestorer> m_restoring; // child, while under way
};

} // namespace tagdesk
