// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotpages.h"
#include "snapshotstore.h"
#include "testrunner.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/resource.h>

namespace tst_snapshotstore {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kTaken(QDate(2026, 11, 27), QTime(8, 0, 0, 250), Qt::UTC);

Scope scopeOf(const QString &kind)
{
    return {.collection = {.account = u"profile-1"_s,
                .cloud = u"jdcloud"_s,
                .region = u"cn-north-1"_s,
                .kind = kind},
        .parent = {}};
}

/// Machines of ids like "i-000017", with an environment and an owner among few; one of ten carries nothing,
/// one of ten was not read.
ListedScope listed(std::size_t count, const std::string &environment = "prod")
{
    ListedScope all;
    all.scope = scopeOf(u"vm"_s);
    all.reading = SnapshotReading::Whole;
    for (std::size_t number = 0; number < count; ++number) {
        std::string digits = std::to_string(number);
        digits.insert(0, 6 - std::min<std::size_t>(6, digits.size()), '0');
        SnapshotResources::Set set = SnapshotResources::kNotRead;
        if (number % 10 == 1) {
            set = all.resources.internSet({});
        } else if (number % 10 != 2) {
            const std::vector<SnapshotResources::Tag> tags{
                {.key = all.resources.internText("env"), .value = all.resources.internText(environment)},
                {.key = all.resources.internText("owner"),
                    .value = all.resources.internText("ops-" + std::to_string(number % 7))}};
            set = all.resources.internSet(tags);
        }
        const SnapshotResources::Text parent =
            number % 3 == 0 ? all.resources.internText("zone-1") : SnapshotResources::kNoParent;
        all.resources.add("i-" + digits, "web-" + digits, set, parent);
    }
    all.resources.order();
    return all;
}

ListedScope notListed(const QString &kind)
{
    ListedScope failed;
    failed.scope = scopeOf(kind);
    return failed;
}

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// As a full disk: no file of this process grows beyond some pages meanwhile.
template <typename Act>
auto onFullDisk(Act act)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit limit = before;
    limit.rlim_cur = 4'096;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto done = act();
    ::setrlimit(RLIMIT_FSIZE, &before);
    return done;
}

/// The system has an error of its own where a limit takes the place of the disk.
bool isFullDisk(const SnapshotTrouble &trouble)
{
    return trouble.kind == SnapshotTrouble::Kind::DiskFull
        || trouble.kind == SnapshotTrouble::Kind::NotWritable;
}

/// "i-000000 web-000000 env=prod owner=ops-0".
QStringList lines(const SnapshotResources &resources)
{
    QStringList lines;
    for (std::size_t at = 0; at < resources.size(); ++at) {
        QString line = qString(resources.id(at)) + u' ' + qString(resources.name(at));
        if (resources.set(at) == SnapshotResources::kNotRead) {
            line += u" not read"_s;
        } else {
            for (const SnapshotResources::Tag &tag : resources.tags(resources.set(at)))
                line += u' ' + qString(resources.text(tag.key)) + u'=' + qString(resources.text(tag.value));
        }
        if (resources.parent(at) != SnapshotResources::kNoParent)
            line += u" in "_s + qString(resources.text(resources.parent(at)));
        lines.append(line);
    }
    return lines;
}

Snapshot head(const QDateTime &taken, const QString &name = {})
{
    Snapshot snapshot;
    snapshot.name = name;
    snapshot.taken = taken;
    snapshot.place = {.journal = u"j-1"_s, .lastRun = 17};
    snapshot.accounts = {{.id = u"profile-1"_s,
        .name = u"Staging"_s,
        .cloud = u"jdcloud"_s,
        .endpoint = {},
        .project = u"p-1"_s}};
    return snapshot;
}

} // namespace

