// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfiletext.h"

#include "countable.h"
#include "planfilehash.h"
#include "scopetext.h"

#include <QDir>

namespace tagdesk {

QString PlanFileTexts::title(const PlanFile &plan)
{
    //: %1: the first digits of its hash, %2: "3 changes in 2 resources".
    return tr("Plan %1: %2.")
        .arg(shortPlanHash(knownPlanHash(plan)),
            StatusTexts::changesInResources(
                static_cast<qint64>(plan.changes.size()), static_cast<qint64>(plan.resources())));
}

QString PlanFileTexts::reason(const PlanFileOrigin &origin)
{
    //: %1: what somebody wrote, such as "CHG-1234".
    return origin.reason.isEmpty() ? tr("No reason is given.") : tr("Reason: %1").arg(origin.reason);
}

QString PlanFileTexts::made(const PlanFileOrigin &origin, const QDateTime &now)
{
    if (!origin.made.isValid())
        return origin.author.isEmpty() ? tr("Nothing tells who made it and when.")
                                       //: %1: user@host.
                                       : tr("Made by %1; nothing tells when.").arg(origin.author);
    const QString time = StatusTexts::time(origin.made);
    if (origin.author.isEmpty())
        //: %1: "3 hours ago", %2: a time.
        return tr("Made %1 (%2).").arg(age(origin.made, now), time);
    //: %1: user@host, %2: "3 hours ago", %3: a time.
    return tr("Made by %1, %2 (%3).").arg(origin.author, age(origin.made, now), time);
}

QString PlanFileTexts::changedSince(const PlanFile &plan)
{
    if (isAsMade(plan))
        return {};
    //: %1 and %2: the first digits of a hash.
    return tr("It was changed by hand since it was made: then it was plan %1, now it is plan %2.")
        .arg(shortPlanHash(plan.hash), shortPlanHash(knownPlanHash(plan)));
}

QString PlanFileTexts::ofFile(const QString &path, const QString &sentence)
{
    //: %1: a file, %2: a whole sentence about it.
    return tr("%1: %2").arg(path, sentence);
}

QStringList PlanFileTexts::head(const PlanFile &plan, const QDateTime &now)
{
    QStringList lines{title(plan), reason(plan.origin), made(plan.origin, now)};
    if (const QString changed = changedSince(plan); !changed.isEmpty())
        lines.append(changed);
    return lines;
}

QString PlanFileTexts::age(const QDateTime &made, const QDateTime &now)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    const qint64 seconds = made.secsTo(now);
    if (seconds < 0)
        //: Of a time after now: one of two clocks is wrong.
        return tr("in the future");
    if (seconds < kMinute)
        return tr("just now");
    if (seconds < kHour)
        return tr("%Ln minute(s) ago", nullptr, countable(seconds / kMinute));
    if (seconds < kDay)
        return tr("%Ln hour(s) ago", nullptr, countable(seconds / kHour));
    return tr("%Ln day(s) ago", nullptr, countable(seconds / kDay));
}

QString PlanFileTexts::shownValue(const PlanAccountDifference &difference, const QString &value)
{
    if (difference.of == PlanAccountDifference::Of::Cloud)
        return ScopeTexts::cloud(value);
    if (!value.isEmpty())
        return value;
    return difference.of == PlanAccountDifference::Of::Endpoint
        //: In the place of an endpoint.
        ? tr("the cloud's own")
        //: In the place of a region.
        : tr("none");
}

QString PlanFileTexts::otherAccount(const QString &name, const PlanAccountDifference &difference)
{
    const QString planned = shownValue(difference, difference.one);
    const QString here = shownValue(difference, difference.other);
    switch (difference.of) {
    case PlanAccountDifference::Of::Cloud:
        //: %1: an account, %2 and %3: clouds.
        return tr(
            "“%1” is an account of %2 here, and the plan is for one of %3. Use the account that the plan "
            "is for.")
            .arg(name, here, planned);
    case PlanAccountDifference::Of::Endpoint:
        //: %1: an account, %2 and %3: addresses.
        return tr("The endpoint of “%1” is %2 here, and the plan is for %3. Use the account that the plan is "
                  "for, or make the plan anew with this one.")
            .arg(name, here, planned);
    case PlanAccountDifference::Of::Region:
        //: %1: an account, %2 and %3: regions.
        return tr("The region of “%1” is %2 here, and the plan is for %3. Use the account that the plan is "
                  "for, or make the plan anew with this one.")
            .arg(name, here, planned);
    case PlanAccountDifference::Of::Project:
        //: %1: an account, %2 and %3: projects.
        return tr("The project of “%1” is %2 here, and the plan is for %3. Use the account that the plan is "
                  "for, or make the plan anew with this one.")
            .arg(name, here, planned);
    case PlanAccountDifference::Of::Rules:
        //: %1: an account, %2 and %3: rule sets.
        return tr(
            "The rule set of “%1” is %2 here, and the plan was made by the rules %3. Choose these in the "
            "profile, or make the plan anew.")
            .arg(name, here, planned);
    }
    Q_UNREACHABLE();
}

