// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costtable.h"
#include "testrunner.h"

#include <QtTest>

#include <map>
#include <random>
#include <set>

namespace tst_costtable {

using namespace tagdesk;

namespace {

CostAmount amount(const std::string &text)
{
    return CostAmount::read(text)->amount;
}

CostLine line(std::string_view id, std::string_view currency, const std::string &cost)
{
    return {
        .resourceId = id, .currency = currency, .service = "VM", .tags = TagSet{}, .amount = amount(cost)};
}

/// "i-1 CNY 2.5", a line for each part.
std::multiset<std::string> content(const CostTable &costs)
{
    std::multiset<std::string> lines;
    for (CostTable::Index i = 0; i < costs.size(); ++i) {
        costs.eachPart(i, [&](const CostTable::Part &part) {
            lines.insert(std::string(costs.id(i)) + ' ' + costs.currencies()[part.currency] + ' '
                + part.amount.text());
        });
    }
    return lines;
}

using Lines = std::multiset<std::string>;

} // namespace

/// Costs are added up by resource and currency.
class TestCostTable : public QObject
{
    Q_OBJECT

private slots:
    void linesOfAResourceAreAddedUp()
    {
        CostTable costs;
        QVERIFY(!costs.add(line("i-1", "CNY", "1.5")));
        QVERIFY(!costs.add(line("i-2", "CNY", "3")));
        QVERIFY(!costs.add(line("i-1", "CNY", "1")));
        QVERIFY(!costs.finish());
        QCOMPARE(content(costs), Lines({"i-1 CNY 2.5", "i-2 CNY 3"}));
        QCOMPARE(costs.service(0), std::string_view("VM"));
    }

    void currenciesAreNeverAdded()
    {
        CostTable costs;
        QVERIFY(!costs.add(line("i-1", "CNY", "1")));
        QVERIFY(!costs.add(line("i-1", "USD", "1")));
        QVERIFY(!costs.add(line("i-1", "CNY", "1")));
        QVERIFY(!costs.finish());
        QCOMPARE(content(costs), Lines({"i-1 CNY 2", "i-1 USD 1"}));
        QCOMPARE(costs.size(), std::size_t(1));
    }

    void linesWithOtherTagsStayApart()
    {
        CostTable costs;
        CostLine tagged = line("i-1", "CNY", "1");
        tagged.tags = costs.pool().intern(Tags{{QStringLiteral("owner"), QStringLiteral("ann")}});
        CostLine unknown = line("i-1", "CNY", "4");
        unknown.tags.reset();
        QVERIFY(!costs.add(tagged));
        QVERIFY(!costs.add(line("i-1", "CNY", "2")));
        QVERIFY(!costs.add(unknown));
        QVERIFY(!costs.add(tagged));
        QVERIFY(!costs.finish());
        QCOMPARE(content(costs), Lines({"i-1 CNY 2", "i-1 CNY 2", "i-1 CNY 4"}));
    }

    void sumsThatMightBecomeTooLargeAreRefused()
    {
        CostTable costs;
        QVERIFY(!costs.add(line("i-1", "CNY", "100000000000000")));
        QVERIFY(!costs.add(line("i-1", "USD", "100000000000000")));
        // Their sum is 0, though those of a part of the lines need not be.
        QVERIFY(costs.add(line("i-1", "CNY", "-100000000000000")) == CostTable::Trouble::SumTooLarge);
    }

    void whatIsNoCurrencyIsRefusedAfterAThousand()
    {
        CostTable costs;
        for (int i = 0; i < 1'000; ++i)
            QVERIFY(!costs.add(line("i-1", std::to_string(i), "1")));
        QVERIFY(costs.add(line("i-1", "another", "1")) == CostTable::Trouble::TooManyCurrencies);
    }

    void anyOrderOfManyResourcesGivesTheSums()
    {
        std::mt19937 random(7);
        CostTable costs;
        std::map<std::string, long long> expected;
        for (int i = 0; i < 200'000; ++i) {
            const std::string id = "resource-" + std::to_string(random() % 30'000);
            const int cents = static_cast<int>(random() % 2'000) - 500;
            expected[id] += cents;
            QVERIFY(!costs.add(line(id, "CNY", std::to_string(cents) + "e-2")));
        }
        QVERIFY(!costs.finish());
        QCOMPARE(costs.size(), expected.size());
        for (CostTable::Index i = 0; i < costs.size(); ++i) {
            costs.eachPart(i, [&](const CostTable::Part &part) {
                const std::string sum = std::to_string(expected[std::string(costs.id(i))]) + "e-2";
                QCOMPARE(part.amount, amount(sum));
            });
        }
    }
};

TAGDESK_TEST(TestCostTable, NoApplication)

} // namespace tst_costtable

#include "tst_costtable.moc"
