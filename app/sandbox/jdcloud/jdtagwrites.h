// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"
#include "jdoutcome.h"
#include "sandboxoptions.h"
#include "simulatedtrouble.h"
#include "tagrules.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tagdesk {

/// tagResources and unTagResources. Faults of the request are refused as a whole; what is wrong with one
/// resource is named in failedResourcesMap of an otherwise good answer. A pair to be removed that is not
/// there is neither a failure nor counted.
class JdTagWrites
{
public:
    JdTagWrites(Estate &estate, const SimulationSwitches &switches, const SimulatedTrouble &trouble);

    /// `members` is what the wrapper of the operation holds.
    [[nodiscard]] JdOutcome tagResources(const QByteArray &region, const QJsonObject &members);
    [[nodiscard]] JdOutcome unTagResources(const QByteArray &region, const QJsonObject &members);

private:
    enum class Kind : quint8 { Set, Remove };
    struct Call
    {
        QByteArray region;
        QByteArray serviceCode;
        QList<QByteArray> ids;
        Tags tags;
        bool hasReserved = false; ///< A tag that only the cloud may write.
    };

    [[nodiscard]] JdOutcome write(Kind kind, const QByteArray &region, const QJsonObject &members);
    [[nodiscard]] tl::expected<Call, JdRefusal> parse(const QJsonObject &members) const;
    [[nodiscard]] tl::expected<void, JdRefusal> parseResources(const QJsonArray &list, Call &call) const;
    [[nodiscard]] tl::expected<void, JdRefusal> parseTags(const QJsonArray &list, Call &call) const;
    /// The message for failedResourcesMap; empty when it went well. Counts pairs.
    [[nodiscard]] QByteArray writeOne(Kind kind, const Call &call, const QByteArray &id, qint64 &pairs);
    [[nodiscard]] QByteArray setOn(EstateRow row, const Tags &tags, qint64 &pairs);
    void removeFrom(EstateRow row, const Tags &tags, qint64 &pairs);

    Estate &m_estate;
    const SimulationSwitches &m_switches;
    const SimulatedTrouble &m_trouble;
    const TagRules &m_rules;
};

} // namespace tagdesk
