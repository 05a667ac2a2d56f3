// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotprinter.h"

#include "historyform.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "providers.h"
#include "statustext.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString scopeTextOf(const Scope &scope)
{
    const Provider *codec = provider(scope.collection.cloud);
    return codec == nullptr ? scope.collection.kind : codec->scopeText(scope);
}

QString accountNames(const Snapshot &snapshot)
{
    QStringList names;
    for (const SnapshotAccount &account : snapshot.accounts)
        names.append(account.name);
    return names.join(u", "_s);
}

/// The only scope, else how many there are.
QString scopesOf(const Snapshot &snapshot)
{
    return snapshot.scopes.size() == 1 ? scopeTextOf(snapshot.scopes.front().scope)
                                       : QString::number(snapshot.scopes.size());
}

OutputCell stateOf(const Snapshot &snapshot)
{
    if (snapshot.isDamaged)
        //: Of a snapshot: it is not what was written.
        return {u"damaged"_s, TableTexts::tr("damaged")};
    if (!snapshot.isWhole())
        //: Of a snapshot: some of its scopes could not be read.
        return {u"partial"_s, TableTexts::tr("partial")};
    //: Of a snapshot: all of its scopes were read to their end.
    return {u"whole"_s, TableTexts::tr("whole")};
}

QJsonObject snapshotObject(const Snapshot &snapshot)
{
    QJsonArray accounts;
    for (const SnapshotAccount &account : snapshot.accounts)
        accounts.append(QJsonObject{{u"name"_s, account.name}, {u"cloud"_s, account.cloud},
            {u"endpoint"_s, account.endpoint}, {u"project"_s, account.project}});
    QJsonArray scopes;
    for (const SnapshotScope &scope : snapshot.scopes)
        scopes.append(QJsonObject{{u"scope"_s, scopeTextOf(scope.scope)},
            {u"read"_s, scope.reading == SnapshotReading::Whole}, {u"resources"_s, scope.resources},
            {u"notRead"_s, scope.notRead}});
    return {{u"id"_s, snapshot.id}, {u"name"_s, snapshot.name}, {u"taken"_s, historyTime(snapshot.taken)},
        {u"seen"_s, historyTime(snapshot.seen)}, {u"resources"_s, snapshot.resources()},
        {u"damaged"_s, snapshot.isDamaged}, {u"bytes"_s, snapshot.ownBytes}, {u"accounts"_s, accounts},
        {u"scopes"_s, scopes}};
}

} // namespace

void printSnapshots(QIODevice &device, CliFormat format, const std::vector<Snapshot> &snapshots)
{
    if (format == CliFormat::Json) {
        QJsonArray all;
        for (const Snapshot &snapshot : snapshots)
            all.append(snapshotObject(snapshot));
        device.write(jsonText(all) + '\n');
        return;
    }
    const auto fields = [](const Snapshot &snapshot) -> OutputCells {
        return {QString::number(snapshot.id), snapshot.name, historyTime(snapshot.taken),
            historyTime(snapshot.seen), accountNames(snapshot), scopesOf(snapshot),
            QString::number(snapshot.resources()), stateOf(snapshot),
            OutputCell(QString::number(snapshot.ownBytes), StatusTexts::bytes(snapshot.ownBytes))};
    };
    if (format == CliFormat::Csv) {
        printCsvLine(device,
            toCells({u"id"_s, u"name"_s, u"taken"_s, u"seen"_s, u"accounts"_s, u"scopes"_s, u"resources"_s,
                u"state"_s, u"bytes"_s}));
        for (const Snapshot &snapshot : snapshots)
            printCsvLine(device, fields(snapshot));
        return;
    }
    TextTable table({TableTexts::tr("SNAPSHOT"), TableTexts::tr("NAME"), TableTexts::tr("TAKEN"),
        //: When a listing last brought the same as a snapshot holds.
        TableTexts::tr("SEEN"), TableTexts::tr("ACCOUNTS"), TableTexts::tr("SCOPES"),
        TableTexts::tr("RESOURCES"), TableTexts::tr("STATE"),
        //: The room on the disk that only this snapshot needs.
        TableTexts::tr("SIZE")});
    constexpr int kResources = 6;
    constexpr int kSize = 8;
    table.alignRight(0);
    table.alignRight(kResources);
    table.alignRight(kSize);
    for (const Snapshot &snapshot : snapshots)
        table.addRow(shownTexts(fields(snapshot)));
    table.print(device);
}

} // namespace tagdesk
