// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"
#include "huaweioutcome.h"
#include "huaweitypes.h"
#include "sandboxoptions.h"
#include "simulatedtrouble.h"
#include "tagrules.h"
#include "tagsetmatcher.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace tagdesk {

class JsonWriter;

/// The six tag operations of Huawei Cloud DNS over an estate. They check in this order: type, resource,
/// JSON, tags, quota; a request works whole or not at all.
class HuaweiTagService
{
public:
    HuaweiTagService(Estate &estate, const TagRules &rules, const SimulationSwitches &switches,
        const SimulatedTrouble &trouble);

    /// POST …/tags/action
    [[nodiscard]] HuaweiOutcome batch(const QByteArray &type, const QByteArray &id, const QByteArray &body);
    /// The same of a request that another service took apart; `action` is create or delete.
    [[nodiscard]] HuaweiOutcome write(
        const QByteArray &type, const QByteArray &id, const QString &action, const QJsonArray &list);
    /// POST …/tags
    [[nodiscard]] HuaweiOutcome add(const QByteArray &type, const QByteArray &id, const QByteArray &body);
    /// DELETE …/tags/{key}
    [[nodiscard]] HuaweiOutcome remove(const QByteArray &type, const QByteArray &id, const QString &key);
    /// GET …/tags of one resource
    [[nodiscard]] HuaweiOutcome show(const QByteArray &type, const QByteArray &id) const;
    /// GET …/tags of all resources of a type
    [[nodiscard]] HuaweiOutcome list(const QByteArray &type) const;
    /// POST …/resource_instances/action
    [[nodiscard]] HuaweiOutcome query(const QByteArray &type, const QByteArray &body) const;

private:
    [[nodiscard]] tl::expected<HuaweiType, HuaweiRefusal> knownType(const QByteArray &type) const;
    [[nodiscard]] tl::expected<EstateRow, HuaweiRefusal> resource(
        const QByteArray &type, const QByteArray &id) const;
    /// The same for a write, which a busy resource refuses once.
    [[nodiscard]] tl::expected<EstateRow, HuaweiRefusal> writable(
        const QByteArray &type, const QByteArray &id);
    [[nodiscard]] HuaweiOutcome create(EstateRow row, const QJsonArray &list);
    [[nodiscard]] HuaweiOutcome erase(EstateRow row, const QJsonArray &list);
    [[nodiscard]] RowRange rows(const HuaweiType &type) const;
    void writeMatch(JsonWriter &json, EstateRow row) const;

    Estate &m_estate;
    const TagRules &m_rules;
    const SimulationSwitches &m_switches;
    const SimulatedTrouble &m_trouble;
    QSet<EstateRow> m_wasBusy;
};

/// Writes [{"key","value"}…] as reads show the row now.
void showHuaweiTags(JsonWriter &json, const Estate &estate, EstateRow row);

} // namespace tagdesk
