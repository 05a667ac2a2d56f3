// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policytext.h"

#include "countable.h"
#include "errortext.h"
#include "statustext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString PolicyTexts::at(const QString &path, int line)
{
    //: Where something stands. %1: a file, %2: a line of it.
    return line > 0 ? tr("%1, line %2").arg(path, QString::number(line)) : path;
}

Sentences PolicyTexts::of(const QString &path, const PolicyFault &fault)
{
    //: %1: a file and a line of it, %2: what is wrong there, a whole sentence.
    return {tr("%1: %2").arg(at(path, fault.line), what(fault)), next(fault), {}};
}

QString PolicyTexts::what(const PolicyFault &fault)
{
    switch (fault.kind) {
    case PolicyFault::Kind::NotReadable:
        //: %1: the system's words.
        return tr("The policy cannot be read (%1).").arg(fault.text);
    case PolicyFault::Kind::TooLarge:
        return tr("The file is too large for a policy.");
    case PolicyFault::Kind::NotText:
        return tr("The file is no text in UTF-8.");
    case PolicyFault::Kind::Syntax:
        return fault.text.isEmpty() ? tr("The file ends where more was expected.")
                                    //: %1: what stands in the file.
                                    : tr("“%1” was not expected here.").arg(fault.text);
    case PolicyFault::Kind::TooDeep:
        return tr("Lists and objects are too deep, or too many.");
    case PolicyFault::Kind::Twice:
        //: %1: a member of a file.
        return tr("“%1” stands here twice.").arg(fault.member);
    case PolicyFault::Kind::Explained:
        //: %1: what is wrong with a file, in English.
        return tr("The file cannot be read here: %1.").arg(fault.text);
    case PolicyFault::Kind::Inexpressible:
        //: %1: what stands in a file, for example 10:30:00.
        return tr("“%1” is neither text nor day nor number, which are all that a policy has.")
            .arg(fault.text);
    case PolicyFault::Kind::WrongType:
        //: %1: a member of a file, %2: "text", "list" and the like, in English.
        return tr("“%1” has to be: %2.").arg(fault.member, fault.text);
    case PolicyFault::Kind::NoKey:
        return tr("The rule names no key.");
    case PolicyFault::Kind::NoTeam:
        return tr("The owner of keys has no team.");
    case PolicyFault::Kind::NoDemand:
        //: %1: a key.
        return tr("The rule demands nothing of the key “%1”.").arg(fault.member);
    case PolicyFault::Kind::UnknownWord:
        //: %1: a member of a file, %2: its value.
        return tr("“%1” cannot be “%2”.").arg(fault.member, fault.text);
    case PolicyFault::Kind::BadPattern:
        //: %1: a regular expression, %2: what is wrong with it, in English.
        return tr("The pattern “%1” cannot be read: %2.").arg(fault.member, fault.text);
    case PolicyFault::Kind::BadFilter:
        //: %1: a filter.
        return tr("The filter “%1” cannot be used in a policy.").arg(fault.text);
    case PolicyFault::Kind::BadDate:
        //: %1: what stands in the place of a day.
        return tr("“%1” is no day.").arg(fault.text);
    case PolicyFault::Kind::BadWildcard:
        //: %1: a value of a tag.
        return tr("“%1” has more than one “*”, which no cloud takes in a tag policy.").arg(fault.text);
    case PolicyFault::Kind::UnknownForm:
        return tr("This is no policy that TagDesk knows.");
    case PolicyFault::Kind::TooManyRules:
        return tr("The policy has too many rules.");
    }
    Q_UNREACHABLE();
}

QString PolicyTexts::next(const PolicyFault &fault)
{
    switch (fault.kind) {
    case PolicyFault::Kind::NotReadable:
        return tr("Check the path of the file and who may read it.");
    case PolicyFault::Kind::UnknownWord:
        return tr("A severity is “advise”, “confirm” or “refuse”.");
    case PolicyFault::Kind::NoDemand:
        return tr("Add what it demands, such as “required”, “spelling”, “values” or “prohibited”.");
    case PolicyFault::Kind::BadFilter:
        return tr("Filters of a policy ask for tags, names, IDs and free text. Places stand in “scope”.");
    case PolicyFault::Kind::BadDate:
        return tr("Write days as 2026-11-30.");
    case PolicyFault::Kind::Inexpressible:
        return tr("Write days as 2026-11-30, and other texts in quotes.");
    case PolicyFault::Kind::UnknownForm:
        return tr("Its own form has “policy” and “rules”. Tag policies of clouds have “tags”.");
    default:
        return tr("Correct the file there.");
    }
}

QString PolicyTexts::of(const QString &path, const PolicyNote &note)
{
    const QString where = at(path, note.line);
    switch (note.kind) {
    case PolicyNote::Kind::UnknownMember:
        //: %1: a file and a line of it, %2: a member of it.
        return tr("%1: “%2” is not known and has no effect.").arg(where, note.member);
    case PolicyNote::Kind::WithoutParent:
        //: %1: a file and a line of it, %2: a member of it.
        return tr(
            "%1: “%2” changes what a parent policy says, which is not known here. It was read as if the "
            "parent said nothing.")
            .arg(where, note.member);
    case PolicyNote::Kind::NotExpressed:
        //: %1: a file and a line of it, %2: a member of it.
        return tr("%1: “%2” asks for what no rule here can, and has no effect.").arg(where, note.member);
    case PolicyNote::Kind::OtherKey:
        //: %1: a file and a line of it, %2: a name, %3: a key.
        return tr("%1: “%2” is about the key “%3”.").arg(where, note.text, note.member);
    case PolicyNote::Kind::AnyValue:
        //: %1: a file and a line of it, %2: a key.
        return tr("%1: the key “%2” may have any value, which is no rule.").arg(where, note.member);
    case PolicyNote::Kind::ForTypes:
        //: %1: a file and a line of it, %2: a member of it, %3: types of resources.
        return tr("%1: “%2” names types in words of its cloud, which product lines here may not have: %3.")
            .arg(where, note.member, note.text);
    }
    Q_UNREACHABLE();
}

