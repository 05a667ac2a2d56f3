// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "distinctvalues.h"
#include "testrunner.h"

#include <QtTest>

#include <numeric>

namespace tst_distinctvalues {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestDistinctValues : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreCountedOnce()
    {
        ResourceTable table;
        const auto add = [&table](const std::optional<Tags> &tags) {
            return table.insert({.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = u"k"_s},
                {.id = QString::number(table.size()), .name = {}, .status = {}, .parent = {}, .tags = tags});
        };
        add(Tags{{u"env"_s, u"prod"_s}});
        add(Tags{{u"env"_s, u"prod"_s}, {u"a"_s, u"b"_s}});
        add(Tags{{u"env"_s, u"Prod"_s}});
        add(Tags{{u"a"_s, u"test"_s}});
        add(std::nullopt);
        const Row edited = add(Tags{});
        TagPool &pool = table.pool();
        ChangeSet changes;
        changes.setDelta(edited, pool.intern(Tags{{u"env"_s, u"stage"_s}}));
        changes.setDelta(2, pool.with({}, {pool.intern(u"env"_s), kRemoved}));
        DistinctValues values(table, changes, pool, pool.intern(u"env"_s));
        Rows rows(table.size());
        std::iota(rows.begin(), rows.end(), Row{0});
        values.add(std::span(rows).first(2));
        QCOMPARE(values.count(), std::size_t{1});
        values.add(std::span(rows).subspan(2));
        QCOMPARE(values.count(), std::size_t{2}); // prod and stage
    }
};

TAGDESK_TEST(TestDistinctValues, NoApplication)

} // namespace tst_distinctvalues

#include "tst_distinctvalues.moc"
