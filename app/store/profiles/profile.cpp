// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profile.h"

#include "clouddescription.h"
#include "tagrules.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonValue fromField(const QString &field)
{
    return field;
}
QJsonValue fromField(bool field)
{
    return field;
}
QJsonValue fromField(int field)
{
    return field;
}
QJsonValue fromField(BatchWriting field)
{
    return batchWritingWord(field);
}
QJsonValue fromField(const QUrl &field)
{
    return field.toString();
}
QJsonValue fromField(const QStringList &field)
{
    return toArray(field);
}

using Flaw = ProfileFlaw::Kind;
using Read = std::optional<Flaw>;

/// Each reads a member that is there, and says what is wrong with it.
Read toField(const QJsonValue &value, QString &field)
{
    field = value.toString();
    return value.isString() ? Read() : Flaw::NotText;
}
Read toField(const QJsonValue &value, bool &field)
{
    field = value.toBool();
    return value.isBool() ? Read() : Flaw::NotTruth;
}
Read toField(const QJsonValue &value, int &field)
{
    const qint64 number = value.toInteger(-1);
    if (number < 0 || number > std::numeric_limits<int>::max())
        return Flaw::NotNumber;
    field = static_cast<int>(number);
    return {};
}
Read toField(const QJsonValue &value, BatchWriting &field)
{
    QString text;
    if (const Read flaw = toField(value, text))
        return flaw;
    const std::optional<BatchWriting> writing = batchWritingOf(text);
    field = writing.value_or(BatchWriting::Off);
    return writing ? Read() : Flaw::UnknownWord;
}
Read toField(const QJsonValue &value, QUrl &field)
{
    QString text;
    if (const Read flaw = toField(value, text))
        return flaw;
    field = QUrl(text);
    // An address that is lost stands for the cloud's own one, and the keys would go there.
    return text.isEmpty() || (field.isValid() && !field.host().isEmpty()) ? Read() : Flaw::NotAddress;
}
Read toField(const QJsonValue &value, QStringList &field)
{
    const QJsonArray entries = value.toArray();
    for (const QJsonValue &entry : entries)
        field.append(entry.toString());
    const bool areTexts =
        std::all_of(entries.begin(), entries.end(), [](const QJsonValue &entry) { return entry.isString(); });
    return value.isArray() && areTexts ? Read() : Flaw::NotTexts;
}

/// Without what people spell differently.
QString plainName(QStringView name)
{
    QString plain = name.toString().toCaseFolded();
    plain.remove(u'-').remove(u'_').remove(u' ');
    return plain;
}

/// What only some clouds ask for is a member of the file like any other, and is read whatever the cloud is.
QJsonValue fromField(const AccountField &field, const QString &value)
{
    return field.kind == AccountField::Kind::YesNo ? QJsonValue(value == kYes) : QJsonValue(value);
}

Read toFields(const QJsonValue &value, const AccountField &field, AccountFields &fields)
{
    QString text;
    if (field.kind == AccountField::Kind::YesNo) {
        bool isYes = false;
        if (const Read flaw = toField(value, isYes))
            return flaw;
        text = isYes ? kYes : kNo;
    } else if (const Read flaw = toField(value, text)) {
        return flaw;
    }
    // The form of a text is the cloud's to judge.
    if (field.kind == AccountField::Kind::Url && !field.takes(text))
        return Flaw::NotAddress;
    if (field.kind == AccountField::Kind::Choice && !field.takes(text))
        return Flaw::UnknownWord;
    field.set(fields, text);
    return {};
}

/// Names every member of the file once, for both directions, but for the further fields of an account.
template <typename AnyProfile, typename Visitor>
void visitMembers(AnyProfile &profile, const Visitor &visit)
{
    visit("id"_L1, profile.account.id);
    visit("name"_L1, profile.account.name);
    visit("cloud"_L1, profile.account.cloud);
    visit("endpoint"_L1, profile.account.endpoint);
    visit("regions"_L1, profile.account.regions);
    visit("ruleSet"_L1, profile.account.ruleSet);
    visit("quotaPerMinute"_L1, profile.account.quotaPerMinute);
    visit("resourcesPerRequest"_L1, profile.account.resourcesPerRequest);
    visit("batchWriting"_L1, profile.account.batchWriting);
    visit("folder"_L1, profile.folder);
    visit("colour"_L1, profile.colour);
    visit("production"_L1, profile.production);
    visit("readOnly"_L1, profile.readOnly);
    visit("protectedKeys"_L1, profile.protectedKeys);
    visit("policies"_L1, profile.policies);
    visit("infrastructure"_L1, profile.infrastructure);
    visit("maximumResources"_L1, profile.maximumResources);
    visit("confirmAbove"_L1, profile.confirmAbove);
    visit("lockAfterMinutes"_L1, profile.lockAfterMinutes);
    visit("verifyWrites"_L1, profile.verifyWrites);
    visit("guardConflicts"_L1, profile.guardConflicts);
}

} // namespace

QJsonObject toJson(const Profile &profile)
{
    QJsonObject defaults;
    const Profile untouched;
    visitMembers(untouched,
        [&defaults](QLatin1StringView name, const auto &field) { defaults.insert(name, fromField(field)); });
    QJsonObject object = profile.unknownMembers;
    visitMembers(profile, [&object, &defaults](QLatin1StringView name, const auto &field) {
        const QJsonValue value = fromField(field);
        if (value == defaults.value(name))
            object.remove(name);
        else
            object.insert(name, value);
    });
    const Account &account = profile.account;
    for (auto each = account.fields.begin(); each != account.fields.end(); ++each) {
        const AccountField *field = describedField(account.cloud, each.key());
        object.insert(each.key(), field != nullptr ? fromField(*field, *each) : *each);
    }
    return object;
}

tl::expected<Profile, ProfileFlaw> profileFromJson(const QJsonObject &object)
{
    Profile profile;
    profile.unknownMembers = object;
    std::optional<ProfileFlaw> flaw;
    QStringList plainNames;
    visitMembers(profile, [&](QLatin1StringView name, auto &field) {
        plainNames.append(plainName(QString(name)));
        const QJsonValue value = profile.unknownMembers.take(name);
        if (value.isUndefined() || flaw)
            return;
        if (const Read wrong = toField(value, field))
            flaw = ProfileFlaw{.kind = *wrong, .member = name};
    });
    for (const AccountField &any : describedFields()) {
        plainNames.append(plainName(any.id));
        const QJsonValue value = profile.unknownMembers.take(any.id);
        if (value.isUndefined() || flaw)
            continue;
        const AccountField &field = *describedField(profile.account.cloud, any.id);
        if (const Read wrong = toFields(value, field, profile.account.fields))
            flaw = ProfileFlaw{.kind = *wrong, .member = any.id};
    }
    for (const QString &name : profile.unknownMembers.keys()) {
        if (!flaw && plainNames.contains(plainName(name)))
            flaw = ProfileFlaw{.kind = Flaw::OtherSpelling, .member = name};
    }
    if (!flaw && profile.account.id.isEmpty())
        flaw = ProfileFlaw{.kind = Flaw::Missing, .member = u"id"_s};
    if (!flaw && profile.account.name.trimmed().isEmpty())
        flaw = ProfileFlaw{.kind = Flaw::Missing, .member = u"name"_s};
    if (!flaw && !profile.account.ruleSet.isEmpty() && tagRules(profile.account.ruleSet) == nullptr)
        flaw = ProfileFlaw{.kind = Flaw::UnknownRules, .member = u"ruleSet"_s};
    if (flaw)
        return tl::unexpected(*flaw);
    return profile;
}

} // namespace tagdesk
