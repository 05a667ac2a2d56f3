// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <span>

namespace tagdesk {

/// What the resources of a kind are named after.
enum class NameStyle : quint8 {
    Machine,
    Volume,
    Address,
    Store, ///< Caches, databases, queues, files.
    Workload, ///< Containers and pods.
    Domain, ///< The name is the id.
    Zone,
    RecordSet,
};

/// One kind of resource in an estate: a service code of JD or a resource type of Huawei.
struct EstateKind
{
    QByteArrayView kind;
    QByteArrayView idPrefix; ///< JD: "i-"; Huawei ids have none.
    NameStyle names = NameStyle::Machine;
    QByteArrayView usualStatus;
    QByteArrayView rareStatus; ///< Of one resource in twelve.
    int weight = 1; ///< Share of the estate, against the other kinds.
};

/// The 24 documented service codes, those of RDS next to each other; cdn comes last.
[[nodiscard]] std::span<const EstateKind> jdKinds();
/// Private zones, their record sets, public zones, their record sets.
[[nodiscard]] std::span<const EstateKind> huaweiEstateKinds();

} // namespace tagdesk
