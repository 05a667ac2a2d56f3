// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagaggregate.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_tagaggregate {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// "env 3 of 4 (2 before): prod 2, test 1 [prod 2]; …"
QStringList printed(const TagAggregate &aggregate, const TagPool &pool)
{
    const auto values = [&](const std::vector<ValueCount> &counts) {
        QStringList parts;
        for (const ValueCount &count : counts)
            parts.append(u"%1 %2"_s.arg(pool.text(count.value)).arg(count.rows));
        return parts.join(u", "_s);
    };
    QStringList lines;
    for (const KeyAggregate &key : aggregate.keys) {
        lines.append(u"%1 %2/%3: %4 [%5] changed %6 removed %7"_s.arg(pool.text(key.key))
                         .arg(key.presentRows)
                         .arg(key.presentBefore)
                         .arg(values(key.values), values(key.valuesBefore))
                         .arg(key.changedRows)
                         .arg(key.removedRows));
    }
    return lines;
}

Row insert(ResourceTable &table, const std::optional<Tags> &tags)
{
    return table.insert({.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = u"k"_s},
        {.id = QString::number(table.size()), .name = {}, .status = {}, .parent = {}, .tags = tags});
}

} // namespace

class tst_TagAggregate : public QObject
{
    Q_OBJECT

private slots:
    void nothingSelectedHasNoKeys();
    void valuesAreCountedMostFrequentFirst();
    void rowsThatWereNotReadAreLeftOut();
    void stagedEditsShowBesideWhatWas();
    void theFullestRowCountsStagedEdits();
};

void tst_TagAggregate::nothingSelectedHasNoKeys()
{
    ResourceTable table;
    const TagAggregate result = aggregate({}, table, {}, table.pool());
    QCOMPARE(result.rows, std::size_t{0});
    QVERIFY(result.keys.empty());
}

void tst_TagAggregate::valuesAreCountedMostFrequentFirst()
{
    ResourceTable table;
    const Rows rows{insert(table, Tags{{u"env"_s, u"test"_s}, {u"owner"_s, u"web"_s}}),
        insert(table, Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"web"_s}}),
        insert(table, Tags{{u"env"_s, u"prod"_s}}), insert(table, Tags{{u"env"_s, u"dev"_s}}),
        insert(table, Tags{})};
    const TagAggregate result = aggregate(rows, table, {}, table.pool());
    QCOMPARE(result.rows, std::size_t{5});
    QCOMPARE(printed(result, table.pool()),
        (QStringList{u"env 4/4: prod 2, dev 1, test 1 [prod 2, dev 1, test 1] changed 0 removed 0"_s,
            u"owner 2/2: web 2 [web 2] changed 0 removed 0"_s}));
    QVERIFY(result.keys[0].isMixed());
    QVERIFY(!result.keys[1].isMixed());
}

void tst_TagAggregate::rowsThatWereNotReadAreLeftOut()
{
    ResourceTable table;
    const Rows rows{insert(table, Tags{{u"env"_s, u"prod"_s}}), insert(table, std::nullopt),
        insert(table, Tags{{u"env"_s, u"prod"_s}})};
    table.setTags(rows[2], table.tags(rows[2]), TagKnowledge::PartlyRead);
    const TagAggregate result = aggregate(rows, table, {}, table.pool());
    QCOMPARE(result.rows, std::size_t{1});
    QCOMPARE(result.notReadRows, std::size_t{2});
    QCOMPARE(printed(result, table.pool()), (QStringList{u"env 1/1: prod 1 [prod 1] changed 0 removed 0"_s}));
}

void tst_TagAggregate::stagedEditsShowBesideWhatWas()
{
    ResourceTable table;
    TagPool &pool = table.pool();
    const Rows rows{insert(table, Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"web"_s}}),
        insert(table, Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"web"_s}}), insert(table, Tags{})};
    const TagSet removal = pool.with({}, {pool.intern(u"owner"_s), kRemoved});
    ChangeSet changes;
    changes.setDelta(rows[0], removal);
    changes.setDelta(rows[1], pool.with(removal, {pool.intern(u"env"_s), pool.intern(u"test"_s)}));
    changes.setDelta(rows[2], pool.intern(Tags{{u"new"_s, u""_s}}));
    QCOMPARE(printed(aggregate(rows, table, changes, pool), pool),
        (QStringList{u"env 2/2: prod 1, test 1 [prod 2] changed 1 removed 0"_s,
            u"new 1/0:  1 [] changed 1 removed 0"_s, u"owner 0/2:  [web 2] changed 2 removed 2"_s}));
}

void tst_TagAggregate::theFullestRowCountsStagedEdits()
{
    ResourceTable table;
    TagPool &pool = table.pool();
    const Rows rows{insert(table, Tags{{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}}), insert(table, Tags{})};
    ChangeSet changes;
    QCOMPARE(aggregate(rows, table, changes, pool).fullestRow, std::size_t{2});
    changes.setDelta(rows[0], pool.with({}, {pool.intern(u"c"_s), pool.intern(u"1"_s)}));
    QCOMPARE(aggregate(rows, table, changes, pool).fullestRow, std::size_t{3});
}

TAGDESK_TEST(tst_TagAggregate, NoApplication)

} // namespace tst_tagaggregate

#include "tst_tagaggregate.moc"
