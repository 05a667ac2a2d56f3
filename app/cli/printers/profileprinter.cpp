// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profileprinter.h"

#include "accountfieldtext.h"
#include "accountoptions.h"
#include "jsonwriter.h"
#include "memberline.h"
#include "statustext.h"
#include "tabletext.h"
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
    QJsonObject object{{u"id"_s, account.id}, {u"name"_s, account.name}, {u"cloud"_s, account.cloud},
        {u"endpoint"_s, account.endpoint.toString()},
        {u"regions"_s, QJsonArray::fromStringList(account.regions)}, {u"ruleSet"_s, account.ruleSet},
        {u"quotaPerMinute"_s, account.quotaPerMinute},
        {u"resourcesPerRequest"_s, account.resourcesPerRequest},
        {u"batchWriting"_s, batchWritingWord(account.batchWriting)}, {u"folder"_s, profile.folder},
        {u"colour"_s, profile.colour}, {u"production"_s, profile.production},
        {u"readOnly"_s, profile.readOnly},
        {u"protectedKeys"_s, QJsonArray::fromStringList(profile.protectedKeys)},
        {u"policies"_s, QJsonArray::fromStringList(profile.policies)},
        {u"infrastructure"_s, QJsonArray::fromStringList(profile.infrastructure)},
        {u"maximumResources"_s, profile.maximumResources}, {u"confirmAbove"_s, profile.confirmAbove},
        {u"lockAfterMinutes"_s, profile.lockAfterMinutes}, {u"verifyWrites"_s, profile.verifyWrites},
        {u"guardConflicts"_s, profile.guardConflicts}};
    for (const AccountOption &option : accountOptions())
        object.insert(option.field.id, option.json(account.fields));
    return object;
}

void printFields(QIODevice &device, const AccountFields &fields, bool areAddresses)
{
    for (const AccountOption &option : accountOptions()) {
        if ((option.field.kind == AccountField::Kind::Url) == areAddresses)
            printMember(device, AccountFieldTexts::name(option.field), fields.value(option.field.id));
    }
}

QString guardText(const Profile &profile)
{
    QStringList guards;
    if (profile.production)
        guards << TableTexts::tr("production");
    if (profile.readOnly)
        guards << TableTexts::tr("read-only");
    return guards.join(u", "_s);
}

QString numberText(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

void printLines(QIODevice &device, const Profile &profile)
{
    const Account &account = profile.account;
    printMember(device, TableTexts::tr("name"), account.name);
    printMember(device, TableTexts::tr("id"), account.id);
    printMember(device, TableTexts::tr("folder"), profile.folder);
    printMember(device, TableTexts::tr("colour"), profile.colour);
    printMember(device, TableTexts::tr("cloud"), account.cloud);
    printMember(device, TableTexts::tr("endpoint"), account.endpoint.toString());
    printFields(device, account.fields, true);
    printMember(device, TableTexts::tr("regions"), account.regions.join(u", "_s));
    printFields(device, account.fields, false);
    printMember(device, TableTexts::tr("rule set"), account.ruleSet);
    printMember(device, TableTexts::tr("requests per minute"), numberText(account.quotaPerMinute));
    printMember(device, TableTexts::tr("resources per request"), numberText(account.resourcesPerRequest));
    if (account.batchWriting != BatchWriting::Automatic)
        printMember(device, TableTexts::tr("many at once"), batchWritingWord(account.batchWriting));
    printMember(device, TableTexts::tr("guards"), guardText(profile));
    printMember(device, TableTexts::tr("protected keys"), profile.protectedKeys.join(u", "_s));
    printMember(device, TableTexts::tr("policies"), profile.policies.join(u", "_s));
    printMember(device, TableTexts::tr("infrastructure"), profile.infrastructure.join(u", "_s));
    printMember(device, TableTexts::tr("resources per apply at most"), numberText(profile.maximumResources));
    printMember(device, TableTexts::tr("confirms above"), StatusTexts::changed(profile.confirmAbove).word);
    if (profile.lockAfterMinutes > 0)
        printMember(device, TableTexts::tr("locks after"),
            TableTexts::tr("%1 min without input").arg(profile.lockAfterMinutes));
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
    TextTable table({TableTexts::tr("NAME"), TableTexts::tr("CLOUD"), TableTexts::tr("REGIONS"),
        TableTexts::tr("FOLDER"), TableTexts::tr("GUARDS")});
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
