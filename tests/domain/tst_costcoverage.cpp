// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costcoverage.h"
#include "costmatch.h"
#include "policyjudge.h"
#include "testrunner.h"

#include <QtTest>

#include <numeric>

namespace tst_costcoverage {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Collection place(const QString &kind, const QString &account = u"shop"_s)
{
    return {.account = account, .cloud = u"somecloud"_s, .region = u"cn-north-1"_s, .kind = kind};
}

/// Some resources, and what they cost.
struct Estate
{
    ResourceTable table;
    CostTable costs;

    Row add(const QString &id, const std::optional<Tags> &tags, const QString &kind = u"vm"_s,
        const QString &account = u"shop"_s)
    {
        return table.insert(
            place(kind, account), {.id = id, .name = {}, .status = {}, .parent = {}, .tags = tags});
    }

    void charge(const QString &id, const char *cost, std::string_view currency = "CNY",
        std::optional<TagSet> tags = TagSet{})
    {
        const QByteArray utf8 = id.toUtf8();
        (void)costs.add({.resourceId = {utf8.constData(), std::size_t(utf8.size())},
            .currency = currency,
            .service = {},
            .tags = tags,
            .amount = CostAmount::read(cost)->amount});
        (void)costs.finish();
    }

    /// In slices of this size.
    CostMatch match(std::size_t slice = 1'000)
    {
        Rows rows(table.size());
        std::iota(rows.begin(), rows.end(), Row{0});
        CostMatch match(costs, table, rows);
        while (match.proceed(slice)) { }
        return match;
    }

    CostCoverage count(const CostQuestion &question, std::size_t slice = 1'000)
    {
        const CostMatch matched = match(slice);
        CostCounter counter(
            costs, table.pool(), question, [&](CostTable::Index resource, const CostTable::Part &) {
                return costTagsOf(matched, table, resource, [this](Row row) { return table.tags(row); });
            });
        while (counter.proceed(slice)) { }
        return counter.take();
    }
};

QString text(const CostSum &sum)
{
    return u"%1 of %2"_s.arg(QString::fromStdString(sum.amount().text())).arg(sum.resources());
}

/// "i-2 7: owner", as they are ordered.
QStringList lackingOf(const CostCoverage &coverage, const CostTable &costs)
{
    QStringList lines;
    for (const CostCoverage::Lacking &each : coverage.lacking) {
        QStringList keys;
        for (const std::size_t key : coverage.lacks[each.lack])
            keys.append(coverage.keys[qsizetype(key)]);
        const std::string_view id = costs.id(each.resource);
        lines.append(QString::fromUtf8(id.data(), qsizetype(id.size())) + u' '
            + QString::fromStdString(each.amount.text()) + u": "_s + keys.join(u','));
    }
    return lines;
}

const Tags kOwner{{u"owner"_s, u"ann"_s}};

} // namespace

/// Costs are joined with resources, and shares of them counted.
class TestCostCoverage : public QObject
{
    Q_OBJECT

private slots:
    void costsFindTheirResourcesByExactId()
    {
        Estate estate;
        const Row row = estate.add(u"i-1"_s, Tags());
        estate.charge(u"i-1"_s, "1");
        estate.charge(u"I-1"_s, "1");
        estate.charge(QString(), "1");
        const CostMatch match = estate.match();
        QCOMPARE(match.kind(0), CostMatch::Kind::Found);
        QCOMPARE(match.rows(0).front(), row);
        QCOMPARE(match.kind(1), CostMatch::Kind::NotListed);
        QCOMPARE(match.kind(2), CostMatch::Kind::WithoutId);
        QCOMPARE(match.byLastPart(), std::size_t(0));
    }

