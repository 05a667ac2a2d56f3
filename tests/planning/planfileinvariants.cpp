// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfileinvariants.h"

#include "plandifference.h"
#include "planfilehash.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString brokenPlanFileInvariant(std::string_view bytes)
{
    const QByteArray json(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const auto plan = planFileFromJson(json);
    if (!plan) {
        const bool isSomewhere = plan.error().line >= 0 && plan.error().line <= json.count('\n') + 1;
        return isSomewhere ? QString() : u"a fault in a line that there is not"_s;
    }
    if (!looksLikePlanFile(json))
        return u"a plan that does not look like one"_s;
    const bool isSorted = std::ranges::is_sorted(plan->changes,
        [](const PlanFileChange &one, const PlanFileChange &other) { return isBefore(one, other); });
    if (!isSorted)
        return u"changes that are not sorted"_s;
    const QByteArray written = toJson(*plan);
    const auto again = planFileFromJson(written);
    // A file of the first version describes no accounts, and the newest has to.
    if (!again && !(plan->hash.isEmpty() && again.error().kind == PlanFileFault::Kind::UnlistedAccount))
        return u"a plan that is written and not read back"_s;
    if (!again)
        return {};
    if (!isAsMade(*again) || planHash(*again) != planHash(*plan))
        return u"another hash after writing"_s;
    if (!planDifference(*plan, *again).isEmpty() || again->changes != plan->changes)
        return u"another plan after writing"_s;
    return toJson(*again) == written ? QString() : u"other bytes after reading"_s;
}

} // namespace tagdesk
