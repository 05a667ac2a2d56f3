// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "idlist.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_idlist {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What people paste, and the ids in it.
class tst_IdList : public QObject
{
    Q_OBJECT

private slots:
    void idsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");

        const QStringList two{u"i-1"_s, u"i-2"_s};
        QTest::newRow("nothing") << u" \n\t "_s << QStringList();
        QTest::newRow("signs alone") << u"[ , ; \"\" ]"_s << QStringList();
        QTest::newRow("lines") << u"i-1\r\ni-2\n"_s << two;
        QTest::newRow("blanks") << u"  i-1   i-2 "_s << two;
        QTest::newRow("commas") << u"i-1, i-2,"_s << two;
        QTest::newRow("semicolons and bars") << u"i-1;i-2|i-1"_s << two;
        QTest::newRow("columns of a sheet")
            << u"i-1\tweb\r\ni-2\tdb"_s << QStringList{u"i-1"_s, u"web"_s, u"i-2"_s, u"db"_s};
        QTest::newRow("quotes") << u"'i-1', \"i-2\""_s << two;
        QTest::newRow("typographic quotes") << u"“i-1”、‘i-2’"_s << two;
        QTest::newRow("brackets") << u"(i-1) <i-2>"_s << two;
        QTest::newRow("full width") << u"i-1，i-2；（i-1）　【i-2】"_s << two;
        QTest::newRow("invisible") << u"\uFEFFi-1\u200B\u00A0i-2"_s << two;
        QTest::newRow("each once") << u"i-2 i-1 i-2"_s << QStringList{u"i-2"_s, u"i-1"_s};
        QTest::newRow("case differs") << u"i-a I-A"_s << QStringList{u"i-a"_s, u"I-A"_s};
        QTest::newRow("resource names")
            << u"arn:aws:ec2:us-east-1:42:instance/i-1 jrn:vm:cn-north-1:42:i-2"_s << two;
        QTest::newRow("colons within ids") << u"cn-north-4:af31, www.example.com."_s
                                           << QStringList{u"cn-north-4:af31"_s, u"www.example.com."_s};
        QTest::newRow("JSON texts") << u"[\"i-1\", \"i-2\"]"_s << two;
        QTest::newRow("JSON names with blanks")
            << u"[\"web one\", \"arn:x:y/i-2\"]"_s << QStringList{u"web one"_s, u"i-2"_s};
        QTest::newRow("JSON objects")
            << u"[{\"InstanceId\": \"i-1\", \"State\": \"up\"}, {\"resource_id\": \"i-2\"}]"_s << two;
        QTest::newRow("JSON below a member") << u"{\"data\": {\"ids\": [\"i-1\", \"i-2\"]}}"_s << two;
        QTest::newRow("broken JSON") << u"[\"i-1\", \"i-2\""_s << two;
        QTest::newRow("pairs") << u"id: i-1"_s << QStringList{u"id"_s, u"i-1"_s};
        QTest::newRow("Chinese names")
            << u"北京网关，上海网关"_s << QStringList{u"北京网关"_s, u"上海网关"_s};
    }

    void idsAreFound()
    {
        QFETCH(const QString, text);
        QTEST(IdList::read(text).texts(), "expected");
    }

    void whatIsTooMuchIsCutOffAndTold()
    {
        QString text;
        for (qsizetype id = 0; id < IdList::kMaximum; ++id)
            text += u"i-%1\n"_s.arg(id);
        QVERIFY(!IdList::read(text).isCut());
        QCOMPARE(IdList::read(text).texts().size(), IdList::kMaximum);
        const IdList cut = IdList::read(text + u"i-x"_s);
        QVERIFY(cut.isCut());
        QCOMPARE(cut.texts().size(), IdList::kMaximum);
        // What was there already is not one more.
        QVERIFY(!IdList::read(text + u"i-7"_s).isCut());
    }

    void aClipboardWithIdsIsRecognised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("ids") << u"i-1\ni-2"_s << true;
        QTest::newRow("one id") << u"i-0abc"_s << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("prose") << u"Please tag the machines of the shop until Friday."_s << false;
        QTest::newRow("no id is so long") << QString(300, u'7') << false;
    }

    void aClipboardWithIdsIsRecognised()
    {
        QFETCH(const QString, text);
        QTEST(IdList::isLikely(text), "expected");
    }
};

TAGDESK_TEST(tst_IdList, QCoreApplication)

} // namespace tst_idlist

#include "tst_idlist.moc"
