// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcetable.h"
#include "testrunner.h"

#include <QtTest>

#include <algorithm>
#include <string>

namespace tst_resourcetable {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Collection machines()
{
    return {.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};
}

Collection disks()
{
    return {.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"disk"_s};
}

Resource resource(const QString &id, const QString &name, const std::optional<Tags> &tags = {})
{
    return {.id = id, .name = name, .status = u"running"_s, .parent = {}, .tags = tags};
}

/// 5,000 machines and as many disks of the same ids, by turns.
void fill(ResourceTable &table)
{
    for (int i = 0; i < 10'000; ++i) {
        const Row row = table.insert(
            i % 2 == 0 ? machines() : disks(), resource(u"i-%1"_s.arg(i / 2), u"Name %1"_s.arg(i)));
        QCOMPARE(row, static_cast<Row>(i));
    }
}

} // namespace

class tst_ResourceTable : public QObject
{
    Q_OBJECT

private slots:
    void aResourceIsFoundByCollectionAndId();
    void aResourceListedAgainUpdatesItsRow();
    void aListingWithoutTagsKeepsTheTagsRead();
    void tagsThatWereNotListedAreNotReadRatherThanEmpty();
    void textsComeBackAsTheyWere_data();
    void textsComeBackAsTheyWere();
    void foldedTextHoldsNameAndIdWithoutCase();
    void equalStatusHasOneId();
    void tenThousandRowsAreAllFound();
    void manyAreFoundTogetherAsEachByItself();
    void nothingIsFoundInAnEmptyTable();
};

void tst_ResourceTable::aResourceIsFoundByCollectionAndId()
{
    ResourceTable table;
    const Row vm = table.insert(machines(), resource(u"i-1"_s, u"web"_s));
    const Row disk = table.insert(disks(), resource(u"i-1"_s, u"data"_s));
    QVERIFY(vm != disk);
    QCOMPARE(table.find({machines(), u"i-1"_s}), std::optional(vm));
    QCOMPARE(table.find({disks(), u"i-1"_s}), std::optional(disk));
    QVERIFY(!table.find({machines(), u"I-1"_s}));
    QVERIFY(!table.find({machines(), u"i-2"_s}));
    Collection elsewhere = machines();
    elsewhere.account = u"b"_s;
    QVERIFY(!table.find({elsewhere, u"i-1"_s}));
    QCOMPARE(table.collection(disk), disks());
    QCOMPARE(table.resourceId(vm), (ResourceId{machines(), u"i-1"_s}));
    QVERIFY(table.collectionIndex(vm) != table.collectionIndex(disk));
}

void tst_ResourceTable::aResourceListedAgainUpdatesItsRow()
{
    ResourceTable table;
    const Row row = table.insert(machines(), resource(u"i-1"_s, u"Web"_s, Tags{{u"env"_s, u"prod"_s}}));
    static_cast<void>(table.insert(machines(), resource(u"i-2"_s, u"other"_s)));
    Resource again = resource(u"i-1"_s, u"Database"_s, Tags{});
    again.status = u"stopped"_s;
    again.parent = u"zone"_s;
    QCOMPARE(table.insert(machines(), again), row);
    QCOMPARE(table.size(), std::size_t{2});
    QCOMPARE(table.nameText(row), u"Database"_s);
    QCOMPARE(table.idText(row), u"i-1"_s);
    QCOMPARE(table.status(row), u"stopped"_s);
    QCOMPARE(table.parent(row), u"zone"_s);
    QCOMPARE(table.knowledge(row), TagKnowledge::Read);
    QVERIFY(table.tags(row).isEmpty());
}

void tst_ResourceTable::aListingWithoutTagsKeepsTheTagsRead()
{
    ResourceTable table;
    const Row row = table.insert(machines(), resource(u"i-1"_s, u"web"_s, Tags{{u"env"_s, u"prod"_s}}));
    static_cast<void>(table.insert(machines(), resource(u"i-1"_s, u"web"_s)));
    QCOMPARE(table.knowledge(row), TagKnowledge::Read);
    QCOMPARE(table.pool().tags(table.tags(row)), (Tags{{u"env"_s, u"prod"_s}}));
}

