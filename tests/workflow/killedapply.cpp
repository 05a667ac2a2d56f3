// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// A program that applies two changes to some resources and may end itself in the middle:
// killedapply JOURNAL KILL_AT ACCOUNT_ID CLOUD ENDPOINT REGION PROJECT SCOPE ID…
// KILL_AT counts the journal's transactions; 0: never. Keys come from the environment. Exit code 0: applied.
#include "desk.h"
#include "journalthread.h"
#include "provider.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

void stage(Workspace &workspace, const Scope &scope, const QStringList &ids)
{
    Rows rows;
    for (const QString &id : ids)
        rows.push_back(workspace.table().find(ResourceId{scope.collection, id}).value());
    workspace.stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set);
    rows.resize(rows.size() / 2);
    workspace.stage(rows, {u"env"_s, {}}, EditMode::Remove);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int killAt = arguments[2].toInt();
    Account account;
    account.id = account.name = arguments[3];
    account.cloud = arguments[4];
    account.endpoint = account.iamEndpoint = QUrl(arguments[5]);
    account.regions = {arguments[6]};
    account.projectId = arguments[7];
    account.resourcesPerRequest = 2;

    JournalThread journal(arguments[1]);
    int transactions = 0;
    journal.setObserver([&transactions, killAt] {
        if (++transactions == killAt)
            std::raise(SIGKILL);
    });
    Workspace workspace;
    Desk desk({.workspace = &workspace, .journal = &journal});
    QObject::connect(&desk, &Desk::accountOpened, &application,
        [&](const QString &id) { desk.refresh(*desk.provider(id)->parseScope(account, arguments[8])); });
    QObject::connect(&desk, &Desk::scopeRefreshed, &application, [&](const Scope &scope) {
        stage(workspace, scope, arguments.mid(9));
        if (desk.apply())
            QCoreApplication::exit(1);
    });
    QObject::connect(&desk, &Desk::applyEnded, &application,
        [](const ApplyProgress &progress) { QCoreApplication::exit(progress.isComplete() ? 0 : 1); });
    QTimer::singleShot(0, &application, [&] {
        desk.openAccount(account, Credentials(qgetenv("TAGDESK_ACCESS_KEY"), qgetenv("TAGDESK_SECRET_KEY")));
    });
    return QCoreApplication::exec();
}
