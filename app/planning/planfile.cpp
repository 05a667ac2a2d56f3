// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfile.h"

#include "planfilemembers.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tagdesk {

using namespace planfilemembers;

namespace {

bool isVisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

void appendEscaped(QByteArray &json, char32_t character)
{
    const auto append = [&json](char16_t unit) {
        json += "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
    };
    if (QChar::requiresSurrogates(character)) {
        append(QChar::highSurrogate(character));
        append(QChar::lowSurrogate(character));
    } else {
        append(static_cast<char16_t>(character));
    }
}

void appendString(QByteArray &json, const QString &text)
{
    json += '"';
    for (const char32_t character : text.toUcs4()) {
        if (character == U'"' || character == U'\\')
            json += '\\';
        if (isVisible(character))
            json += QString::fromUcs4(&character, 1).toUtf8();
        else
            appendEscaped(json, character);
    }
    json += '"';
}

void appendMember(QByteArray &json, QLatin1StringView name, const std::optional<QString> &text)
{
    if (!json.endsWith('{'))
        json += ", ";
    json += '"' + QByteArray(name.data(), name.size()) + "\": ";
    if (text)
        appendString(json, *text);
    else
        json += "null";
}

void appendChange(QByteArray &json, const PlanFileChange &change)
{
    const Collection &collection = change.resource.collection;
    json += '{';
    appendMember(json, kCloud, collection.cloud);
    appendMember(json, kAccount, collection.account);
    appendMember(json, kRegion, collection.region);
    appendMember(json, kKind, collection.kind);
    appendMember(json, kId, change.resource.id);
    appendMember(json, kKey, change.key);
    appendMember(json, kBefore, change.before);
    appendMember(json, kAfter, change.after);
    json += '}';
}

/// Changes of one row; values are those last read.
void collect(std::vector<PlanFileChange> &collected, const ResourceId &resource, TagSet delta, TagSet base,
    const TagPool &pool)
{
    for (const TagRef &ref : pool.refs(delta)) {
        PlanFileChange change{.resource = resource, .key = pool.text(ref.key), .before = {}, .after = {}};
        if (const std::optional<TextId> value = pool.value(base, ref.key))
            change.before = pool.text(*value);
        if (!ref.isRemoval())
            change.after = pool.text(ref.value);
        collected.push_back(std::move(change));
    }
}

} // namespace

bool isBefore(const PlanFileChange &one, const PlanFileChange &other)
{
    const auto place = [](const PlanFileChange &change) {
        const Collection &in = change.resource.collection;
        return std::tie(in.cloud, in.account, in.region, in.kind, change.resource.id, change.key);
    };
    return place(one) < place(other);
}

std::size_t PlanFile::resources() const
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < changes.size(); ++at)
        count += at == 0 || !(changes[at].resource == changes[at - 1].resource);
    return count;
}

PlanFile planFile(const ChangeSet &changes, const ResourceTable &table, const PlanCost &cost,
    const std::function<QString(const Collection &)> &accountName)
{
    PlanFile plan{.changes = {}, .cost = cost};
    for (const Row row : changes.rows()) {
        ResourceId resource = table.resourceId(row);
        resource.collection.account = accountName(table.collection(row));
        collect(plan.changes, resource, changes.delta(row), table.tags(row), table.pool());
    }
    std::ranges::sort(plan.changes, isBefore);
    return plan;
}

QByteArray toJson(const PlanFile &plan)
{
    QByteArray json = "{\n\"tagdesk\": \"plan\",\n\"version\": " + QByteArray::number(kPlanFileVersion)
        + ",\n\"summary\": {\"changes\": " + QByteArray::number(plan.changes.size()) + ", \"resources\": "
        + QByteArray::number(plan.resources()) + ", \"requests\": " + QByteArray::number(plan.cost.requests)
        + ", \"milliseconds\": " + QByteArray::number(plan.cost.milliseconds) + "},\n\"changes\": [";
    for (std::size_t at = 0; at < plan.changes.size(); ++at) {
        json += at == 0 ? "\n" : ",\n";
        appendChange(json, plan.changes[at]);
    }
    json += "\n]\n}\n";
    return json;
}

bool looksLikePlanFile(QByteArrayView start)
{
    constexpr QByteArrayView kByteOrderMark = "\xEF\xBB\xBF";
    if (start.startsWith(kByteOrderMark))
        start = start.sliced(kByteOrderMark.size());
    return start.trimmed().startsWith('{');
}

} // namespace tagdesk
