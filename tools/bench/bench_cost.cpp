// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// A cost table of 10,000,000 lines about 600,000 resources, read; and 1,000,000 costs joined with as many
// resources.
#include "costcoverage.h"
#include "costmatch.h"
#include "costscan.h"
#include "figures.h"
#include "syntheticestate.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <vector>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 10'000'000;
constexpr int kBlockLines = 100'000;
constexpr int kGroups = 10; // of resources, one in each block
constexpr std::size_t kResources = 1'000'000;

const QByteArray kCostHeads =
    "AvailabilityZone,BilledCost,BillingAccountId,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,"
    "ChargeCategory,ChargeDescription,ChargePeriodEnd,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,"
    "ContractedCost,EffectiveCost,ListCost,ProviderName,RegionId,ResourceId,ResourceName,ResourceType,"
    "ServiceCategory,ServiceName,SkuId,SubAccountId,Tags\n";

/// The text of a cost table as it is needed: nothing of it lies on a disk. A block of lines comes again and
/// again, with other resources in it.
class CostLines : public QIODevice
{
public:
    CostLines()
    {
        std::uint32_t chance = 1;
        const auto next = [&chance](std::uint32_t below) {
            chance = chance * 1'664'525U + 1'013'904'223U;
            return (chance >> 8U) % below;
        };
        for (int line = 0; line < kBlockLines; ++line) {
            const QByteArray cost = "0." + QByteArray::number(next(1U << 24U)).rightJustified(10, '0');
            const QByteArray day = QByteArray::number(1 + next(29)).rightJustified(2, '0');
            m_block += "cn-north-1a," + cost
                + ",123456789012,CNY,2026-12-01T00:00:00Z,2026-11-01T00:00:00Z,"
                  "Usage,\"Virtual machine, per hour\",2026-11-"
                + day + "T01:00:00Z,2026-11-" + day + "T00:00:00Z,1,Hours," + cost + ',' + cost + ',' + cost
                + ",Some Cloud,cn-north-1,i-";
            m_groups.push_back(m_block.size());
            m_block += "0-" + QByteArray::number(next(kBlockLines)).rightJustified(8, '0') + ",web-"
                + QByteArray::number(next(1'000)) + ",vm,Compute,Virtual Machines,SKU-"
                + QByteArray::number(next(300)) + ",acc-" + QByteArray::number(next(20))
                + ",\"{\"\"owner\"\": \"\"team-" + QByteArray::number(next(50))
                + "\"\", \"\"env\"\": \"\"prod\"\"}\"\n";
        }
        m_text = kCostHeads;
        open(QIODevice::ReadOnly);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_at == m_text.size() && m_blocks < kLines / kBlockLines)
            beginBlock();
        const qint64 part = std::min<qint64>(size, m_text.size() - m_at);
        std::memcpy(data, m_text.constData() + m_at, static_cast<std::size_t>(part));
        m_at += part;
        m_bytes += part;
        return part;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    void beginBlock()
    {
        m_text.clear(); // so that the block is nobody else's
        for (const qsizetype at : m_groups)
            m_block[at] = static_cast<char>('0' + m_blocks % kGroups);
        m_text = m_block;
        m_at = 0;
        ++m_blocks;
    }

    QByteArray m_block;
    std::vector<qsizetype> m_groups; // where the group of resources stands in the block
    QByteArray m_text;
    qsizetype m_at = 0;
    int m_blocks = 0;
    qint64 m_bytes = 0;
};

/// The bytes of the table.
qint64 readLines(CostTable &costs)
{
    CostLines lines;
    CostFacts facts;
    const auto end = scanCosts(lines, {}, 0, costs, facts, [] { return true; });
    if (!end || facts.lines != kLines || !facts.isComplete())
        qFatal("the cost table of the benchmark is read as another one");
    return lines.bytes();
}

void measureReading()
{
    qint64 bytes = 0;
    qint64 resources = 0;
    resetPeakMemory();
    const double before = memoryMb("VmRSS");
    std::vector<Sample> samples;
    for (int run = 0; run < kRuns; ++run) {
        samples.push_back(timed([&] {
            CostTable costs;
            bytes = readLines(costs);
            resources = static_cast<qint64>(costs.size());
        }));
    }
    printSamples("a cost table of 10,000,000 lines read", samples,
        {{u"aim"_s, 10'000}, {u"megabytes"_s, bytes / 1'000'000}, {u"resources"_s, resources}});
    printFigure("a cost table of 10,000,000 lines read: peak memory", memoryMb("VmHWM") - before, "MB",
        {{u"aim"_s, 300}});
}

void measureJoin()
{
    ResourceTable table;
    fill(table, kResources, Sharing::Realistic);
    CostTable costs;
    for (Row row = 0; row < kResources; ++row)
        (void)costs.add({.resourceId = table.id(row),
            .currency = "CNY",
            .service = {},
            .tags = TagSet{},
            .amount = CostAmount::read("1.25")->amount});
    (void)costs.finish();
    Rows rows(kResources);
    std::iota(rows.begin(), rows.end(), Row{0});
    measure("1,000,000 costs joined with 1,000,000 resources, share of one key", [&] {
        CostMatch match(costs, table, rows);
        (void)match.proceed(3 * kResources + 3);
        CostCounter counter(costs, table.pool(), {.keys = {u"owner"_s}},
            [&](CostTable::Index resource, const CostTable::Part &) {
                return costTagsOf(match, table, resource, [&table](Row row) { return table.tags(row); });
            });
        (void)counter.proceed(kResources);
        if (counter.take().currencies.front().known.resources() == 0)
            qFatal("no cost of the benchmark found its resource");
    });
}

} // namespace

int main()
{
    measureReading();
    measureJoin();
}
