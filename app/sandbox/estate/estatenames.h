// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estatekinds.h"

#include <optional>
#include <QByteArray>

namespace tagdesk {

/// The names of an estate, UTF-8. `position` counts the resources of a collection from 0; `random` is any
/// number that belongs to the resource.

/// "web-001", "order-db-042", "网关-03"; for styles that have names of their own see below.
[[nodiscard]] QByteArray resourceName(NameStyle style, quint32 position, quint64 random);

/// "static.example.com"; different positions have different names.
[[nodiscard]] QByteArray domainName(quint32 position);
/// The position that has this name.
[[nodiscard]] std::optional<quint32> domainPosition(QByteArrayView name);

/// "shop.example.com.", "db.prod.internal."; different positions have different names.
[[nodiscard]] QByteArray zoneName(bool isPublic, quint32 position);

/// A record set as far as its zone decides.
struct RecordSetText
{
    QByteArray name;
    QByteArrayView type;
    QByteArray record;
    bool isSystem = false; ///< The SOA and NS records of the zone itself.
};

/// The first two of a zone are its SOA and NS.
[[nodiscard]] RecordSetText recordSetText(const QByteArray &zoneName, quint32 positionInZone, quint64 random);

/// Something from 10.0.0.0/8.
[[nodiscard]] QByteArray privateAddress(quint64 random);
/// Something from 203.0.113.0/24 and its documentation siblings.
[[nodiscard]] QByteArray publicAddress(quint64 random);

} // namespace tagdesk
