// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"
#include "http.h"
#include "jdoutcome.h"
#include "sandboxoptions.h"
#include "tagsetmatcher.h"

#include <functional>

namespace tagdesk {

class JsonWriter;
struct JdListCall;

/// The list calls of JD's products, as far as the SDKs have any. An item shows the tags that people gave;
/// the cloud's own tags are the tag service's to tell.
class JdProductLists
{
public:
    JdProductLists(const Estate &estate, const SimulationSwitches &switches);

    /// `path` is what follows the region ("instances", "elasticIps/"). nullopt: the service has no such call.
    [[nodiscard]] std::optional<JdOutcome> list(const QByteArray &service, const QString &path,
        const QByteArray &region, const QueryItems &query) const;
    /// POST /v1/domain:query.
    [[nodiscard]] JdOutcome queryDomains(const QByteArray &body) const;
    /// GET /v1/domain, whose items carry no tags.
    [[nodiscard]] JdOutcome domains(const QueryItems &query) const;

private:
    using Predicate = std::function<bool(EstateRow)>;
    struct Page
    {
        qint64 number = 1; ///< -1: everything.
        qint64 size = 0;
    };
    /// The rows that a call is about, and what its filters keep of them.
    struct Selection
    {
        std::vector<RowRange> ranges;
        std::vector<Predicate> filters;
        TagConditions tags;
    };

    [[nodiscard]] tl::expected<Page, JdRefusal> page(const JdListCall &call, const QueryItems &query) const;
    [[nodiscard]] tl::expected<Selection, JdRefusal> select(
        const JdListCall &call, const QByteArray &region, const QueryItems &query) const;
    [[nodiscard]] std::optional<Predicate> filter(
        const JdListCall &call, const QString &name, const QStringList &values) const;
    [[nodiscard]] JdOutcome answer(const JdListCall &call, const Selection &selection, Page page) const;
    void writeItem(JsonWriter &json, const JdListCall &call, EstateRow row) const;
    void writeDetails(JsonWriter &json, const JdListCall &call, EstateRow row) const;
    void writeTags(JsonWriter &json, EstateRow row) const;

    const Estate &m_estate;
    const SimulationSwitches &m_switches;
};

} // namespace tagdesk
