// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagtext.h"
#include "testrunner.h"

#include <QTest>

namespace tst_tagtext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Tags on the clipboard.
class TestTagText : public QObject
{
    Q_OBJECT

private slots:
    void tagsAreTwoColumnsOfASheet()
    {
        QCOMPARE(tagText({{u"env"_s, u"prod"_s}, {u"owner"_s, {}}}), u"env\tprod\nowner\t\n"_s);
        QCOMPARE(tagText({}), QString());
    }

    void everyTagComesBack()
    {
        const Tags tags{{u"a=b"_s, u"c=d"_s}, {u"环境"_s, u"生产"_s}, {u"tab"_s, u"1\t2"_s},
            {u"quote"_s, u"\"x\" y"_s}, {u"lines"_s, u"1\n2"_s}, {u"empty"_s, {}}, {u" blank "_s, u" v "_s}};
        const ReadTags read = readTagText(tagText(tags));
        QCOMPARE(read.tags, tags);
        QVERIFY(read.refused.isEmpty());
    }

    void linesOfOthersAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Tags>("tags");
        QTest::addColumn<int>("refused");
        QTest::newRow("key=value") << u"env=prod\nowner=a=b"_s
                                   << Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"a=b"_s}} << 0;
        QTest::newRow("Windows") << u"env\tprod\r\nowner\tann\r\n"_s
                                 << Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}} << 0;
        QTest::newRow("empty lines") << u"\n\nenv\tprod\n\n"_s << Tags{{u"env"_s, u"prod"_s}} << 0;
        QTest::newRow("twice") << u"env\tprod\nenv\ttest"_s << Tags{{u"env"_s, u"test"_s}} << 0;
        QTest::newRow("no tags") << u"some words\n\tvalue\na\tb\tc\n=x"_s << Tags{} << 4;
        QTest::newRow("an open quotation mark") << u"\"env\tprod"_s << Tags{{u"\"env"_s, u"prod"_s}} << 0;
        QTest::newRow("nothing") << QString() << Tags{} << 0;
    }

    void linesOfOthersAreRead()
    {
        QFETCH(const QString, text);
        QFETCH(const Tags, tags);
        QFETCH(const int, refused);
        const ReadTags read = readTagText(text);
        QCOMPARE(read.tags, tags);
        QCOMPARE(read.refused.size(), refused);
    }
};

TAGDESK_TEST(TestTagText, QCoreApplication)

} // namespace tst_tagtext

#include "tst_tagtext.moc"
