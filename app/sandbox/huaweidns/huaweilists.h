// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"
#include "http.h"
#include "huaweioutcome.h"
#include "sandboxoptions.h"
#include "tagsetmatcher.h"

#include <functional>

namespace tagdesk {

class JsonWriter;

/// The zone and record-set lists of Huawei Cloud DNS. Pages by limit and marker or offset; the link to the
/// next page leads to the host that was asked.
class HuaweiLists
{
public:
    /// The versions of a record-set list differ in their members.
    enum class Shape : quint8 {
        V2, ///< /v2/recordsets
        V21, ///< /v2.1/recordsets: lines and weights, created_at
        OfZone, ///< /v2/zones/{id}/recordsets: no tags
        OfZoneV21, ///< /v2.1/zones/{id}/recordsets: no tags either
    };

    HuaweiLists(const Estate &estate, QByteArray projectId, const SimulationSwitches &switches);

    /// `base` is scheme and host for the links.
    [[nodiscard]] HuaweiOutcome zones(const HttpRequest &request) const;
    /// PTR records, of which the estate has none.
    [[nodiscard]] HuaweiOutcome pointers(const HttpRequest &request) const;
    [[nodiscard]] HuaweiOutcome recordSets(const HttpRequest &request, Shape shape) const;
    [[nodiscard]] HuaweiOutcome recordSetsOf(
        const QByteArray &zone, const HttpRequest &request, Shape shape) const;

private:
    using Predicate = std::function<bool(EstateRow)>;
    using Less = std::function<bool(EstateRow, EstateRow)>;
    struct Page
    {
        qint64 limit = 0;
        qint64 offset = 0;
        QByteArray marker;
    };

    [[nodiscard]] HuaweiOutcome list(const HttpRequest &request, QByteArrayView member, RowRange range,
        const std::function<void(JsonWriter &, EstateRow)> &writeItem) const;
    [[nodiscard]] tl::expected<Page, HuaweiRefusal> page(const QueryItems &query) const;
    [[nodiscard]] std::vector<Predicate> filters(const QueryItems &query) const;
    [[nodiscard]] tl::expected<std::optional<Less>, HuaweiRefusal> order(const QueryItems &query) const;
    [[nodiscard]] std::optional<EstateRow> findZone(const QByteArray &id) const;
    [[nodiscard]] bool isPublic(EstateRow zone) const;
    void writeZone(JsonWriter &json, EstateRow row) const;
    void writeRecordSet(JsonWriter &json, EstateRow row, Shape shape) const;

    const Estate &m_estate;
    QByteArray m_projectId;
    const SimulationSwitches &m_switches;
};

} // namespace tagdesk
