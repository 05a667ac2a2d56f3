// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "recordedcontroller.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace tagdesk {

using namespace Qt::StringLiterals;

RecordedController::RecordedController(const SandboxOptions &options, const TransportSettings &transport)
    : journal(std::make_unique<JournalThread>(path()))
    , fixture(options, transport)
{
    fixture.makeController(journal.get());
}

RecordedController::~RecordedController()
{
    fixture.controller.reset();
}

QString RecordedController::path() const
{
    return m_folder.filePath(u"data/journal.sqlite"_s);
}

std::unique_ptr<Journal> RecordedController::opened() const
{
    auto journalFile = Journal::open(path());
    if (!journalFile)
        qFatal("%s", qPrintable(journalFile.error().message));
    return *std::move(journalFile);
}

void RecordedController::crash()
{
    fixture.stall();
    QSignalSpy stalled(fixture.relay.get(), &Relay::stalled);
    if (fixture.controller->apply() || !stalled.wait())
        qFatal("nothing was sent");
    fixture.controller.reset();
    journal.reset();
    fixture.letThrough();
}

void RecordedController::change(const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hand"_s);
        database.setDatabaseName(path());
        if (!database.open() || !QSqlQuery(database).exec(statement))
            qFatal("%s", qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"hand"_s);
}

void RecordedController::restart()
{
    fixture.controller.reset();
    journal = std::make_unique<JournalThread>(path());
    fixture.workspace.revertAll();
    fixture.makeController(journal.get());
}

} // namespace tagdesk
