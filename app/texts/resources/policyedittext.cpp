// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyedittext.h"

#include "countable.h"
#include "errortext.h"
#include "policytext.h"
#include "scopetext.h"
#include "statustext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString joinedTexts(const QStringList &texts)
{
    return texts.join(u", "_s);
}

} // namespace

QString PolicyEditTexts::range(const EditedRange &range)
{
    if (range.from.isEmpty() && range.to.isEmpty())
        //: A range without ends.
        return tr("any");
    if (range.to.isEmpty())
        //: A range with one end. %1: a number or a day.
        return tr("from %1").arg(range.from);
    if (range.from.isEmpty())
        //: A range with one end. %1: a number or a day.
        return tr("up to %1").arg(range.to);
    //: A range, both ends included. %1, %2: numbers or days.
    return tr("%1 to %2").arg(range.from, range.to);
}

QString PolicyEditTexts::demands(const EditedRule &rule)
{
    QStringList parts;
    if (rule.isRequired)
        //: What a rule demands of a key: that it is there.
        parts.append(tr("required"));
    if (rule.isSpelled)
        //: What a rule demands of a key: that it is spelled as it stands here.
        parts.append(tr("spelled so"));
    if (rule.isProhibited)
        //: What a rule demands of a key: that it is not there.
        parts.append(tr("prohibited"));
    if (!rule.values.isEmpty())
        //: What a rule demands of values. %1: values, parted by commas.
        parts.append(tr("one of %1").arg(joinedTexts(rule.values)));
    if (!rule.pattern.isEmpty())
        //: What a rule demands of values. %1: a regular expression.
        parts.append(tr("like /%1/").arg(rule.pattern));
    if (rule.numbers)
        //: What a rule demands of values. %1: "100 to 999", "from 100", "any".
        parts.append(tr("number: %1").arg(range(*rule.numbers)));
    if (rule.dates)
        //: What a rule demands of values. %1: "2026-01-01 to 2026-12-31", "any".
        parts.append(tr("day: %1").arg(range(*rule.dates)));
    if (!rule.needs.isEmpty())
        //: What a rule demands of a key. %1: keys, parted by commas.
        parts.append(tr("needs %1").arg(joinedTexts(rule.needs)));
    if (!rule.excludes.isEmpty())
        //: What a rule demands of a key. %1: keys, parted by commas.
        parts.append(tr("not beside %1").arg(joinedTexts(rule.excludes)));
    return parts.isEmpty() ? u"–"_s : joinedTexts(parts);
}

QString PolicyEditTexts::where(const EditedScope &scope)
{
    QStringList parts = scope.clouds + scope.regions + scope.kinds + scope.zones;
    if (!scope.filter.isEmpty())
        parts.append(scope.filter);
    //: Where a rule holds.
    return parts.isEmpty() ? tr("everywhere") : joinedTexts(parts);
}

QString PolicyEditTexts::severity(const EditedRule &rule, const EditedHead &head)
{
    if (rule.severity)
        return PolicyTexts::severity(*rule.severity);
    //: A severity that a rule has because its policy has it. %1: "advice", "to be confirmed", "refused".
    return tr("(%1)").arg(PolicyTexts::severity(head.usual()));
}

QString PolicyEditTexts::of(const EditedFault &fault)
{
    return fault.isAdvice() ? doubtful(fault) : wrong(fault);
}

QString PolicyEditTexts::wrong(const EditedFault &fault)
{
    switch (fault.kind) {
    case EditedFault::Kind::NoDemand:
        return tr("The rule demands nothing of this key. Tick what it demands, or name the values that are "
                  "allowed.");
    case EditedFault::Kind::BadPattern:
        //: %1: what is wrong with a regular expression, in English.
        return tr("The expression cannot be read: %1. Correct it, or clear the field.").arg(fault.text);
    case EditedFault::Kind::BadFilter:
        return tr("This filter cannot be used here. It may ask for tags, names, IDs and free text; places "
                  "have fields of their own.");
    case EditedFault::Kind::NotANumber:
        //: %1: what was typed.
        return tr("“%1” is no number. Write digits, with a point where there are fractions.").arg(fault.text);
    case EditedFault::Kind::NotADay:
        //: %1: what was typed.
        return tr("“%1” is no day. Write days as 2026-11-30.").arg(fault.text);
    case EditedFault::Kind::UpsideDown:
        return tr("The range ends before it begins, so that no value is allowed. Exchange its ends.");
    default:
        break;
    }
    switch (fault.field) {
    case PolicyField::OwnerKeys:
        return tr("Name the keys; “*” stands for any text.");
    case PolicyField::OwnerTeam:
        return tr("Name the team whose keys they are.");
    default:
        return tr("Name the key that the rule is about.");
    }
}

