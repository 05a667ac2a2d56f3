// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testrunner.h"
#include "textscan.h"

#include <QtTest>

#include <random>

namespace tst_textscan {

using namespace tagdesk;

class tst_TextScan : public QObject
{
    Q_OBJECT

private slots:
    void theFirstOccurrenceIsFoundAnywhere_data();
    void theFirstOccurrenceIsFoundAnywhere();
    void randomTextsAreFoundAsByTheLibrary();
};

void tst_TextScan::theFirstOccurrenceIsFoundAnywhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("two bytes") << QByteArray("xy");
    QTest::newRow("equal bytes") << QByteArray("xx");
    QTest::newRow("word") << QByteArray("prod-web");
    QTest::newRow("longer than a block") << QByteArray(150, 'x') + 'y';
}

void tst_TextScan::theFirstOccurrenceIsFoundAnywhere()
{
    QFETCH(QByteArray, text);
    const TextScan scan(text.toStdString(), "prod");
    for (int before = 0; before < 200; ++before) {
        for (const int behind : {0, 1, 63, 300}) {
            const QByteArray memory = QByteArray(before, '.') + text + QByteArray(behind, '.');
            QCOMPARE(scan.find(memory.cbegin(), memory.cend()), memory.cbegin() + before);
            QCOMPARE(scan.find(memory.cbegin(), memory.cbegin() + before + text.size() - 1), nullptr);
        }
    }
}

void tst_TextScan::randomTextsAreFoundAsByTheLibrary()
{
    std::mt19937 random(12);
    const auto randomText = [&](std::size_t size) {
        std::string text(size, ' ');
        for (char &byte : text)
            byte = static_cast<char>('a' + random() % 3);
        return text;
    };
    for (int run = 0; run < 5'000; ++run) {
        const std::string memory = randomText(random() % 500);
        const std::string text = randomText(1 + random() % 9);
        const TextScan scan(text, memory);
        const std::size_t expected = memory.find(text);
        const char *found = scan.find(memory.data(), memory.data() + memory.size());
        QCOMPARE(found, expected == std::string::npos ? nullptr : memory.data() + expected);
    }
}

TAGDESK_TEST(tst_TextScan, NoApplication)

} // namespace tst_textscan

#include "tst_textscan.moc"
