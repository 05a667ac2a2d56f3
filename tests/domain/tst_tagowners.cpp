// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filter.h"
#include "tagowners.h"
#include "testrunner.h"

#include <QTest>

#include <numeric>

namespace tst_tagowners {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Which tags an infrastructure tool keeps, by row.
class TestTagOwners : public QObject
{
    Q_OBJECT

private slots:
    void aRowIsFoundByItsIdInItsAccountOnly();
    void whoSetsATagComesBeforeWhoTakesItAway();
    void aListOfAllTagsKeepsEveryKey();
    void rowsThatCameLaterAreAskedToo();
    void newResourcesReplaceThoseBefore();
    void theFilterKeepsWhatIsManaged();

private:
    static Collection collection(const QString &account)
    {
        return {.account = account, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};
    }
    static Row insert(ResourceTable &table, const QString &account, const QString &id)
    {
        return table.insert(collection(account),
            {.id = id, .name = id, .status = {}, .parent = {}, .tags = Tags{{u"env"_s, u"prod"_s}}});
    }
    static std::shared_ptr<const ManagedResources> managed(
        const QString &id, const std::vector<ManagedResource> &resources)
    {
        auto all = std::make_shared<ManagedResources>();
        for (const ManagedResource &resource : resources)
            all->insert(id, resource);
        return all;
    }
};

void TestTagOwners::aRowIsFoundByItsIdInItsAccountOnly()
{
    ResourceTable table;
    const Row ours = insert(table, u"a"_s, u"i-1"_s);
    const Row other = insert(table, u"a"_s, u"i-2"_s);
    const Row foreign = insert(table, u"b"_s, u"i-1"_s);
    TagOwners owners(table);
    QVERIFY(owners.isEmpty());
    QVERIFY(owners.of(ours) == nullptr);
    owners.setManaged(u"a"_s, managed(u"i-1"_s, {{.address = u"x.a"_s, .keys = {u"env"_s}}}));
    QVERIFY(!owners.isEmpty());
    QVERIFY(owners.of(ours) != nullptr);
    QCOMPARE(owners.of(ours)->address, u"x.a"_s);
    QVERIFY(owners.of(ours, u"env"_s) != nullptr);
    QVERIFY(owners.of(ours, u"owner"_s) == nullptr);
    QVERIFY(owners.of(other) == nullptr);
    QVERIFY(owners.of(foreign) == nullptr);
}

void TestTagOwners::whoSetsATagComesBeforeWhoTakesItAway()
{
    ResourceTable table;
    const Row row = insert(table, u"a"_s, u"i-1"_s);
    TagOwners owners(table);
    owners.setManaged(u"a"_s,
        managed(u"i-1"_s,
            {{.address = u"x.all"_s, .keys = {u"env"_s}, .hasAllTags = true},
                {.address = u"x.more"_s, .keys = {u"team"_s}}}));
    QCOMPARE(owners.of(row, u"env"_s)->address, u"x.all"_s);
    QCOMPARE(owners.of(row, u"team"_s)->address, u"x.more"_s);
    QCOMPARE(owners.of(row, u"new"_s)->address, u"x.all"_s);
}

void TestTagOwners::aListOfAllTagsKeepsEveryKey()
{
    const ManagedResource all{.address = u"x"_s, .hasAllTags = true};
    QVERIFY(all.manages(u"anything"_s));
    const ManagedResource some{.address = u"x"_s, .keys = {u"Env"_s}};
    QVERIFY(some.manages(u"Env"_s));
    QVERIFY(!some.manages(u"env"_s));
}

void TestTagOwners::rowsThatCameLaterAreAskedToo()
{
    ResourceTable table;
    static_cast<void>(insert(table, u"a"_s, u"i-1"_s));
    TagOwners owners(table);
    owners.setManaged(u"a"_s, managed(u"i-2"_s, {{.address = u"x"_s, .keys = {u"env"_s}}}));
    QVERIFY(owners.of(0) == nullptr);
    const Row later = insert(table, u"a"_s, u"i-2"_s);
    QVERIFY(owners.of(later) != nullptr);
}

void TestTagOwners::newResourcesReplaceThoseBefore()
{
    ResourceTable table;
    const Row row = insert(table, u"a"_s, u"i-1"_s);
    TagOwners owners(table);
    owners.setManaged(u"a"_s, managed(u"i-1"_s, {{.address = u"old"_s, .keys = {u"env"_s}}}));
    QCOMPARE(owners.of(row)->address, u"old"_s);
    owners.setManaged(u"a"_s, managed(u"i-1"_s, {{.address = u"new"_s, .keys = {u"env"_s}}}));
    QCOMPARE(owners.of(row)->address, u"new"_s);
    owners.setManaged(u"a"_s, nullptr);
    QVERIFY(owners.isEmpty());
    QVERIFY(owners.of(row) == nullptr);
}

void TestTagOwners::theFilterKeepsWhatIsManaged()
{
    ResourceTable table;
    static_cast<void>(insert(table, u"a"_s, u"i-1"_s));
    static_cast<void>(insert(table, u"a"_s, u"i-2"_s));
    TagOwners owners(table);
    owners.setManaged(u"a"_s, managed(u"i-2"_s, {{.address = u"x"_s, .keys = {u"env"_s}}}));
    const ChangeSet changes;
    const FilterInput input{
        .table = table, .changes = changes, .pool = table.pool(), .isManaged = [&owners](Row row) {
            return owners.of(row) != nullptr;
        }};
    const Rows all{0, 1};
    QCOMPARE(filtered(Filter::parse(u"is:managed"_s), all, input), Rows{1});
    QCOMPARE(filtered(Filter::parse(u"!is:managed"_s), all, input), Rows{0});
    QVERIFY(Filter::stateWords().contains(u"is:managed"_s));
}

TAGDESK_TEST(TestTagOwners, QCoreApplication)

} // namespace tst_tagowners

#include "tst_tagowners.moc"
