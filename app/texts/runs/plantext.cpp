// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plantext.h"

#include "countable.h"
#include "errortext.h"
#include "lookalike.h"
#include "planfiletext.h"

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
    case PlanWarning::Kind::ReadOnly:
        //: %1: a profile. “%Ln resource(s)” are those with staged changes.
        return tr("“%1” is read-only: its changes on %Ln resource(s) are not sent and stay staged. Open "
                  "Profiles… to change that.",
            nullptr, rows)
            .arg(warning.account);
    case PlanWarning::Kind::TooMany:
        //: %1: a profile, %2: a number of resources. “%Ln resource(s)” are those with staged changes.
        return tr("“%1” allows %2 resources in one apply, and %Ln have changes: none of them is sent. Untick "
                  "some of them, or open Profiles….",
            nullptr, rows)
            .arg(warning.account, StatusTexts::number(static_cast<qint64>(warning.limit)));
    case PlanWarning::Kind::Protected: {
        const QString changes = tr("%Ln change(s)", nullptr, countable(warning.changes));
        //: %1: a profile, %2: keys, %3: "3 changes", of these keys.
        return tr("“%1” protects %2: %3 not sent, still staged. Open Profiles… to change that.")
            .arg(warning.account, keys, changes);
    }
    case PlanWarning::Kind::AgainstPolicy: {
        const QString changes = tr("%Ln change(s)", nullptr, countable(warning.changes));
        //: %1: a profile, %2: keys, %3: "3 changes", of these keys.
        return tr("The policy of “%1” refuses changes of %2: %3 not sent, still staged.")
            .arg(warning.account, keys, changes);
    }
    case PlanWarning::Kind::Violations:
        //: %1: keys. “%Ln change(s)” are those of these keys.
        return tr("%Ln change(s) of %1 break a rule of the policy, which wants that confirmed.", nullptr,
            countable(warning.changes))
            .arg(keys);
    case PlanWarning::Kind::Managed:
        //: %1: keys, %2: addresses of Terraform, such as "module.dns.huaweicloud_dns_zone.main".
        return tr(
            "Terraform will set %Ln change(s) back, because it keeps these tags, too: %1. Its files have "
            "them under %2.",
            nullptr, countable(warning.changes))
            .arg(keys, warning.addresses.join(u", "_s));
    case PlanWarning::Kind::OutsideBatch:
        return outsideBatch(warning.rows.size());
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

QString PlanTexts::outsideBatch(std::size_t resources)
{
    return tr("The cloud's tag service does not take the changes of %Ln resource(s): they are sent one "
              "resource at a time.",
        nullptr, countable(resources));
}

Sentences PlanTexts::batchClosed(const QString &account, const Error &why)
{
    //: %1: the name of an account.
    const QString what = tr("%1: tags are written one resource at a time, which takes longer.").arg(account);
    QString next = tr("The cloud's tag service cannot be used for this account.");
    if (why.cause == ErrorCause::PermissionMissing)
        //: %1: a permission in words of the cloud.
        next = tr("For many resources at once the access key needs the permission %1.").arg(why.detail);
    return {.what = what, .next = next, .words = why.message};
}

bool PlanTexts::isGrave(PlanWarning::Kind kind)
{
    return kind == PlanWarning::Kind::Irreversible;
}

QString PlanTexts::leftOut(PlanWarning::Kind kind)
{
    switch (kind) {
    case PlanWarning::Kind::Undecided:
        //: Of a resource: nothing is sent for it.
        return tr("left out: changed meanwhile");
    case PlanWarning::Kind::OverQuota:
        //: Of a resource: nothing is sent for it.
        return tr("left out: too many tags");
    case PlanWarning::Kind::ReadOnly:
        //: Of a resource: nothing is sent for it.
        return tr("left out: read-only profile");
    case PlanWarning::Kind::TooMany:
        //: Of a resource: nothing is sent for it, since the profile allows fewer at once.
        return tr("left out: too many resources");
    case PlanWarning::Kind::Protected:
        //: Of a resource or a key: nothing is sent for it.
        return tr("left out: protected key");
    case PlanWarning::Kind::AgainstPolicy:
        //: Of a resource or a key: nothing is sent for it.
        return tr("left out: against the policy");
    default:
        //: Of a resource: nothing is sent for it.
        return tr("left out: not read");
    }
}

QString PlanTexts::partlyLeftOut()
{
    //: Of a resource: some of its changes are not sent.
    return tr("partly left out");
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
    if (plan.isCurtailed())
        return tr("The profile forbids every staged change, so there is nothing to apply.");
    if (!plan.notRead.empty() || !plan.overQuota.empty())
        return tr("Every changed resource is left out, so there is nothing to apply.");
    return tr("Nothing is changed, so there is nothing to apply.");
}

