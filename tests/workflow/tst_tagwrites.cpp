// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagwrites.h"
#include "testrunner.h"

#include <QTemporaryDir>
#include <QTest>

namespace tst_tagwrites {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kSeen(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC);

RunHeader header(const QByteArray &accessKey = "AK-1", const QString &profile = u"profile-1"_s)
{
    RunHeader header;
    header.accountId = profile;
    header.profile = u"Staging"_s;
    header.cloud = u"jdcloud"_s;
    header.who = u"ops@desk"_s;
    header.started = kSeen.addSecs(60);
    header.endpoint = QString();
    header.accessKey = accessKey;
    return header;
}

/// env=prod on i-1.
RunPlan plan()
{
    RunPlan plan;
    plan.collections = {{.account = {}, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s}};
    plan.tags = {{}, {{u"env"_s, u"prod"_s}}};
    plan.resources = {{.collection = 0, .id = u"i-1"_s, .name = u"web-1"_s, .before = 0}};
    plan.requests = {{.operation = TagOperation::Set, .tags = 1, .resources = {0}}};
    return plan;
}

} // namespace

/// What the journal knows of what was written since a snapshot.
class TestTagWrites : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_journal = *Journal::open(m_home->filePath(u"journal.sqlite"_s));
    }
    void cleanup() { m_journal.reset(); }

    void aVerifiedWriteIsCertain()
    {
        const JournalPlace before = place();
        run(RowState::Verified);
        const TagWrites found = writes(before);
        QVERIFY(!found.hasGap);
        QCOMPARE(found.writes.size(), 1U);
        const WrittenTag &write = found.writes.front();
        QCOMPARE(write.id.id, u"i-1"_s);
        QCOMPARE(write.id.collection.account, u"profile-1"_s);
        QCOMPARE(write.key, u"env"_s);
        QCOMPARE(write.value, std::optional(u"prod"_s));
        QCOMPARE(write.who, u"ops@desk"_s);
        QVERIFY(write.isCertain);
    }

    void aWriteWithoutAnAnswerIsNot()
    {
        const JournalPlace before = place();
        run(RowState::Unknown);
        run(RowState::Sending);
        run(RowState::AlreadySo);
        const TagWrites found = writes(before);
        QCOMPARE(found.writes.size(), 2U);
        QVERIFY(!found.writes[0].isCertain);
        QVERIFY(!found.writes[1].isCertain);
    }

    void runsBeforeTheSnapshotCountForNothing()
    {
        run(RowState::Verified);
        const JournalPlace then = place();
        QVERIFY(writes(then, kSeen.addDays(1)).writes.empty());
    }

    void theSameAccountUnderAnotherProfileIsOurs()
    {
        const JournalPlace before = place();
        run(RowState::Verified);
        const auto found = readTagWrites(*m_journal, before, kSeen, {header("AK-1", u"jdcloud"_s)});
        QCOMPARE(found->writes.size(), 1U);
        QCOMPARE(found->writes.front().id.collection.account, u"jdcloud"_s);
        QVERIFY(readTagWrites(*m_journal, before, kSeen, {header("AK-2", u"jdcloud"_s)})->writes.empty());
    }

    void aMissingRunIsAGap()
    {
        run(RowState::Verified);
        const JournalPlace then = place();
        run(RowState::Verified);
        QVERIFY(!writes(then).hasGap);
        // As after a copy was put back.
        QVERIFY(m_journal->raiseNumbers(1'000));
        QVERIFY(!writes(then).hasGap);
        run(RowState::Verified);
        QVERIFY(writes(then).hasGap);
    }

    void anotherJournalIsAGap()
    {
        run(RowState::Verified);
        JournalPlace then = place();
        then.journal = u"another"_s;
        QVERIFY(writes(then).hasGap);
        then = place();
        then.lastRun = 7;
        QVERIFY(writes(then).hasGap);
        then.isKnown = false;
        QVERIFY(writes(then).hasGap);
    }

    void whereThereWasNeverAJournalNobodyWrote()
    {
        QVERIFY(!writesWithoutJournal({}).hasGap);
        QVERIFY(writesWithoutJournal({.journal = u"j"_s, .lastRun = 3}).hasGap);
    }

private:
    void run(RowState state)
    {
        const auto id = m_journal->begin(header(), plan());
        QVERIFY(id);
        const JournalUpdate update{
            .run = *id, .request = 0, .resources = {0}, .outcomes = {{.state = state, .error = {}}}};
        QVERIFY(m_journal->write(std::vector{update}));
        QVERIFY(m_journal->end(*id, kSeen.addSecs(120)));
    }
    [[nodiscard]] JournalPlace place() const { return journalPlace(*m_journal).value_or(JournalPlace()); }
    [[nodiscard]] TagWrites writes(const JournalPlace &since, const QDateTime &seen = kSeen) const
    {
        return readTagWrites(*m_journal, since, seen, {header()}).value_or(TagWrites{.hasGap = true});
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Journal> m_journal;
};

TAGDESK_TEST(TestTagWrites, QCoreApplication)

} // namespace tst_tagwrites

#include "tst_tagwrites.moc"