void tst_ResourceTable::tagsThatWereNotListedAreNotReadRatherThanEmpty()
{
    ResourceTable table;
    const Row unread = table.insert(machines(), resource(u"i-1"_s, u"web"_s));
    const Row untagged = table.insert(machines(), resource(u"i-2"_s, u"web"_s, Tags{}));
    QCOMPARE(table.knowledge(unread), TagKnowledge::NotRead);
    QCOMPARE(table.knowledge(untagged), TagKnowledge::Read);
}

void tst_ResourceTable::textsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("lower case") << u"i-1"_s << u"web"_s;
    QTest::newRow("mixed case") << u"I-ab"_s << u"Web-01"_s;
    QTest::newRow("Chinese") << u"i-1"_s << u"北京-网关"_s;
    QTest::newRow("folding changes length") << u"i-1"_s << u"STRASSE straße İ"_s;
    QTest::newRow("no name") << u"i-1"_s << QString();
    QTest::newRow("NUL inside") << u"i-1"_s << QString(u"a"_s + QChar(u'\0') + u"b"_s);
    QTest::newRow("longer than a block") << u"i-1"_s << QString(100'000, u'X');
}

void tst_ResourceTable::textsComeBackAsTheyWere()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    ResourceTable table;
    const Row row = table.insert(machines(), resource(id, name));
    QCOMPARE(table.idText(row), id);
    QCOMPARE(table.nameText(row), name);
    QCOMPARE(table.find({machines(), id}), std::optional(row));
}

void tst_ResourceTable::foldedTextHoldsNameAndIdWithoutCase()
{
    ResourceTable table;
    const Row row = table.insert(machines(), resource(u"I-Ab"_s, u"ÄWeb"_s));
    const QByteArray folded = u"äweb"_s.toUtf8();
    QCOMPARE(table.foldedName(row), std::string_view(folded.data(), static_cast<std::size_t>(folded.size())));
    QCOMPARE(table.foldedId(row), std::string_view("i-ab"));
    QCOMPARE(table.folded(row).size(), std::size_t{5 + 1 + 4 + 1});
}

void tst_ResourceTable::equalStatusHasOneId()
{
    ResourceTable table;
    const Row first = table.insert(machines(), resource(u"i-1"_s, u"web"_s));
    const Row second = table.insert(machines(), resource(u"i-2"_s, u"web"_s));
    QCOMPARE(table.statusId(first), table.statusId(second));
    QCOMPARE(table.status(first), u"running"_s);
}

void tst_ResourceTable::tenThousandRowsAreAllFound()
{
    ResourceTable table;
    fill(table);
    for (int i = 0; i < 10'000; ++i) {
        const ResourceId id{i % 2 == 0 ? machines() : disks(), u"i-%1"_s.arg(i / 2)};
        QCOMPARE(table.find(id), std::optional(static_cast<Row>(i)));
    }
}

void tst_ResourceTable::manyAreFoundTogetherAsEachByItself()
{
    ResourceTable table;
    fill(table);
    std::vector<std::string> ids;
    for (int i = 0; i < 12'000; ++i)
        ids.push_back("i-" + std::to_string(i * 7'919 % 6'000)); // a sixth of them is in no collection
    std::vector<ResourceTable::Wanted> wanted;
    std::vector<std::optional<Row>> singly;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        wanted.push_back({static_cast<std::uint16_t>(i % 3), ids[i]}); // of three collections there are two
        singly.push_back(table.find(wanted.back().collection, wanted.back().id));
    }
    QCOMPARE(table.find(wanted), singly);
    QVERIFY(std::ranges::count_if(singly, [](const std::optional<Row> &row) { return !row; }) > 4'000);
    std::vector<std::optional<Row>> inParts;
    for (std::size_t from = 0; from < wanted.size(); from += 32) {
        for (const std::optional<Row> row : table.find(std::span(wanted).subspan(from, 32)))
            inParts.push_back(row);
    }
    QCOMPARE(inParts, singly);
}

void tst_ResourceTable::nothingIsFoundInAnEmptyTable()
{
    const ResourceTable table;
    const ResourceTable::Wanted wanted{.collection = 0, .id = "i-1"};
    QCOMPARE(table.find(std::span(&wanted, 1)), std::vector<std::optional<Row>>{std::nullopt});
    QVERIFY(table.find(std::span<const ResourceTable::Wanted>()).empty());
}

TAGDESK_TEST(tst_ResourceTable, NoApplication)

} // namespace tst_resourcetable

#include "tst_resourcetable.moc"
