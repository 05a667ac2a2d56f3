// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweisigner.h"
#include "jdsigner.h"
#include "testrunner.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_signing {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString().toUtf8();
}

HttpHeaders headers(const QJsonObject &object)
{
    HttpHeaders result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.emplaceBack(it.key().toUtf8(), it.value().toString().toUtf8());
    return result;
}

QByteArrayList names(const HttpHeaders &list)
{
    QByteArrayList result;
    for (const auto &[name, value] : list)
        result.append(name.toLower());
    return result;
}

QueryItems queryOfObject(const QJsonObject &object)
{
    QueryItems result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.emplaceBack(it.key(), it.value().toVariant().toString());
    return result;
}

QueryItems queryOfPairs(const QJsonArray &pairs)
{
    QueryItems result;
    for (const auto &pair : pairs)
        result.emplaceBack(pair.toArray().at(0).toString(), pair.toArray().at(1).toString());
    return result;
}

QueryItems queryOfText(const QByteArray &encoded)
{
    QueryItems result;
    if (encoded.isEmpty())
        return result;
    for (const QByteArray &item : encoded.split('&')) {
        const qsizetype equals = item.indexOf('=');
        result.emplaceBack(
            QUrl::fromPercentEncoding(item.left(equals)), QUrl::fromPercentEncoding(item.mid(equals + 1)));
    }
    return result;
}

JdAlgorithm jdAlgorithm(const QJsonObject &vector)
{
    return bytes(vector, "algorithm"_L1) == "JDCLOUD3-HMAC-SHA256" ? JdAlgorithm::Jdcloud3
                                                                   : JdAlgorithm::Jdcloud2;
}

} // namespace

/// Every signing vector of a folder: TAGDESK_SIGNING_VECTORS, or the ones beside the tests.
class SigningTest : public QObject
{
    Q_OBJECT

private:
    void checkJd(const QJsonObject &vector);
    void checkJdSignedRequest(const QJsonObject &vector);
    void checkJdCrossCheck(const QJsonObject &vector);
    void checkHuawei(const QJsonObject &vector);

private slots:
    void initTestCase();
    void everyVectorIsReproduced_data();
    void everyVectorIsReproduced();
    void bothVendorsHaveVectors();
    void anAuthorizationHeaderIsReadBack();
    void aMalformedAuthorizationHeaderIsRefused();

private:
    QList<std::pair<QString, QJsonObject>> m_vectors;
    int m_jdVectors = 0;
    int m_huaweiVectors = 0;
};

void SigningTest::initTestCase()
{
    const QString folder =
        qEnvironmentVariable("TAGDESK_SIGNING_VECTORS", QStringLiteral(TAGDESK_TEST_DATA "/signing"));
    QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(file.fileName()));
        const QJsonArray vectors = document.object().value("vectors"_L1).toArray();
        for (const auto &vector : vectors)
            m_vectors.append({QFileInfo(file).fileName(), vector.toObject()});
    }
    QVERIFY2(!m_vectors.isEmpty(), qPrintable("no signing vectors in "_L1 + folder));
}

void SigningTest::everyVectorIsReproduced_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const auto &[file, vector] : std::as_const(m_vectors)) {
        QTest::addRow("%s %s", qPrintable(file), qPrintable(vector.value("id"_L1).toString())) << vector;
    }
}

void SigningTest::everyVectorIsReproduced()
{
    QFETCH(QJsonObject, vector);
    if (!vector.contains("algorithm"_L1)) {
        ++m_huaweiVectors;
        checkHuawei(vector);
    } else {
        ++m_jdVectors;
        if (vector.contains("input"_L1))
            checkJd(vector);
        else
            checkJdCrossCheck(vector);
    }
}

void SigningTest::bothVendorsHaveVectors()
{
    if (qEnvironmentVariableIsSet("TAGDESK_SIGNING_VECTORS"))
        QVERIFY(m_jdVectors + m_huaweiVectors > 0);
    else
        QVERIFY(m_jdVectors > 0 && m_huaweiVectors > 0);
}

