// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profile.h"

#include <QJsonArray>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList toList(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &entry : value.toArray()) {
        if (entry.isString())
            texts.append(entry.toString());
    }
    return texts;
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
QJsonValue fromField(const QUrl &field)
{
    return field.toString();
}
QJsonValue fromField(const QStringList &field)
{
    return toArray(field);
}

void toField(const QJsonValue &value, QString &field)
{
    field = value.toString(field);
}
void toField(const QJsonValue &value, bool &field)
{
    field = value.toBool(field);
}
void toField(const QJsonValue &value, int &field)
{
    field = value.toInt(field);
}
void toField(const QJsonValue &value, QUrl &field)
{
    field = QUrl(value.toString());
}
void toField(const QJsonValue &value, QStringList &field)
{
    field = toList(value);
}

/// Names every member of the file once, for both directions.
template <typename AnyProfile, typename Visitor>
void visitMembers(AnyProfile &profile, const Visitor &visit)
{
    visit("id"_L1, profile.account.id);
    visit("name"_L1, profile.account.name);
    visit("cloud"_L1, profile.account.cloud);
    visit("endpoint"_L1, profile.account.endpoint);
    visit("iamEndpoint"_L1, profile.account.iamEndpoint);
    visit("regions"_L1, profile.account.regions);
    visit("projectId"_L1, profile.account.projectId);
    visit("ruleSet"_L1, profile.account.ruleSet);
    visit("quotaPerMinute"_L1, profile.account.quotaPerMinute);
    visit("resourcesPerRequest"_L1, profile.account.resourcesPerRequest);
    visit("tokenHeader"_L1, profile.account.tokenHeader);
    visit("tokenBase64"_L1, profile.account.tokenBase64);
    visit("folder"_L1, profile.folder);
    visit("colour"_L1, profile.colour);
    visit("production"_L1, profile.production);
    visit("readOnly"_L1, profile.readOnly);
    visit("protectedKeys"_L1, profile.protectedKeys);
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
    return object;
}

Profile profileFromJson(const QJsonObject &object)
{
    Profile profile;
    profile.unknownMembers = object;
    visitMembers(profile, [&object, &profile](QLatin1StringView name, auto &field) {
        toField(object.value(name), field);
        profile.unknownMembers.remove(name);
    });
    return profile;
}

} // namespace tagdesk
