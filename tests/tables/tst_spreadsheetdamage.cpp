// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "loosedate.h"
#include "spreadsheetdamage.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_spreadsheetdamage {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestSpreadsheetDamage : public QObject
{
    Q_OBJECT

private slots:
    void whatSpreadsheetsMakeOfValuesIsSeen_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<int>("damage");
        QTest::addColumn<bool>("explained");
        const auto row = [](const char *file, const char *now, SpreadsheetDamage damage, bool explained) {
            QTest::addRow("%s for %s", file, now)
                << QByteArray(file) << QByteArray(now) << int(damage) << explained;
        };
        using enum SpreadsheetDamage;
        row("1E+05", "", ScientificNumber, false);
        row("1E+05", "100000", ScientificNumber, true);
        row("1.23457E+11", "123456789012", ScientificNumber, true);
        row("1E5", "", ScientificNumber, false);
        row("1e5", "", None, false);
        row("123", "00123", LostZeros, true);
        row("1.1", "1.10", LostZeros, true);
        row("99.950", "99.95", RewrittenNumber, true);
        row("1,234", "1234", RewrittenNumber, true);
        row("1.1", "1.2", None, false);
        row("1234567890123450000", "1234567890123456789", LostDigits, true);
        row("1234567890123450", "", LostDigits, false);
        row("1234567890123456", "", None, false);
        row("12/31/26", "", RewrittenDate, false);
        row("12/31/26", "2026-12-31", RewrittenDate, true);
        row("31-Dec-26", "", RewrittenDate, false);
        row("31-Dec-26", "2026-12-31", RewrittenDate, true);
        row("Dec 31, 2026", "2026-12-31", RewrittenDate, true);
        row("2026/12/31", "2026-12-31", RewrittenDate, true);
        row("2026/12/31", "", None, false);
        row("2026年12月31日", "2026-12-31", RewrittenDate, true);
        row("2026-12-31T00:00", "2026-12-31", RewrittenDate, true);
        row("2026-12-31 00:00:00", "", RewrittenDate, false);
        row("12/31/2026 12:00:00 AM", "2026-12-31", RewrittenDate, true);
        row("1-Feb", "1-2", RewrittenDate, true);
        row("1-Feb", "", RewrittenDate, false);
        row("1-Mar", "MAR1", RewrittenDate, true);
        row("Mar-01", "MAR1", RewrittenDate, true);
        row("46387", "2026-12-31", SerialNumber, true);
        row("46387", "", None, false);
        row("TRUE", "true", RewrittenTruth, true);
        row("FALSE", "", RewrittenTruth, false);
        row("TRUE", "maybe", None, false);
        row("10.0.0.1", "", None, false);
        row("1.2.3", "", None, false);
        row("2026-12-31", "", None, false);
        row("2026-12-31T08:30:00Z", "", None, false);
        row("market-1", "", None, false);
        row("MAR1", "", None, false);
        row("8080", "", None, false);
        row("prod", "test", None, false);
        row("", "x", None, false);
    }

    void whatSpreadsheetsMakeOfValuesIsSeen()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, now);
        QFETCH(int, damage);
        QFETCH(bool, explained);
        const auto view = [](const QByteArray &bytes) {
            return std::string_view(bytes.constData(), std::size_t(bytes.size()));
        };
        const DamageFound found = findDamage(view(file), view(now), false);
        QCOMPARE(int(found.damage), damage);
        QCOMPARE(found.isExplained, explained);
    }

    void aNumberOfDaysIsSeenUnderAKeyOfDates()
    {
        QVERIFY(namesDates("Expires-On"));
        QVERIFY(namesDates("到期时间"));
        QVERIFY(!namesDates("port"));
        QCOMPARE(findDamage("46387", "", true).damage, SpreadsheetDamage::SerialNumber);
        QCOMPARE(findDamage("80", "", true).damage, SpreadsheetDamage::None);
        QCOMPARE(serialNumber("2026-12-31"), std::optional(46387));
        QVERIFY(!serialNumber("2026-13-31"));
    }
};

TAGDESK_TEST(TestSpreadsheetDamage, NoApplication)

} // namespace tst_spreadsheetdamage

#include "tst_spreadsheetdamage.moc"
