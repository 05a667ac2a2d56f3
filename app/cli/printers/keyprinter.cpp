// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyprinter.h"

#include "accountoptions.h"
#include "jsonwriter.h"
#include "keyimporttext.h"
#include "scriptword.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QJsonValue resultOf(const KeyImportOutcome *outcome)
{
    if (outcome == nullptr)
        return QJsonValue::Null;
    return outcome->error ? u"failed"_s : u"imported"_s;
}

QJsonObject toObject(const KeyLine &line)
{
    const KeyCandidate &candidate = *line.candidate;
    const Account &account = candidate.account;
    QJsonArray notes;
    for (const KeyNote &note : candidate.notes)
        notes.append(scriptWord(note.kind));
    const bool isSaved = line.outcome != nullptr && !line.outcome->error;
    QJsonObject object{{u"name"_s, account.name}, {u"cloud"_s, account.cloud},
        {u"accessKey"_s, shortAccessKey(candidate.keys.accessKey())},
        {u"regions"_s, QJsonArray::fromStringList(account.regions)},
        {u"endpoint"_s, account.endpoint.toString()}, {u"path"_s, candidate.origin.path},
        {u"part"_s, candidate.origin.part}, {u"line"_s, candidate.origin.line},
        {u"current"_s, candidate.isCurrent}, {u"notes"_s, notes}, {u"result"_s, resultOf(line.outcome)},
        {u"profile"_s, isSaved ? QJsonValue(line.outcome->name) : QJsonValue()}};
    for (const AccountOption &option : accountOptions())
        object.insert(option.field.id, option.json(account.fields));
    return object;
}

} // namespace

void printKeys(QIODevice &device, CliFormat format, const std::vector<KeyLine> &lines)
{
    if (format == CliFormat::Json) {
        QJsonArray array;
        for (const KeyLine &line : lines)
            array.append(toObject(line));
        device.write(jsonText(array) + '\n');
        return;
    }
    TextTable table({TableTexts::tr("NAME"), TableTexts::tr("CLOUD"), TableTexts::tr("ACCESS KEY"),
        TableTexts::tr("REGION"), TableTexts::tr("PROJECT"), TableTexts::tr("SOURCE"),
        TableTexts::tr("NOTES")});
    for (const KeyLine &line : lines) {
        const KeyCandidate &candidate = *line.candidate;
        table.addRow(
            {candidate.account.name, candidate.account.cloud, shortAccessKey(candidate.keys.accessKey()),
                candidate.account.regions.join(u", "_s), candidate.account.project(),
                KeyImportTexts::origin(candidate.origin), KeyImportTexts::notes(candidate.notes)});
    }
    table.print(device);
}

} // namespace tagdesk
