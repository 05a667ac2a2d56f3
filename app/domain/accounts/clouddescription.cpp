// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clouddescription.h"

#include <algorithm>

namespace tagdesk {

namespace {

std::vector<CloudDescription> &all()
{
    static std::vector<CloudDescription> clouds;
    return clouds;
}

template <typename Entry>
const Entry *find(const std::vector<Entry> &entries, const QString &id)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const CloudDescription::Kind *CloudDescription::kind(const QString &id) const
{
    return find(kinds, id);
}

const CloudDescription::Region *CloudDescription::region(const QString &id) const
{
    return find(regions, id);
}

const AccountField *CloudDescription::field(const QString &id) const
{
    return find(fields, id);
}

const CloudDescription::RuleSet *CloudDescription::ruleSet(const QString &id) const
{
    const auto found =
        std::ranges::find_if(ruleSets, [&id](const RuleSet &set) { return set.rules->id == id; });
    return found == ruleSets.end() ? nullptr : &*found;
}

void describeClouds(std::vector<CloudDescription> clouds)
{
    all() = std::move(clouds);
}

const std::vector<CloudDescription> &describedClouds()
{
    return all();
}

const CloudDescription *describedCloud(const QString &cloud)
{
    const auto found = std::ranges::find(all(), cloud, &CloudDescription::cloud);
    return found == all().end() ? nullptr : &*found;
}

std::vector<AccountField> describedFields()
{
    std::vector<AccountField> fields;
    for (const CloudDescription &cloud : all()) {
        for (const AccountField &field : cloud.fields) {
            if (find(fields, field.id) == nullptr)
                fields.push_back(field);
        }
    }
    return fields;
}

const AccountField *describedField(const QString &cloud, const QString &id)
{
    const CloudDescription *own = describedCloud(cloud);
    const AccountField *field = own != nullptr ? own->field(id) : nullptr;
    for (auto other = all().begin(); field == nullptr && other != all().end(); ++other)
        field = other->field(id);
    return field;
}

} // namespace tagdesk
