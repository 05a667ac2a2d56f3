// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <vector>

namespace tagdesk {

using namespace Qt::StringLiterals;

SandboxOptions CliFixture::options()
{
    SandboxOptions options;
    options.seed = 7;
    options.resources = 1'500;
    return options;
}

bool CliFixture::startClouds()
{
    m_sandbox = std::make_unique<EmbeddedSandbox>(options());
    if (!m_sandbox->start())
        return false;
    m_relay = std::make_unique<Relay>(m_sandbox->port());
    m_home = std::make_unique<QTemporaryDir>();
    environment() = QProcessEnvironment::systemEnvironment();
    environment().insert(u"XDG_CONFIG_HOME"_s, m_home->path());
    environment().insert(u"XDG_DATA_HOME"_s, m_home->path());
    environment().insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    useKeysOf(u"jdcloud"_s);
    return m_relay->listen();
}

void CliFixture::useKeysOf(const QString &cloud)
{
    const Credentials keys = m_sandbox->credentials(u"sandbox-"_s + cloud);
    environment().insert(u"TAGDESK_ACCESS_KEY"_s, QString::fromUtf8(keys.accessKey()));
    environment().insert(u"TAGDESK_SECRET_KEY"_s, QString::fromUtf8(keys.secretKey()));
}

QString CliFixture::endpointAt(quint16 port)
{
    return u"http://127.0.0.1:%1"_s.arg(port);
}

QStringList CliFixture::jdOptions(const QString &endpoint)
{
    return {u"--cloud"_s, u"jdcloud"_s, u"--endpoint"_s, endpoint, u"--region"_s, u"cn-north-1"_s};
}

QStringList CliFixture::huaweiOptions() const
{
    const QString projectId = m_sandbox->accounts()[1].project();
    return {u"--cloud"_s, u"huawei"_s, u"--endpoint"_s, endpoint(), u"--region"_s, u"cn-north-4"_s,
        u"--project"_s, projectId};
}

QStringList CliFixture::idOptions(const QStringList &ids)
{
    QStringList options;
    for (const QString &id : ids)
        options << u"--id"_s << id;
    return options;
}

Ended CliFixture::runIn(QProcess &process, const QStringList &arguments)
{
    process.setProcessEnvironment(environment());
    return runCli(process, arguments);
}

Ended CliFixture::runOnTerminal(
    const QStringList &arguments, const std::function<QByteArray(const QByteArray &shown)> &answer)
{
    QStringList words;
    for (const QString &word : QStringList{QStringLiteral(TAGDESK_CLI)} + arguments)
        words.append(u'\'' + word + u'\'');
    QProcess terminal;
    terminal.setProcessEnvironment(environment());
    terminal.start(
        u"script"_s, {u"--quiet"_s, u"--return"_s, u"--command"_s, words.join(u' '), u"/dev/null"_s});
    Ended ended;
    QObject::connect(&terminal, &QProcess::readyReadStandardOutput, &terminal, [&] {
        ended.out += terminal.readAllStandardOutput();
        terminal.write(answer(ended.out));
    });
    QSignalSpy finished(&terminal, &QProcess::finished);
    if (finished.wait(20'000))
        ended.code = terminal.exitCode();
    return ended;
}

Ended CliFixture::listed(const QString &scope)
{
    const QStringList list{u"list"_s, u"--scope"_s, scope, u"--format"_s, u"json"_s};
    return scope.startsWith(u"jdcloud"_s) ? onJd(list) : onHuawei(list);
}

QStringList CliFixture::idsOf(const QString &scope, int count)
{
    QStringList ids;
    const QJsonArray list = listed(scope).array();
    for (qsizetype place = 0; place < list.size() && ids.size() < count; ++place) {
        const bool isOdd = place % 199 == 7 || place % 199 == 11;
        if (!isOdd && list[place]["tags"_L1].toObject().size() < 8)
            ids.append(list[place]["id"_L1].toString());
    }
    return ids;
}

QString CliFixture::idNamed(const QString &prefix)
{
    const QJsonArray list = listed(kVm).array();
    for (const QJsonValue &resource : list) {
        if (resource["name"_L1].toString().startsWith(prefix))
            return resource["id"_L1].toString();
    }
    return {};
}

QString CliFixture::tagOf(const QString &scope, const QString &id, const QString &key)
{
    const QJsonArray list = listed(scope).array();
    for (const QJsonValue &resource : list) {
        if (resource["id"_L1].toString() == id)
            return resource["tags"_L1].toObject().value(key).toString();
    }
    return u"no such resource"_s;
}

qsizetype CliFixture::writes(std::size_t from) const
{
    const std::vector<RelayedRequest> &requests = m_relay->requests();
    return std::count_if(requests.begin() + static_cast<std::ptrdiff_t>(from), requests.end(),
        [](const RelayedRequest &request) {
            // "tag…" or "unTag…", behind a colon in whatever form the wire has it.
            return request.target.toLower().endsWith("tagresources");
        });
}

void CliFixture::saveFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QString CliFixture::saveTable(const QStringList &rows)
{
    const QString path = m_home->filePath(u"table.csv"_s);
    // Without more the cloud, the region and the product line would have to be searched.
    QByteArray text = "resource_id,tag:ticket,region,service\n";
    for (const QString &row : rows)
        text += row.toUtf8() + (row.contains(u',') ? ",cn-north-1,vm\n" : "\n");
    saveFile(path, text);
    return path;
}

} // namespace tagdesk