void SigningTest::checkJd(const QJsonObject &vector)
{
    const QJsonObject in = vector.value("input"_L1).toObject();
    const QJsonObject expected = vector.value("expected"_L1).toObject();
    const QByteArray dateTime = bytes(in, "dateHeader"_L1);
    const QueryItems query = queryOfObject(in.value("query"_L1).toObject());
    const QByteArray bodyHash = sha256Hex(bytes(in, "bodyText"_L1));

    HttpHeaders all = headers(in.value("extraHeaders"_L1).toObject());
    all.emplaceBack("Accept", "application/json");
    all.emplaceBack("Content-Type", "application/json");
    all.emplaceBack("Host", bytes(in, "host"_L1));
    all.emplaceBack("X-Jdcloud-Date", dateTime);
    all.emplaceBack("X-Jdcloud-Nonce", bytes(in, "nonce"_L1));
    const Signature signature =
        jdSignature({.method = bytes(in, "method"_L1),
                        .path = in.value("pathUnencoded"_L1).toString(),
                        .query = query,
                        .headers = all,
                        .signedHeaders = bytes(expected, "signedHeaders"_L1).split(';'),
                        .bodyHash = bodyHash},
            jdAlgorithm(vector),
            {.day = dateTime.first(8), .region = bytes(in, "region"_L1), .service = bytes(in, "service"_L1)},
            dateTime, {bytes(in, "accessKey"_L1), bytes(in, "secretKey"_L1)});

    QCOMPARE(bodyHash, bytes(expected, "bodySha256"_L1));
    QCOMPARE(encodedQuery(query), bytes(expected, "canonicalQuery"_L1));
    QCOMPARE(signature.canonicalRequest, bytes(expected, "canonicalRequest"_L1));
    QCOMPARE(sha256Hex(signature.canonicalRequest), bytes(expected, "canonicalRequestSha256"_L1));
    QCOMPARE(signature.stringToSign, bytes(expected, "stringToSign"_L1));
    QCOMPARE(signature.signingKey.toHex(), bytes(expected, "signingKeyHex"_L1));
    QCOMPARE(signature.signature, bytes(expected, "signature"_L1));
    QCOMPARE(signature.authorization, bytes(expected, "authorization"_L1));
    if (vector.contains("wire"_L1))
        checkJdSignedRequest(vector);
}

void SigningTest::checkJdSignedRequest(const QJsonObject &vector)
{
    const QJsonObject in = vector.value("input"_L1).toObject();
    const QJsonObject wire = vector.value("wire"_L1).toObject();
    HttpRequest request;
    request.method = bytes(in, "method"_L1);
    request.base.setScheme(in.value("scheme"_L1).toString());
    request.base.setHost(in.value("host"_L1).toString());
    request.path = in.value("pathUnencoded"_L1).toString();
    request.query = queryOfObject(in.value("query"_L1).toObject());
    request.headers = headers(in.value("extraHeaders"_L1).toObject());
    request.headers.emplaceBack("accept", "application/json");
    request.headers.emplaceBack("content-type", "application/json");
    request.body = bytes(in, "bodyText"_L1);
    request.region = bytes(in, "region"_L1);
    request.service = bytes(in, "service"_L1);

    QCOMPARE(encodedPath(request.path), bytes(wire, "path"_L1));
    QCOMPARE(wireUrl(request).toEncoded(), bytes(wire, "url"_L1));
    const HttpRequest sent = jdSigned(request, {bytes(in, "accessKey"_L1), bytes(in, "secretKey"_L1)},
        parseBasicDateTime(bytes(in, "dateHeader"_L1)), bytes(in, "nonce"_L1));
    QCOMPARE(headerValue(sent.headers, "Authorization"),
        bytes(vector.value("expected"_L1).toObject(), "authorization"_L1));
}

void SigningTest::checkJdCrossCheck(const QJsonObject &vector)
{
    const HttpHeaders signedHeaders = headers(vector.value("signedHeaders"_L1).toObject());
    QByteArray dateTime = headerValue(signedHeaders, "x-jdcloud-date");
    if (dateTime.isEmpty())
        dateTime = bytes(vector, "dateHeader"_L1);
    const QString path = QUrl::fromPercentEncoding(bytes(vector, "canonicalPath"_L1));
    const QueryItems query = queryOfText(bytes(vector, "canonicalQuery"_L1));
    QCOMPARE(encodedPath(path), bytes(vector, "canonicalPath"_L1));
    QCOMPARE(encodedQuery(query), bytes(vector, "canonicalQuery"_L1));
    const Signature signature = jdSignature({.method = bytes(vector, "method"_L1),
                                                .path = path,
                                                .query = query,
                                                .headers = signedHeaders,
                                                .signedHeaders = names(signedHeaders),
                                                .bodyHash = sha256Hex(bytes(vector, "bodyText"_L1))},
        jdAlgorithm(vector),
        {.day = dateTime.first(8),
            .region = bytes(vector, "region"_L1),
            .service = bytes(vector, "service"_L1)},
        dateTime, {bytes(vector, "accessKey"_L1), bytes(vector, "secretKey"_L1)});
    QCOMPARE(signature.signature, bytes(vector, "signature"_L1));
}

