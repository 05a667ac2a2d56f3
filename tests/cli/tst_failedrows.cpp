// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvimport.h"
#include "failedrows.h"
#include "testrunner.h"
#include "workspace.h"

#include <QBuffer>
#include <QTest>

namespace tst_failedrows {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const Collection kVm{.account = u"p1"_s, .cloud = u"jdcloud"_s, .region = u"r"_s, .kind = u"vm"_s};

Account account()
{
    Account account;
    account.id = u"p1"_s;
    account.name = u"Web 生产"_s;
    account.cloud = u"jdcloud"_s;
    return account;
}

/// Two machines of one account.
class Document
{
public:
    Document()
    {
        m_workspace.openAccount(
            {.account = account(), .rules = tagRules(u"jdcloud"_s), .limits = {}, .tree = {}});
        m_workspace.beginListing(scope(), false);
        m_workspace.appendListing(scope(),
            {{.id = u"i-1"_s,
                 .name = u"=web, \"first\""_s,
                 .status = {},
                 .parent = {},
                 .tags = Tags{{u"env"_s, u"test"_s}, {u"owner"_s, u"ann"_s}}},
                {.id = u"i-2"_s, .name = {}, .status = {}, .parent = {}, .tags = Tags{}}},
            2);
        m_workspace.finishListing(scope(), {});
    }

    Workspace &workspace() { return m_workspace; }

    /// What importing the table would stage.
    QStringList imported(const QByteArray &table)
    {
        std::vector<QStringList> rows;
        const auto take = [&rows](const CsvRow &row) {
            QStringList fields;
            for (const std::string_view field : row.fields)
                fields.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
            rows.push_back(fields);
        };
        const std::string_view text(table.data(), static_cast<std::size_t>(table.size()));
        CsvReader reader(',', take, [](const CsvProblem &) {});
        reader.feed(text.substr(3));
        reader.finish();
        CsvContent content(mappingFor(guessPreset(rows.at(0)).preset, rows.at(0)));
        bool isHeader = true;
        CsvReader again(
            ',',
            [&](const CsvRow &row) {
                if (!std::exchange(isHeader, false))
                    content.add(row);
            },
            [&content](const CsvProblem &problem) { content.add(problem); });
        again.feed(text.substr(3));
        again.finish();
        const ImportReport report = matchImport(content,
            {.table = m_workspace.table(),
                .changes = m_workspace.changes(),
                .pool = m_workspace.pool(),
                .accounts = {account()},
                .collections = {kVm},
                .isLoaded = [](const Scope &) { return true; },
                .rules = [](const Collection &) -> const TagRules & { return *tagRules(u"jdcloud"_s); },
                .preferred = {}});
        QStringList lines{u"%1 problems"_s.arg(report.problems.size())};
        const TagPool &pool = m_workspace.pool();
        for (const auto &[row, delta] : report.deltas) {
            for (const TagRef &ref : pool.refs(delta))
                lines.append(m_workspace.table().idText(row) + u' ' + pool.text(ref.key)
                    + (ref.isRemoval() ? u" removed"_s : u'=' + pool.text(ref.value)));
        }
        return lines;
    }

private:
    static Scope scope() { return {.collection = kVm, .parent = {}}; }

    Workspace m_workspace;
};

QByteArray written(const std::vector<FailedRow> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeFailedRows(buffer, rows) ? buffer.data() : QByteArray();
}

} // namespace

/// What was not changed, as a table that can be imported again.
class TestFailedRows : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWantedComesBack()
    {
        Document document;
        Workspace &workspace = document.workspace();
        workspace.stage({0, 1}, {.key = u"note"_s, .value = u"=1+1"_s}, EditMode::Set);
        workspace.stage({0}, {.key = u"owner"_s, .value = {}}, EditMode::Remove);
        const QByteArray table = written(
            {failedRow(workspace, 0, u"\"locked\", request r-1"_s), failedRow(workspace, 1, u"@gone"_s)});
        const QByteArrayList lines = table.split('\n');
        QCOMPARE(lines[0],
            QByteArray("\xEF\xBB\xBFprovider,profile,region,service,resource_id,resource_name,_base,tag:note,"
                       "tag:owner,_reason\r"));
        QVERIFY2(
            lines[1].startsWith("jdcloud,Web 生产,r,vm,i-1,\"'=web, \"\"first\"\"\","), lines[1].constData());
        QVERIFY2(
            lines[1].endsWith(",'=1+1,<remove>,\"\"\"locked\"\", request r-1\"\r"), lines[1].constData());
        QCOMPARE(lines[2], QByteArray("jdcloud,Web 生产,r,vm,i-2,,-,'=1+1,,'@gone\r"));

        workspace.revertAll();
        QCOMPARE(document.imported(table),
            QStringList({u"0 problems"_s, u"i-1 note==1+1"_s, u"i-1 owner removed"_s, u"i-2 note==1+1"_s}));
    }

    void aLaterChangeOnTheCloudIsNoticed()
    {
        Document document;
        Workspace &workspace = document.workspace();
        workspace.stage({0}, {.key = u"env"_s, .value = u"prod"_s}, EditMode::Set);
        const QByteArray table = written({failedRow(workspace, 0, u"locked"_s)});
        workspace.revertAll();
        workspace.rebase(0, Tags{{u"env"_s, u"dev"_s}});
        QCOMPARE(document.imported(table), QStringList{u"1 problems"_s});
    }

    void anUnknownResourceKeepsItsIdentity()
    {
        const FailedRow unknown{.resource = {.collection = kVm, .id = u"i-9"_s},
            .name = {},
            .base = {},
            .wanted = {{.key = u"env"_s, .value = u""_s}},
            .reason = u"There is no such resource."_s};
        QVERIFY(
            written({unknown}).endsWith("\r\njdcloud,p1,r,vm,i-9,,,<empty>,There is no such resource.\r\n"));
        FailedRow formula = unknown;
        formula.resource.id = u"=1+1"_s;
        formula.resource.collection.account = u"@me"_s;
        QVERIFY(written({formula}).contains("\r\njdcloud,'@me,r,vm,'=1+1,,,<empty>,"));
        FailedRow bare = unknown;
        bare.resource.collection = {};
        QVERIFY(written({bare}).endsWith("\r\n,,,,i-9,,,<empty>,There is no such resource.\r\n"));
    }
};

TAGDESK_TEST(TestFailedRows, QCoreApplication)

} // namespace tst_failedrows

#include "tst_failedrows.moc"