QString PlanFileTexts::otherAccounts(const AccountDifference &difference)
{
    const PlanAccountDifference &other = difference.difference;
    const QString one = shownValue(other, other.one);
    const QString two = shownValue(other, other.other);
    switch (other.of) {
    case PlanAccountDifference::Of::Cloud:
        break; // two clouds are two accounts
    case PlanAccountDifference::Of::Endpoint:
        //: %1: an account, %2 and %3: addresses.
        return tr("The endpoint of “%1” was %2 and is %3.").arg(difference.account, one, two);
    case PlanAccountDifference::Of::Region:
        //: %1: an account, %2 and %3: regions.
        return tr("The region of “%1” was %2 and is %3.").arg(difference.account, one, two);
    case PlanAccountDifference::Of::Project:
        //: %1: an account, %2 and %3: projects.
        return tr("The project of “%1” was %2 and is %3.").arg(difference.account, one, two);
    case PlanAccountDifference::Of::Rules:
        //: %1: an account, %2 and %3: rule sets.
        return tr("The rule set of “%1” was %2 and is %3.").arg(difference.account, one, two);
    }
    Q_UNREACHABLE();
}

QString PlanFileTexts::differences(const PlanDifference &difference)
{
    using Kind = ChangeDifference::Kind;
    if (difference.isEmpty())
        return tr("The plans are the same.");
    const auto number = [&difference](Kind kind) {
        return StatusTexts::number(static_cast<qint64>(difference.count(kind)));
    };
    //: %1, %2 and %3: numbers of changes that only the newer plan has, only the older one has, and that
    //: differ.
    return tr("Changes: %1 added, %2 removed, %3 others than before.")
        .arg(number(Kind::Added), number(Kind::Removed), number(Kind::Changed));
}

QString PlanFileTexts::word(ChangeDifference::Kind kind)
{
    switch (kind) {
    case ChangeDifference::Kind::Added:
        //: Of a change: only the newer one of two plans has it.
        return tr("added");
    case ChangeDifference::Kind::Removed:
        //: Of a change: only the older one of two plans has it.
        return tr("removed");
    case ChangeDifference::Kind::Changed:
        //: Of a change: another one in two plans.
        return tr("changed");
    }
    Q_UNREACHABLE();
}

StatusMark PlanFileTexts::mark(PlanVerdict verdict)
{
    switch (verdict) {
    case PlanVerdict::AsPlanned:
        //: Of a planned change: the value is the one before it.
        return {Icon::Check, tr("as planned"), ColorRole::Added};
    case PlanVerdict::AlreadySo:
        //: Of a planned change: somebody made it already.
        return {Icon::Check, tr("already so"), ColorRole::Secondary};
    case PlanVerdict::ChangedSince:
        //: Of a planned change: somebody gave the tag another value since.
        return {Icon::Warning, tr("changed since"), ColorRole::Changed};
    case PlanVerdict::EditedHere:
        //: Of a planned change: another edit of the tag is staged.
        return {Icon::Edit, tr("edited here"), ColorRole::Changed};
    case PlanVerdict::NotFound:
        //: Of a planned change: there is no such resource.
        return {Icon::Error, tr("not found"), ColorRole::Removed};
    case PlanVerdict::NotRead:
        //: Of a planned change: the tags of the resource were not read.
        return {Icon::Question, tr("not read"), ColorRole::Unknown};
    case PlanVerdict::AccountNotOpen:
        //: Of a planned change.
        return {Icon::Lock, tr("account not open"), ColorRole::Unknown};
    case PlanVerdict::OtherAccount:
        //: Of a planned change: the account of that name is not the one of the plan.
        return {Icon::Error, tr("another account"), ColorRole::Removed};
    case PlanVerdict::Refused:
        //: Of a planned change: the rules do not allow it.
        return {Icon::Error, tr("refused by rules"), ColorRole::Removed};
    }
    Q_UNREACHABLE();
}

QString PlanFileTexts::counts(const PlanComparison &comparison)
{
    QStringList parts;
    for (std::size_t at = 0; at < kPlanVerdicts; ++at) {
        const auto verdict = static_cast<PlanVerdict>(at);
        if (comparison.count(verdict) > 0)
            //: %1: a number of changes, %2: what they are, such as "as planned".
            parts << tr("%1 %2").arg(
                StatusTexts::number(static_cast<qint64>(comparison.count(verdict))), mark(verdict).word);
    }
    return parts.isEmpty() ? tr("The plan has no changes.") : parts.join(QStringLiteral(" · "));
}

QString PlanFileTexts::stageAct(std::size_t changes)
{
    return tr("Stage %Ln change(s)", nullptr, countable(changes));
}

QString PlanFileTexts::chooserTitle()
{
    return tr("Choose a plan file");
}

QStringList PlanFileTexts::fileFilters()
{
    return {tr("Plan files (*.json)"), tr("All files (*)")};
}

Message PlanFileTexts::saved(const QString &path, const QString &hash)
{
    Message message;
    message.id = savedId();
    message.severity = Message::Severity::Success;
    //: %1: the first digits of its hash, %2: a file.
    message.text = tr("Plan %1 was written to %2. The changes stay staged.")
                       .arg(shortPlanHash(hash), QDir::toNativeSeparators(path));
    return message;
}

QString PlanFileTexts::savedId()
{
    return QStringLiteral("planSaved");
}

QString PlanFileTexts::readAct(std::size_t requests)
{
    return tr("Read what is missing (at least %Ln request(s))", nullptr, countable(requests));
}

} // namespace tagdesk
