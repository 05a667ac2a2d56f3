// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowcollections.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_rowcollections {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestRowCollections : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString &region : {u"north"_s, u"east"_s, u"north"_s, u"south"_s}) {
            const QString id = u"i-%1"_s.arg(m_table.size());
            m_table.insert(in(region), {.id = id, .name = id, .status = {}, .parent = {}, .tags = Tags{}});
        }
    }
    void eachCollectionIsThereOnceInTheOrderOfItsFirstRow()
    {
        QCOMPARE(regionsOf(collectionsOf(Rows{3, 0, 2, 1}, m_table)), u"south north east"_s);
    }
    void ofMoreThanAreWantedTheFirstOnesAreTaken()
    {
        QCOMPARE(regionsOf(collectionsOf(Rows{0, 2, 1, 3}, m_table, 2)), u"north east"_s);
    }
    void noRowsHaveNone() { QVERIFY(collectionsOf(Rows(), m_table).isEmpty()); }

private:
    [[nodiscard]] static Collection in(const QString &region)
    {
        return {.account = u"a"_s, .cloud = u"c"_s, .region = region, .kind = u"vm"_s};
    }
    [[nodiscard]] static QString regionsOf(const QList<Collection> &collections)
    {
        QStringList regions;
        for (const Collection &collection : collections)
            regions.append(collection.region);
        return regions.join(u' ');
    }

    ResourceTable m_table;
};

TAGDESK_TEST(TestRowCollections, NoApplication)

} // namespace tst_rowcollections

#include "tst_rowcollections.moc"
