// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keymerge.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_keymerge {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Two spellings of a key become one.
class TestKeyMerge : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyResourceIsCountedOnce();
    void theWinnersValueStays_data();
    void theWinnersValueStays();
    void whatIsStagedCounts();
    void aValueOfTheCloudIsNotTouched();

private:
    Row insert(const std::optional<Tags> &tags);
    [[nodiscard]] EditInput input();
    /// "id: key=value …" of each row that becomes another.
    [[nodiscard]] QStringList merged(KeyWinner winner);

    std::unique_ptr<ResourceTable> m_table;
    ChangeSet m_changes;
    Rows m_rows;
};

void TestKeyMerge::init()
{
    m_table = std::make_unique<ResourceTable>();
    m_changes.clear();
    m_rows.clear();
}

Row TestKeyMerge::insert(const std::optional<Tags> &tags)
{
    const Row row =
        m_table->insert({.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"r"_s, .kind = u"k"_s},
            {.id = QString::number(m_rows.size()), .name = {}, .status = {}, .parent = {}, .tags = tags});
    m_rows.push_back(row);
    return row;
}

EditInput TestKeyMerge::input()
{
    return {.table = *m_table,
        .changes = m_changes,
        .pool = m_table->pool(),
        .rules = [](const Collection &collection) -> const TagRules & {
            return *tagRules(collection.cloud);
        }};
}

QStringList TestKeyMerge::merged(KeyWinner winner)
{
    QStringList lines;
    for (const auto &[row, delta] : mergedKeys(m_rows, u"Env"_s, u"env"_s, winner, input())) {
        QStringList tags;
        for (const Tag &tag : m_table->pool().tags(m_table->pool().apply(m_table->tags(row), delta)))
            tags.append(tag.key + u'=' + tag.value);
        lines.append(m_table->idText(row) + u": "_s + tags.join(u' '));
    }
    return lines;
}

void TestKeyMerge::everyResourceIsCountedOnce()
{
    insert(Tags{{u"Env"_s, u"a"_s}});
    insert(Tags{{u"Env"_s, u"b"_s}, {u"env"_s, u"b"_s}});
    const Row differing = insert(Tags{{u"Env"_s, u"c"_s}, {u"env"_s, u"d"_s}});
    insert(Tags{{u"env"_s, u"e"_s}});
    insert(std::nullopt);
    const KeyMerge merge = findKeyMerge(m_rows, u"Env"_s, u"env"_s, input());
    QCOMPARE(merge.renamed, std::size_t{1});
    QCOMPARE(merge.equal, std::size_t{1});
    QCOMPARE(merge.differing, Rows{differing});
    const KeyMerge none = findKeyMerge(m_rows, u"never seen"_s, u"env"_s, input());
    QVERIFY(none.renamed == 0 && none.differing.empty());
    QVERIFY(findKeyMerge(m_rows, u"Env"_s, u"Env"_s, input()).differing.empty());
}

void TestKeyMerge::theWinnersValueStays_data()
{
    QTest::addColumn<int>("winner");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("renamed") << static_cast<int>(KeyWinner::Renamed)
                             << QStringList{u"0: env=a"_s, u"1: env=b"_s, u"2: env=c"_s};
    QTest::newRow("existing") << static_cast<int>(KeyWinner::Existing)
                              << QStringList{u"0: env=a"_s, u"1: env=b"_s, u"2: env=d"_s};
}

void TestKeyMerge::theWinnersValueStays()
{
    QFETCH(const int, winner);
    QFETCH(const QStringList, lines);
    insert(Tags{{u"Env"_s, u"a"_s}});
    insert(Tags{{u"Env"_s, u"b"_s}, {u"env"_s, u"b"_s}});
    insert(Tags{{u"Env"_s, u"c"_s}, {u"env"_s, u"d"_s}});
    insert(Tags{{u"env"_s, u"e"_s}});
    insert(std::nullopt);
    QCOMPARE(merged(static_cast<KeyWinner>(winner)), lines);
}

void TestKeyMerge::whatIsStagedCounts()
{
    const Row row = insert(Tags{{u"Env"_s, u"c"_s}, {u"env"_s, u"d"_s}});
    TagPool &pool = m_table->pool();
    m_changes.setDelta(row, pool.with({}, {pool.intern(u"env"_s), pool.intern(u"c"_s)}));
    QCOMPARE(findKeyMerge(m_rows, u"Env"_s, u"env"_s, input()).equal, std::size_t{1});
}

void TestKeyMerge::aValueOfTheCloudIsNotTouched()
{
    insert(Tags{{u"Env"_s, u"jrn:x"_s}, {u"env"_s, u"d"_s}});
    QVERIFY(findKeyMerge(m_rows, u"Env"_s, u"env"_s, input()).differing.empty());
    QCOMPARE(merged(KeyWinner::Renamed), QStringList());
    QCOMPARE(merged(KeyWinner::Existing), QStringList());
}

TAGDESK_TEST(TestKeyMerge, QCoreApplication)

} // namespace tst_keymerge

#include "tst_keymerge.moc"
