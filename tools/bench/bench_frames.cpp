// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// How long the window's thread is busy, in one piece and for each request, while the real window lists a
// hundred thousand resources and sends some thousand changes, with its journal and drafts. The cloud runs in
// a process of its own. bench_frames [RESOURCES [CHANGES]], 100000 and 5000 unless told.
#include "applyestate.h"
#include "figures.h"
#include "framewatch.h"
#include "sandboxprocess.h"

#include "desktop.h"
#include "huaweiflavour.h"
#include "memorysecretstore.h"
#include "providers.h"
#include "sandboxoptions.h"
#include "windowactions.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLatencyMs = 20;
constexpr int kNoQuota = 10'000'000;
/// Resources of the clouds for one of the largest product line of each.
constexpr std::size_t kEstateShare = 11;
constexpr int kNamed = 6; // receivers of events
constexpr int kHistoryMs = 3'000; // until it is read and painted

struct Case
{
    QString cloud;
    QString region;
    QString kind;
};

void printPieces(const QByteArray &what, const FrameWatch &watch, const QJsonObject &more)
{
    QJsonObject beside = more;
    beside.insert(u"aim"_s, FrameWatch::kSliceMs);
    beside.insert(u"met"_s, watch.longestMs() < FrameWatch::kSliceMs);
    beside.insert(u"for"_s, watch.longestName());
    beside.insert(u"over the aim"_s, watch.tooLong());
    printFigure(what + ", longest piece of work in the window's thread", watch.longestMs(), "ms", beside);
    printFigure(what + ", longest wait of a key behind work", watch.longestWaitMs(), "ms");
}

void print(const QByteArray &what, const FrameWatch &watch, double requests, const QJsonObject &more)
{
    printPieces(what, watch, more);
    printFigure(what + ", window's thread per request", watch.busyMs() / requests, "ms", watch.most(kNamed));
}

/// What signing and encoding take of it, each by itself.
void printProtocol(const QByteArray &what, Desktop &desktop, const Account &account,
    const Credentials &credentials, const Plan &plan, const ResourceTable &table)
{
    const Provider *provider = desktop.controller()->provider(account.id);
    std::vector<HttpRequest> requests;
    requests.reserve(plan.requests.size());
    const Sample encoding = timed([&] {
        for (const PlannedRequest &request : plan.requests)
            requests.push_back(provider->encode(account, tagCall(request, table)));
    });
    const Sample signing = timed([&] {
        for (HttpRequest &request : requests)
            request = provider->sign(account, std::move(request), credentials,
                QDateTime::currentDateTimeUtc(), "0123456789abcdef");
    });
    const auto count = static_cast<double>(requests.size());
    printFigure(what + ", encoding a request", encoding.processor / count, "ms");
    printFigure(what + ", signing a request", signing.processor / count, "ms");
}

/// The history of the apply is opened, and all of it taken back into the review.
void measureUndo(const QByteArray &name, Desktop &desktop, FrameWatch &watch)
{
    QEventLoop settled;
    watch.begin();
    desktop.window()->windowActions()->history->trigger();
    QTimer::singleShot(kHistoryMs, &settled, &QEventLoop::quit);
    settled.exec();
    printPieces("history, " + name, watch, {});
    auto *undo = desktop.window()->findChild<QPushButton *>(u"undoRun"_s);
    if (undo == nullptr || !undo->isEnabled())
        giveUp(u"nothing can be taken back"_s);
    QEventLoop staged;
    QObject::connect(desktop.workspace(), &Workspace::changesChanged, &staged, &QEventLoop::quit);
    watch.begin();
    undo->click();
    staged.exec();
    printPieces(
        "undo, " + name, watch, {{u"changes"_s, static_cast<qint64>(desktop.workspace()->changeCount())}});
}

void measure(const Case &each, const SandboxProcess &cloud, std::size_t resources, std::size_t changes,
    FrameWatch &watch)
{
    const QTemporaryDir folder;
    QSettings storage(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Settings settings(storage);
    settings.keepsSnapshots.setValue(true);
    MemorySecretStore secrets;
    Desktop desktop(settings, secrets, SandboxOptions(), folder.filePath(u"journal.sqlite"_s));
    desktop.show();
    DocumentController &controller = *desktop.controller();
    Workspace &workspace = *desktop.workspace();
    const QUrl endpoint(cloud.text(each.cloud, "endpoint"_L1));
    const Account account = {.id = u"bench"_s,
        .name = u"Bench"_s,
        .cloud = each.cloud,
        .endpoint = endpoint,
        .regions = {each.region},
        .fields = each.cloud == u"huawei" ? QMap<QString, QString>{{kIamEndpointField, endpoint.toString()},
                      {kProjectField, cloud.text(each.cloud, "projectId"_L1)}}
                                          : QMap<QString, QString>(),
        .quotaPerMinute = kNoQuota};
    QObject::connect(&controller, &DocumentController::accountFailed, &controller,
        [](const QString &, const Error &error) { giveUp(error.message); });
    const Scope scope = {.collection = {.account = account.id,
                             .cloud = account.cloud,
                             .region = each.region,
                             .kind = each.kind},
        .parent = {}};
    const QByteArray name = each.cloud.toUtf8() + ' ' + each.kind.toUtf8();
    // Shown last, and so what the window opens.
    settings.lastScopes.setValue({account.id + u' ' + provider(each.cloud)->scopeText(scope)});
    watch.begin();
    controller.openAccount(
        account, cloud.credentials(each.cloud), {}, {.guardConflicts = true, .verifyWrites = true});
    waitFor(controller, &DocumentController::accountOpened);
    if (workspace.isListing())
        waitFor(controller, &DocumentController::scopeRefreshed);
    const auto listed = static_cast<qint64>(workspace.listing(scope).rows.size());
    print("listing, " + name, watch, double(std::max<qint64>(1, listed)) / 100,
        {{u"resources"_s, listed}, {u"wanted"_s, static_cast<qint64>(resources)}});

    const Rows rows = editableRows(workspace, scope, changes);
    workspace.stage(rows, {.key = u"bench"_s, .value = u"1"_s}, EditMode::Set);
    const Plan plan = workspace.plan();
    watch.begin();
    if (controller.apply())
        giveUp(u"nothing was sent"_s);
    waitFor(controller, &DocumentController::applyEnded);
    const ApplyProgress &progress = controller.progress();
    print("apply, " + name, watch, static_cast<double>(progress.sentRequests),
        {{u"changes"_s, static_cast<qint64>(rows.size())},
            {u"requests"_s, static_cast<qint64>(progress.sentRequests)},
            {u"accepted"_s, static_cast<qint64>(progress.acceptedRows)}});
    printProtocol(name, desktop, account, cloud.credentials(each.cloud), plan, workspace.table());
    measureUndo(name, desktop, watch);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    FrameWatch watch(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const std::size_t resources = arguments.size() > 1 ? arguments[1].toULongLong() : 100'000;
    const std::size_t changes = arguments.size() > 2 ? arguments[2].toULongLong() : 5'000;
    const SandboxProcess cloud({u"--resources"_s, QString::number(resources * kEstateShare),
        u"--latency-ms"_s, QString::number(kLatencyMs), u"--seed"_s, u"1"_s});
    for (const Case &each :
        {Case{u"huawei"_s, cloud.text(u"huawei"_s, "region"_L1), u"DNS-private_recordset"_s},
            Case{u"jdcloud"_s, u"cn-north-1"_s, u"vm"_s}})
        measure(each, cloud, resources, changes, watch);
    return 0;
}
