// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costreading.h"
#include "testrunner.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace tst_costreading {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Cost tables are read in a thread of their own.
class TestCostReading : public QObject
{
    Q_OBJECT

private slots:
    void filesAreAddedUp()
    {
        const QStringList paths{saved(u"a.csv"_s, "i-1,1,CNY\n"), saved(u"b.csv"_s, "i-1,2,CNY\nx,y,z\n")};
        CostReading reading(paths, {});
        QVERIFY(finishes(reading));
        QVERIFY(reading.result().has_value());
        const LoadedCosts &loaded = **reading.result();
        QCOMPARE(loaded.paths, paths);
        QCOMPARE(loaded.facts.lines, std::size_t(3));
        QCOMPARE(loaded.facts.faults.at(0).file, std::size_t(1));
        QCOMPARE(loaded.costs.size(), std::size_t(1));
        loaded.costs.eachPart(
            0, [](const CostTable::Part &part) { QCOMPARE(part.amount.text(), std::string("3")); });
    }

    void aFileThatIsNotThereIsToldBeforeAnyIsRead()
    {
        CostReading reading({saved(u"a.csv"_s, "i-1,1,CNY\n"), m_folder.filePath(u"none.csv"_s)}, {});
        QVERIFY(finishes(reading));
        QVERIFY(!reading.result());
        QCOMPARE(reading.result().error().error.cause, ErrorCause::FileMissing);
        QVERIFY(!reading.result().error().form);
    }

    void whatIsWrongWithAFileIsToldWithItsPath()
    {
        const QString path = m_folder.filePath(u"other.csv"_s);
        save(path, "a,b\n1,2\n");
        CostReading reading({path}, {});
        QVERIFY(finishes(reading));
        QVERIFY(!reading.result());
        QCOMPARE(reading.result().error().path, path);
        QCOMPARE(reading.result().error().form->kind, CostFileFault::Kind::ColumnMissing);
    }

    void aReadingThatIsStoppedIsCancelled()
    {
        const QString path = saved(u"long.csv"_s, QByteArray("i-1,1,CNY\n").repeated(3'000'000));
        CostReading reading({path}, {});
        QSignalSpy finished(&reading, &CostReading::finished);
        reading.start();
        reading.stop();
        QVERIFY(finished.isEmpty());
        QVERIFY(finished.wait());
        QVERIFY(!reading.result());
        QCOMPARE(reading.result().error().error.kind, ErrorKind::Cancelled);
    }

private:
    static bool finishes(CostReading &reading)
    {
        QSignalSpy finished(&reading, &CostReading::finished);
        reading.start();
        return finished.wait();
    }

    static void save(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] QString saved(const QString &name, const QByteArray &lines) const
    {
        const QString path = m_folder.filePath(name);
        save(path, "ResourceId,EffectiveCost,BillingCurrency\n" + lines);
        return path;
    }

    QTemporaryDir m_folder;
};

TAGDESK_TEST(TestCostReading, QCoreApplication)

} // namespace tst_costreading

#include "tst_costreading.moc"
