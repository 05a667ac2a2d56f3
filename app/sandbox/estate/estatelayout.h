// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estatekinds.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace tagdesk {

/// A row of an Estate.
using EstateRow = quint32;

/// A run of rows of an estate.
struct RowRange
{
    quint32 first = 0;
    quint32 count = 0;

    [[nodiscard]] quint32 end() const { return first + count; }
    [[nodiscard]] bool contains(quint32 row) const { return row >= first && row < end(); }
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// Resources of one kind in one region.
struct EstateCollection
{
    QByteArray region; ///< "cn-all" for CDN.
    const EstateKind *kind = nullptr;
    RowRange rows;
};

/// The JD regions of the sandbox: the documented four.
[[nodiscard]] QStringList jdSandboxRegions();
inline constexpr QByteArrayView kHuaweiSandboxRegion = "cn-north-4";
/// Where Open Telekom Cloud shows the same zones.
inline constexpr QByteArrayView kOpenTelekomSandboxRegion = "eu-de";

/// Shares the resources out: every collection gets one as long as there are enough, the rest goes by weight.
/// JD's regions come first, each with its kinds in order, then cdn, then Huawei; all rows are covered.
[[nodiscard]] std::vector<EstateCollection> estateLayout(quint32 resources);

} // namespace tagdesk
