// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profileprinter.h"

#include "jsonwriter.h"
#include "memberline.h"
#include "statustext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Every member, those with a default too, so that scripts need not know the defaults.
QJsonObject toObject(const Profile &profile)
{
    const Account &account = profile.account;
    return {{u"id"_s, account.id}, {u"name"_s, account.name}, {u"cloud"_s, account.cloud},
        {u"endpoint"_s, account.endpoint.toString()}, {u"iamEndpoint"_s, account.iamEndpoint.toString()},
        {u"regions"_s, QJsonArray::fromStringList(account.regions)}, {u"projectId"_s, account.projectId},
        {u"ruleSet"_s, account.ruleSet}, {u"quotaPerMinute"_s, account.quotaPerMinute},
        {u"resourcesPerRequest"_s, account.resourcesPerRequest}, {u"folder"_s, profile.folder},
        {u"colour"_s, profile.colour}, {u"production"_s, profile.production},
        {u"readOnly"_s, profile.readOnly},
        {u"protectedKeys"_s, QJsonArray::fromStringList(profile.protectedKeys)},
        {u"maximumResources"_s, profile.maximumResources}, {u"confirmAbove"_s, profile.confirmAbove},
        {u"lockAfterMinutes"_s, profile.lockAfterMinutes}, {u"verifyWrites"_s, profile.verifyWrites},
        {u"guardConflicts"_s, profile.guardConflicts}};
}

QString guardText(const Profile &profile)
{
    QStringList guards;
    if (profile.production)
        guards << u"production"_s;
    if (profile.readOnly)
        guards << u"read-only"_s;
    return guards.join(u", "_s);
}

QString numberText(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

void printLines(QIODevice &device, const Profile &profile)
{
    const Account &account = profile.account;
    printMember(device, u"name"_s, account.name);
    printMember(device, u"id"_s, account.id);
    printMember(device, u"folder"_s, profile.folder);
    printMember(device, u"colour"_s, profile.colour);
    printMember(device, u"cloud"_s, account.cloud);
    printMember(device, u"endpoint"_s, account.endpoint.toString());
    printMember(device, u"project look-up"_s, account.iamEndpoint.toString());
    printMember(device, u"regions"_s, account.regions.join(u", "_s));
    printMember(device, u"project"_s, account.projectId);
    printMember(device, u"rule set"_s, account.ruleSet);
    printMember(device, u"requests per minute"_s, numberText(account.quotaPerMinute));
    printMember(device, u"resources per request"_s, numberText(account.resourcesPerRequest));
    printMember(device, u"guards"_s, guardText(profile));
    printMember(device, u"protected keys"_s, profile.protectedKeys.join(u", "_s));
    printMember(device, u"resources per apply at most"_s, numberText(profile.maximumResources));
    printMember(device, u"confirms above"_s, StatusTexts::changed(profile.confirmAbove).word);
    if (profile.lockAfterMinutes > 0)
        printMember(
            device, u"locks after"_s, QString::number(profile.lockAfterMinutes) + u" min without input"_s);
}

} // namespace

void printProfiles(QIODevice &device, CliFormat format, const Profiles &profiles)
{
    if (format == CliFormat::Json) {
        QJsonArray array;
        for (const Profile &profile : profiles)
            array.append(toObject(profile));
        device.write(jsonText(array) + '\n');
        return;
    }
    TextTable table({u"NAME"_s, u"CLOUD"_s, u"REGIONS"_s, u"FOLDER"_s, u"GUARDS"_s});
    for (const Profile &profile : profiles)
        table.addRow({profile.account.name, profile.account.cloud, profile.account.regions.join(u", "_s),
            profile.folder, guardText(profile)});
    table.print(device);
}

void printProfile(QIODevice &device, CliFormat format, const Profile &profile)
{
    if (format == CliFormat::Json)
        device.write(jsonText(toObject(profile)) + '\n');
    else
        printLines(device, profile);
}

} // namespace tagdesk