/// Snapshots on the disk.
class TestSnapshotStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_path = m_home->filePath(u"data/snapshots.sqlite"_s);
        reopen();
    }
    void cleanup() { m_store.reset(); }

    void whatWasKeptIsReadAgain()
    {
        const ListedScope machines = listed(30);
        const KeptSnapshot kept = keep(kTaken, {machines, notListed(u"disk"_s)}, u"before the migration"_s);
        QVERIFY(kept.isNew);
        QCOMPARE(kept.resources, 30);
        reopen();
        const auto found = m_store->find(u"before the migration"_s);
        QVERIFY(found);
        QCOMPARE(found->id, kept.id);
        QCOMPARE(found->taken, kTaken);
        QCOMPARE(found->seen, kTaken);
        QCOMPARE(found->place, head(kTaken).place);
        QCOMPARE(found->accounts, head(kTaken).accounts);
        QCOMPARE(found->scopes.size(), 2U);
        QCOMPARE(found->scopes[0].scope, scopeOf(u"vm"_s));
        QCOMPARE(found->scopes[0].resources, 30);
        QCOMPARE(found->scopes[0].notRead, 3);
        QCOMPARE(found->scopes[1].reading, SnapshotReading::NotRead);
        QVERIFY(!found->isWhole());
        const auto resources = m_store->resources(found->scopes[0]);
        QVERIFY(resources);
        QCOMPARE(lines(*resources), lines(machines.resources));
        QCOMPARE(lines(*resources)[2], u"i-000002 web-000002 not read"_s);
        QVERIFY(lines(*resources)[1].endsWith(u"web-000001"_s));
    }

    void anEmptyScopeIsWholeAndHoldsNothing()
    {
        keep(kTaken, {listed(0)});
        const auto all = m_store->list();
        QVERIFY(all && all->size() == 1 && all->front().isWhole() && !all->front().isDamaged);
        const auto resources = m_store->resources(all->front().scopes[0]);
        QVERIFY(resources);
        QCOMPARE(resources->size(), 0U);
    }

    void theSameAgainIsOnlySeenAgain()
    {
        const auto first = keep(kTaken, {listed(20)});
        const auto second = keep(kTaken.addSecs(60), {listed(20)});
        QCOMPARE(second.id, first.id);
        QVERIFY(!second.isNew);
        const auto all = m_store->list();
        QCOMPARE(all->size(), 1U);
        QCOMPARE(all->front().taken, kTaken);
        QCOMPARE(all->front().seen, kTaken.addSecs(60));
        QVERIFY(!all->front().isDamaged);
    }

    void aNameMakesOneOfItsOwnEvenOfTheSame()
    {
        const auto first = keep(kTaken, {listed(20)});
        const auto named = keep(kTaken.addSecs(60), {listed(20)}, u"release"_s);
        QVERIFY(named.isNew && named.id > first.id);
        // And it is none that is seen again.
        const auto third = keep(kTaken.addSecs(120), {listed(20)});
        QCOMPARE(third.id, first.id);
        QCOMPARE(m_store->find(u"release"_s)->seen, kTaken.addSecs(60));
    }

    void aScopeThatCouldNotBeReadIsAnotherSnapshot()
    {
        keep(kTaken, {listed(20)});
        QVERIFY(keep(kTaken.addSecs(60), {notListed(u"vm"_s)}).isNew);
        QCOMPARE(m_store->list()->size(), 2U);
    }

    void equalPagesAreKeptOnce()
    {
        ListedScope many = listed(100'000);
        QVERIFY(snapshotpages::split(many.resources).size() > 3);
        keep(kTaken, {many});
        const qint64 pages = execute(u"SELECT count(*) FROM page"_s);
        // One resource more, somewhere.
        many.resources.add("i-050000-x", "new", many.resources.internSet({}));
        many.resources.order();
        QVERIFY(keep(kTaken.addSecs(60), {many}).isNew);
        QCOMPARE(execute(u"SELECT count(*) FROM page"_s), pages + 1);
    }

    void whatNothingNeedsAnyMoreGoesWithASnapshot()
    {
        const auto first = keep(kTaken, {listed(5'000, "prod")});
        const auto second = keep(kTaken.addSecs(60), {listed(5'000, "test")});
        const auto shared = keep(kTaken.addSecs(120), {listed(5'000, "test")}, u"named"_s);
        QVERIFY(m_store->remove({first.id, second.id}));
        const auto all = m_store->list();
        QCOMPARE(all->size(), 1U);
        QCOMPARE(all->front().id, shared.id);
        QVERIFY(m_store->resources(all->front().scopes[0]));
        QCOMPARE(execute(u"SELECT count(*) FROM content"_s), 1);
        QVERIFY(m_store->remove({shared.id}));
        QCOMPARE(execute(u"SELECT count(*) FROM page"_s), 0);
        // Numbers are not given again.
        QVERIFY(keep(kTaken, {listed(5)}).id > shared.id);
    }

    void oldOnesAreThinnedAsNewOnesCome()
    {
        const SnapshotRetention few{.newestOfScope = 1};
        for (int at = 0; at < 3; ++at)
            QVERIFY(keep(kTaken.addDays(-400).addSecs(at), {listed(5, std::to_string(at))}).isNew);
        QVERIFY(m_store->keep(head(kTaken), {listed(5, "now")}, few));
        QCOMPARE(m_store->list()->size(), 1U);
        QCOMPARE(execute(u"SELECT count(*) FROM content"_s), 1);
    }

    void numbersAndNamesFindOne()
    {
        const auto first = keep(kTaken, {listed(5, "a")}, u"twice"_s);
        keep(kTaken, {listed(5, "b")}, u"twice"_s);
        QCOMPARE(m_store->find(QString::number(first.id))->id, first.id);
        QCOMPARE(m_store->find(u"twice"_s).error().kind, SnapshotTrouble::Kind::SeveralSnapshots);
        QCOMPARE(m_store->find(u"99"_s).error().kind, SnapshotTrouble::Kind::NoSuchSnapshot);
        QCOMPARE(m_store->find(u"99"_s).error().text, u"99"_s);
    }

    void aNewNameIsKeptAndFindsItAndNoneTakesItAway()
    {
        const KeptSnapshot kept = keep(kTaken, {listed(5)});
        QVERIFY(m_store->rename(kept.id, u"before"_s));
        reopen();
        const auto named = m_store->find(u"before"_s);
        QVERIFY(named);
        QCOMPARE(named->id, kept.id);
        QCOMPARE(named->seen, kTaken);
        QVERIFY(m_store->rename(kept.id, {}));
        QCOMPARE(m_store->list()->front().name, QString());
        QVERIFY(!m_store->list()->front().isDamaged);
    }

    /// The name of one that is only seen again would go with it.
    void oneThatGotANameIsNotSeenAgain()
    {
        const KeptSnapshot first = keep(kTaken, {listed(5)});
        QVERIFY(m_store->rename(first.id, u"before"_s));
        QVERIFY(keep(kTaken.addSecs(60), {listed(5)}).isNew);
        QCOMPARE(m_store->find(u"before"_s)->seen, kTaken);
    }

    void aNameThatNamesAnotherOneIsRefused()
    {
        const KeptSnapshot first = keep(kTaken, {listed(5)}, u"one"_s);
        const KeptSnapshot second = keep(kTaken.addSecs(1), {listed(5)}, u"two"_s);
        QCOMPARE(m_store->rename(second.id, u"one"_s).error(),
            (SnapshotTrouble{.kind = SnapshotTrouble::Kind::NameTaken, .path = m_path, .text = u"one"_s}));
        QCOMPARE(m_store->rename(second.id, QString::number(first.id)).error().kind,
            SnapshotTrouble::Kind::NoName);
        QCOMPARE(m_store->rename(99, u"three"_s).error().kind, SnapshotTrouble::Kind::NoSuchSnapshot);
        QVERIFY(m_store->rename(second.id, u"two"_s));
        QCOMPARE(m_store->find(u"two"_s)->id, second.id);
    }

    /// A new seal would say that it is whole.
    void aDamagedOneGetsNoName()
    {
        const KeptSnapshot kept = keep(kTaken, {listed(5)});
        execute(u"UPDATE snapshot SET last_run = 1"_s);
        QCOMPARE(m_store->rename(kept.id, u"before"_s).error().kind, SnapshotTrouble::Kind::Damaged);
        QVERIFY(m_store->list()->front().isDamaged);
    }

    void whatOnlyOneNeedsIsWhatGoesWithIt()
    {
        const KeptSnapshot first = keep(kTaken, {listed(50'000)});
        const qint64 alone = m_store->list()->front().ownBytes;
        QVERIFY(alone > 0);
        QCOMPARE(alone, execute(u"SELECT sum(length(bytes)) FROM page"_s));
        // The same under a name: none of both would free anything.
        const KeptSnapshot named = keep(kTaken.addSecs(1), {listed(50'000)}, u"named"_s);
        const auto both = m_store->list();
        for (const Snapshot &snapshot : *both)
            QCOMPARE(snapshot.ownBytes, 0);
        const qint64 before = m_store->bytes();
        QVERIFY(m_store->remove({named.id}));
        QCOMPARE(m_store->list()->front().ownBytes, alone);
        QVERIFY(m_store->remove({first.id}));
        QVERIFY(before - m_store->bytes() >= alone);
    }

    void aPageThatChangedOnTheDiskIsDamage_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("cut") << u"UPDATE page SET bytes = substr(bytes, 1, length(bytes) - 9)"_s;
        QTest::newRow("empty") << u"UPDATE page SET bytes = x''"_s;
        QTest::newRow("another length") << u"UPDATE page SET bytes = x'7fffffff' || substr(bytes, 5)"_s;
        QTest::newRow("another page") << u"UPDATE page SET bytes = (SELECT bytes FROM page WHERE id = 1)"_s;
        QTest::newRow("gone") << u"DELETE FROM page WHERE id = 2"_s;
        QTest::newRow("not of it any more") << u"DELETE FROM content_page WHERE page = 2"_s;
    }

    /// Never read as "no tags", or as resources that are gone.
    void aPageThatChangedOnTheDiskIsDamage()
    {
        QFETCH(const QString, statement);
        keep(kTaken, {listed(7)});
        const auto kept = keep(kTaken.addSecs(1), {listed(9)});
        const Snapshot whole = *m_store->find(QString::number(kept.id));
        QVERIFY(m_store->resources(whole.scopes[0]));
        execute(statement);
        const auto resources = m_store->resources(whole.scopes[0]);
        QVERIFY(!resources);
        QCOMPARE(resources.error().kind, SnapshotTrouble::Kind::Damaged);
    }

    void everyFlippedByteOfAPageIsDamage()
    {
        const ListedScope scope = listed(40);
        const QByteArray page = snapshotpages::encode(scope.resources, 0, scope.resources.size());
        std::mt19937 random(7);
        for (int trial = 0; trial < 2'000; ++trial) {
            QByteArray changed = page;
            changed[qsizetype(random() % std::size_t(page.size()))] = char(random() % 256);
            // Whatever is in it, reading ends; the store compares its hash before.
            SnapshotResources resources;
            std::ignore = snapshotpages::decode(
                changed.first(qsizetype(random() % std::size_t(page.size()))), resources);
            SnapshotResources others;
            std::ignore = snapshotpages::decode(changed, others);
        }
        SnapshotResources again;
        QVERIFY(snapshotpages::decode(page, again));
        QCOMPARE(lines(again), lines(scope.resources));
        QVERIFY(!snapshotpages::decode(page + "x", again));
    }

    void aPageIsTheSameHoweverTheListingCame()
    {
        const ListedScope forth = listed(200);
        SnapshotResources back;
        for (std::size_t at = forth.resources.size(); at > 0; --at) {
            SnapshotResources::Set set = forth.resources.set(at - 1);
            if (set != SnapshotResources::kNotRead) {
                std::vector<SnapshotResources::Tag> tags;
                for (const SnapshotResources::Tag &tag : forth.resources.tags(set))
                    tags.push_back({.key = back.internText(forth.resources.text(tag.key)),
                        .value = back.internText(forth.resources.text(tag.value))});
                set = back.internSet(tags);
            }
            const SnapshotResources::Text parent = forth.resources.parent(at - 1);
            back.add(forth.resources.id(at - 1), forth.resources.name(at - 1), set,
                parent == SnapshotResources::kNoParent ? parent
                                                       : back.internText(forth.resources.text(parent)));
        }
        back.order();
        QCOMPARE(snapshotpages::encode(back, 0, back.size()),
            snapshotpages::encode(forth.resources, 0, forth.resources.size()));
    }

    void aLineThatChangedOnTheDiskIsToldAndOthersStay_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("time") << u"UPDATE snapshot SET seen = '2020-01-01T00:00:00.000Z' WHERE id = 1"_s;
        QTest::newRow("run") << u"UPDATE snapshot SET last_run = 1 WHERE id = 1"_s;
        QTest::newRow("account") << u"UPDATE snapshot SET accounts = '[]' WHERE id = 1"_s;
        QTest::newRow("scope") << u"UPDATE snapshot_scope SET kind = 'disk' WHERE snapshot = 1"_s;
        QTest::newRow("scope gone") << u"DELETE FROM snapshot_scope WHERE snapshot = 1"_s;
        QTest::newRow("content") << u"UPDATE snapshot_scope SET content = 2 WHERE snapshot = 1"_s;
        QTest::newRow("content gone") << u"DELETE FROM content WHERE id = 1"_s;
        QTest::newRow("number") << u"UPDATE content SET resources = 1 WHERE id = 1"_s;
    }

    void aLineThatChangedOnTheDiskIsToldAndOthersStay()
    {
        QFETCH(const QString, statement);
        keep(kTaken, {listed(5, "a")});
        keep(kTaken.addSecs(60), {listed(5, "b")});
        execute(statement);
        const auto all = m_store->list();
        QVERIFY(all);
        QCOMPARE(all->size(), 2U);
        for (const Snapshot &snapshot : *all)
            QCOMPARE(snapshot.isDamaged, snapshot.id == 1);
        QCOMPARE(m_store->find(u"1"_s).error().kind, SnapshotTrouble::Kind::Damaged);
    }

    void aFullDiskIsTold()
    {
        keep(kTaken, {listed(5)});
        const auto kept = onFullDisk([this] { return m_store->keep(head(kTaken), {listed(200'000)}); });
        QVERIFY(!kept);
        QVERIFY2(isFullDisk(kept.error()), qPrintable(kept.error().words));
        // What was there is whole, and the next one is kept.
        QCOMPARE(m_store->list()->size(), 1U);
        QVERIFY(m_store->resources(m_store->list()->front().scopes[0]));
        keep(kTaken.addSecs(9), {listed(200'000)});
    }

    void onAFullDiskNamesAndDeletionsAreToldAndLoseNothing()
    {
        const KeptSnapshot kept = keep(kTaken, {listed(5)}, u"before"_s);
        const auto named = onFullDisk([&] { return m_store->rename(kept.id, u"after"_s); });
        QVERIFY(!named);
        QVERIFY2(isFullDisk(named.error()), qPrintable(named.error().words));
        const auto removed = onFullDisk([&] { return m_store->remove({kept.id}); });
        QVERIFY(!removed);
        QVERIFY2(isFullDisk(removed.error()), qPrintable(removed.error().words));
        const auto found = m_store->find(u"before"_s);
        QVERIFY(found);
        QVERIFY(m_store->resources(found->scopes[0]));
    }

    void theFileIsItsOwnersAlone()
    {
        keep(kTaken, {listed(5)});
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
            | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(m_path).permissions() & others));
        QVERIFY(!(QFileInfo(m_path + u"-wal"_s).permissions() & others));
    }

    void aFileOfAnotherProgramIsLeftAsItIs()
    {
        m_store.reset();
        const QByteArray content(8'192, 'x');
        write(content);
        const auto opened = SnapshotStore::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, SnapshotTrouble::Kind::Damaged);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aDatabaseOfAnotherProgramIsForeignAndANewerOneNewer()
    {
        execute(u"PRAGMA user_version = 2"_s);
        m_store.reset();
        QCOMPARE(SnapshotStore::open(m_path).error().kind, SnapshotTrouble::Kind::Newer);
        execute(u"PRAGMA application_id = 7"_s);
        QCOMPARE(SnapshotStore::open(m_path).error().kind, SnapshotTrouble::Kind::Foreign);
    }

    void twoProgramsUseOneFile()
    {
        const auto other = SnapshotStore::open(m_path);
        QVERIFY(other);
        keep(kTaken, {listed(5)});
        QCOMPARE((*other)->list()->size(), 1U);
        QVERIFY((*other)->keep(head(kTaken.addSecs(1)), {listed(6)}));
        QCOMPARE(m_store->list()->size(), 2U);
    }

private:
    void reopen()
    {
        m_store.reset();
        auto opened = SnapshotStore::open(m_path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().words));
        m_store = *std::move(opened);
    }

    KeptSnapshot keep(
        const QDateTime &taken, const std::vector<ListedScope> &scopes, const QString &name = {})
    {
        const auto kept = m_store->keep(head(taken, name), scopes);
        if (!kept)
            QTest::qFail(qPrintable(kept.error().words), __FILE__, __LINE__);
        return kept.value_or(KeptSnapshot());
    }

    void write(const QByteArray &content)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QFile::remove(m_path + u"-wal"_s);
        QFile::remove(m_path + u"-shm"_s);
    }

    /// Another program's hand on the file; gives the number that was asked for.
    qint64 execute(const QString &statement)
    {
        qint64 number = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            database.setDatabaseName(m_path);
            database.open();
            QSqlQuery query(database);
            if (!query.exec(statement))
                QTest::qFail(qPrintable(query.lastError().text()), __FILE__, __LINE__);
            else if (query.next())
                number = query.value(0).toLongLong();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        return number;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_path;
    std::unique_ptr<SnapshotStore> m_store;
};

TAGDESK_TEST(TestSnapshotStore, QCoreApplication)

} // namespace tst_snapshotstore

#include "tst_snapshotstore.moc"
