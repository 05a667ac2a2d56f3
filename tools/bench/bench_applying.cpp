// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Applying 10,000 changes to a cloud 20 ms away, one request each, over https and over http, and over http by
// the vendor's own SDK where TAGDESK_BENCH_SDK names the folder that node finds it in. The cloud runs in a
// process of its own, so that the processor time is the program's alone.
#include "applyestate.h"
#include "figures.h"
#include "tlsrelay.h"

#include "embeddedsandbox.h"
#include "huaweiflavour.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSslKey>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kChanges = 10'000;
constexpr int kResources = 120'000; // a good tenth of them record sets
constexpr int kLatencyMs = 20;
constexpr int kNoQuota = 10'000'000;
constexpr int kSdkParallel = 32;
const QString kRecordSets = u"DNS-private_recordset"_s;

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench_applying: %s\n", qPrintable(why));
    std::exit(1);
}

QString certificateIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"certificate"_s);
}

QString keyIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"key"_s);
}

/// A certificate for 127.0.0.1 that lives as long as the folder.
void makeCertificate(const QTemporaryDir &folder)
{
    const QStringList arguments{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s,
        u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, keyIn(folder), u"-out"_s,
        certificateIn(folder)};
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        giveUp(u"openssl made no certificate"_s);
}

QSslCertificate certificate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(file.errorString());
    return QSslCertificate(&file);
}