Sentences PlanTexts::refusal(const ApplyRefusal &refusal, Audience audience, const QString &profile)
{
    const bool isWindow = audience == Audience::Window;
    switch (refusal.kind) {
    case ApplyRefusal::Kind::NothingStaged:
        return {tr("There is nothing to apply: no staged change could be sent."), {}};
    case ApplyRefusal::Kind::AlreadyApplying:
        return {tr("Changes are being applied; wait for the end or stop them first."), {}};
    case ApplyRefusal::Kind::AccountNotOpen:
        return {tr("The account of a staged change is not open: nothing was sent."), {}};
    case ApplyRefusal::Kind::KeysLocked:
        return {profile.isEmpty() ? tr("The account of a staged change is locked: nothing was sent.")
                                  //: %1: a profile.
                                  : tr("“%1” is locked: nothing was sent.").arg(profile),
            isWindow ? tr("Press “Unlock” in its bar, then apply again.") : tr("Run the command again.")};
    case ApplyRefusal::Kind::ReadOnly:
        return {forbidden(refusal, profile), tr("Use another profile, or change what this one allows.")};
    case ApplyRefusal::Kind::ProtectedKey:
        return {
            forbidden(refusal, profile), tr("Leave this key alone, or change what the profile protects.")};
    case ApplyRefusal::Kind::PolicyRefuses:
        return {forbidden(refusal, profile),
            tr("Leave this key alone, or give it a value that the policy allows.")};
    case ApplyRefusal::Kind::TooManyResources:
        return {forbidden(refusal, profile), tr("Change fewer at once, or change what the profile allows.")};
    case ApplyRefusal::Kind::NotConfirmed:
        return notConfirmed(refusal, audience);
    }
    Q_UNREACHABLE();
}

QString PlanTexts::forbidden(const ApplyRefusal &refusal, const QString &profile)
{
    const bool isNamed = !profile.isEmpty();
    if (refusal.kind == ApplyRefusal::Kind::ReadOnly)
        return isNamed ? tr("“%1” is read-only: nothing was sent.").arg(profile)
                       : tr("The profile is read-only: nothing was sent.");
    if (refusal.kind == ApplyRefusal::Kind::ProtectedKey)
        //: %1: a profile, %2: a tag key.
        return isNamed ? tr("“%1” protects the key “%2”: nothing was sent.").arg(profile, refusal.key)
                       : tr("The profile protects the key “%1”: nothing was sent.").arg(refusal.key);
    if (refusal.kind == ApplyRefusal::Kind::PolicyRefuses)
        //: %1: a profile, %2: a tag key.
        return isNamed
            ? tr("The policy of “%1” refuses a change of the key “%2”: nothing was sent.")
                  .arg(profile, refusal.key)
            //: %1: a tag key.
            : tr("The policy refuses a change of the key “%1”: nothing was sent.").arg(refusal.key);
    const QString limit = StatusTexts::number(static_cast<qint64>(refusal.limit));
    const QString count = StatusTexts::number(static_cast<qint64>(refusal.count));
    if (!isNamed)
        return tr("The profile allows %1 resources per apply, and %2 have changes: nothing was sent.")
            .arg(limit, count);
    //: %1: a profile, %2 and %3: numbers of resources.
    return tr("“%1” allows %2 resources per apply, and %3 have changes: nothing was sent.")
        .arg(profile, limit, count);
}

Sentences PlanTexts::notConfirmed(const ApplyRefusal &refusal, Audience audience)
{
    if (audience == Audience::Window)
        return {tr("The profile wants the number of these changes typed: nothing was sent."),
            tr("Open the review and type the number beside its button.")};
    const NeededConfirmation needed = refusal.confirmation.value_or(NeededConfirmation{});
    const int number = countable(needed.number);
    if (needed.of == NeededConfirmation::Of::Violations)
        return {tr("%n change(s) break a rule of the policy, which wants this number confirmed: nothing was "
                   "sent.",
                    nullptr, number),
            tr("Look at the changes with --dry-run or “plan”, then add --confirm %1.").arg(needed.number)};
    return {needed.of == NeededConfirmation::Of::Removals
            ? tr("%n tag(s) would be removed on production, and the profile wants this number confirmed: "
                 "nothing was sent.",
                nullptr, number)
            : tr("%n tag(s) would change, and the profile wants this number confirmed: nothing was sent.",
                nullptr, number),
        tr("Look at the changes with --dry-run or “plan”, then add --confirm %1.").arg(needed.number)};
}

