// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlreading.h"
#include "testrunner.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace tst_sqlreading {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kWhole = u"SELECT column1 FROM (VALUES (1), (2), (3))"_s;

/// SQLite gives the first row, and then an error: the smallest number has no absolute value.
const QString kCutShort = u"SELECT abs(column1) FROM (VALUES (1), (-9223372036854775807 - 1), (3))"_s;

} // namespace

class TestSqlReading : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reading"_s);
        database.setDatabaseName(u":memory:"_s);
        QVERIFY(database.open());
    }

    void cleanupTestCase() { QSqlDatabase::removeDatabase(u"reading"_s); }

    void everyRowIsGiven()
    {
        QSqlQuery query(QSqlDatabase::database(u"reading"_s));
        QVERIFY(readRows(query, kWhole, take()));
        QCOMPARE(m_taken, (QList<qint64>{1, 2, 3}));
    }

    void aListThatAnErrorCutsShortIsNotTheWholeOne()
    {
        QSqlQuery query(QSqlDatabase::database(u"reading"_s));
        QVERIFY(!readRows(query, kCutShort, take()));
        QCOMPARE(m_taken, QList<qint64>{1});
        QVERIFY(query.lastError().isValid());
    }

    void aReaderThatHasEnoughMissesNothing()
    {
        QSqlQuery query(QSqlDatabase::database(u"reading"_s));
        QVERIFY(query.prepare(kWhole));
        qint64 first = 0;
        QVERIFY(readRowsWhile(query, [&first](const QSqlQuery &row) {
            first = row.value(0).toLongLong();
            return false;
        }));
        QCOMPARE(first, 1);
    }

    void aStatementThatCannotBeReadIsAnError()
    {
        QSqlQuery query(QSqlDatabase::database(u"reading"_s));
        QVERIFY(!readRows(query, u"SELECT nothing FROM nowhere"_s, take()));
        QVERIFY(m_taken.isEmpty());
    }

private:
    std::function<void(const QSqlQuery &)> take()
    {
        m_taken.clear();
        return [this](const QSqlQuery &row) {
            m_taken.append(row.value(0).toLongLong());
        };
    }

    QList<qint64> m_taken;
};

TAGDESK_TEST(TestSqlReading, QCoreApplication)

} // namespace tst_sqlreading

#include "tst_sqlreading.moc"
