// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// How long an apply was said to take and how long it took, how many requests it was said to send and how many
// it sent, with looks before and behind the writes, against both clouds, which answer at once, after 20 ms
// and after 200 ms.
#include "applyestate.h"
#include "figures.h"

#include "embeddedsandbox.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cmath>
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

/// What is told is to be within a twentieth of what happens, or within what a person would not notice.
bool isNear(double told, double happened, double unnoticed)
{
    return std::abs(told - happened) <= std::max(unnoticed, happened / 20);
}

void measure(const QString &cloud, int latencyMs, std::size_t changes)
{
    SandboxOptions options;
    options.resources = 20'000;
    options.seed = 1;
    options.latencyMs = latencyMs;
    EmbeddedSandbox sandbox(options);
    if (!sandbox.start())
        giveUp(u"the cloud did not start"_s);
    Account account;
    for (const Account &each : sandbox.accounts()) {
        if (each.cloud == cloud)
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
    const bool isDns = cloud == u"huawei";
    const Scope scope = {.collection = {.account = account.id,
                             .cloud = account.cloud,
                             .region = isDns ? account.regions.value(0) : u"cn-north-1"_s,
                             .kind = isDns ? u"DNS-private_recordset"_s : u"vm"_s},
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
    printFigure(cloud.toLatin1() + ": estimate of " + QByteArray::number(static_cast<qint64>(rows.size()))
            + " writes at " + QByteArray::number(latencyMs) + " ms",
        static_cast<double>(cost.milliseconds) / took, "of the time",
        {{u"aim"_s, u"0.95 to 1.05"_s},
            {u"met"_s,
                isNear(static_cast<double>(cost.milliseconds), took, 50)
                    && isNear(static_cast<double>(cost.requests), static_cast<double>(sent), 1)},
            {u"estimatedMs"_s, cost.milliseconds}, {u"tookMs"_s, took},
            {u"requestsEstimated"_s, static_cast<qint64>(cost.requests)}, {u"requestsSent"_s, sent},
            {u"latencySeenMs"_s, workspace.account(account.id)->limits.typicalLatencyMs}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const QString &cloud : {u"huawei"_s, u"jdcloud"_s}) {
        for (const int latencyMs : {0, 20, 200}) {
            for (const std::size_t changes : {1, 12, 48, 289, 1'500})
                measure(cloud, latencyMs, changes);
        }
    }
    return 0;
}
