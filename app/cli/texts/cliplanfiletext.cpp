// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliplanfiletext.h"

#include "clisentence.h"
#include "clitext.h"
#include "cliviolationtext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString sentence(const PlanFileFault &fault)
{
    switch (fault.kind) {
    case PlanFileFault::Kind::NotJson:
        return u"it is no valid JSON (%1)."_cli.arg(fault.detail);
    case PlanFileFault::Kind::NotPlan:
        return u"it is no plan of this program."_s;
    case PlanFileFault::Kind::UnknownVersion:
        return u"its version is \"%1\", and this program knows version 1."_cli.arg(fault.detail);
    case PlanFileFault::Kind::MissingMember:
        return u"\"%1\" is missing."_cli.arg(fault.member);
    case PlanFileFault::Kind::UnknownMember:
        return u"\"%1\" does not belong there."_cli.arg(fault.member);
    case PlanFileFault::Kind::MemberTwice:
        return u"something is said twice."_s;
    case PlanFileFault::Kind::WrongType:
        return u"\"%1\" holds something else than it should."_cli.arg(fault.member);
    case PlanFileFault::Kind::BadText:
        return u"\"%1\" is empty or no valid text."_cli.arg(fault.member);
    case PlanFileFault::Kind::NoChange:
        return u"the key \"%1\" would not change."_cli.arg(fault.detail);
    case PlanFileFault::Kind::ChangeTwice:
        return u"the key \"%1\" of this resource is changed in another line too."_cli.arg(fault.detail);
    case PlanFileFault::Kind::WrongCount:
        return u"\"%1\" in the summary does not count what follows; perhaps a part is missing."_cli.arg(
            fault.member);
    }
    Q_UNREACHABLE();
}

QString quoted(const std::optional<QString> &value)
{
    return value ? u"\"%1\""_cli.arg(*value) : u"no such tag"_s;
}

QString placeText(const Collection &collection)
{
    return QStringList{collection.cloud, collection.region, collection.kind}.join(u'/');
}

QString reason(const PlanFileChange &change, const PlanConflict &conflict, const TagRules *rules)
{
    switch (conflict.reason) {
    case PlanConflictReason::UnknownAccount:
        return u"the plan is for the account \"%1\" (%2), which this command does not use."_cli.arg(
            change.resource.collection.account, change.resource.collection.cloud);
    case PlanConflictReason::UnknownCollection:
        return u"the account has no %1 here."_cli.arg(placeText(change.resource.collection));
    case PlanConflictReason::UnknownResource:
        return u"there is no such resource in %1."_cli.arg(placeText(change.resource.collection));
    case PlanConflictReason::TagsNotRead:
        return u"its tags could not be read."_s;
    case PlanConflictReason::ChangedMeanwhile:
        return u"expected %1, found %2."_cli.arg(quoted(change.before), quoted(conflict.found));
    case PlanConflictReason::RuleBroken:
    case PlanConflictReason::OverQuota:
        return rules == nullptr ? QString() : cliViolationText(conflict.violation, *rules);
    }
    Q_UNREACHABLE();
}

} // namespace

QString cliPlanFaultText(const QString &path, const PlanFileFault &fault)
{
    const QString place = fault.line > 0 ? u"%1, line %2"_cli.arg(path, QString::number(fault.line)) : path;
    return u"%1: %2 Nothing was sent.\n  What to do: make the plan again with \"plan\"."_cli.arg(
        place, sentence(fault));
}

QString cliPlanConflictText(const PlanFileChange &change, const PlanConflict &conflict, const TagRules *rules)
{
    return u"%1, key \"%2\": %3"_cli.arg(change.resource.id, change.key, reason(change, conflict, rules));
}

} // namespace tagdesk