QString PolicyEditTexts::doubtful(const EditedFault &fault)
{
    switch (fault.kind) {
    case EditedFault::Kind::NoName:
        return tr("Without a name the policy is called as its file.");
    case EditedFault::Kind::PlainStar:
        return tr("“*” stands for any text only where the key is prohibited. Here it is a character of the "
                  "key.");
    case EditedFault::Kind::Contradiction:
        return tr("The key is prohibited and demanded at once. Keep one of both.");
    case EditedFault::Kind::OfItself:
        return tr("This names the key itself. Name another one.");
    case EditedFault::Kind::NeededAndExcluded:
        //: %1: a key.
        return tr("“%1” is needed and excluded at once. Keep one of both.").arg(fault.text);
    case EditedFault::Kind::UnknownCloud:
        //: %1: what was typed in the place of a cloud's short name.
        return tr("No cloud is called “%1”, so that the rule does not hold there. “*” stands for any text.")
            .arg(fault.text);
    case EditedFault::Kind::Refused:
        //: %1: the name of a cloud, %2: a key or a value, %3: a sentence that says why.
        return tr("%1 does not take “%2”: %3 Spell it otherwise, or leave that cloud out under “Clouds”.")
            .arg(ScopeTexts::cloud(fault.cloud), fault.text, ErrorTexts::of(fault.violation, *fault.rules));
    default:
        return {};
    }
}

QString PolicyEditTexts::broken(const ComplianceCount &count, std::size_t rows, std::size_t notRead)
{
    //: A rule of a policy is broken. %1: on how many, %Ln: of so many.
    QStringList said{tr("Broken on %1 of %Ln shown resource(s).", nullptr, countable(rows))
                         .arg(StatusTexts::number(static_cast<qint64>(count.violating)))};
    if (count.asked + notRead < rows)
        said.append(tr("It holds for %Ln of them.", nullptr, countable(count.asked)));
    if (notRead > 0)
        said.append(tr("The tags of %Ln were not read.", nullptr, countable(notRead)));
    return inARow(said);
}

QString PolicyEditTexts::counting()
{
    return tr("Counting the resources that break it…");
}

QString PolicyEditTexts::notCounted(bool isFaulty)
{
    return isFaulty ? tr("What is wrong in the rule is mended first; then the resources that break it are "
                         "counted.")
                    : tr("No resource is shown that could break it.");
}

Sentences PolicyEditTexts::onlyRead(const QString &path)
{
    return {tr("%1 is not in the form that is edited here, and is shown as it was understood.").arg(path),
        tr("“Save as our own…” makes a policy of our own form of it and leaves this file as it is."), {}};
}

Sentences PolicyEditTexts::converted(const QString &path, qsizetype remarks)
{
    if (remarks == 0)
        return {tr("Saved as %1. Every rule was taken over.").arg(path), {}, {}};
    return {tr("Saved as %1.").arg(path),
        tr("%Ln thing(s) could not be said as rules; comments at the beginning of the file name them.",
            nullptr, countable(remarks)),
        {}};
}

Sentences PolicyEditTexts::saved(const QString &path, bool used)
{
    return {tr("%1 is saved.").arg(path),
        used ? tr("The profiles that use it are judged anew.")
             : tr("No open profile uses it: name it in a profile, under “Policies”."),
        {}};
}

Sentences PolicyEditTexts::fetched(const QString &path, std::size_t rules, bool used)
{
    //: %1: a file; %Ln: rules in it.
    return {tr("%1 is saved, a policy with %Ln rule(s).", nullptr, countable(rules)).arg(path),
        saved(path, used).next, {}};
}

QString PolicyEditTexts::useFor(const QString &profile)
{
    //: A button: a policy that was saved just now. %1: the name of a profile.
    return tr("Use it for “%1”").arg(profile);
}

QString PolicyEditTexts::enter()
{
    //: A button: a policy that was saved just now goes into the field of the profile that is open beneath.
    return tr("Enter it in the profile");
}

Sentences PolicyEditTexts::entered(const QString &path)
{
    return {tr("%1 is saved and entered in the profile.").arg(path),
        tr("The profile is not saved yet: close this editor and save it."), {}};
}

QString PolicyEditTexts::usedBy(const QString &profile)
{
    //: Of a policy that was saved just now. %1: the name of a profile.
    return tr("“%1” is judged by it from now on.").arg(profile);
}

Sentences PolicyEditTexts::notOpened(const QString &path, const PolicyFault &fault)
{
    return PolicyTexts::of(path, fault);
}

QString PolicyEditTexts::madeFrom(const QString &file)
{
    //: The first comment of a file. %1: the name of another file.
    return tr("Made from %1.").arg(file);
}

QStringList PolicyEditTexts::remarks(const QString &file, const QList<PolicyNote> &notes)
{
    QStringList lines;
    for (const PolicyNote &note : notes)
        lines.append(PolicyTexts::of(file, note));
    return lines;
}

QString PolicyEditTexts::openTitle()
{
    return tr("Open a policy");
}

QString PolicyEditTexts::saveTitle()
{
    return tr("Save the policy");
}

QString PolicyEditTexts::fetchedTitle()
{
    return tr("Save the cloud's policy");
}

QStringList PolicyEditTexts::openFilters()
{
    return {tr("Policies (*.json *.jsonc *.toml *.yml *.yaml *.ppvars *.csv *.txt)"), tr("All files (*)")};
}

QStringList PolicyEditTexts::saveFilters()
{
    return {tr("Policies of our own form (*.json *.jsonc)"), tr("All files (*)")};
}

} // namespace tagdesk
