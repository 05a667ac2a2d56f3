// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvreader.h"
#include "plainrow.h"
#include "testrunner.h"

#include <QtTest>

#include <random>

namespace tst_plainrow {

using namespace tagdesk;

namespace {

/// What the reader says of a text that comes in pieces of this size.
std::string said(const std::string &text, std::size_t piece)
{
    std::string lines;
    CsvReader reader(
        ',',
        [&lines](const CsvRow &row) {
            lines += std::to_string(row.line) + (row.damaged ? "!" : "") + std::to_string(row.missing) + ':';
            for (const std::string_view field : row.fields)
                lines.append("[").append(field).append("]");
            lines += '\n';
        },
        [&lines](const CsvProblem &problem) {
            lines += "problem " + std::to_string(int(problem.kind)) + " in " + std::to_string(problem.line)
                + '/' + std::to_string(problem.column) + '\n';
        });
    for (std::size_t at = 0; at < text.size(); at += piece)
        reader.feed(std::string_view(text).substr(at, piece));
    reader.finish();
    return lines;
}

std::size_t split(const std::string &text, std::vector<std::string_view> &fields)
{
    static std::vector<std::unique_ptr<std::string>> room;
    return splitPlainRow(text, ',', fields, room);
}

} // namespace

/// Rows that are split at once are those that are read byte by byte.
class TestPlainRow : public QObject
{
    Q_OBJECT

private slots:
    void aRowHasItsFieldsAndItsLength()
    {
        std::vector<std::string_view> fields;
        const std::string text = "a,\"b, \"\"c\"\"\",,long text of more than eight bytes\r\nnext";
        QCOMPARE(split(text, fields), std::size_t(48));
        QCOMPARE(fields,
            (std::vector<std::string_view>{"a", "b, \"c\"", "", "long text of more than eight bytes"}));
    }

    void whatIsNotPlainIsLeftAlone()
    {
        std::vector<std::string_view> fields;
        for (const char *text :
            {"no line end", "\nblank", "a\"b,c\n", "\"a\"b,c\n", "\"a\nb\"\n", "\"a\n", "\"a\"\"\n", "a\rb\n",
                "\xFF"
                "b,c\n"})
            QCOMPARE(split(text, fields), std::size_t(0));
        QCOMPARE(split(std::string("a\0b\n", 4), fields), std::size_t(0));
        QCOMPARE(split(std::string(kPlainRowBytes, 'a') + '\n', fields), std::size_t(0));
    }

    void whatIsReadDoesNotDependOnWhetherARowIsPlain()
    {
        std::mt19937 random(3);
        const std::vector<std::string> parts{
            "a", "b", ",", ",", "\"", "\"\"", "\n", "\n", "\r\n", "\r", "x", "é", "\xFF", "name of eight"};
        for (int i = 0; i < 40'000; ++i) {
            // Most texts begin with heads, so that rows of two fields are plain.
            std::string text = i % 8 == 0 ? "" : "k,v\n";
            for (std::size_t count = random() % 24; count > 0; --count)
                text += parts[random() % parts.size()];
            const std::string bytewise = said(text, 1);
            QCOMPARE(said(text, text.size() + 1), bytewise);
            QCOMPARE(said(text, 7), bytewise);
        }
    }
};

TAGDESK_TEST(TestPlainRow, NoApplication)

} // namespace tst_plainrow

#include "tst_plainrow.moc"