/// The cloud's side: tells where it is, and serves until its standard input closes.
int serve(const QString &certificatePath, const QString &keyPath)
{
    SandboxOptions options;
    options.resources = kResources;
    options.seed = 1;
    options.latencyMs = kLatencyMs;
    EmbeddedSandbox sandbox(options);
    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    QFile key(keyPath);
    if (!sandbox.start() || !key.open(QIODevice::ReadOnly))
        return 1;
    identity.setLocalCertificate(certificate(certificatePath));
    identity.setPrivateKey(QSslKey(&key, QSsl::Ec));
    TlsRelay relay(sandbox.port(), identity);
    if (!relay.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("%d %s\n", relay.serverPort(), sandbox.announcement().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

/// Trusts the certificate of this run beside the system's authorities; everything else is the real thing.
class TrustingManager : public QNetworkAccessManager
{
public:
    TrustingManager(const QSslCertificate &trusted, QObject *parent)
        : QNetworkAccessManager(parent)
        , m_configuration(QSslConfiguration::defaultConfiguration())
    {
        m_configuration.addCaCertificate(trusted);
    }

protected:
    QNetworkReply *createRequest(
        Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        QNetworkRequest trusting(request);
        trusting.setSslConfiguration(m_configuration);
        return QNetworkAccessManager::createRequest(operation, trusting, body);
    }

private:
    QSslConfiguration m_configuration;
};

struct Cloud
{
    QUrl endpoint;
    Credentials credentials;
    QString secretKey; ///< The simulation's, made anew by each start.
    QString project;
    QString region;
};

struct Applied
{
    QStringList ids; ///< Of the resources that were written.
    double requestsPerSecond = 0;
    double cpuMsPerRequest = 0;
};

Applied measureApplying(const Cloud &cloud, const QByteArray &scheme, const QSslCertificate &trusted)
{
    Workspace workspace;
    DocumentParts parts;
    parts.workspace = &workspace;
    parts.session.network = [trusted](QObject *parent) {
        return new TrustingManager(trusted, parent);
    };
    DocumentController controller(parts);
    const Account account = {.id = u"bench"_s,
        .name = u"Bench"_s,
        .cloud = u"huawei"_s,
        .endpoint = cloud.endpoint,
        .regions = {cloud.region},
        .fields = {{kIamEndpointField, cloud.endpoint.toString()}, {kProjectField, cloud.project}},
        .quotaPerMinute = kNoQuota};
    QObject::connect(&controller, &DocumentController::accountFailed, &controller,
        [](const QString &, const Error &error) { giveUp(error.message); });
    controller.openAccount(account, cloud.credentials);
    waitFor(controller, &DocumentController::accountOpened);
    const Scope scope = {.collection = {.account = account.id,
                             .cloud = account.cloud,
                             .region = cloud.region,
                             .kind = kRecordSets},
        .parent = {}};
    controller.refresh(scope);
    waitFor(controller, &DocumentController::scopeRefreshed);
    const Rows rows = editableRows(workspace, scope, kChanges);
    if (rows.size() < kChanges)
        giveUp(u"only %1 resources were listed"_s.arg(rows.size()));
    workspace.stage(rows, {.key = u"bench"_s, .value = QString::fromLatin1(scheme)}, EditMode::Set);

    QElapsedTimer timer;
    timer.start();
    const double cpuBegan = processorMs();
    if (controller.apply())
        giveUp(u"nothing was sent"_s);
    waitFor(controller, &DocumentController::applyEnded);
    const double cpuMs = processorMs() - cpuBegan;
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const ApplyProgress &progress = controller.progress();
    const auto requests = static_cast<double>(progress.sentRequests);
    printFigure("apply over " + scheme, requests / seconds, "requests/s",
        {{u"requests"_s, requests}, {u"accepted"_s, static_cast<qint64>(progress.acceptedRows)},
            {u"failed"_s, static_cast<qint64>(progress.failedRows)}, {u"latencyMs"_s, kLatencyMs},
            {u"parallel"_s, workspace.account(account.id)->limits.parallelRequests}});
    printFigure("processor per request, " + scheme, cpuMs / requests, "ms");
    Applied applied{.ids = {}, .requestsPerSecond = requests / seconds, .cpuMsPerRequest = cpuMs / requests};
    for (const Row row : rows)
        applied.ids.append(workspace.table().idText(row));
    return applied;
}

/// What Qt's access manager takes for as many requests of the same size that nobody signs, reads or writes
/// down: the part of ours that is not ours to mend. Each is refused.
void measureBare(const Cloud &cloud)
{
    QNetworkAccessManager network;
    QNetworkRequest request(cloud.endpoint.resolved(
        QUrl(u"/v2/%1/%2/some-resource/tags/action"_s.arg(cloud.project, kRecordSets))));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", QByteArray(250, 'x'));
    const QByteArray body = R"({"action":"create","tags":[{"key":"bench","value":"bare"}]})";
    QEventLoop loop;
    std::size_t sent = 0;
    std::size_t ended = 0;
    const std::function<void()> send = [&] {
        if (sent == kChanges)
            return;
        ++sent;
        QNetworkReply *reply = network.post(request, body);
        QObject::connect(reply, &QNetworkReply::finished, &loop, [&, reply] {
            reply->deleteLater();
            send();
            if (++ended == kChanges)
                loop.quit();
        });
    };
    const double cpuBegan = processorMs();
    for (int parallel = 0; parallel < kSdkParallel; ++parallel)
        send();
    loop.exec();
    printFigure("processor per request, Qt's access manager alone, http",
        (processorMs() - cpuBegan) / static_cast<double>(kChanges), "ms");
}

/// The same resources, by the SDK for JavaScript.
void measureSdk(const Cloud &cloud, const QString &modules, const Applied &ours)
{
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, modules);
    node.setProcessEnvironment(environment);
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(u"node"_s, {QStringLiteral(TAGDESK_BENCH_FOLDER "/sdkapply.cjs")});
    node.write(
        QJsonDocument(QJsonObject{{u"endpoint"_s, cloud.endpoint.toString()},
                          {u"accessKey"_s, QString::fromUtf8(cloud.credentials.accessKey())},
                          {u"secretKey"_s, cloud.secretKey}, {u"projectId"_s, cloud.project},
                          {u"resourceType"_s, kRecordSets}, {u"key"_s, u"bench"_s}, {u"value"_s, u"sdk"_s},
                          {u"parallel"_s, kSdkParallel}, {u"ids"_s, QJsonArray::fromStringList(ours.ids)}})
            .toJson());
    node.closeWriteChannel();
    if (!node.waitForFinished(-1) || node.exitCode() != 0)
        giveUp(u"the SDK did not run"_s);
    // Its own log stands before.
    const QByteArray said = node.readAllStandardOutput().trimmed();
    const QJsonObject told = QJsonDocument::fromJson(said.mid(said.lastIndexOf('\n') + 1)).object();
    const auto requests = static_cast<double>(ours.ids.size());
    const double rate = requests / told.value("seconds"_L1).toDouble();
    const double cpuMs = told.value("cpuMs"_L1).toDouble() / requests;
    printFigure("apply by the vendor's SDK, http", rate, "requests/s",
        {{u"accepted"_s, told.value("accepted"_L1)}, {u"failed"_s, told.value("failed"_L1)},
            {u"latencyMs"_s, kLatencyMs}, {u"parallel"_s, kSdkParallel}});
    printFigure("processor per request, SDK", cpuMs, "ms");
    printFigure("our requests a second for one of the SDK, http", ours.requestsPerSecond / rate, "",
        {{u"aim"_s, 1.0}, {u"met"_s, ours.requestsPerSecond >= rate}});
    printFigure("our processor time for one of the SDK, http", ours.cpuMsPerRequest / cpuMs, "",
        {{u"aim"_s, 0.5}, {u"met"_s, ours.cpuMsPerRequest * 2 <= cpuMs}});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3)
        return serve(arguments[1], arguments[2]);

    const QTemporaryDir folder;
    makeCertificate(folder);
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(), {certificateIn(folder), keyIn(folder)});
    if (!server.waitForReadyRead())
        giveUp(u"the cloud did not start"_s);
    const QByteArray line = server.readLine();
    const qsizetype blank = line.indexOf(' ');
    const QJsonObject told = QJsonDocument::fromJson(line.mid(blank)).object().value("huawei"_L1).toObject();
    const auto text = [&told](QLatin1StringView name) {
        return told.value(name).toString();
    };
    Cloud cloud{.endpoint = QUrl(text("endpoint"_L1)),
        .credentials = Credentials(text("accessKey"_L1).toUtf8(), text("secretKey"_L1).toUtf8()),
        .secretKey = text("secretKey"_L1),
        .project = text("projectId"_L1),
        .region = text("region"_L1)};
    const QSslCertificate trusted = certificate(certificateIn(folder));
    const Applied ours = measureApplying(cloud, "http", trusted);
    measureBare(cloud);
    const QString sdk = qEnvironmentVariable("TAGDESK_BENCH_SDK");
    if (!sdk.isEmpty())
        measureSdk(cloud, sdk, ours);
    cloud.endpoint.setScheme(u"https"_s);
    cloud.endpoint.setPort(line.left(blank).toInt());
    measureApplying(cloud, "https", trusted);
    server.kill();
    server.waitForFinished();
    return 0;
}