Sentences PolicyTexts::of(const QList<std::pair<QString, PolicyNote>> &notes)
{
    const auto &[path, first] = notes.first();
    const qsizetype more = notes.size() - 1;
    return {of(path, first),
        more == 0 ? QString()
                  //: Behind what is said of one line of a policy.
                  : tr("%Ln more of this kind; “tagdesk-cli check” lists them.", nullptr,
                      countable(static_cast<std::size_t>(more))),
        {}};
}

QString PolicyTexts::severity(PolicySeverity severity)
{
    switch (severity) {
    case PolicySeverity::Advise:
        //: What a broken rule of a policy does: it is said, and nothing else.
        return tr("advice");
    case PolicySeverity::Confirm:
        //: What a broken rule of a policy does: such an edit has to be confirmed.
        return tr("to be confirmed");
    case PolicySeverity::Refuse:
        //: What a broken rule of a policy does: such an edit is not sent.
        return tr("refused");
    }
    Q_UNREACHABLE();
}

Sentences PolicyTexts::none()
{
    return {tr("There is no policy to check against."),
        tr("Name a file with --policy, or give the profile one."), {}};
}

Sentences PolicyTexts::notKept(const QString &account)
{
    //: %1: an account.
    return {tr("The cloud of “%1” keeps no such policy, or tells it nobody.").arg(account),
        tr("Write a policy of your own, or export the cloud's where its console can."), {}};
}

QString PolicyTexts::kept(CloudPolicy source, const QString &account)
{
    switch (source) {
    case CloudPolicy::Effective:
        //: %1: an account.
        return tr("Tag policy in force on “%1”").arg(account);
    case CloudPolicy::Predefined:
        //: %1: an account.
        return tr("Predefined tags of “%1”").arg(account);
    }
    Q_UNREACHABLE();
}

QString PolicyTexts::fetching(CloudPolicy source, const QString &account)
{
    switch (source) {
    case CloudPolicy::Effective:
        //: %1: an account.
        return tr("Asking for the tag policy in force on “%1”…").arg(account);
    case CloudPolicy::Predefined:
        //: %1: an account.
        return tr("Asking for the predefined tags of “%1”…").arg(account);
    }
    Q_UNREACHABLE();
}

Sentences PolicyTexts::notFetched(
    CloudPolicy source, const QString &account, const Error &error, Audience audience)
{
    Sentences said = ErrorTexts::of(error, audience);
    const bool isPolicy = source == CloudPolicy::Effective;
    //: %1: an account, %2: why, a whole sentence.
    said.what = (isPolicy ? tr("The tag policy in force on “%1” was not fetched. %2")
                          //: %1: an account, %2: why, a whole sentence.
                          : tr("The predefined tags of “%1” were not fetched. %2"))
                    .arg(account, said.what);
    if (error.kind == ErrorKind::Forbidden)
        said.next = isPolicy
            ? tr("Only the management account of the organization, or an account to which it gave tag "
                 "policies, may ask: use a profile with its keys, or ask its people for the file.")
            : tr("Ask whoever manages the account for the permission to list predefined tags, or use "
                 "another access key.");
    return said;
}

Sentences PolicyTexts::notUnderstood(CloudPolicy source, const QString &account, const PolicyFault &fault)
{
    return {of(kept(source, account), fault).what,
        tr("Nothing was written. Export it where the cloud's console can, and report this."), {}};
}

QString PolicyTexts::written(std::size_t rules)
{
    return tr("A policy with %Ln rule(s) was written.", nullptr, countable(rules));
}

QString PolicyTexts::checked(
    std::size_t violations, std::size_t violating, std::size_t resources, std::size_t notRead)
{
    QString said = violations == 0
        ? tr("%Ln resource(s) keep the policy.", nullptr, countable(resources - notRead))
        //: %1: "8 violations", %2: a number; %Ln are all of them.
        : tr("%1 on %2 of %Ln resource(s).", nullptr, countable(resources))
              .arg(tr("%Ln violation(s)", nullptr, countable(violations)),
                  StatusTexts::number(static_cast<qint64>(violating)));
    if (notRead > 0)
        said = inARow({said,
            tr("The tags of %Ln resource(s) were not read, so nothing is known of them.", nullptr,
                countable(notRead))});
    return said;
}

QString PolicyTexts::mended(std::size_t resources, std::size_t left)
{
    return inARow({tr("The plan mends something of %Ln resource(s).", nullptr, countable(resources)),
        tr("%Ln resource(s) need a person.", nullptr, countable(left))});
}

QString PolicyTexts::gaveUp()
{
    return tr("A pattern of the policy takes too long on some values, so they count as not allowed. Make it "
              "simpler.");
}

} // namespace tagdesk
