// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// A file of a million rows: reading it, holding it against a document of as many resources, staging what it
// changes. And what a file of 10,000 machines costs in requests.
#include "csvcontent.h"
#include "csvdecoder.h"
#include "csvestate.h"
#include "figures.h"
#include "planner.h"
#ifdef TAGDESK_LIBCSV
#include "csvother.h"
#endif

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <limits>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kResources = 1'000'000;
constexpr qint64 kPiece = 1 << 18;

/// As the import reads: in pieces, through dialect and decoder. Stops when `rows` says so.
void readFile(const QString &path, const std::function<bool(const CsvRow &)> &rows)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the file of the benchmark");
    QByteArray piece = file.read(kPiece);
    const CsvDialect dialect = detectDialect(QByteArrayView(piece).first(std::min(piece.size(), kPiece / 4)));
    CsvDecoder decoder(dialect);
    bool goesOn = true;
    CsvReader reader(
        dialect.separator, [&](const CsvRow &row) { goesOn = goesOn && rows(row); },
        [](const CsvProblem &) {});
    for (; !piece.isEmpty() && goesOn; piece = file.read(kPiece))
        reader.feed(decoder.decode(piece));
    reader.feed(decoder.finish());
    reader.finish();
}

std::unique_ptr<CsvContent> readContent(const QString &path)
{
    std::unique_ptr<CsvContent> content;
    readFile(path, [&](const CsvRow &row) {
        if (content) {
            content->add(row);
            return true;
        }
        QStringList header;
        for (const std::string_view cell : row.fields)
            header.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        content = std::make_unique<CsvContent>(mappingFor(guessPreset(header).preset, header));
        return true;
    });
    return content;
}

QJsonObject described(const ImportReport &report)
{
    return {{u"changes"_s, static_cast<qint64>(report.counts.changes)},
        {u"same"_s, static_cast<qint64>(report.counts.same)},
        {u"errors"_s, static_cast<qint64>(report.counts.errors)},
        {u"resources"_s, static_cast<qint64>(report.deltas.size())}};
}

void measureReading(const QString &path, qint64 bytes)
{
    std::size_t rows = 0;
    const Sample first = timed([&] { readFile(path, [&](const CsvRow &) { return ++rows < 100; }); });
    printFigure("first 100 rows", first.wall, "ms");
    std::size_t fieldBytes = 0;
    std::vector<Sample> samples;
    for (int run = 0; run < kRuns; ++run) {
        samples.push_back(timed([&] {
            readFile(path, [&](const CsvRow &row) {
                for (const std::string_view field : row.fields)
                    fieldBytes += field.size();
                return true;
            });
        }));
    }
    printSamples("read 1,000,000 rows", samples);
    printFigure("read", static_cast<double>(bytes) / 1e3 / samples.back().wall, "MB/s",
        {{u"fileMB"_s, static_cast<double>(bytes) / 1e6}});
#ifdef TAGDESK_LIBCSV
    std::size_t otherBytes = 0;
    measure("read with libcsv", [&] { otherBytes = readWithLibcsv(path); });
    printFigure("bytes of fields beyond ours that libcsv sees",
        static_cast<double>(otherBytes) - static_cast<double>(fieldBytes) / kRuns, "bytes");
#endif
}

