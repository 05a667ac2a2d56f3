// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatelayout.h"

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Percent of a kind's resources.
constexpr std::array kRegionShares{45, 10, 30, 15};

struct Weighed
{
    EstateCollection collection;
    quint64 weight = 0;
};

std::vector<Weighed> weighedCollections()
{
    std::vector<Weighed> result;
    const QStringList regions = jdSandboxRegions();
    for (qsizetype i = 0; i < regions.size(); ++i) {
        for (const EstateKind &kind : jdKinds().first(jdKinds().size() - 1)) {
            const int share = kRegionShares[static_cast<std::size_t>(i)];
            result.push_back({{regions[i].toLatin1(), &kind, {}}, static_cast<quint64>(kind.weight * share)});
        }
    }
    const EstateKind &cdn = jdKinds().back();
    result.push_back({{"cn-all", &cdn, {}}, static_cast<quint64>(cdn.weight * 100)});
    for (const EstateKind &kind : huaweiEstateKinds()) {
        result.push_back(
            {{kHuaweiSandboxRegion.toByteArray(), &kind, {}}, static_cast<quint64>(kind.weight * 100)});
    }
    return result;
}

} // namespace

QStringList jdSandboxRegions()
{
    return {u"cn-north-1"_s, u"cn-east-1"_s, u"cn-east-2"_s, u"cn-south-1"_s};
}

std::vector<EstateCollection> estateLayout(quint32 resources)
{
    std::vector<Weighed> weighed = weighedCollections();
    const auto collections = static_cast<quint32>(weighed.size());
    const quint64 byWeight = resources > collections ? resources - collections : 0;
    quint64 totalWeight = 0;
    for (const Weighed &entry : weighed)
        totalWeight += entry.weight;
    Q_ASSERT(totalWeight > 0);

    std::vector<EstateCollection> result;
    quint64 weightSoFar = 0;
    quint64 sharedSoFar = 0;
    quint32 row = 0;
    for (Weighed &entry : weighed) {
        // Shares of the running total, so that rounding neither loses nor invents a resource.
        weightSoFar += entry.weight;
        const quint64 shared = byWeight * weightSoFar / totalWeight;
        const quint32 count = (row < resources ? 1U : 0U) + static_cast<quint32>(shared - sharedSoFar);
        sharedSoFar = shared;
        entry.collection.rows = {row, count};
        row += count;
        result.push_back(std::move(entry.collection));
    }
    return result;
}

} // namespace tagdesk
