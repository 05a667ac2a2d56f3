// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "requestedwrite.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_requestedwrite {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// "a b: key=value key-"
QString printed(const std::optional<RequestedWrite> &write)
{
    if (!write)
        return u"none"_s;
    QStringList cells;
    for (const RequestedWrite::Cell &cell : write->cells)
        cells.append(cell.value ? cell.key + u'=' + *cell.value : cell.key + u'-');
    return QString::fromUtf8(write->ids.join(' ')) + u": "_s + cells.join(u' ');
}

} // namespace

class TestRequestedWrite : public QObject
{
    Q_OBJECT

private slots:
    void everyWriteOfBothCloudsIsKnown_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("JD sets") << QByteArray("POST") << u"/v1/regions/cn-north-1/tags:tagResources"_s
                                 << QByteArray(R"({"tagResources":{"resources":[
            {"serviceCode":"vm","resourceId":["a","b"]}],"tags":[{"key":"env","value":"prod"}]}})")
                                 << u"a b: env=prod"_s;
        QTest::newRow("JD removes") << QByteArray("POST") << u"/v1/regions/cn-north-1/tags:unTagResources"_s
                                    << QByteArray(R"({"unTagResources":{"resources":[
            {"serviceCode":"vm","resourceId":["a"]}],"tags":[{"key":"env","value":"prod"}]}})")
                                    << u"a: env-"_s;
        QTest::newRow("JD reads") << QByteArray("POST") << u"/v1/regions/cn-north-1/tags:describeResources"_s
                                  << QByteArray(R"({"resourceVo":{"resourceIds":["a"]}})") << u"none"_s;
        QTest::newRow("Huawei sets") << QByteArray("POST") << u"/v2/p/DNS-public_zone/z/tags/action"_s
                                     << QByteArray(R"({"action":"create","tags":[{"key":"k","value":"v"},
            {"key":"l"}]})") << u"z: k=v l="_s;
        QTest::newRow("Huawei removes")
            << QByteArray("POST") << u"/v2/p/DNS-public_zone/z/tags/action"_s
            << QByteArray(R"({"action":"delete","tags":[{"key":"k"}]})") << u"z: k-"_s;
        QTest::newRow("Huawei adds one") << QByteArray("POST") << u"/v2/p/DNS-public_zone/z/tags"_s
                                         << QByteArray(R"({"tag":{"key":"k","value":"v"}})") << u"z: k=v"_s;
        QTest::newRow("Huawei removes one")
            << QByteArray("DELETE") << u"/v2/p/DNS-public_zone/z/tags/k"_s << QByteArray() << u"z: k-"_s;
        QTest::newRow("Huawei reads one")
            << QByteArray("GET") << u"/v2/p/DNS-public_zone/z/tags"_s << QByteArray() << u"none"_s;
        QTest::newRow("Huawei asks for many")
            << QByteArray("POST") << u"/v2/p/DNS-public_zone/resource_instances/action"_s
            << QByteArray(R"({"action":"filter"})") << u"none"_s;
        QTest::newRow("TMS sets") << QByteArray("POST") << u"/v1.0/resource-tags/batch-create"_s
                                  << QByteArray(R"({"project_id":"p","resources":[
            {"resource_type":"T","resource_id":"a"},{"resource_type":"T","resource_id":"b"}],
            "tags":[{"key":"k","value":"v"}]})")
                                  << u"a b: k=v"_s;
        QTest::newRow("TMS removes") << QByteArray("POST") << u"/v1.0/resource-tags/batch-delete"_s
                                     << QByteArray(R"({"resources":[{"resource_type":"T","resource_id":"a"}],
            "tags":[{"key":"k"}]})") << u"a: k-"_s;
        QTest::newRow("TMS finds") << QByteArray("POST") << u"/v1.0/resource-instances/filter"_s
                                   << QByteArray(R"({"resource_types":["T"]})") << u"none"_s;
    }

    void everyWriteOfBothCloudsIsKnown()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, expected);
        HttpRequest request;
        request.method = method;
        request.path = path;
        request.body = body;
        QCOMPARE(printed(requestedWrite(request)), expected);
    }
};

TAGDESK_TEST(TestRequestedWrite, QCoreApplication)

} // namespace tst_requestedwrite

#include "tst_requestedwrite.moc"
