// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plantext.h"

#include "countable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

QString quoted(const QStringList &keys)
{
    QStringList result;
    for (const QString &key : keys)
        result << u"“%1”"_s.arg(key);
    return result.join(u", "_s);
}

} // namespace

QString PlanTexts::warning(const PlanWarning &warning)
{
    const int rows = countable(warning.rows.size());
    const QString keys = quoted(warning.keys);
    switch (warning.kind) {
    case PlanWarning::Kind::Undecided:
        return tr(
            "Somebody else changed %Ln resource(s) meanwhile. They are left out until you decide; “Now” has "
            "their value.",
            nullptr, rows);
    case PlanWarning::Kind::NotRead:
        return tr(
            "%Ln resource(s) will be left out, because their tags could not be read. Refresh to read them.",
            nullptr, rows);
    case PlanWarning::Kind::OverQuota:
        return tr(
            "%Ln resource(s) will be left out, because they would hold more tags than the cloud allows. "
            "Remove tags from them first.",
            nullptr, rows);
    case PlanWarning::Kind::Removals: {
        const QString tags = tr("%Ln tag(s)", nullptr, countable(warning.changes));
        const QString resources = tr("%Ln resource(s)", nullptr, rows);
        //: %1: "3 tags", %2: "2 resources", %3: keys.
        return tr("%1 will be removed from %2: %3.").arg(tags, resources, keys);
    }
    case PlanWarning::Kind::Irreversible:
        //: %1: keys.
        return tr(
            "What is removed or replaced here can never be set again, because today's rules refuse it: %1.")
            .arg(keys);
    case PlanWarning::Kind::Reserved:
        //: %1: keys.
        return tr("Only the cloud may write these tags, so it will probably refuse: %1.").arg(keys);
    case PlanWarning::Kind::CaseTwin:
        //: %1: keys.
        return tr("These keys differ only in upper and lower case and will stand side by side on %Ln "
                  "resource(s): %1.",
            nullptr, rows)
            .arg(keys);
    }
    Q_UNREACHABLE();
}

bool PlanTexts::isGrave(PlanWarning::Kind kind)
{
    return kind == PlanWarning::Kind::Irreversible;
}

QString PlanTexts::leftOut(PlanWarning::Kind kind)
{
    if (kind == PlanWarning::Kind::Undecided)
        //: Of a resource: nothing is sent for it.
        return tr("left out: changed meanwhile");
    //: Of a resource: nothing is sent for it.
    return kind == PlanWarning::Kind::OverQuota ? tr("left out: too many tags")
                                                //: Of a resource: nothing is sent for it.
                                                : tr("left out: not read");
}

StatusMark PlanTexts::mark(TagState state)
{
    switch (state) {
    case TagState::Added:
        //: Of a tag that a resource will get.
        return {Icon::Add, tr("added"), ColorRole::Added};
    case TagState::Changed:
        //: Of a tag whose value will be another one.
        return {Icon::Edit, tr("changed"), ColorRole::Changed};
    case TagState::Removed:
        //: Of a tag that a resource will lose.
        return {Icon::Remove, tr("removed"), ColorRole::Removed};
    case TagState::Locked:
        //: Of a tag that only the cloud may write.
        return {Icon::Lock, tr("locked"), ColorRole::Secondary};
    case TagState::Unchanged:
    case TagState::Mixed:
        break;
    }
    return {Icon::Minus, tr("unchanged"), ColorRole::Secondary};
}

QString PlanTexts::onResources(TagState state, qint64 resources)
{
    const int count = countable(static_cast<std::size_t>(std::max<qint64>(0, resources)));
    switch (state) {
    case TagState::Added:
        return tr("added to %Ln resource(s)", nullptr, count);
    case TagState::Changed:
        return tr("changed on %Ln resource(s)", nullptr, count);
    case TagState::Removed:
        return tr("removed from %Ln resource(s)", nullptr, count);
    case TagState::Locked:
    case TagState::Unchanged:
    case TagState::Mixed:
        break;
    }
    return tr("%Ln resource(s)", nullptr, count);
}

QString PlanTexts::operations(const Plan &plan)
{
    QStringList parts;
    if (plan.sets > 0)
        parts << tr("%Ln value(s) set", nullptr, countable(plan.sets));
    if (plan.removals > 0)
        parts << tr("%Ln tag(s) removed", nullptr, countable(plan.removals));
    return parts.join(u" · "_s);
}

QString PlanTexts::obstacle(const Plan &plan)
{
    if (plan.changes > 0)
        return {};
    if (!plan.undecided.empty())
        return tr("Somebody else changed what is left. Decide first whose values are to stand.");
    if (!plan.notRead.empty() || !plan.overQuota.empty())
        return tr("Every changed resource is left out, so there is nothing to apply.");
    return tr("Nothing is changed, so there is nothing to apply.");
}

} // namespace tagdesk
