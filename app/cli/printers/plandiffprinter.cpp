// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plandiffprinter.h"

#include "jsonwriter.h"
#include "outputcell.h"
#include "planfilehash.h"
#include "planfiletext.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QJsonValue optionalText(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject planOriginObject(const PlanFile &plan)
{
    const QDateTime &made = plan.origin.made;
    return {{u"hash"_s, knownPlanHash(plan)}, {u"asMade"_s, isAsMade(plan)},
        {u"reason"_s, plan.origin.reason}, {u"author"_s, plan.origin.author},
        {u"made"_s, made.isValid() ? QJsonValue(made.toString(Qt::ISODate)) : QJsonValue()}};
}

QLatin1StringView differenceWord(ChangeDifference::Kind kind)
{
    switch (kind) {
    case ChangeDifference::Kind::Added:
        return "added"_L1;
    case ChangeDifference::Kind::Removed:
        return "removed"_L1;
    case ChangeDifference::Kind::Changed:
        return "changed"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView differenceWord(PlanAccountDifference::Of of)
{
    switch (of) {
    case PlanAccountDifference::Of::Cloud:
        return "cloud"_L1;
    case PlanAccountDifference::Of::Endpoint:
        return "endpoint"_L1;
    case PlanAccountDifference::Of::Region:
        return "region"_L1;
    case PlanAccountDifference::Of::Project:
        return "project"_L1;
    case PlanAccountDifference::Of::Rules:
        return "rules"_L1;
    }
    Q_UNREACHABLE();
}

QJsonObject changeDifferenceObject(const ChangeDifference &difference)
{
    const PlanFileChange &change = difference.change;
    const Collection &in = change.resource.collection;
    QJsonObject object{{u"difference"_s, differenceWord(difference.kind)}, {u"cloud"_s, in.cloud},
        {u"account"_s, in.account}, {u"region"_s, in.region}, {u"kind"_s, in.kind},
        {u"id"_s, change.resource.id}, {u"key"_s, change.key}, {u"before"_s, optionalText(change.before)},
        {u"after"_s, optionalText(change.after)}};
    if (difference.older)
        object.insert(u"older"_s,
            QJsonObject{{u"before"_s, optionalText(difference.older->before)},
                {u"after"_s, optionalText(difference.older->after)}});
    return object;
}

void printDifferenceJson(
    QIODevice &device, const PlanFile &older, const PlanFile &newer, const PlanDifference &difference)
{
    JsonWriter json;
    json.beginObject().key("older").value(planOriginObject(older));
    json.key("newer").value(planOriginObject(newer));
    json.key("accounts").beginArray();
    for (const AccountDifference &account : difference.accounts)
        json.line().value(
            QJsonObject{{u"account"_s, account.account}, {u"of"_s, differenceWord(account.difference.of)},
                {u"older"_s, account.difference.one}, {u"newer"_s, account.difference.other}});
    json.endArray().key("changes").beginArray();
    for (const ChangeDifference &change : difference.changes)
        device.write(json.line().value(changeDifferenceObject(change)).take());
    json.endArray().endObject();
    device.write(json.take() + '\n');
}

QString differenceValue(const std::optional<QString> &value)
{
    return OutputCell::value(value).shown();
}

} // namespace

void printPlanDifference(QIODevice &device, CliFormat format, const PlanFile &older, const PlanFile &newer,
    const PlanDifference &difference)
{
    if (format == CliFormat::Json)
        return printDifferenceJson(device, older, newer, difference);
    if (difference.changes.empty())
        return;
    TextTable table({TableTexts::tr("CHANGE"), TableTexts::tr("ACCOUNT"), TableTexts::tr("SCOPE"),
        TableTexts::tr("ID"), TableTexts::tr("KEY"), TableTexts::tr("OLD"), TableTexts::tr("NEW"),
        //: The old value that the older of two plans expects.
        TableTexts::tr("OLDER PLAN: OLD"),
        //: The new value that the older of two plans sets.
        TableTexts::tr("OLDER PLAN: NEW")});
    for (const ChangeDifference &each : difference.changes) {
        const Collection &in = each.change.resource.collection;
        table.addRow({PlanFileTexts::word(each.kind), in.account,
            QStringList{in.cloud, in.region, in.kind}.join(u'/'), each.change.resource.id, each.change.key,
            differenceValue(each.change.before), differenceValue(each.change.after),
            each.older ? differenceValue(each.older->before) : QString(),
            each.older ? differenceValue(each.older->after) : QString()});
    }
    table.print(device);
}

} // namespace tagdesk
