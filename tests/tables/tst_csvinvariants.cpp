// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

#include "csvinvariants.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_csvinvariants {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Where readers go wrong: structure, cut characters, marks, both kinds of line ends, words with a meaning.
const QByteArrayList kPieces{"a", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", " ", "\0", "研发",
    "\xe7\xa0", "\xff", "\xfe", "\xef\xbb\xbf", "\xed\xa0\x80", "\xf0\x9f\x98\x80", "\xf0\x9f",
    "\xb2\xbf\xc3\xc5", "\x81\x30\x81\x30", "\x81\x30", "sep=;\n", "<remove>", "<empty>", "<<", "'=1",
    "resource_id", "tag:env", "key", "value", "op", "remove", "_base", "_reason", "Id", "Identifier", "i-1"};

QByteArray generated(QRandomGenerator &random)
{
    QByteArray bytes;
    for (int pieces = int(random.bounded(60)); pieces > 0; --pieces)
        bytes += kPieces.at(random.bounded(kPieces.size()));
    return bytes;
}

/// A table as people have them, with some bytes changed, lost or doubled.
QByteArray mutilated(QRandomGenerator &random)
{
    QByteArray bytes = "resource_id;tag:env;\"tag:note\"\r\n";
    for (int row = 0; row < 12; ++row)
        bytes += "i-" + QByteArray::number(row) + ";研发;\"line\r\nsays \"\"" + QByteArray::number(row)
            + "\"\"\"\r\n";
    for (int hit = int(random.bounded(6)); hit > 0; --hit) {
        const qsizetype at = random.bounded(bytes.size());
        switch (random.bounded(3)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, 1 + random.bounded(4));
            break;
        default:
            bytes.insert(at, bytes.mid(at, random.bounded(30)));
            break;
        }
    }
    return bytes;
}

} // namespace

class TestCsvInvariants : public QObject
{
    Q_OBJECT

private slots:
    void generatedBytesBreakNothing();
    void mutilatedTablesBreakNothing();
    void keptFilesBreakNothing();

private:
    static void verify(const QByteArray &bytes, quint32 seed)
    {
        const QString broken = brokenInvariant({bytes.constData(), std::size_t(bytes.size())}, seed);
        QVERIFY2(
            broken.isEmpty(), qPrintable(broken + u"\n"_s + QString::fromLatin1(bytes.toPercentEncoding())));
    }
};

void TestCsvInvariants::generatedBytesBreakNothing()
{
    QRandomGenerator random(20260303);
    for (quint32 round = 0; round < 3000 && !QTest::currentTestFailed(); ++round)
        verify(generated(random), round);
}

void TestCsvInvariants::mutilatedTablesBreakNothing()
{
    QRandomGenerator random(20260304);
    for (quint32 round = 0; round < 1000 && !QTest::currentTestFailed(); ++round)
        verify(mutilated(random), round);
}

void TestCsvInvariants::keptFilesBreakNothing()
{
    // The files of other tests, and what fuzzing once broke.
    const QDir folder(QStringLiteral(TAGDESK_TEST_DATA "/csv"));
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        verify(file.readAll(), 1);
    }
}

TAGDESK_TEST(TestCsvInvariants, NoApplication)

} // namespace tst_csvinvariants

#include "tst_csvinvariants.moc"
