// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcehistory.h"
#include "testrunner.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_resourcehistory {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What was applied to one resource, from the journal.
class TestResourceHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changesComeNewestRunFirst();
    void onlyThisVeryResourceCounts();
    void theOutcomeComesWithIt();
    void olderRunsAreLeftOutAndSaid();

private:
    qint64 apply(const QString &account, const QString &id, const QString &value);
    [[nodiscard]] static ResourceId resource(const QString &id, const QString &kind = u"vm"_s);
    [[nodiscard]] QStringList lines(const ResourceId &id) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void TestResourceHistory::init()
{
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = Journal::open(m_folder->filePath(u"journal.sqlite"_s));
    QVERIFY(journal);
    m_journal = std::move(*journal);
}

qint64 TestResourceHistory::apply(const QString &account, const QString &id, const QString &value)
{
    RunPlan plan;
    plan.collections = {{.account = {}, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s}};
    plan.tags = {{{u"env"_s, u"old"_s}}, {{u"env"_s, value}}};
    plan.resources = {{.collection = 0, .id = id, .name = u"web"_s, .before = 0}};
    plan.requests = {{.operation = TagOperation::Set, .tags = 1, .resources = {0}}};
    const Result<qint64> run =
        m_journal->begin({.accountId = account,
                             .profile = u"Staging"_s,
                             .cloud = u"jdcloud"_s,
                             .who = u"ann@desk"_s,
                             .started = QDateTime(QDate(2026, 3, 9), QTime(8, 30), Qt::UTC),
                             .note = {},
                             .undoes = {},
                             .continues = {}},
            plan);
    return run ? *run : -1;
}

ResourceId TestResourceHistory::resource(const QString &id, const QString &kind)
{
    return {
        .collection = {.account = u"a-1"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = kind},
        .id = id};
}

QStringList TestResourceHistory::lines(const ResourceId &id) const
{
    QStringList lines;
    const Result<ResourceHistory> history = readResourceHistory(*m_journal, id, 10);
    if (!history)
        return {u"error"_s};
    for (const ResourceChange &change : history->changes)
        lines.append(u"%1 %2 %3: %4 → %5"_s.arg(change.run)
                         .arg(change.who, change.cell.key, *change.cell.before, *change.cell.after));
    return lines;
}

void TestResourceHistory::changesComeNewestRunFirst()
{
    QCOMPARE(lines(resource(u"i-1"_s)), QStringList());
    const qint64 first = apply(u"a-1"_s, u"i-1"_s, u"x"_s);
    const qint64 second = apply(u"a-1"_s, u"i-1"_s, u"y"_s);
    QCOMPARE(lines(resource(u"i-1"_s)),
        (QStringList{u"%1 ann@desk env: old → y"_s.arg(second), u"%1 ann@desk env: old → x"_s.arg(first)}));
}

void TestResourceHistory::onlyThisVeryResourceCounts()
{
    apply(u"a-1"_s, u"i-12"_s, u"x"_s); // its id holds the other's
    apply(u"a-2"_s, u"i-1"_s, u"x"_s);
    QCOMPARE(lines(resource(u"i-1"_s)), QStringList());
    QCOMPARE(lines(resource(u"i-12"_s, u"disk"_s)), QStringList());
    QCOMPARE(lines(resource(u"i-12"_s)).size(), 1);
}

void TestResourceHistory::theOutcomeComesWithIt()
{
    const qint64 run = apply(u"a-1"_s, u"i-1"_s, u"x"_s);
    RowOutcome refused{.state = RowState::Failed, .error = {}};
    refused.error.code = u"FORBIDDEN"_s;
    const JournalUpdate news{.run = run, .request = 0, .resources = {0}, .outcomes = {refused}};
    QVERIFY(m_journal->write(std::span(&news, 1)));
    const Result<ResourceHistory> history = readResourceHistory(*m_journal, resource(u"i-1"_s), 10);
    QVERIFY(history);
    QCOMPARE(history->changes.front().cell.outcome.state, RowState::Failed);
    QCOMPARE(history->changes.front().cell.outcome.error.code, u"FORBIDDEN"_s);
}

void TestResourceHistory::olderRunsAreLeftOutAndSaid()
{
    for (int i = 0; i < 3; ++i)
        apply(u"a-1"_s, u"i-1"_s, QString::number(i));
    const Result<ResourceHistory> history = readResourceHistory(*m_journal, resource(u"i-1"_s), 2);
    QVERIFY(history);
    QCOMPARE(history->changes.size(), std::size_t{2});
    QVERIFY(history->isCut);
}

TAGDESK_TEST(TestResourceHistory, QCoreApplication)

} // namespace tst_resourcehistory

#include "tst_resourcehistory.moc"
