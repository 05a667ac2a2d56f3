// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowfield.h"
#include "rowgroups.h"
#include "testrunner.h"
#include "valuefilter.h"

#include <QStringList>
#include <QTest>

namespace tst_rowfield {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Fields of rows: their values counted, filtered and grouped.
class TestRowField : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void valuesAreCountedMostFrequentFirst();
    void stagedValuesCount();
    void whatWasNotReadIsNoTag();
    void statusRegionAndProductLineAreFields();
    void spellingsDifferInCaseAndBlanksOnly();
    void aFilterKeepsTickedValuesExactly();
    void aFilterOfNothingKeepsNothing();
    void filtersOfTwoFieldsMustBothHold();
    void groupsAreOrderedByTextWithoutTheTagLast();
    void withinAGroupTheOrderStays();

private:
    Row add(const QString &id, const std::optional<Tags> &tags, const QString &status = u"running"_s,
        const QString &region = u"cn-north-1"_s);
    [[nodiscard]] QStringList counted(const RowField &field);
    [[nodiscard]] QStringList kept(const ValueFilters &filters);
    [[nodiscard]] QStringList grouped(const RowField &field, bool descending);
    [[nodiscard]] static RowField tag(const QString &key)
    {
        return {.kind = RowField::Kind::Tag, .key = key};
    }

    std::unique_ptr<ResourceTable> m_table;
    ChangeSet m_changes;
    Rows m_rows;
};

void TestRowField::init()
{
    m_table = std::make_unique<ResourceTable>();
    m_changes.clear();
    m_rows.clear();
    add(u"1"_s, Tags{{u"env"_s, u"prod"_s}});
    add(u"2"_s, Tags{{u"env"_s, u"dev"_s}}, u"stopped"_s);
    add(u"3"_s, Tags{{u"env"_s, u"prod"_s}}, u"running"_s, u"cn-east-2"_s);
    add(u"4"_s, Tags{});
    add(u"5"_s, std::nullopt);
}

void TestRowField::cleanup()
{
    m_table.reset();
}

Row TestRowField::add(
    const QString &id, const std::optional<Tags> &tags, const QString &status, const QString &region)
{
    const Collection collection{.account = u"a"_s, .cloud = u"jdcloud"_s, .region = region, .kind = u"vm"_s};
    const Resource resource{.id = id, .name = id, .status = status, .parent = {}, .tags = tags};
    m_rows.push_back(m_table->insert(collection, resource));
    return m_rows.back();
}

QStringList TestRowField::counted(const RowField &field)
{
    const FieldCounts counts = countField(m_rows, field, *m_table, m_changes, m_table->pool());
    QStringList lines;
    for (const FieldValue &value : counts.values)
        lines.append(u"%1 %2"_s.arg(m_table->pool().text(value.value), QString::number(value.rows)));
    lines.append(u"absent %1, not read %2"_s.arg(counts.absent).arg(counts.notRead));
    return lines;
}

QStringList TestRowField::kept(const ValueFilters &filters)
{
    QStringList ids;
    for (const Row row : filteredByValue(filters, m_rows, *m_table, m_changes, m_table->pool()))
        ids.append(m_table->idText(row));
    return ids;
}

QStringList TestRowField::grouped(const RowField &field, bool descending)
{
    const RowGroups groups = groupedRows(m_rows, field, descending, *m_table, m_changes, m_table->pool());
    QStringList lines;
    for (const RowGroup &group : groups.groups) {
        QString line = group.value == kFieldAbsent ? u"-"_s
            : group.value == kFieldNotRead         ? u"?"_s
                                                   : m_table->pool().text(group.value);
        for (std::size_t place = group.first; place < group.first + group.count; ++place)
            line += u' ' + m_table->idText(groups.rows[place]);
        lines.append(line);
    }
    return lines;
}

void TestRowField::valuesAreCountedMostFrequentFirst()
{
    QCOMPARE(counted(tag(u"env"_s)), (QStringList{u"prod 2"_s, u"dev 1"_s, u"absent 1, not read 1"_s}));
    QCOMPARE(counted(tag(u"unheard-of"_s)), QStringList{u"absent 4, not read 1"_s});
}

