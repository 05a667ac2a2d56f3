// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "recordeddesk.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace tagdesk {

using namespace Qt::StringLiterals;

RecordedDesk::RecordedDesk()
    : journal(std::make_unique<JournalThread>(path()))
{
    fixture.makeDesk(journal.get());
}

RecordedDesk::~RecordedDesk()
{
    fixture.desk.reset();
}

QString RecordedDesk::path() const
{
    return m_folder.filePath(u"data/journal.sqlite"_s);
}

std::unique_ptr<Journal> RecordedDesk::opened() const
{
    auto journalFile = Journal::open(path());
    if (!journalFile)
        qFatal("%s", qPrintable(journalFile.error().message));
    return *std::move(journalFile);
}

Rows RecordedDesk::listed(const QString &cloud, const QString &text, std::size_t count)
{
    if (!fixture.desk->isOpen(fixture.account(cloud).id) && !fixture.open(cloud))
        qFatal("the account does not open");
    const Scope scope = fixture.scope(text);
    fixture.refresh(scope);
    const Rows rows = fixture.editableRows(scope, count);
    if (rows.size() != count)
        qFatal("the estate is too small");
    return rows;
}

void RecordedDesk::crash()
{
    fixture.stall();
    QSignalSpy stalled(fixture.relay.get(), &Relay::stalled);
    if (fixture.desk->apply() || !stalled.wait())
        qFatal("nothing was sent");
    fixture.desk.reset();
    journal.reset();
    fixture.letThrough();
}

void RecordedDesk::change(const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hand"_s);
        database.setDatabaseName(path());
        if (!database.open() || !QSqlQuery(database).exec(statement))
            qFatal("%s", qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"hand"_s);
}

void RecordedDesk::restart()
{
    fixture.desk.reset();
    journal = std::make_unique<JournalThread>(path());
    fixture.workspace.revertAll();
    fixture.makeDesk(journal.get());
}

} // namespace tagdesk
