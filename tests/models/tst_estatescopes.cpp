// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatescopes.h"
#include "resourcefinder.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_estatescopes {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QStringList printed(const std::vector<Scope> &scopes)
{
    QStringList texts;
    for (const Scope &scope : scopes)
        texts.append(scope.collection.kind + (scope.parent.isEmpty() ? QString() : u'/' + scope.parent));
    return texts;
}

} // namespace

/// What of everything open was read, and what is found in it.
class tst_EstateScopes : public QObject
{
    Q_OBJECT

private slots:
    void nothingWasReadAtFirst()
    {
        TestDocument document;
        const EstateScopes estate = EstateScopes::of(*document.workspace());
        QVERIFY(estate.read.empty());
        QCOMPARE(estate.readCollections, std::size_t{0});
        QCOMPARE(estate.collections(), estate.unread.size());
        QVERIFY(estate.unread.size() > 3);
        QCOMPARE(estate.everything(), ScopeSet(estate.unread));
    }

    void whatIsListedOrBeingListedIsRead()
    {
        TestDocument document;
        document.listMachines();
        document->beginListing(TestDocument::disk(), false);
        const EstateScopes estate = EstateScopes::of(*document.workspace());
        QCOMPARE(estate.read, std::vector<Scope>({TestDocument::vm(), TestDocument::disk()}));
        QCOMPARE(estate.readCollections, std::size_t{2});
        QVERIFY(!ScopeSet(estate.unread).contains(TestDocument::vm()));
    }

    void whatFailedIsNotReadThoughItsRowsAreSearched()
    {
        TestDocument document;
        document.listMachines();
        document->beginListing(TestDocument::vm(), false);
        document->failListing(TestDocument::vm(), makeError(ErrorKind::Transient, ErrorCause::Unspecified));
        const EstateScopes estate = EstateScopes::of(*document.workspace());
        QCOMPARE(estate.read, std::vector<Scope>{TestDocument::vm()});
        QCOMPARE(estate.readCollections, std::size_t{0});
        QVERIFY(ScopeSet(estate.unread).contains(TestDocument::vm()));
        QCOMPARE(printed(estate.everything().scopes()).count(u"vm"_s), 1);
    }

    void aZoneThatWasReadAloneStandsForItself()
    {
        TestDocument document;
        document.list(TestDocument::zones(),
            {TestDocument::resource(u"z1"_s, u"a.com"_s, Tags{}),
                TestDocument::resource(u"z2"_s, u"b.com"_s, Tags{})});
        document.list(TestDocument::recordsets(u"z1"_s),
            {{.id = u"r1"_s, .name = u"www"_s, .status = {}, .parent = u"z1"_s, .tags = Tags{}}});
        const EstateScopes estate = EstateScopes::of(*document.workspace());
        QCOMPARE(estate.read, std::vector<Scope>({TestDocument::zones(), TestDocument::recordsets(u"z1"_s)}));
        QVERIFY(ScopeSet(estate.unread).contains(TestDocument::recordsets()));
        // Everything has the record sets once.
        QVERIFY(!estate.everything().contains(TestDocument::recordsets(u"z1"_s)));
        QVERIFY(estate.everything().contains(TestDocument::recordsets()));
    }

    void theCostOfReadingIsToldFromTotals()
    {
        TestDocument document;
        const std::vector<Scope> scopes{TestDocument::vm(), TestDocument::disk()};
        ReadingEstimate estimate = ReadingEstimate::of(scopes, *document.workspace());
        QVERIFY(estimate.isAtLeast);
        const qint64 least = estimate.requests;
        document->setTotal(TestDocument::vm(), 0);
        document->setTotal(TestDocument::disk(), 100'000);
        estimate = ReadingEstimate::of(scopes, *document.workspace());
        QVERIFY(!estimate.isAtLeast);
        QVERIFY(estimate.requests > least);
    }

    void resourcesAreFoundWhereverTheyWereRead()
    {
        TestDocument document;
        document.listMachines();
        document.list(TestDocument::disk(), {TestDocument::resource(u"vol-1"_s, u"data"_s, Tags{})});
        ResourceFinder finder(document.workspace());
        QSignalSpy finished(&finder, &ResourceFinder::finished);
        finder.find({u"data"_s, u"web-2"_s, u"nowhere"_s});
        QVERIFY(finished.isEmpty());
        QVERIFY(finished.wait());
        QCOMPARE(finder.result().rows.size(), std::size_t{2});
        QCOMPARE(finder.result().missing, QStringList{u"nowhere"_s});
        QCOMPARE(finder.scopesOf(finder.result().rows),
            std::vector<Scope>({TestDocument::vm(), TestDocument::disk()}));
        QCOMPARE(finder.scopesOf({document.row(TestDocument::disk(), u"vol-1"_s)}),
            std::vector<Scope>{TestDocument::disk()});
    }

    void whatIsReadLaterIsLookedAtAgain()
    {
        TestDocument document;
        document.listMachines();
        ResourceFinder finder(document.workspace());
        QSignalSpy finished(&finder, &ResourceFinder::finished);
        finder.find({u"vol-1"_s});
        QVERIFY(finished.wait());
        QVERIFY(finder.result().rows.empty());
        document.list(TestDocument::disk(), {TestDocument::resource(u"vol-1"_s, u"data"_s, Tags{})});
        QVERIFY(finished.wait());
        QCOMPARE(finder.result().rows, document.rows(TestDocument::disk()));
    }

    void nothingWantedIsNothingFound()
    {
        TestDocument document;
        document.listMachines();
        ResourceFinder finder(document.workspace());
        QSignalSpy finished(&finder, &ResourceFinder::finished);
        finder.find({});
        QVERIFY(finished.wait());
        QVERIFY(finder.result().rows.empty());
    }
};

TAGDESK_TEST(tst_EstateScopes, QCoreApplication)

} // namespace tst_estatescopes

#include "tst_estatescopes.moc"
