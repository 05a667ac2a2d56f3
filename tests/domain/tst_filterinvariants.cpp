// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterinvariants.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The filters that the fuzz target starts from or found.
class TestFilterInvariants : public QObject
{
    Q_OBJECT

private slots:
    void keptFiltersBreakNothing()
    {
        int files = 0;
        QDirIterator every(QStringLiteral(TAGDESK_TEST_DATA "/fuzz/filter"), QDir::Files);
        while (every.hasNext()) {
            QFile file(every.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            // Every beginning, as it is typed.
            for (qsizetype size = 0; size <= text.size(); ++size) {
                const QString broken = brokenFilterInvariant({text.data(), static_cast<std::size_t>(size)});
                QVERIFY2(broken.isEmpty(), qPrintable(file.fileName() + u": "_s + broken));
            }
            ++files;
        }
        QVERIFY(files > 0);
    }
};

QTEST_GUILESS_MAIN(TestFilterInvariants)
#include "tst_filterinvariants.moc"