    void theLastPartOfAnIdCountsWhereItIsUnique()
    {
        Estate estate;
        const Row first = estate.add(u"i-1"_s, Tags());
        estate.add(u"i-2"_s, Tags());
        estate.add(u"i-3"_s, Tags());
        estate.add(u"i-4"_s, Tags());
        estate.add(u"i-4"_s, Tags(), u"disk"_s);
        estate.charge(u"arn:cloud:vm:cn:1:instance/i-1"_s, "1"); // found
        estate.charge(u"urn:a:i-2"_s, "1"); // two of the cost table have it
        estate.charge(u"urn:b:i-2"_s, "1");
        estate.charge(u"urn:i-3"_s, "1"); // another has just that id
        estate.charge(u"i-3"_s, "1");
        estate.charge(u"urn:i-4"_s, "1"); // two resources have it
        estate.charge(u"urn:i-9"_s, "1");
        estate.charge(u"ends/"_s, "1");
        for (const std::size_t slice : {std::size_t(1), std::size_t(1'000)}) {
            const CostMatch match = estate.match(slice);
            using Kind = CostMatch::Kind;
            QList<Kind> kinds;
            for (CostTable::Index i = 0; i < estate.costs.size(); ++i)
                kinds.append(match.kind(i));
            QCOMPARE(kinds,
                (QList<Kind>{Kind::Found, Kind::Ambiguous, Kind::Ambiguous, Kind::Ambiguous, Kind::Found,
                    Kind::Ambiguous, Kind::NotListed, Kind::NotListed}));
            QCOMPARE(match.rows(0).front(), first);
            QCOMPARE(match.byLastPart(), std::size_t(1));
        }
    }

    void oneIdOfSeveralResourcesCountsWhereTheirTagsAreEqual()
    {
        Estate estate;
        estate.add(u"i-1"_s, kOwner);
        estate.add(u"i-1"_s, kOwner, u"vm"_s, u"other profile"_s);
        estate.add(u"i-2"_s, kOwner);
        estate.add(u"i-2"_s, Tags(), u"disk"_s);
        estate.charge(u"i-1"_s, "2");
        estate.charge(u"i-2"_s, "3");
        const CostCoverage coverage = estate.count({.keys = {u"owner"_s}});
        QCOMPARE(text(coverage.currencies[0].keys[0].with), u"2 of 1"_s);
        QCOMPARE(text(coverage.currencies[0].ambiguous), u"3 of 1"_s);
    }

    void theSharesOfKeysAreThoseOfWhatIsKnown()
    {
        Estate estate;
        estate.add(u"i-1"_s, kOwner);
        estate.add(u"i-2"_s, Tags{{u"env"_s, u"prod"_s}});
        estate.add(u"i-3"_s, Tags());
        estate.add(u"i-4"_s, std::nullopt);
        estate.charge(u"i-1"_s, "10");
        estate.charge(u"i-2"_s, "7");
        estate.charge(u"i-3"_s, "3.5");
        estate.charge(u"i-4"_s, "100");
        estate.charge(u"i-5"_s, "1000");
        estate.charge(QString(), "0.25");
        for (const std::size_t slice : {std::size_t(1), std::size_t(1'000)}) {
            const CostCoverage coverage = estate.count({.keys = {u"owner"_s, u"nobody has it"_s}}, slice);
            const CostCoverage::Currency &sums = coverage.currencies.at(0);
            QCOMPARE(text(sums.all), u"1120.75 of 6"_s);
            QCOMPARE(text(sums.known), u"20.5 of 3"_s);
            QCOMPARE(text(sums.untagged), u"3.5 of 1"_s);
            QCOMPARE(text(sums.tagsNotRead), u"100 of 1"_s);
            QCOMPARE(text(sums.notListed), u"1000 of 1"_s);
            QCOMPARE(text(sums.withoutId), u"0.25 of 1"_s);
            QCOMPARE(text(sums.keys[0].with), u"10 of 1"_s);
            QCOMPARE(text(sums.keys[0].asked), u"20.5 of 3"_s);
            QCOMPARE(text(sums.keys[1].with), u"0 of 0"_s);
            QCOMPARE(lackingOf(coverage, estate.costs),
                QStringList({u"i-1 10: nobody has it"_s, u"i-2 7: owner,nobody has it"_s,
                    u"i-3 3.5: owner,nobody has it"_s}));
        }
    }

    void currenciesAreCountedApart()
    {
        Estate estate;
        estate.add(u"i-1"_s, kOwner);
        estate.add(u"i-2"_s, Tags());
        estate.charge(u"i-1"_s, "10");
        estate.charge(u"i-1"_s, "20", "USD");
        estate.charge(u"i-2"_s, "5", "USD");
        const CostCoverage coverage = estate.count({.keys = {u"owner"_s}});
        QCOMPARE(coverage.currencies[0].currency, u"CNY"_s);
        QCOMPARE(text(coverage.currencies[0].all), u"10 of 1"_s);
        QCOMPARE(coverage.currencies[1].currency, u"USD"_s);
        QCOMPARE(text(coverage.currencies[1].all), u"25 of 2"_s);
        QCOMPARE(text(coverage.currencies[1].keys[0].with), u"20 of 1"_s);
    }

    void withoutAQuestionAllKeysAreCounted()
    {
        Estate estate;
        estate.add(u"i-1"_s, Tags{{u"owner"_s, u"ann"_s}, {u"env"_s, u"prod"_s}});
        estate.add(u"i-2"_s, Tags{{u"env"_s, u"test"_s}});
        estate.add(u"i-3"_s, Tags());
        estate.charge(u"i-1"_s, "1");
        estate.charge(u"i-2"_s, "2");
        estate.charge(u"i-3"_s, "4");
        const CostCoverage coverage = estate.count({});
        QMap<QString, QString> with;
        for (qsizetype key = 0; key < coverage.keys.size(); ++key)
            with.insert(coverage.keys[key], text(coverage.currencies[0].keys[std::size_t(key)].with));
        QCOMPARE(with, (QMap<QString, QString>{{u"owner"_s, u"1 of 1"_s}, {u"env"_s, u"3 of 2"_s}}));
        QCOMPARE(text(coverage.currencies[0].keys[0].asked), u"7 of 3"_s);
        QCOMPARE(lackingOf(coverage, estate.costs), QStringList({u"i-3 4: "_s}));
    }

    void whatAPolicyRequiresIsAskedWhereItsRuleHolds()
    {
        Estate estate;
        PolicyRule rule{.key = u"owner"_s, .isRequired = true};
        rule.scope.kinds = QStringList{u"vm"_s};
        const auto policy = std::make_shared<Policy>(
            Policy{.name = u"p"_s, .rules = {rule, {.key = u"env"_s, .isProhibited = true}}});
        estate.add(u"i-1"_s, kOwner);
        estate.add(u"i-2"_s, Tags());
        estate.add(u"d-1"_s, Tags(), u"disk"_s);
        estate.charge(u"i-1"_s, "1");
        estate.charge(u"i-2"_s, "2");
        estate.charge(u"d-1"_s, "4");
        PolicyJudge judge(estate.table, estate.table.pool());
        judge.setPolicy(u"shop"_s, policy);
        QCOMPARE(requiredKeysOf(*policy), QStringList({u"owner"_s}));
        const CostCoverage coverage =
            estate.count({.judge = &judge, .requiredKeys = requiredKeysOf(*policy)});
        QCOMPARE(coverage.keys, QStringList({u"owner"_s}));
        QCOMPARE(text(coverage.currencies[0].keys[0].asked), u"3 of 2"_s);
        QCOMPARE(text(coverage.currencies[0].keys[0].with), u"1 of 1"_s);
        QCOMPARE(lackingOf(coverage, estate.costs), QStringList({u"i-2 2: owner"_s}));
    }

    void theTagsOfTheCostTableMayBeTaken()
    {
        Estate estate;
        const TagSet owner = estate.costs.pool().intern(kOwner);
        estate.charge(u"i-1"_s, "1", "CNY", owner);
        estate.charge(u"i-1"_s, "2"); // before it had one
        estate.charge(u"i-2"_s, "4", "CNY", std::nullopt);
        CostCounter counter(estate.costs, estate.costs.pool(), {.keys = {u"owner"_s}},
            [](CostTable::Index, const CostTable::Part &part) { return costTagsOf(part); });
        while (counter.proceed(1)) { }
        const CostCoverage coverage = counter.take();
        QCOMPARE(text(coverage.currencies[0].known), u"3 of 1"_s);
        QCOMPARE(text(coverage.currencies[0].keys[0].with), u"1 of 1"_s);
        QCOMPARE(text(coverage.currencies[0].tagsNotRead), u"4 of 1"_s);
    }

    void onlyTheHighestOfEachCurrencyAreKeptWhereThatIsWanted()
    {
        Estate estate;
        for (int i = 0; i < 20; ++i) {
            const QString id = u"i-%1"_s.arg(i, 2, 10, QChar(u'0'));
            estate.add(id, Tags());
            estate.charge(id, QByteArray::number(i % 7).constData(), i % 2 == 0 ? "CNY" : "USD");
        }
        const CostCoverage all = estate.count({.keys = {u"owner"_s}});
        const CostCoverage some = estate.count({.keys = {u"owner"_s}, .lackingLimit = 3});
        QCOMPARE(all.lacking.size(), std::size_t(20));
        QCOMPARE(some.lackingCount, std::size_t(20));
        const QStringList lines = lackingOf(all, estate.costs);
        QCOMPARE(lackingOf(some, estate.costs), lines.mid(0, 3) + lines.mid(10, 3));
        QCOMPARE(lines[0], u"i-06 6: owner"_s);
        QCOMPARE(lines[1], u"i-12 5: owner"_s);
    }
};

TAGDESK_TEST(TestCostCoverage, NoApplication)

} // namespace tst_costcoverage

#include "tst_costcoverage.moc"
