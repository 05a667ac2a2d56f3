// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "signedtext.h"
#include "testrunner.h"

#include <QTest>

namespace tst_signedtext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kText = "GET\n/v2/zones/\nlimit=1\nhost:dns.example.com\nx-sdk-date:20250314T015926Z\n"
                         "x-security-token:SECRET\n\nhost;x-sdk-date;x-security-token\nabc";
constexpr QByteArrayView kToken = "x-security-token";

std::vector<SignedDifference> against(const QByteArray &from, const QByteArray &to)
{
    QByteArray theirs = kText;
    return signedDifferences(kText, theirs.replace(from, to), kToken);
}

} // namespace

class TestSignedText : public QObject
{
    Q_OBJECT

private slots:
    void alikeTextsDifferNowhere() { QVERIFY(signedDifferences(kText, kText, kToken).empty()); }

    void everyPartIsHeldAgainstItsOwn_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<SignedDifference>("difference");
        using Part = SignedDifference::Part;
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, Part part,
                             const QString &ours, const QString &theirs) {
            QTest::newRow(name) << from << to
                                << SignedDifference{.part = part, .ours = ours, .theirs = theirs};
        };
        row("method", "GET", "POST", Part::Method, u"GET"_s, u"POST"_s);
        row("path", "zones/", "zones", Part::Path, u"/v2/zones/"_s, u"/v2/zones"_s);
        row("query", "limit=1", "", Part::Query, u"limit=1"_s, {});
        row("header", "dns.example", "proxy.example", Part::Header, u"host:dns.example.com"_s,
            u"host:proxy.example.com"_s);
        row("header gone", "x-sdk-date:20250314T015926Z\n", "", Part::Header,
            u"x-sdk-date:20250314T015926Z"_s, {});
        row("header more", "host:", "accept:*/*\nhost:", Part::Header, {}, u"accept:*/*"_s);
        row("names", "host;", "", Part::SignedHeaders, u"host;x-sdk-date;x-security-token"_s,
            u"x-sdk-date;x-security-token"_s);
        row("body", "abc", "def", Part::BodyHash, u"abc"_s, u"def"_s);
    }

    void everyPartIsHeldAgainstItsOwn()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const SignedDifference, difference);
        const auto differences = against(from, to);
        QCOMPARE(differences.size(), 1U);
        QVERIFY(differences.front() == difference);
    }

    void aTokenIsNamedAndNotShown()
    {
        const auto differences = against("SECRET", "OTHER");
        QCOMPARE(differences.size(), 1U);
        QCOMPARE(differences.front().ours, u"x-security-token"_s);
        QCOMPARE(differences.front().theirs, u"x-security-token"_s);
    }

    void anEmptyOrShortTextDiffers()
    {
        QVERIFY(!signedDifferences(kText, {}, kToken).empty());
        QVERIFY(!signedDifferences(kText, "GET", kToken).empty());
    }
};

TAGDESK_TEST(TestSignedText, NoApplication)

} // namespace tst_signedtext

#include "tst_signedtext.moc"