void SigningTest::checkHuawei(const QJsonObject &vector)
{
    const QJsonObject in = vector.value("input"_L1).toObject();
    const QJsonObject expected = vector.value("expected"_L1).toObject();
    const HttpHeaders signedHeaders = headers(in.value("signedHeaders"_L1).toObject());
    const Credentials credentials(bytes(in, "ak"_L1), bytes(in, "sk"_L1));
    HttpRequest request;
    request.method = bytes(in, "method"_L1);
    request.base = QUrl(in.value("scheme"_L1).toString() + "://"_L1 + in.value("host"_L1).toString());
    request.path = in.value("pathDecoded"_L1).toString();
    request.query = queryOfPairs(in.value("queryDecoded"_L1).toArray());
    request.body = bytes(in, "bodyUtf8"_L1);
    QCOMPARE(encodedPath(request.path), bytes(in, "pathOnWire"_L1));
    QCOMPARE(wireUrl(request).path(QUrl::FullyEncoded).toLatin1(), bytes(in, "pathOnWire"_L1));
    QCOMPARE(encodedQuery(request.query), bytes(expected, "canonicalQuery"_L1));
    QCOMPARE(sha256Hex(request.body), bytes(expected, "payloadHash"_L1));

    const Signature signature = huaweiSignature({.method = request.method,
                                                    .path = request.path,
                                                    .query = request.query,
                                                    .headers = signedHeaders,
                                                    .signedHeaders = names(signedHeaders),
                                                    .bodyHash = sha256Hex(request.body)},
        bytes(in, "xSdkDate"_L1), credentials);
    QCOMPARE(signature.canonicalRequest, bytes(expected, "canonicalRequest"_L1));
    QCOMPARE(signature.canonicalRequest.split('\n').at(1), bytes(expected, "canonicalUri"_L1));
    QCOMPARE(sha256Hex(signature.canonicalRequest), bytes(expected, "canonicalRequestSha256"_L1));
    QCOMPARE(signature.stringToSign, bytes(expected, "stringToSign"_L1));
    QCOMPARE(signature.signature, bytes(expected, "signature"_L1));
    QCOMPARE(signature.authorization, bytes(expected, "authorization"_L1));

    for (const auto &header : signedHeaders) {
        if (header.first != "host" && header.first != "x-sdk-date")
            request.headers.append(header);
    }
    const HttpRequest sent = huaweiSigned(request, credentials, parseBasicDateTime(bytes(in, "xSdkDate"_L1)));
    QCOMPARE(headerValue(sent.headers, "Authorization"), bytes(expected, "authorization"_L1));
}

void SigningTest::anAuthorizationHeaderIsReadBack()
{
    HttpRequest request;
    request.base = QUrl(u"https://vm.jdcloud-api.com"_s);
    request.service = "vm";
    request.region = "cn-north-1";
    const QDateTime now = parseBasicDateTime("20250314T015926Z");
    const HttpRequest jd = jdSigned(request, {"key/with/slash", "secret"}, now, "nonce");
    const auto jdRead = parseJdAuthorization(headerValue(jd.headers, "authorization"));
    QVERIFY(jdRead);
    QCOMPARE(jdRead->algorithm, JdAlgorithm::Jdcloud2);
    QCOMPARE(jdRead->accessKey, "key/with/slash");
    QVERIFY((jdRead->scope == JdScope{"20250314", "cn-north-1", "vm"}));
    QCOMPARE(jdRead->signedHeaders, (QByteArrayList{"host", "x-jdcloud-date", "x-jdcloud-nonce"}));
    QCOMPARE(jdRead->signature.size(), 64);

    const HttpRequest huawei = huaweiSigned(request, {"AK", "SK", "token"}, now);
    const auto huaweiRead = parseHuaweiAuthorization(headerValue(huawei.headers, "authorization"));
    QVERIFY(huaweiRead);
    QCOMPARE(huaweiRead->accessKey, "AK");
    QCOMPARE(huaweiRead->signedHeaders, (QByteArrayList{"host", "x-sdk-date", "x-security-token"}));
}

void SigningTest::aMalformedAuthorizationHeaderIsRefused()
{
    QVERIFY(!parseJdAuthorization(""));
    QVERIFY(!parseJdAuthorization("JDCLOUD2-HMAC-SHA256 "));
    QVERIFY(!parseJdAuthorization("JDCLOUD2-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=00"));
    QVERIFY(!parseJdAuthorization("SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=00"));
    QVERIFY(!parseHuaweiAuthorization(""));
    QVERIFY(!parseHuaweiAuthorization("SDK-HMAC-SHA256"));
    QVERIFY(!parseHuaweiAuthorization("SDK-HMAC-SHA256 Access=a, SignedHeaders=, Signature=00"));
}

TAGDESK_TEST(SigningTest, NoApplication)

} // namespace tst_signing

#include "tst_signing.moc"
