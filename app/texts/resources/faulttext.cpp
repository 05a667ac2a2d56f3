// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "faulttext.h"

#include "countable.h"
#include "errortext.h"

#include <algorithm>

namespace tagdesk {

StatusMark FaultTexts::mark(const QList<TagFault> &faults)
{
    if (faults.isEmpty())
        return {};
    const Violation &first = faults.constFirst().violation;
    if (first.rule == Rule::TooManyTags) {
        //: State of a row: more tags than the cloud allows. %1: how many there would be, %2: how many it
        //: allows.
        return {Icon::Warning,
            tr("%1 of %2 tags").arg(QString::number(first.actual), QString::number(first.limit)),
            ColorRole::Removed};
    }
    if (first.isOfPolicy()) {
        const bool isRefused = std::ranges::any_of(
            faults, [](const TagFault &fault) { return fault.violation.severity == PolicySeverity::Refuse; });
        //: State of a row: its tags break a rule of the policy.
        return {Icon::Warning, tr("against the policy"), isRefused ? ColorRole::Removed : ColorRole::Changed};
    }
    //: State of a row: a key or a value of it breaks a rule of the cloud.
    return {Icon::Warning, tr("invalid text"), ColorRole::Removed};
}

QStringList FaultTexts::lines(const QList<TagFault> &faults)
{
    QStringList lines;
    for (const auto &[key, violation] : faults) {
        if (violation.rule == Rule::TooManyTags) {
            //: %1: how many tags there would be, %2: how many the cloud allows, %n: how many are too many.
            lines.append(tr("%1 of %2 tags: remove %Ln tag(s), or leave as many out", nullptr,
                countable(violation.actual - violation.limit))
                             .arg(QString::number(violation.actual), QString::number(violation.limit)));
        } else if (violation.rule == Rule::PolicyMissing) {
            lines.append(ErrorTexts::of(violation)); // names the key itself
        } else {
            //: %1: the key of a tag, %2: a sentence that says what is wrong with it.
            lines.append(tr("%1: %2").arg(key, ErrorTexts::of(violation)));
        }
    }
    return lines;
}

} // namespace tagdesk
