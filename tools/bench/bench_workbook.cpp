// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// A workbook of 100,000 rows with six tags each: writing it, looking through it, reading it.
#include "csvcontent.h"
#include "figures.h"
#include "sheetscan.h"
#include "workbookwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <numeric>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBookRows = 100'000;

void fill(ResourceTable &table)
{
    const Collection vm{.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};
    for (int number = 0; number < kBookRows; ++number) {
        table.insert(vm,
            {.id = u"i-%1"_s.arg(number, 10, 10, QLatin1Char('0')),
                .name = u"网站-%1"_s.arg(number),
                .status = u"running"_s,
                .parent = {},
                .tags = Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"team-%1"_s.arg(number % 100)},
                    {u"cost"_s, u"%1"_s.arg(number % 1'000, 5, 10, QLatin1Char('0'))}, {u"app"_s, u"shop"_s},
                    {u"部门"_s, u"研发"_s}, {u"serial"_s, u"SN-%1"_s.arg(number)}}});
    }
}

void write(const QString &path, const ResourceTable &table, TagPool &pool)
{
    Rows rows(table.size());
    std::iota(rows.begin(), rows.end(), 0U);
    const ChangeSet changes;
    WorkbookWriter writer({.keys = keysInUse(rows, table, changes, pool),
                              .accountName =
                                  [](const Collection &collection) {
                                      return collection.account;
                                  }},
        table, changes, pool);
    QFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly) && writer.begin();
    for (const Row row : rows)
        isWritten = isWritten && writer.append(row);
    if (!isWritten || !writer.finish(file))
        qFatal("cannot write the workbook of the benchmark");
}

/// Rows that came.
std::size_t read(const QString &path)
{
    QFile file(path);
    const auto goOn = [](qint64) {
        return true;
    };
    std::unique_ptr<CsvContent> content;
    const auto take = [&content](const CsvRow &row) {
        if (content)
            return content->add(row);
        QStringList header;
        for (const std::string_view cell : row.fields)
            header.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        content = std::make_unique<CsvContent>(mappingFor(u"tagdesk"_s, header));
    };
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto look = lookThroughSheet(file, std::nullopt, goOn);
    if (!look
        || scanSheet(
               file, *look, take, [](const CsvProblem &) {}, goOn)
            != CsvScanEnd::Complete)
        return 0;
    return content->size();
}

/// Runs it some times and prints what it took, in time and in memory beside what was there before.
void measureWithMemory(const QByteArray &name, const std::function<void()> &action)
{
    resetPeakMemory();
    const double before = memoryMb("VmRSS");
    measure(name, action);
    printFigure(name + ": peak memory", memoryMb("VmHWM") - before, "MiB");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.xlsx"_s);
    ResourceTable table;
    fill(table);
    measureWithMemory(
        "write a workbook of 100,000 rows with 6 tags", [&] { write(path, table, table.pool()); });
    printFigure("size of the workbook", static_cast<double>(QFile(path).size()) / 1e6, "MB");
    measureWithMemory("read a workbook of 100,000 rows with 6 tags", [&] {
        if (read(path) != kBookRows)
            qFatal("the workbook of the benchmark has other rows");
    });
}
