// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "provider.h"
#include "tagreader.h"
#include "testrunner.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <set>

namespace tst_documentcontroller {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Accounts, listings, counts and completion.
class TestDocumentController : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<ControllerFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void anOpenedAccountHasItsTreeAtOnceAndIsToldLater()
    {
        QSignalSpy opened(controller(), &DocumentController::accountOpened);
        controller()->openAccount(m_fixture->account(u"jdcloud"_s), m_fixture->credentials(u"jdcloud"_s));
        QCOMPARE(opened.count(), 0);
        QCOMPARE(workspace().accounts().size(), 1U);
        QVERIFY(!workspace().accounts().front().tree.empty());
        QVERIFY(opened.wait());
        QCOMPARE(opened.count(), 1);
        QVERIFY(controller()->isOpen(u"sandbox-jdcloud"_s));
    }

    void anEndpointThatCannotBeUsedIsNotOpened_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("ftp") << u"ftp://127.0.0.1"_s;
        QTest::newRow("http to another host") << u"http://tags.example.com"_s;
        QTest::newRow("no scheme") << u"127.0.0.1"_s;
    }

    void anEndpointThatCannotBeUsedIsNotOpened()
    {
        QFETCH(const QString, endpoint);
        for (const QString &cloud : {u"jdcloud"_s, u"huawei"_s}) {
            Account account = m_fixture->account(cloud);
            account.endpoint = QUrl(endpoint);
            const Error error = failureOf(account, m_fixture->credentials(cloud));
            QCOMPARE(error.cause, ErrorCause::BadEndpoint);
            QVERIFY(!controller()->isOpen(account.id));
        }
        QVERIFY(workspace().accounts().empty());
        QCOMPARE(m_fixture->relay->requestCount(), 0U);
    }

    void theDocumentKnowsWhenKeysEnd()
    {
        const Account account = m_fixture->account(u"jdcloud"_s);
        const Credentials good = m_fixture->credentials(u"jdcloud"_s);
        const QDateTime end = m_fixture->clock->now().addSecs(3'600);
        QVERIFY(m_fixture->open(account, Credentials(good.accessKey(), good.secretKey(), "token", end)));
        QCOMPARE(controller()->keysExpireAt(account.id), end);
        QCOMPARE(workspace().account(account.id)->keysExpireAt, end);
        // Entered again: keys without an end.
        QVERIFY(m_fixture->open(account, good));
        QVERIFY(!controller()->keysExpireAt(account.id).isValid());
        QVERIFY(!workspace().account(account.id)->keysExpireAt.isValid());
    }

    void keysThatHaveExpiredFailWithoutARequest()
    {
        const Credentials good = m_fixture->credentials(u"jdcloud"_s);
        const Error error = failureOf(m_fixture->account(u"jdcloud"_s),
            Credentials(good.accessKey(), good.secretKey(), "token", m_fixture->clock->now()));
        QCOMPARE(error.cause, ErrorCause::TokenExpired);
        QCOMPARE(m_fixture->relay->requestCount(), 0U);
    }

    void aLockedAccountKeepsItsEditsAndSendsNothing()
    {
        const Account account = m_fixture->account(u"jdcloud"_s);
        const Credentials keys = m_fixture->credentials(u"jdcloud"_s);
        QVERIFY(m_fixture->open(account, keys));
        const Scope scope = m_fixture->scope(u"jdcloud/cn-north-1/vm"_s);
        m_fixture->refresh(scope);
        const Rows rows = m_fixture->editableRows(scope, 1);
        QVERIFY(workspace().stage(rows, {.key = u"ticket"_s, .value = u"T-1"_s}, EditMode::Set));
        QTRY_VERIFY((controller()->lock(account.id), controller()->isLocked(account.id)));
        QVERIFY(!controller()->lock(account.id));
        const std::size_t requests = m_fixture->relay->requestCount();
        const std::optional<ApplyRefusal> refusal = controller()->apply();
        QVERIFY(refusal);
        QCOMPARE(refusal->kind, ApplyRefusal::Kind::KeysLocked);
        QCOMPARE(refusal->account, account.id);
        m_fixture->refresh(scope);
        QCOMPARE(workspace().listing(scope).error.cause, ErrorCause::KeysLocked);
        QCOMPARE(m_fixture->relay->requestCount(), requests);
        QCOMPARE(workspace().changeCount(), 1U);
        controller()->unlock(account.id, keys);
        QVERIFY(!controller()->isLocked(account.id));
        QVERIFY(m_fixture->apply().isComplete());
    }

    void anAccountAtWorkIsNotLocked()
    {
        const Account account = m_fixture->account(u"jdcloud"_s);
        QVERIFY(!controller()->lock(account.id));
        QVERIFY(m_fixture->open(account, m_fixture->credentials(u"jdcloud"_s)));
        const Scope scope = m_fixture->scope(u"jdcloud/cn-north-1/vm"_s);
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        controller()->refresh(scope);
        QVERIFY(!controller()->lock(account.id));
        QVERIFY(refreshed.wait());
        QVERIFY(!controller()->isLocked(account.id));
        QTRY_VERIFY((controller()->lock(account.id), controller()->isLocked(account.id)));
    }

    void anUnknownCloudIsNotOpened()
    {
        Account account = m_fixture->account(u"jdcloud"_s);
        account.cloud = u"elsewhere"_s;
        QCOMPARE(failureOf(account, {}).detail, u"elsewhere"_s);
    }

    void aMissingProjectIsLookedUp()
    {
        Account account = m_fixture->account(u"huawei"_s);
        const QString projectId = account.project();
        account.fields.remove(kProjectField);
        QVERIFY(m_fixture->open(account, m_fixture->credentials(u"huawei"_s)));
        QCOMPARE(workspace().account(account.id)->account.project(), projectId);
    }

    void aRegionWithoutAProjectIsTold()
    {
        Account account = m_fixture->account(u"huawei"_s);
        account.fields.remove(kProjectField);
        account.regions = {u"cn-nowhere-9"_s};
        const Error error = failureOf(account, m_fixture->credentials(u"huawei"_s));
        QCOMPARE(error.cause, ErrorCause::ProjectMissing);
        QCOMPARE(error.detail, u"cn-nowhere-9"_s);
    }

    void aListedScopeIsInTheDocument()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const ScopeListing &listing = m_fixture->refresh(m_fixture->scope(kVm));
        QCOMPARE(listing.state, ListingState::Loaded);
        QVERIFY(!listing.hasTrouble);
        QVERIFY(listing.rows.size() > 50);
        for (const Row row : listing.rows)
            QCOMPARE(workspace().table().knowledge(row), TagKnowledge::Read);
        const Activity &activity = m_fixture->activities.activities().front();
        QCOMPARE(activity.state, ActivityState::Done);
        QCOMPARE(activity.done, static_cast<qint64>(listing.rows.size()));
        QCOMPARE(lastEvent().kind, LogEvent::Kind::ListingFinished);
    }

    void aScopeThatIsThereIsNotAskedForAgain()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Scope scope = m_fixture->scope(kVm);
        m_fixture->refresh(scope);
        const std::size_t requests = m_fixture->relay->requestCount();
        controller()->openScopes(scope);
        QCOMPARE(workspace().listing(scope).state, ListingState::Loaded);
        QCoreApplication::processEvents();
        QCOMPARE(m_fixture->relay->requestCount(), requests);
        controller()->openScopes(m_fixture->scope(u"jdcloud/cn-north-1/disk"_s));
        QCOMPARE(
            workspace().listing(m_fixture->scope(u"jdcloud/cn-north-1/disk"_s)).state, ListingState::Loading);
    }

    void aRefreshDuringARefreshStartsAgain()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Scope scope = m_fixture->scope(kVm);
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        QSignalSpy appended(&workspace(), &Workspace::rowsAppended);
        controller()->refresh(scope);
        QVERIFY(appended.wait());
        controller()->refresh(scope);
        QVERIFY(refreshed.wait());
        QCOMPARE(refreshed.count(), 1);
        const ScopeListing &listing = workspace().listing(scope);
        QCOMPARE(listing.state, ListingState::Loaded);
        QCOMPARE(std::set<Row>(listing.rows.cbegin(), listing.rows.cend()).size(), listing.rows.size());
        QCOMPARE(listing.total, static_cast<qint64>(listing.rows.size()));
    }

    void aCancelledRefreshSaysSo()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_fixture->stall();
        const Scope scope = m_fixture->scope(kVm);
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        controller()->refresh(scope);
        QVERIFY(stalled.wait());
        controller()->cancelRefresh(scope);
        QVERIFY(refreshed.wait());
        QCOMPARE(workspace().listing(scope).state, ListingState::Failed);
        QCOMPARE(workspace().listing(scope).error.kind, ErrorKind::Cancelled);
        QCOMPARE(m_fixture->activities.activities().front().state, ActivityState::Stopped);
    }

    void twoCloudsAreListedSideBySide()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        QVERIFY(m_fixture->open(u"huawei"_s));
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        controller()->refresh(m_fixture->scope(kVm));
        controller()->refresh(m_fixture->scope(kZones));
        QTRY_COMPARE(refreshed.count(), 2);
        QCOMPARE(workspace().listing(m_fixture->scope(kVm)).state, ListingState::Loaded);
        QCOMPARE(workspace().listing(m_fixture->scope(kZones)).state, ListingState::Loaded);
    }

    void manyScopesAreListedAsOneWork()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        QVERIFY(m_fixture->open(u"huawei"_s));
        std::vector<Scope> scopes = collections(u"sandbox-jdcloud"_s);
        scopes.push_back(m_fixture->scope(kZones));
        QVERIFY(scopes.size() > 12);
        const int before = m_fixture->activities.rowCount();
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        controller()->openScopes(ScopeSet(scopes));
        for (const Scope &scope : scopes)
            QCOMPARE(workspace().listing(scope).state, ListingState::Loading);
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.count(), static_cast<int>(scopes.size()), 30'000);
        QCOMPARE(m_fixture->activities.rowCount(), before + 1);
        const Activity &activity = m_fixture->activities.activities().front();
        QCOMPARE(activity.state, ActivityState::Done);
        QCOMPARE(activity.scopes, ScopeSet(scopes));
        QCOMPARE(activity.scopesDone, static_cast<int>(scopes.size()));
        qint64 rows = 0;
        for (const Scope &scope : scopes) {
            QCOMPARE(workspace().listing(scope).state, ListingState::Loaded);
            rows += static_cast<qint64>(workspace().listing(scope).rows.size());
        }
        QCOMPARE(activity.done, rows);
    }

    void whatIsStoppedOfManyKeepsWhatCame()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Scope first = m_fixture->scope(kVm);
        m_fixture->refresh(first);
        const std::size_t rows = workspace().listing(first).rows.size();
        m_fixture->stall();
        const ScopeSet scopes(collections(u"sandbox-jdcloud"_s));
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        const std::size_t requests = m_fixture->relay->requestCount();
        controller()->refresh(scopes);
        QVERIFY(stalled.wait());
        controller()->cancelRefresh(scopes);
        QTRY_COMPARE(refreshed.count(), static_cast<int>(scopes.scopes().size()));
        // None that waited began instead: a few go out at once, each with a page or two.
        QVERIFY(m_fixture->relay->requestCount() - requests < scopes.scopes().size() / 2);
        QCOMPARE(m_fixture->activities.activities().front().state, ActivityState::Stopped);
        QCOMPARE(workspace().listing(first).rows.size(), rows);
        for (const Scope &scope : scopes.scopes())
            QCOMPARE(workspace().listing(scope).error.kind, ErrorKind::Cancelled);
    }

    void scopesThatJoinASetArePartOfItsWork()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_fixture->stall();
        const Scope vm = m_fixture->scope(kVm);
        const Scope disk = m_fixture->scope(u"jdcloud/cn-north-1/disk"_s);
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        controller()->openScopes(vm);
        QVERIFY(stalled.wait());
        const int works = m_fixture->activities.rowCount();
        controller()->openScopes(ScopeSet({vm, disk}));
        QCOMPARE(m_fixture->activities.rowCount(), works);
        QCOMPARE(m_fixture->activities.activities().front().scopes, ScopeSet({vm, disk}));
        m_fixture->letThrough();
        QTRY_COMPARE(refreshed.count(), 2);
        QCOMPARE(m_fixture->activities.activities().front().state, ActivityState::Done);
    }

    void countsAreThoseOfTheLists()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        QSignalSpy counted(controller(), &DocumentController::scopesCounted);
        controller()->countScopes(u"sandbox-jdcloud"_s);
        QCOMPARE(counted.count(), 0);
        QVERIFY(counted.wait());
        for (const QString &text : {kVm, u"jdcloud/cn-east-2/jqs"_s, u"jdcloud/cn-all/cdn"_s}) {
            const Scope scope = m_fixture->scope(text);
            const qint64 total = workspace().listing(scope).total;
            QVERIFY2(total > 0, qPrintable(text));
            QCOMPARE(static_cast<qint64>(m_fixture->refresh(scope).rows.size()), total);
        }
    }

    void countingGivesWayToAListing()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        controller()->refresh(m_fixture->scope(kVm));
        controller()->countScopes(u"sandbox-jdcloud"_s);
        QVERIFY(stalled.wait());
        for (const RelayedRequest &request : m_fixture->relay->requests())
            QVERIFY2(request.target.contains("/instances") || request.target.contains("describeResources"),
                request.target.constData());
        QSignalSpy counted(controller(), &DocumentController::scopesCounted);
        m_fixture->letThrough();
        QVERIFY(counted.wait());
    }

    void aRefusedKeyIsNotTriedOnEveryScope()
    {
        Account account = m_fixture->account(u"jdcloud"_s);
        QVERIFY(
            m_fixture->open(account, Credentials(m_fixture->credentials(u"jdcloud"_s).accessKey(), "wrong")));
        QSignalSpy failed(controller(), &DocumentController::countFailed);
        QSignalSpy counted(controller(), &DocumentController::scopesCounted);
        controller()->countScopes(account.id);
        QVERIFY(counted.wait());
        QVERIFY(failed.count() > 90);
        QCOMPARE(failed.first().at(1).value<Error>().cause, ErrorCause::SignatureRefused);
        QVERIFY2(m_fixture->relay->requestCount() <= 4, "a wrong key must not be tried again and again");
    }

    void recordSetsListedTogetherTellTheNumberOfEachZone()
    {
        QVERIFY(m_fixture->open(u"huawei"_s));
        m_fixture->refresh(m_fixture->scope(kRecordSets));
        const ScopeListing &zones = m_fixture->refresh(m_fixture->scope(kZones));
        QVERIFY(!zones.rows.empty());
        int known = 0;
        for (const Row row : zones.rows) {
            const Scope zone = m_fixture->scope(kRecordSets + u'/' + workspace().table().idText(row));
            const qint64 total = workspace().listing(zone).total;
            if (total < 0)
                continue;
            ++known;
            if (known == 1)
                QCOMPARE(static_cast<qint64>(m_fixture->refresh(zone).rows.size()), total);
        }
        QVERIFY(known > 0);
    }

    void keysAndValuesInUseAreAskedForOnce_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::newRow("jdcloud") << u"jdcloud"_s << kVm;
        QTest::newRow("huawei") << u"huawei"_s << kZones;
    }

    void keysAndValuesInUseAreAskedForOnce()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        QVERIFY(m_fixture->open(cloud));
        const Collection collection = m_fixture->scope(scope).collection;
        QSignalSpy read(controller(), &DocumentController::completionsRead);
        QCOMPARE(controller()->keysInUse(collection), QStringList());
        QVERIFY(read.wait());
        const QStringList keys = controller()->keysInUse(collection);
        QVERIFY(keys.contains(u"env"_s));
        QVERIFY(std::is_sorted(keys.cbegin(), keys.cend()));
        if (controller()->valuesInUse(collection, u"env"_s).isEmpty())
            QVERIFY(read.wait());
        QVERIFY(controller()->valuesInUse(collection, u"env"_s).contains(u"prod"_s));
        const std::size_t requests = m_fixture->relay->requestCount();
        (void)controller()->keysInUse(collection);
        (void)controller()->valuesInUse(collection, u"env"_s);
        QCoreApplication::processEvents();
        QCOMPARE(m_fixture->relay->requestCount(), requests);
    }

    void theValuesOfAllKeysAreAskedForAFewAtATime()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Collection collection = m_fixture->scope(kVm).collection;
        QSignalSpy read(controller(), &DocumentController::completionsRead);
        (void)controller()->keysInUse(collection);
        QVERIFY(read.wait());
        const QStringList keys = controller()->keysInUse(collection);
        QVERIFY(keys.size() > 5);
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        const std::size_t requests = m_fixture->relay->requestCount();
        for (const QString &key : keys)
            (void)controller()->valuesInUse(collection, key);
        QTRY_COMPARE(stalled.count(), 2);
        QCOMPARE(m_fixture->relay->requestCount(), requests + 2);
        m_fixture->letThrough();
        QTRY_VERIFY(std::none_of(keys.cbegin(), keys.cend(),
            [&](const QString &key) { return controller()->valuesInUse(collection, key).isEmpty(); }));
        QCOMPARE(m_fixture->relay->requestCount(), requests + static_cast<std::size_t>(keys.size()));
    }

    void aCompletionThatFailedForAWhileIsAskedForAgain()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Collection collection = m_fixture->scope(kVm).collection;
        // Waits between attempts take next to no time, and the time-out of an answer still 100 ms.
        m_fixture->clock->speed = 100;
        m_fixture->relay->setStep(ControllerFixture::answer(503, "{}"));
        (void)controller()->keysInUse(collection);
        // Once the account can be locked nothing is under way any more.
        QTRY_VERIFY((controller()->lock(u"sandbox-jdcloud"_s), controller()->isLocked(u"sandbox-jdcloud"_s)));
        controller()->unlock(u"sandbox-jdcloud"_s, m_fixture->credentials(u"jdcloud"_s));
        m_fixture->relay->setStep({});
        QTRY_VERIFY(!controller()->keysInUse(collection).isEmpty());
    }

    void aRefusedCompletionIsNotAskedForAgain()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Collection collection = m_fixture->scope(kVm).collection;
        m_fixture->relay->setStep(
            ControllerFixture::answer(403, R"({"error":{"code":403,"status":"HTTP_FORBIDDEN"}})"));
        (void)controller()->keysInUse(collection);
        QTRY_VERIFY((controller()->lock(u"sandbox-jdcloud"_s), controller()->isLocked(u"sandbox-jdcloud"_s)));
        const std::size_t refused = m_fixture->relay->requestCount();
        controller()->unlock(u"sandbox-jdcloud"_s, m_fixture->credentials(u"jdcloud"_s));
        m_fixture->clock->speed = 1'000'000; // much later
        (void)controller()->keysInUse(collection);
        QVERIFY2(controller()->lock(u"sandbox-jdcloud"_s), "something is under way");
        QCOMPARE(m_fixture->relay->requestCount(), refused);
    }

    void anAccountOpenedAgainListsWhatWasBeingListed()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Scope scope = m_fixture->scope(kVm);
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        controller()->refresh(scope);
        QVERIFY(stalled.wait());
        m_fixture->letThrough();
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        QTRY_COMPARE(refreshed.count(), 1);
        QCOMPARE(workspace().listing(scope).state, ListingState::Loaded);
        QVERIFY(workspace().listing(scope).rows.size() > 50);
    }

    void anAccountOpenedAgainForAnotherCloudEndsWhatWasBeingListed()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Scope scope = m_fixture->scope(kVm);
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        controller()->refresh(scope);
        QVERIFY(stalled.wait());
        m_fixture->letThrough();
        Account other = m_fixture->account(u"huawei"_s);
        other.id = u"sandbox-jdcloud"_s;
        controller()->openAccount(other, m_fixture->credentials(u"huawei"_s));
        QTRY_COMPARE(refreshed.count(), 1);
        QCOMPARE(workspace().listing(scope).state, ListingState::Failed);
        QCOMPARE(workspace().listing(scope).error.kind, ErrorKind::Cancelled);
    }

    void whoeverWaitsForAClosedAccountIsTold()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Scope scope = m_fixture->scope(kVm);
        const Rows rows = m_fixture->refresh(scope).rows;
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QSignalSpy refreshed(controller(), &DocumentController::scopeRefreshed);
        QSignalSpy counted(controller(), &DocumentController::scopesCounted);
        QSignalSpy read(controller(), &DocumentController::rowsRead);
        controller()->countScopes(u"sandbox-jdcloud"_s);
        controller()->refresh(scope);
        controller()->retryRead({rows.front()});
        const std::unique_ptr<TagReader> reader(
            controller()->readTags(scope.collection, {workspace().table().idText(rows.front())}, nullptr));
        QSignalSpy finished(reader.get(), &TagReader::finished);
        reader->start();
        QVERIFY(stalled.wait());
        controller()->closeAccount(u"sandbox-jdcloud"_s);
        QCOMPARE(refreshed.count() + counted.count() + read.count() + finished.count(), 0);
        QTRY_COMPARE(refreshed.count(), 1);
        QTRY_COMPARE(counted.count(), 1);
        QTRY_COMPARE(read.count(), 1);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(reader->result().errors.cbegin()->kind, ErrorKind::Cancelled);
        QCOMPARE(workspace().listing(scope).state, ListingState::NotLoaded);
    }

    void anAccountOpenedAgainAnswersWhatWasAskedBefore()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Scope scope = m_fixture->scope(kVm);
        const Rows rows = m_fixture->refresh(scope).rows;
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QSignalSpy counted(controller(), &DocumentController::scopesCounted);
        QSignalSpy read(controller(), &DocumentController::rowsRead);
        QSignalSpy completed(controller(), &DocumentController::completionsRead);
        controller()->countScopes(u"sandbox-jdcloud"_s);
        controller()->retryRead({rows.front()});
        (void)controller()->keysInUse(scope.collection);
        QVERIFY(stalled.wait());
        m_fixture->letThrough();
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        QTRY_COMPARE(read.count(), 1);
        QCOMPARE(read.first().first().value<Rows>(), Rows{rows.front()});
        QTRY_COMPARE(counted.count(), 1);
        // Whoever waits for keys in use is told to ask again.
        QTRY_COMPARE(completed.count(), 1);
        QTRY_VERIFY(!controller()->keysInUse(scope.collection).isEmpty());
    }

    void aClosedAccountIsForgottenInTheMiddleOfItsWork()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        controller()->refresh(m_fixture->scope(kVm));
        controller()->countScopes(u"sandbox-jdcloud"_s);
        (void)controller()->keysInUse(m_fixture->scope(kVm).collection);
        QVERIFY(stalled.wait());
        controller()->closeAccount(u"sandbox-jdcloud"_s);
        QVERIFY(!controller()->isOpen(u"sandbox-jdcloud"_s));
        QVERIFY(workspace().accounts().empty());
        QTRY_COMPARE(m_fixture->relay->connections(), 0);
        for (const Activity &activity : m_fixture->activities.activities())
            QCOMPARE(activity.state, ActivityState::Stopped);
    }

    void aControllerCanGoInTheMiddleOfItsWork()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        controller()->refresh(m_fixture->scope(kVm));
        QVERIFY(stalled.wait());
        m_fixture->controller.reset();
        QTRY_COMPARE(m_fixture->relay->connections(), 0);
    }