/// Each run has a fresh document: a second import would find its texts and sets there.
void measureImport(const QString &path, const QByteArray &name)
{
    std::vector<Sample> read;
    std::vector<Sample> match;
    std::vector<Sample> build;
    std::vector<Sample> whole;
    std::vector<Sample> stage;
    double peak = 0;
    double slowestSlice = 0;
    QJsonObject more;
    for (int run = 0; run < kRuns; ++run) {
        CsvEstate estate(kResources);
        resetPeakMemory();
        const double before = memoryMb("VmRSS");
        std::unique_ptr<CsvContent> content;
        std::unique_ptr<ImportMatcher> matching;
        ImportReport report;
        whole.push_back(timed([&] {
            read.push_back(timed([&] { content = readContent(path); }));
            match.push_back(timed([&] {
                matching = std::make_unique<ImportMatcher>(*content, estate.target());
                static_cast<void>(matching->advance(content->size()));
            }));
            build.push_back(timed([&] {
                static_cast<void>(matching->advance(std::numeric_limits<std::size_t>::max()));
                report = matching->take();
            }));
        }));
        peak = std::max(peak, memoryMb("VmHWM") - before);
        ImportMatcher again(*content, estate.target());
        for (bool done = false; !done;)
            slowestSlice = std::max(slowestSlice, timed([&] { done = again.advance(10'000); }).wall);
        more = described(report);
        more.insert(u"contentMB"_s, static_cast<double>(content->memoryBytes()) / 1e6);
        stage.push_back(timed([&] {
            Rows rows;
            for (const auto &[row, delta] : report.deltas)
                rows.push_back(row);
            estate.workspace().stageExactly(report.deltas, rows,
                {.kind = EditDescription::Kind::Import, .key = {}, .text = {}, .rows = 0});
        }));
    }
    printSamples(name + ": read and map", read);
    printSamples(name + ": match", match);
    printSamples(name + ": build deltas", build);
    printSamples(name + ": whole", whole, more);
    printFigure(name + ": peak memory beside document and file", peak, "MB");
    printFigure(name + ": slowest of the slices of 10,000 rows", slowestSlice, "ms");
    printSamples(name + ": stage", stage);
}

/// Five shared values and one of its own on each machine.
void measureRequests(int machines)
{
    Workspace workspace;
    const Collection vm{.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};
    const Limits limits{.resourcesPerRequest = 100, .tagsPerResource = 10, .removalNeedsValue = true};
    workspace.openAccount({.account = {.id = u"a"_s, .name = u"a"_s, .cloud = u"jdcloud"_s},
        .rules = tagRules(u"jdcloud"_s),
        .limits = limits,
        .tree = {}});
    std::vector<Resource> listed;
    std::string text = "resource_id,tag:a,tag:b,tag:c,tag:d,tag:e,tag:serial\n";
    for (int number = 0; number < machines; ++number) {
        const QString id = u"i-%1"_s.arg(number);
        listed.push_back({.id = id, .name = {}, .status = {}, .parent = {}, .tags = Tags{}});
        text += id.toStdString() + ",v,w,x,y,z,SN-" + std::to_string(number) + '\n';
    }
    const Scope scope{.collection = vm, .parent = {}};
    workspace.beginListing(scope, false);
    workspace.appendListing(scope, listed, machines);
    workspace.finishListing(scope, std::nullopt);

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"machines.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(text.data(), static_cast<qint64>(text.size()));
    file.close();
    const std::unique_ptr<CsvContent> content = readContent(file.fileName());
    const ImportReport report = matchImport(*content,
        {.table = workspace.table(),
            .changes = workspace.changes(),
            .pool = workspace.pool(),
            .accounts = {workspace.accounts().front().account},
            .collections = {vm},
            .isLoaded = [](const Scope &) { return true; },
            .rules = [](const Collection &) -> const TagRules & { return *tagRules(u"jdcloud"_s); },
            .preferred = {}});
    ChangeSet changes;
    for (const auto &[row, delta] : report.deltas)
        changes.setDelta(row, delta);
    Plan plan;
    const QByteArray name = QByteArray::number(machines) + " machines, five shared tags and one unique";
    measure("plan " + name, [&] {
        plan = makePlan(
            changes, workspace.table(), workspace.pool(), [&](const Collection &) { return limits; });
    });
    // One request a machine would be as many, but would carry every shared tag once a machine.
    std::size_t carried = 0;
    for (const PlannedRequest &request : plan.requests)
        carried += workspace.pool().refs(request.tags).size();
    printFigure("requests for " + name, static_cast<double>(plan.requests.size()), "requests",
        {{u"tagsCarried"_s, static_cast<qint64>(carried)}, {u"oneByOne"_s, machines},
            {u"tagsCarriedOneByOne"_s, static_cast<qint64>(plan.changes)}});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString shared = folder.filePath(u"shared.csv"_s);
    const QString unique = folder.filePath(u"unique.csv"_s);
    const QString shuffled = folder.filePath(u"shuffled.csv"_s);
    qint64 bytes = 0;
    {
        CsvEstate estate(kResources);
        bytes = writeFile(shared, estate.workspace().table(), NewTag::Shared, RowOrder::AsInDocument);
        static_cast<void>(
            writeFile(unique, estate.workspace().table(), NewTag::Unique, RowOrder::AsInDocument));
        static_cast<void>(
            writeFile(shuffled, estate.workspace().table(), NewTag::Shared, RowOrder::Shuffled));
    }
    measureReading(shared, bytes);
    measureImport(shared, "1,000,000 rows");
    // The next row of the document is no guess here.
    measureImport(shuffled, "1,000,000 rows, shuffled");
    measureImport(unique, "1,000,000 rows with a unique value");
    measureRequests(10'000);
}
