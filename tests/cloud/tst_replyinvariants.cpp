// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "replyinvariants.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The replies that the fuzz target starts from or found.
class TestReplyInvariants : public QObject
{
    Q_OBJECT

private slots:
    void keptRepliesBreakNothing()
    {
        int files = 0;
        QDirIterator every(QStringLiteral(TAGDESK_TEST_DATA "/fuzz/replies"), QDir::Files);
        while (every.hasNext()) {
            QFile file(every.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray body = file.readAll();
            for (const char status : QByteArray("\0\1\2\3\4\5\6\7", 8)) {
                const QByteArray bytes = status + body.mid(1);
                const QString broken =
                    brokenReplyInvariant({bytes.data(), static_cast<std::size_t>(bytes.size())});
                QVERIFY2(broken.isEmpty(), qPrintable(file.fileName() + u": "_s + broken));
            }
            ++files;
        }
        QVERIFY(files > 0);
    }
};

QTEST_GUILESS_MAIN(TestReplyInvariants)
#include "tst_replyinvariants.moc"