private:
    /// Of the account, whole.
    [[nodiscard]] std::vector<Scope> collections(const QString &accountId)
    {
        std::vector<Scope> scopes;
        const std::function<void(const std::vector<ScopeNode> &)> add =
            [&](const std::vector<ScopeNode> &nodes) {
                for (const ScopeNode &node : nodes) {
                    if (node.type == ScopeNode::Type::Collection)
                        scopes.push_back(node.scope);
                    add(node.children);
                }
            };
        add(workspace().account(accountId)->tree);
        return scopes;
    }

    [[nodiscard]] DocumentController *controller() const { return m_fixture->controller.get(); }
    [[nodiscard]] Workspace &workspace() const { return m_fixture->workspace; }
    [[nodiscard]] const LogEvent &lastEvent() const
    {
        return m_fixture->log.eventAt(m_fixture->log.rowCount() - 1);
    }

    Error failureOf(const Account &account, const Credentials &credentials)
    {
        QSignalSpy failed(controller(), &DocumentController::accountFailed);
        controller()->openAccount(account, credentials);
        if (failed.count() != 0 || !failed.wait())
            return {};
        return failed.first().at(1).value<Error>();
    }

    std::unique_ptr<ControllerFixture> m_fixture;
};

TAGDESK_TEST(TestDocumentController, QCoreApplication)

} // namespace tst_documentcontroller

#include "tst_documentcontroller.moc"
