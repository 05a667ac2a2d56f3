// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accountoptions.h"

#include "clouddescription.h"
#include "providers.h"

#include <QUrl>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString AccountOption::valueWord() const
{
    QStringList words;
    switch (field.kind) {
    case AccountField::Kind::Text:
        return field.optionValue;
    case AccountField::Kind::Url:
        return u"URL"_s;
    case AccountField::Kind::Choice:
        for (const AccountField::Choice &choice : field.choices)
            words.append(choice.value);
        break;
    case AccountField::Kind::YesNo:
        words << kYes << kNo;
        break;
    }
    return words.join(u'|');
}

QString AccountOption::argument(const AccountFields &fields) const
{
    const QString value = fields.value(field.id);
    return field.kind == AccountField::Kind::Url ? QString::fromUtf8(QUrl(value).toEncoded()) : value;
}

QJsonValue AccountOption::json(const AccountFields &fields) const
{
    const QString value = fields.value(field.id);
    if (field.kind == AccountField::Kind::YesNo)
        return (value.isEmpty() ? field.standard : value) == kYes;
    return value;
}

std::vector<AccountOption> accountOptions()
{
    std::vector<AccountOption> options;
    for (const CloudDescription &cloud : cloudDescriptions()) {
        for (const AccountField &field : cloud.fields) {
            if (field.option.isEmpty())
                continue;
            const auto known = std::ranges::find_if(
                options, [&field](const AccountOption &option) { return option.field.id == field.id; });
            if (known == options.end())
                options.push_back({.field = field, .clouds = {cloud.cloud}});
            else
                known->clouds.append(cloud.cloud);
        }
    }
    std::stable_partition(options.begin(), options.end(),
        [](const AccountOption &option) { return option.field.kind == AccountField::Kind::Url; });
    return options;
}

} // namespace tagdesk
