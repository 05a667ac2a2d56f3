// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"
#include "jdoutcome.h"
#include "sandboxoptions.h"
#include "tagsetmatcher.h"

#include <QJsonObject>

namespace tagdesk {

class JsonWriter;

/// The five reading operations of JD's resource-tag service. They know bindings only: a resource without
/// tags is in none of their answers. Nothing pages. Values of one key are alternatives, keys add up.
class JdTagQueries
{
public:
    JdTagQueries(const Estate &estate, const SimulationSwitches &switches);

    /// `members` is what the wrapper of the operation holds.
    [[nodiscard]] JdOutcome describeResources(const QByteArray &region, const QJsonObject &members) const;
    [[nodiscard]] JdOutcome describeTags(const QByteArray &region, const QJsonObject &members) const;
    [[nodiscard]] JdOutcome describeKeys(const QByteArray &region, const QJsonObject &members) const;
    [[nodiscard]] JdOutcome describeValues(const QByteArray &region, const QJsonObject &members) const;
    [[nodiscard]] JdOutcome queryResource(const QByteArray &region, const QJsonObject &members) const;

private:
    /// What all of them may ask for.
    struct Question
    {
        std::vector<RowRange> ranges;
        TagConditions conditions;
        bool showsSystem = false;
    };

    [[nodiscard]] tl::expected<Question, JdRefusal> parse(
        const QByteArray &region, const QJsonObject &members) const;
    [[nodiscard]] std::vector<RowRange> ranges(const QByteArray &region, const QJsonObject &members) const;
    /// The rows of these ids, as far as they are in the ranges.
    [[nodiscard]] std::vector<RowRange> only(
        const QStringList &ids, const std::vector<RowRange> &ranges) const;
    /// The rows that the filters keep and whose tags the question may see.
    template <typename Function>
    void forEachBound(const Question &question, Function function) const;
    /// The distinct tags of these rows, by key and value text.
    void noteShown(const Question &question) const;
    [[nodiscard]] std::vector<TagRef> distinctTags(const Question &question) const;
    [[nodiscard]] bool isVisible(const TagRef &ref, bool showsSystem) const;
    void writeTags(JsonWriter &json, TagSet set, bool showsSystem) const;
    void writeTexts(JsonWriter &json, const std::vector<TextId> &texts) const;

    const Estate &m_estate;
    const SimulationSwitches &m_switches;
};

/// The filters of a request: {key, values, operator}.
[[nodiscard]] tl::expected<std::vector<TagTerm>, JdRefusal> jdTagTerms(const QJsonValue &filters);

} // namespace tagdesk
