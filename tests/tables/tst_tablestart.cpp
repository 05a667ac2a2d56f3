// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvpreview.h"
#include "tablestart.h"
#include "testrunner.h"

#include <QBuffer>
#include <QtTest>

namespace tst_tablestart {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

struct Read
{
    CsvDialect dialect;
    std::vector<SkippedLine> skipped;
    CsvPreview preview;
};

/// As an import reads a file.
Read read(const QByteArray &csv)
{
    Read result{.dialect = detectDialect(csv), .skipped = {}, .preview = {}};
    result.skipped = findTable(csv, result.dialect);
    QBuffer device;
    device.setData(csv);
    device.open(QIODevice::ReadOnly);
    result.preview = *readPreview(device, result.dialect, {}, 0, [](qint64) { return true; });
    return result;
}

} // namespace

class TestTableStart : public QObject
{
    Q_OBJECT

private slots:
    void tablesBeginBehindTitlesAndComments_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("firstRow");
        QTest::addColumn<QString>("skipped");
        const auto row = [](const char *name, const QByteArray &csv, const QString &heads,
                             const QString &first, const QString &skipped) {
            QTest::newRow(name) << csv << heads << first << skipped;
        };
        row("nothing before", "resource_id,tag:a\ni-1,x\n", u"resource_id|tag:a"_s, u"2:i-1|x"_s, {});
        row("a comment", "# exported 2025-01-02\nresource_id,tag:a\ni-1,x\n", u"resource_id|tag:a"_s,
            u"3:i-1|x"_s, u"1"_s);
        row("comments between rows", "#a\n#b, c\nresource_id,tag:a\n#d\ni-1,x\n", u"resource_id|tag:a"_s,
            u"5:i-1|x"_s, u"1 2"_s);
        row("a title and a blank line", "资源清单,,\n\n资源ID,名称,标签\ni-1,n,a:b\n", u"资源ID|名称|标签"_s,
            u"4:i-1|n|a:b"_s, u"1"_s);
        row("lines about the export", "账号,123\n导出时间,2025-01-02\n资源ID,名称,标签\ni-1,n,a:b\n",
            u"资源ID|名称|标签"_s, u"4:i-1|n|a:b"_s, u"1 2"_s);
        row("blank lines", "\n\r\n\nresource_id,tag:a\ni-1,x\n", u"resource_id|tag:a"_s, u"5:i-1|x"_s, {});
        row("a separator line and a comment", "sep=;\n# x\nresource_id;tag:a\ni-1;x\n",
            u"resource_id|tag:a"_s, u"4:i-1|x"_s, u"2"_s);
        row("a quoted separator line", "\"sep=;\"\nresource_id;tag:a\ni-1;x\n", u"resource_id|tag:a"_s,
            u"3:i-1|x"_s, {});
        row("unknown heads", "machine,colour\nname,red\n", u"machine|colour"_s, u"2:name|red"_s, {});
        row("a title over unknown heads", "Our machines\nmachine,colour\nm,red\n", u"machine|colour"_s,
            u"3:m|red"_s, u"1"_s);
        row("a number sign for a head", "#,resource_id,tag:a\n1,i-1,x\n", u"#|resource_id|tag:a"_s,
            u"2:1|i-1|x"_s, {});
        row("heads over two lines", "资源ID,名称,标签,\n,,环境,部门\ni-1,n,生产,研发\n",
            u"资源ID|名称|tag:环境|tag:部门"_s, u"3:i-1|n|生产|研发"_s, {});
        row("tags over their keys", ",,Tags,\nResourceId,Name,env,team\ni-1,n,prod,a\n",
            u"ResourceId|Name|tag:env|tag:team"_s, u"3:i-1|n|prod|a"_s, {});
        row("a head without a name", "resource_id,tag:a,\ni-1,x,y\n", u"resource_id|tag:a|"_s, u"2:i-1|x|y"_s,
            {});
    }

    void tablesBeginBehindTitlesAndComments()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, heads);
        QFETCH(QString, firstRow);
        QFETCH(QString, skipped);
        const Read found = read(csv);
        QCOMPARE(found.preview.header.join(u'|'), heads);
        const CsvPreviewRow &row = found.preview.rows.front();
        QCOMPARE(u"%1:%2"_s.arg(row.line).arg(row.fields.join(u'|')), firstRow);
        QStringList lines;
        for (const SkippedLine &line : found.skipped)
            lines.append(QString::number(line.line));
        QCOMPARE(lines.join(u' '), skipped);
    }

    void separatorsLeftOffAtTheEndAreBlankCells()
    {
        const Read found = read("resource_id,tag:a,tag:b,tag:c\ni-1,x\ni-2,x,y,z,,\ni-3,x,y,z,more\n");
        QCOMPARE(found.preview.rows.at(0).fields, (QStringList{u"i-1"_s, u"x"_s, {}, {}}));
        QVERIFY(!found.preview.rows.at(0).damaged);
        QCOMPARE(found.preview.rows.at(1).fields, (QStringList{u"i-2"_s, u"x"_s, u"y"_s, u"z"_s}));
        QVERIFY(found.preview.rows.at(2).damaged);
    }
};

TAGDESK_TEST(TestTableStart, NoApplication)

} // namespace tst_tablestart

#include "tst_tablestart.moc"
