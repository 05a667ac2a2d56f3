// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingtext.h"
#include "scopesettext.h"
#include "testrunner.h"

#include <QTest>

namespace tst_listingtext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Scope listOf(const QString &kind, const QString &region = u"cn-north-1"_s)
{
    return {{u"shop"_s, u"jdcloud"_s, region, kind}, {}};
}

OpenAccount accountWith(const std::vector<Scope> &scopes)
{
    OpenAccount open;
    open.account.id = scopes.front().collection.account;
    open.account.name = open.account.id + u" name"_s;
    for (const Scope &scope : scopes)
        open.tree.push_back({.scope = scope});
    return open;
}

} // namespace

/// What is said of several scopes together.
class TestListingText : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSaidWhereEverythingWasRead();
    void whatFailedIsSaidByReason();
    void oneScopeSpeaksForItself();
    void productLinesWithoutAListAreNamed();
    void setsHaveNames();
};

void TestListingText::nothingIsSaidWhereEverythingWasRead()
{
    QVERIFY(ListingTexts::trouble({.scopes = 3}).text.isEmpty());
}

void TestListingText::whatFailedIsSaidByReason()
{
    SetListing listing{.scopes = 23};
    listing.failed = {{listOf(u"vm"_s), makeError(ErrorKind::Forbidden)},
        {listOf(u"disk"_s), makeError(ErrorKind::Cancelled)},
        {listOf(u"vm"_s, u"cn-east-2"_s), makeError(ErrorKind::Forbidden)}};
    const Message message = ListingTexts::trouble(listing);
    QVERIFY2(message.text.startsWith(u"3 of 23 scope(s) could not be read"_s), qPrintable(message.text));
    const QStringList reasons = message.detail.split(u'\n');
    QCOMPARE(reasons.size(), 2);
    QVERIFY2(reasons.first().startsWith(u"cn-north-1 / Virtual machines, cn-east-2 / Virtual machines: "_s),
        qPrintable(reasons.first()));
    const Sentences said = ListingTexts::nothingRead(listing);
    QCOMPARE(said.what, u"3 of 23 scope(s) could not be read"_s);
    QVERIFY(!said.next.isEmpty());
}

void TestListingText::oneScopeSpeaksForItself()
{
    SetListing listing{.scopes = 1};
    listing.failed = {{listOf(u"vm"_s), makeError(ErrorKind::Forbidden)}};
    QVERIFY(!ListingTexts::trouble(listing).text.contains(u"scope"_s));
    QVERIFY(!ListingTexts::nothingRead(listing).what.contains(u"scope"_s));
}

void TestListingText::productLinesWithoutAListAreNamed()
{
    SetListing listing{.scopes = 9};
    for (const QString &kind : {u"vm"_s, u"disk"_s, u"ip"_s, u"redis"_s, u"es"_s, u"jcq"_s})
        listing.onlyTagged.push_back(listOf(kind));
    const QString text = ListingTexts::onlyTagged(listing).text;
    QVERIFY2(text.contains(u"cn-north-1 / Virtual machines"_s) && text.contains(u"and 2 more"_s),
        qPrintable(text));
}

void TestListingText::setsHaveNames()
{
    const std::vector<Scope> shop = {listOf(u"vm"_s), listOf(u"disk"_s), listOf(u"vm"_s, u"cn-east-2"_s)};
    const std::vector<Scope> dns = {{{u"dns"_s, u"huawei"_s, u"cn-north-4"_s, u"DNS-private_zone"_s}, {}},
        {{u"dns"_s, u"huawei"_s, u"cn-north-4"_s, u"DNS-public_zone"_s}, {}}};
    const std::vector<OpenAccount> accounts = {accountWith(shop), accountWith(dns)};
    std::vector<Scope> all = shop;
    all.insert(all.end(), dns.begin(), dns.end());
    const auto name = [&accounts](const std::vector<Scope> &scopes) {
        return ScopeSetTexts::name(ScopeSet(scopes), accounts);
    };
    QCOMPARE(name({}), QString());
    QCOMPARE(name(all), u"Everything"_s);
    QCOMPARE(name(dns), u"dns name"_s);
    QCOMPARE(name({shop[0], shop[1]}), u"cn-north-1 Beijing"_s);
    QCOMPARE(name({shop[0], shop[2]}), u"2 product line(s)"_s);
    QCOMPARE(name({shop[0]}), u"cn-north-1 / Virtual machines"_s);
    Scope zone = dns.front();
    zone.parent = u"z-1"_s;
    Scope other = zone;
    other.parent = u"z-2"_s;
    QCOMPARE(name({zone, other}), u"2 zone(s)"_s);
    QCOMPARE(name({zone, shop[0]}), u"2 scope(s)"_s);
}

TAGDESK_TEST(TestListingText, QCoreApplication)

} // namespace tst_listingtext

#include "tst_listingtext.moc"