void TestRowField::stagedValuesCount()
{
    TagPool &pool = m_table->pool();
    const TagSet delta = pool.intern(Tags{{u"env"_s, u"dev"_s}});
    m_changes.setDelta(m_rows[0], delta);
    m_changes.setDelta(m_rows[3], delta);
    QCOMPARE(counted(tag(u"env"_s)), (QStringList{u"dev 3"_s, u"prod 1"_s, u"absent 0, not read 1"_s}));
}

void TestRowField::whatWasNotReadIsNoTag()
{
    const ValueFilter untagged{.field = tag(u"env"_s), .values = {}, .absent = true};
    QCOMPARE(kept({untagged}), QStringList{u"4"_s});
    const ValueFilter unread{.field = tag(u"env"_s), .values = {}, .notRead = true};
    QCOMPARE(kept({unread}), QStringList{u"5"_s});
}

void TestRowField::statusRegionAndProductLineAreFields()
{
    QCOMPARE(counted({.kind = RowField::Kind::Status, .key = {}}),
        (QStringList{u"running 4"_s, u"stopped 1"_s, u"absent 0, not read 0"_s}));
    QCOMPARE(counted({.kind = RowField::Kind::Region, .key = {}}),
        (QStringList{u"cn-north-1 4"_s, u"cn-east-2 1"_s, u"absent 0, not read 0"_s}));
    QCOMPARE(counted({.kind = RowField::Kind::ProductLine, .key = {}}),
        (QStringList{u"vm 5"_s, u"absent 0, not read 0"_s}));
}

void TestRowField::spellingsDifferInCaseAndBlanksOnly()
{
    for (const QString &value : {u"Prod"_s, u" prod"_s, u"production"_s, u"straße"_s, u"Straße"_s})
        add(value, Tags{{u"env"_s, value}});
    const FieldCounts counts = countField(m_rows, tag(u"env"_s), *m_table, m_changes, m_table->pool());
    QStringList spellings;
    for (const TextId text : spellingsOf(counts.values, m_table->pool()))
        spellings.append(m_table->pool().text(text));
    spellings.sort();
    QCOMPARE(spellings, (QStringList{u" prod"_s, u"Prod"_s, u"Straße"_s, u"prod"_s, u"straße"_s}));
    QVERIFY(spellingsOf({}, m_table->pool()).empty());
}

void TestRowField::aFilterKeepsTickedValuesExactly()
{
    add(u"6"_s, Tags{{u"env"_s, u"Prod"_s}});
    QCOMPARE(kept({{.field = tag(u"env"_s), .values = {u"prod"_s}}}), (QStringList{u"1"_s, u"3"_s}));
    QCOMPARE(kept({{.field = tag(u"env"_s), .values = {u"Prod"_s}, .absent = true}}),
        (QStringList{u"4"_s, u"6"_s}));
}

void TestRowField::aFilterOfNothingKeepsNothing()
{
    QCOMPARE(kept({{.field = tag(u"env"_s), .values = {u"nowhere"_s}}}), QStringList());
}

void TestRowField::filtersOfTwoFieldsMustBothHold()
{
    const ValueFilter prod{.field = tag(u"env"_s), .values = {u"prod"_s}};
    const ValueFilter east{.field = {.kind = RowField::Kind::Region, .key = {}}, .values = {u"cn-east-2"_s}};
    QCOMPARE(kept({prod, east}), QStringList{u"3"_s});
}

void TestRowField::groupsAreOrderedByTextWithoutTheTagLast()
{
    add(u"6"_s, Tags{{u"env"_s, u"Edge"_s}});
    QCOMPARE(grouped(tag(u"env"_s), false),
        (QStringList{u"dev 2"_s, u"Edge 6"_s, u"prod 1 3"_s, u"- 4"_s, u"? 5"_s}));
    QCOMPARE(grouped(tag(u"env"_s), true),
        (QStringList{u"prod 1 3"_s, u"Edge 6"_s, u"dev 2"_s, u"- 4"_s, u"? 5"_s}));
}

void TestRowField::withinAGroupTheOrderStays()
{
    std::reverse(m_rows.begin(), m_rows.end());
    QCOMPARE(grouped({.kind = RowField::Kind::Status, .key = {}}, false),
        (QStringList{u"running 5 4 3 1"_s, u"stopped 2"_s}));
}

TAGDESK_TEST(TestRowField, QCoreApplication)

} // namespace tst_rowfield

#include "tst_rowfield.moc"