Sentences PlanTexts::fileFault(const QString &path, const PlanFileFault &fault, Audience audience)
{
    const QString next = audience == Audience::Window ? tr("Have the plan file made again.")
                                                      : tr("Make the plan again with “plan”.");
    if (fault.line > 0)
        //: %1: a file, %2: a line of it, %3: what is wrong there, a whole sentence.
        return {
            tr("%1, line %2: %3 Nothing was sent.").arg(path, QString::number(fault.line), faultOf(fault)),
            next};
    //: %1: a file, %2: what is wrong with it, a whole sentence.
    return {tr("%1: %2 Nothing was sent.").arg(path, faultOf(fault)), next};
}

QString PlanTexts::faultOf(const PlanFileFault &fault)
{
    switch (fault.kind) {
    case PlanFileFault::Kind::NotJson:
        return tr("This is no valid JSON (%1).").arg(fault.detail);
    case PlanFileFault::Kind::NotPlan:
        return tr("This is no plan of TagDesk.");
    case PlanFileFault::Kind::UnknownVersion:
        return tr("The version of the plan is “%1”, and TagDesk knows the versions 1 and 2.")
            .arg(fault.detail);
    case PlanFileFault::Kind::MissingMember:
        return tr("“%1” is missing.").arg(fault.member);
    case PlanFileFault::Kind::UnknownMember:
        return tr("“%1” does not belong there.").arg(fault.member);
    case PlanFileFault::Kind::MemberTwice:
        return tr("Something is said twice.");
    case PlanFileFault::Kind::WrongType:
        return tr("“%1” holds something else than it should.").arg(fault.member);
    case PlanFileFault::Kind::BadText:
        return tr("“%1” is empty or no valid text.").arg(fault.member);
    case PlanFileFault::Kind::NoChange:
        return tr("The key “%1” would not change.").arg(fault.detail);
    case PlanFileFault::Kind::ChangeTwice:
        return tr("The key “%1” of this resource is changed in another line, too.").arg(fault.detail);
    case PlanFileFault::Kind::AccountTwice:
        return tr("The account “%1” is described twice.").arg(fault.detail);
    case PlanFileFault::Kind::UnlistedAccount:
        return tr("The account “%1” is not described among the accounts.").arg(fault.detail);
    case PlanFileFault::Kind::WrongCount:
        return tr("“%1” in the summary does not count what follows; perhaps a part is missing.")
            .arg(fault.member);
    }
    Q_UNREACHABLE();
}

QString PlanTexts::fileConflict(
    const PlanFileChange &change, const PlanConflict &conflict, const TagRules *rules)
{
    //: %1: a resource, %2: a tag key, %3: why this change does not hold, a whole sentence.
    return tr("%1, key “%2”: %3")
        .arg(change.resource.id, change.key,
            PlanTexts::conflict(change, conflict, rules, Audience::CommandLine));
}

QString PlanTexts::conflict(
    const PlanFileChange &change, const PlanConflict &conflict, const TagRules *rules, Audience audience)
{
    const Collection &collection = change.resource.collection;
    const QString place = QStringList{collection.cloud, collection.region, collection.kind}.join(u'/');
    switch (conflict.reason) {
    case PlanConflictReason::UnknownAccount:
        if (audience == Audience::Window)
            //: %1: an account, %2: a cloud.
            return tr(
                "The plan is for the account “%1” (%2), which is not open. Open it from the menu Profile.")
                .arg(collection.account, collection.cloud);
        return tr("The plan is for the account “%1” (%2), which this command does not use.")
            .arg(collection.account, collection.cloud);
    case PlanConflictReason::OtherAccount:
        return PlanFileTexts::otherAccount(collection.account, conflict.difference);
    case PlanConflictReason::UnknownCollection:
        return tr("The account has no %1 here.").arg(place);
    case PlanConflictReason::UnknownResource:
        return tr("There is no such resource in %1.").arg(place);
    case PlanConflictReason::TagsNotRead:
        return tr("Its tags could not be read.");
    case PlanConflictReason::ChangedMeanwhile:
        if (!change.before)
            return tr("No such tag was expected, and “%1” was found.")
                .arg(conflict.found.value_or(QString()));
        return conflict.found
            ? tr("“%1” was expected, and “%2” was found.").arg(*change.before, *conflict.found)
            : tr("“%1” was expected, and no such tag was found.").arg(*change.before);
    case PlanConflictReason::EditedHere:
        return tr("Another change of this key is staged.");
    case PlanConflictReason::LookalikeKey:
        //: %1, %2: keys of tags.
        return tr(
            "The key “%1” looks like “%2”, which is in use. Correct it, or give --allow-lookalike-keys.")
            .arg(revealed(change.key), revealed(conflict.otherKey));
    case PlanConflictReason::RuleBroken:
    case PlanConflictReason::OverQuota:
        return rules == nullptr ? ErrorTexts::of(conflict.violation)
                                : ErrorTexts::of(conflict.violation, *rules);
    }
    Q_UNREACHABLE();
}

} // namespace tagdesk
