// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "canonical.h"
#include "credentials.h"
#include "testrunner.h"

#include <QTest>

#include <type_traits>

namespace tst_canonical {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class CanonicalTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingButUnreservedIsEncodedOnce();
    void anEmptyPathIsASlash();
    void theHostHeaderNamesOnlyAnUnusualPort_data();
    void theHostHeaderNamesOnlyAnUnusualPort();
    void aDateIsWrittenAndReadBack();
    void textThatIsNoDateIsRefused();
    void repeatedHeadersAreJoinedByCommas();
    void queryItemsSortByNameThenValue();
    void theWireUrlKeepsAnEncodedColonAndABasePort();
    void copiesShareTheSecretUntilTheLastGoes();
    void aWipedBufferHoldsNothing();
    void signaturesCompareAsTexts();
};

void CanonicalTest::everythingButUnreservedIsEncodedOnce()
{
    QCOMPARE(percentEncoded("AZaz09-_.~"), "AZaz09-_.~");
    QCOMPARE(percentEncoded(" /:%+*"), "%20%2F%3A%25%2B%2A");
    QCOMPARE(percentEncoded(u"名"_s.toUtf8()), "%E5%90%8D");
    QCOMPARE(encodedPath(u"/v1/tags:tagResources"), "/v1/tags%3AtagResources");
}

void CanonicalTest::anEmptyPathIsASlash()
{
    QCOMPARE(encodedPath(u""), "/");
}

void CanonicalTest::theHostHeaderNamesOnlyAnUnusualPort_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("none") << u"https://vm.jdcloud-api.com"_s << "vm.jdcloud-api.com"_ba;
    QTest::newRow("usual") << u"https://vm.jdcloud-api.com:443"_s << "vm.jdcloud-api.com"_ba;
    QTest::newRow("usual of http") << u"http://localhost:80"_s << "localhost"_ba;
    QTest::newRow("unusual") << u"http://127.0.0.1:8080"_s << "127.0.0.1:8080"_ba;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << "[::1]:8080"_ba;
}

void CanonicalTest::theHostHeaderNamesOnlyAnUnusualPort()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, host);
    QCOMPARE(hostHeader(QUrl(url)), host);
}

void CanonicalTest::aDateIsWrittenAndReadBack()
{
    const QDateTime time(QDate(2025, 3, 4), QTime(1, 9, 6), Qt::UTC);
    QCOMPARE(basicDateTime(time), "20250304T010906Z");
    QCOMPARE(parseBasicDateTime("20250304T010906Z"), time);
    QCOMPARE(basicDateTime(QDateTime(QDate(2025, 3, 4), QTime(1, 9, 6), Qt::OffsetFromUTC, 3600)),
        "20250304T000906Z");
}

void CanonicalTest::textThatIsNoDateIsRefused()
{
    for (const char *text :
        {"", "20250304T010906", "20251304T010906Z", "2025-3-4T010906Z", "x0250304T010906Z"})
        QVERIFY2(!parseBasicDateTime(text).isValid(), text);
}

void CanonicalTest::repeatedHeadersAreJoinedByCommas()
{
    const CanonicalRequest request = canonicalRequest(
        {.method = "GET",
            .path = u"/"_s,
            .query = {},
            .headers = {{"X-B", " two  words "}, {"x-a", "1"}, {"X-A", "2"}, {"unsigned", "3"}},
            .signedHeaders = {"x-b", "x-a"},
            .bodyHash = "hash"},
        {.foldsSlashes = false, .endsWithSlash = false, .foldsBlanks = true});
    QCOMPARE(request.text, "GET\n/\n\nx-a:1,2\nx-b:two words\n\nx-a;x-b\nhash");
}

void CanonicalTest::queryItemsSortByNameThenValue()
{
    QCOMPARE(encodedQuery({{u"b"_s, u"2"_s}, {u"a"_s, u""_s}, {u"b"_s, u"1 +"_s}}), "a=&b=1%20%2B&b=2");
}

void CanonicalTest::theWireUrlKeepsAnEncodedColonAndABasePort()
{
    HttpRequest request;
    request.base = QUrl(u"http://127.0.0.1:8080/ignored?also=ignored"_s);
    request.path = u"/v1/tags:tagResources/a*~b"_s;
    request.query = {{u"name"_s, u"a:b/c"_s}};
    QCOMPARE(
        wireUrl(request).toEncoded(), "http://127.0.0.1:8080/v1/tags%3AtagResources/a%2A~b?name=a%3Ab%2Fc");
}

void CanonicalTest::copiesShareTheSecretUntilTheLastGoes()
{
    static_assert(!std::is_convertible_v<Credentials, QString>);
    auto first = std::make_unique<Credentials>("key", "secret", "token");
    const Credentials second = *first;
    QCOMPARE(first->secretKey().constData(), second.secretKey().constData());
    first.reset();
    QCOMPARE(second.secretKey(), "secret");
    QCOMPARE(second.securityToken(), "token");
    QVERIFY(Credentials().isEmpty());
    QVERIFY(Credentials("key", "").isEmpty());
}

void CanonicalTest::aWipedBufferHoldsNothing()
{
    QByteArray secret("secret");
    secret.detach();
    QByteArray shared = secret;
    wipe(shared);
    QVERIFY(shared.isEmpty());
    QCOMPARE(secret, "secret");
    wipe(secret);
    QVERIFY(secret.isEmpty());
}

void CanonicalTest::signaturesCompareAsTexts()
{
    QVERIFY(equalSignatures("abc", "abc"));
    QVERIFY(!equalSignatures("abc", "abd"));
    QVERIFY(!equalSignatures("abc", "ab"));
}

TAGDESK_TEST(CanonicalTest, NoApplication)

} // namespace tst_canonical

#include "tst_canonical.moc"
