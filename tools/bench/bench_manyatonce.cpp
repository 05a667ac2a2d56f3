// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// One key on the first so many record sets of a list, read again before and after, with the tag service that
// writes many at once and without it: how many requests that takes, and how long the usual quota takes for so
// many. In between somebody else changes some of the same cells, and exactly these have to be left alone.
// bench_manyatonce [RESOURCES], 10000 unless told.
#include "applyestate.h"
#include "figures.h"

#include "embeddedsandbox.h"
#include "sandboxclouds.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kForeign = 50;
/// What is assumed where a profile does not tell.
constexpr double kQuotaPerMinute = 600;

struct Case
{
    QByteArray name;
    BatchWriting writing = BatchWriting::Automatic;
    int batch = 50;
    qint64 mostRequests = 0;
};

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench_manyatonce: %s\n", qPrintable(why));
    std::exit(1);
}

/// Somebody else gives the first so many of each part another value.
std::size_t plant(SandboxClouds &clouds, const Workspace &workspace, const Rows &rows)
{
    Estate &estate = clouds.estate();
    TagPool &pool = estate.pool();
    const TagRef theirs{pool.intern(u"bench"_s), pool.intern(u"theirs"_s)};
    std::size_t planted = 0;
    for (std::size_t i = 0; i < rows.size() && planted < kForeign; i += rows.size() / kForeign) {
        const EstateRow row = *estate.find(workspace.table().idText(rows[i]).toUtf8());
        estate.setTags(row, pool.with(estate.tags(row), theirs));
        ++planted;
    }
    return planted;
}

/// Those among the first so many of the list that take a tag at once: the simulation makes others fail.
Rows healthy(SandboxClouds &clouds, const Workspace &workspace, const Scope &scope, std::size_t most)
{
    const Estate &estate = clouds.estate();
    const Rows &listed = workspace.listing(scope).rows;
    const Rows first(
        listed.begin(), listed.begin() + static_cast<std::ptrdiff_t>(std::min(most, listed.size())));
    Rows rows;
    for (const Row row : editableRows(workspace, scope, listed.size())) {
        const EstateTrait trait = estate.trait(*estate.find(workspace.table().idText(row).toUtf8()));
        if (trait != EstateTrait::Gone && trait != EstateTrait::Busy
            && std::ranges::binary_search(first, row))
            rows.push_back(row);
    }
    return rows;
}

struct Values
{
    qint64 ours = 0;
    qint64 theirs = 0;
};

Values valuesOf(SandboxClouds &clouds, const Workspace &workspace, const Rows &rows)
{
    const Estate &estate = clouds.estate();
    Values values;
    for (const Row row : rows) {
        const Tags tags =
            estate.pool().tags(estate.tags(*estate.find(workspace.table().idText(row).toUtf8())));
        values.ours += qint64(tags.contains({u"bench"_s, u"ours"_s}));
        values.theirs += qint64(tags.contains({u"bench"_s, u"theirs"_s}));
    }
    return values;
}

void measure(const Case &each, std::size_t resources)
{
    SandboxOptions options;
    options.resources = static_cast<int>(resources * 10);
    options.seed = 1;
    options.tagManagement.resourcesPerRequest = each.batch;
    EmbeddedSandbox sandbox(options);
    if (!sandbox.start())
        giveUp(u"the cloud did not start"_s);
    Account account;
    for (const Account &candidate : sandbox.accounts()) {
        if (candidate.cloud == u"huawei")
            account = candidate;
    }
    account.batchWriting = each.writing;
    Workspace workspace;
    DocumentParts parts;
    parts.workspace = &workspace;
    DocumentController controller(parts);
    controller.openAccount(
        account, sandbox.credentials(account.id), {}, {.guardConflicts = true, .verifyWrites = true});
    waitFor(controller, &DocumentController::accountOpened);
    const Scope scope = {.collection = {.account = account.id,
                             .cloud = account.cloud,
                             .region = account.regions.value(0),
                             .kind = u"DNS-private_recordset"_s},
        .parent = {}};
    controller.refresh(scope);
    waitFor(controller, &DocumentController::scopeRefreshed);
    if (workspace.listing(scope).rows.size() < resources)
        giveUp(u"only %1 record sets were listed"_s.arg(workspace.listing(scope).rows.size()));
    Rows rows;
    sandbox.visit([&](SandboxClouds &clouds) { rows = healthy(clouds, workspace, scope, resources); });
    workspace.stage(rows, {.key = u"bench"_s, .value = u"ours"_s}, EditMode::Set);
    QEventLoop known;
    controller.whenBatchKnown(&known, [&known] { known.quit(); });
    known.exec();
    const PlanCost cost = workspace.plan().cost;
    std::size_t planted = 0;
    sandbox.visit([&](SandboxClouds &clouds) { planted = plant(clouds, workspace, rows); });
    if (controller.apply())
        giveUp(u"nothing was sent"_s);
    waitFor(controller, &DocumentController::applyEnded);
    Values values;
    sandbox.visit([&](SandboxClouds &clouds) { values = valuesOf(clouds, workspace, rows); });

    const auto sent = static_cast<qint64>(controller.progress().sentRequests);
    const bool areLeftAlone = values.theirs == static_cast<qint64>(planted)
        && values.ours == static_cast<qint64>(rows.size() - planted);
    printFigure(
        "one key on " + QByteArray::number(static_cast<qint64>(rows.size())) + " record sets, " + each.name,
        static_cast<double>(sent), "requests",
        {{u"aim"_s, each.mostRequests}, {u"met"_s, sent <= each.mostRequests && areLeftAlone},
            {u"planned"_s, static_cast<qint64>(cost.requests)},
            {u"quotaSeconds"_s, static_cast<double>(sent) * 60 / kQuotaPerMinute},
            {u"foreign"_s, static_cast<qint64>(planted)}, {u"foreignLeftAlone"_s, values.theirs},
            {u"written"_s, values.ours}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const std::size_t resources = arguments.size() > 1 ? arguments[1].toULongLong() : 10'000;
    const auto count = static_cast<qint64>(resources);
    // A page of the lists holds 500 record sets; each is looked at before and after.
    const qint64 pages = 2 * (count + 499) / 500;
    for (const Case &each :
        {Case{"50 in a request", BatchWriting::Automatic, 50, (count + 49) / 50 + pages / 2},
            // Fifty that are refused become twenty, twenty and ten.
            Case{"20 in a request", BatchWriting::Automatic, 20, 3 * ((count + 49) / 50) + pages + 40},
            Case{"one by one", BatchWriting::Off, 50, count + 100}})
        measure(each, resources);
    return 0;
}
