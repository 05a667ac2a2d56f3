// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// How long an apply was said to take and how long it took, with a look before and after every write, against
// a cloud that answers at once, after 20 ms and after 200 ms.
#include "applyestate.h"
#include "figures.h"

#include "embeddedsandbox.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench_estimate: %s\n", qPrintable(why));
    std::exit(1);
}

void measure(int latencyMs, std::size_t changes)
{
    SandboxOptions options;
    options.resources = 6'000;
    options.seed = 1;
    options.latencyMs = latencyMs;
    EmbeddedSandbox sandbox(options);
    if (!sandbox.start())
        giveUp(u"the cloud did not start"_s);
    Account account;
    for (const Account &each : sandbox.accounts()) {
        if (each.cloud == u"huawei")
            account = each;
    }
    Workspace workspace;
    DocumentParts parts;
    parts.workspace = &workspace;
    DocumentController controller(parts);
    controller.openAccount(
        account, sandbox.credentials(account.id), {}, {.guardConflicts = true, .verifyWrites = true});
    waitFor(controller, &DocumentController::accountOpened);
    controller.countScopes(account.id);
    waitFor(controller, &DocumentController::scopesCounted);
    const Scope scope = {.collection = {.account = account.id,
                             .cloud = account.cloud,
                             .region = account.regions.value(0),
                             .kind = u"DNS-private_recordset"_s},
        .parent = {}};
    controller.refresh(scope);
    waitFor(controller, &DocumentController::scopeRefreshed);
    const Rows rows = editableRows(workspace, scope, changes);
    workspace.stage(rows, {.key = u"bench"_s, .value = u"estimate"_s}, EditMode::Set);

    const PlanCost cost = workspace.plan().cost;
    QElapsedTimer timer;
    timer.start();
    if (controller.apply())
        giveUp(u"nothing was sent"_s);
    waitFor(controller, &DocumentController::applyEnded);
    const auto took = static_cast<double>(timer.elapsed());
    const auto sent = static_cast<qint64>(controller.progress().sentRequests);
    printFigure("estimate of " + QByteArray::number(static_cast<qint64>(rows.size())) + " writes at "
            + QByteArray::number(latencyMs) + " ms",
        static_cast<double>(cost.milliseconds) / took, "of the time",
        {{u"estimatedMs"_s, cost.milliseconds}, {u"tookMs"_s, took},
            {u"requestsEstimated"_s, static_cast<qint64>(cost.requests)}, {u"requestsSent"_s, sent},
            {u"latencySeenMs"_s, workspace.account(account.id)->limits.typicalLatencyMs}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int latencyMs : {0, 20, 200}) {
        for (const std::size_t changes : {std::size_t{1}, std::size_t{12}, std::size_t{48}, std::size_t{289}})
            measure(latencyMs, changes);
    }
    return 0;
}
