// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sentences.h"
#include "testrunner.h"

#include <QTest>

namespace tst_sentences {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestSentences : public QObject
{
    Q_OBJECT

private slots:
    void sentencesFollowEachOtherAsTheirLanguageWritesThem_data()
    {
        QTest::addColumn<QStringList>("sentences");
        QTest::addColumn<QString>("paragraph");
        QTest::newRow("none") << QStringList() << QString();
        QTest::newRow("one") << QStringList{u"Done."_s} << u"Done."_s;
        QTest::newRow("Latin") << QStringList{u"Done."_s, u"Two failed."_s} << u"Done. Two failed."_s;
        QTest::newRow("Chinese") << QStringList{u"\u5df2\u5b8c\u6210\u3002"_s, u"2\u4e2a\u5931\u8d25\u3002"_s}
                                 << u"\u5df2\u5b8c\u6210\u3002"
                                    "2\u4e2a\u5931\u8d25\u3002"_s;
        QTest::newRow("a cloud's own words behind Chinese")
            << QStringList{u"\u5931\u8d25\u3002"_s, u"Busy."_s} << u"\u5931\u8d25\u3002Busy."_s;
        QTest::newRow("empty ones") << QStringList{u""_s, u"Done."_s, u""_s, u"Again."_s, u""_s}
                                    << u"Done. Again."_s;
    }

    void sentencesFollowEachOtherAsTheirLanguageWritesThem()
    {
        QFETCH(const QStringList, sentences);
        QFETCH(const QString, paragraph);
        QCOMPARE(inARow(sentences), paragraph);
    }
};

TAGDESK_TEST(TestSentences, NoApplication)

} // namespace tst_sentences

#include "tst_sentences.moc"
