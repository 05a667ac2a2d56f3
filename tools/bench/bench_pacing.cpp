// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Applying changes to a cloud that takes 600 requests a minute, with that quota told by the profile and
// without: how long it takes against the quota's own time, and how many requests are refused. Takes some
// minutes: bench_pacing [CHANGES], 600 unless told.
#include "applyestate.h"
#include "figures.h"
#include "sandboxprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kQuotaPerMinute = 600;
constexpr int kLatencyMs = 20;
constexpr int kResources = 40'000;

/// Answers seen so far.
struct Answers
{
    int all = 0;
    int refused = 0; // for coming too fast
};

/// The real thing, but it counts.
class CountingManager : public QNetworkAccessManager
{
public:
    CountingManager(Answers &answers, QObject *parent)
        : QNetworkAccessManager(parent)
        , m_answers(answers)
    {
    }

protected:
    QNetworkReply *createRequest(
        Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, body);
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            ++m_answers.all;
            if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 429)
                ++m_answers.refused;
        });
        return reply;
    }

private:
    Answers &m_answers;
};

/// `told`: what the profile says of the quota; 0: nothing.
void measurePacing(const QByteArray &name, int told, std::size_t changes)
{
    // One for every measurement, so that none begins with a quota that another has used.
    const SandboxProcess cloud({u"--quota-per-minute"_s, QString::number(kQuotaPerMinute), u"--latency-ms"_s,
        QString::number(kLatencyMs), u"--resources"_s, QString::number(kResources)});
    Answers answers;
    Workspace workspace;
    DocumentParts parts;
    parts.workspace = &workspace;
    parts.session.network = [&answers](QObject *parent) {
        return new CountingManager(answers, parent);
    };
    DocumentController controller(parts);
    const Account account = {.id = u"bench"_s,
        .name = u"Bench"_s,
        .cloud = u"jdcloud"_s,
        .endpoint = QUrl(cloud.text(u"jdcloud"_s, "endpoint"_L1)),
        .quotaPerMinute = told,
        .resourcesPerRequest = 1};
    QObject::connect(&controller, &DocumentController::accountFailed, &controller,
        [](const QString &, const Error &error) { giveUp(error.message); });
    QElapsedTimer timer;
    timer.start();
    controller.openAccount(account, cloud.credentials(u"jdcloud"_s));
    waitFor(controller, &DocumentController::accountOpened);
    const Scope scope = {.collection = {.account = account.id,
                             .cloud = account.cloud,
                             .region = u"cn-north-1"_s,
                             .kind = u"vm"_s},
        .parent = {}};
    controller.refresh(scope);
    waitFor(controller, &DocumentController::scopeRefreshed);
    const Rows rows = editableRows(workspace, scope, changes);
    if (rows.size() < changes)
        giveUp(u"only %1 resources were listed"_s.arg(rows.size()));
    workspace.stage(rows, {.key = u"bench"_s, .value = u"1"_s}, EditMode::Set);
    if (controller.apply())
        giveUp(u"nothing was sent"_s);
    waitFor(controller, &DocumentController::applyEnded);

    const double seconds = static_cast<double>(timer.elapsed()) / 1e3;
    const double own = (answers.all - answers.refused) * 60.0 / kQuotaPerMinute;
    printFigure(name, seconds / own, "of the quota's own time",
        {{u"seconds"_s, seconds}, {u"requests"_s, answers.all}, {u"refused"_s, answers.refused},
            {u"refusedShare"_s, static_cast<double>(answers.refused) / answers.all},
            {u"accepted"_s, static_cast<qint64>(controller.progress().acceptedRows)},
            {u"failed"_s, static_cast<qint64>(controller.progress().failedRows)}});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const std::size_t changes = arguments.size() > 1 ? arguments[1].toULongLong() : 600;
    measurePacing("pacing, quota told", kQuotaPerMinute, changes);
    measurePacing("pacing, quota not told", 0, changes);
    return 0;
}
