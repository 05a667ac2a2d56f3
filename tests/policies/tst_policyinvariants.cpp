// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyinvariants.h"

#include "policyreading.h"
#include "testrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace tst_policyinvariants {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The policies that the fuzz target starts from or found, whole and cut off.
class TestPolicyInvariants : public QObject
{
    Q_OBJECT

private slots:
    void keptFilesBreakNothing()
    {
        int policies = 0;
        QDirIterator every(QStringLiteral(TAGDESK_TEST_DATA "/policies"), QDir::Files);
        while (every.hasNext()) {
            QFile file(every.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (qsizetype length = bytes.size(); length >= 0; length -= length == bytes.size() ? 1 : 7) {
                const QString broken =
                    brokenPolicyInvariant({bytes.data(), static_cast<std::size_t>(length)});
                QVERIFY2(broken.isEmpty(),
                    qPrintable(u"%1 up to %2: %3"_s.arg(file.fileName()).arg(length).arg(broken)));
            }
            policies += readPolicy(bytes) ? 1 : 0;
        }
        QVERIFY(policies > 10);
    }
};

TAGDESK_TEST(TestPolicyInvariants, NoApplication)

} // namespace tst_policyinvariants

#include "tst_policyinvariants.moc"
