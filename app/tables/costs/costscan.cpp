// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costscan.h"

#include "costreader.h"
#include "gzipdevice.h"

#include <QIODevice>

#include <optional>

namespace tagdesk {

namespace {

/// Enough to tell encoding and separator by.
constexpr qint64 kStartBytes = 1 << 16;

using ScanResult = tl::expected<CsvScanEnd, CostFileFault>;

ScanResult scanText(QIODevice &device, CostReader &reader, const std::function<bool()> &goOn)
{
    const QByteArray start = device.peek(kStartBytes);
    const FileForm form = fileForm(start);
    if (form != FileForm::Text)
        return tl::unexpected(CostFileFault{.kind = CostFileFault::Kind::NotATable, .form = form});
    const CsvScanEnd end = scanCsv(
        device, detectDialect(start), [&reader](const CsvRow &row) { reader.take(row); },
        [&reader](const CsvProblem &problem) { reader.take(problem); },
        [&](qint64) { return !reader.fault() && goOn(); });
    if (end == CsvScanEnd::Complete)
        reader.finish();
    return reader.fault() ? ScanResult(tl::unexpected(*reader.fault())) : end;
}

} // namespace

tl::expected<CsvScanEnd, CostFileFault> scanCosts(QIODevice &device, const CostChoice &choice,
    std::size_t file, CostTable &costs, CostFacts &facts, const std::function<bool()> &goOn)
{
    CostReader reader(costs, facts, choice, file);
    if (!device.peek(2).startsWith("\x1F\x8B"))
        return scanText(device, reader, goOn);
    GzipDevice unpacked(device);
    const ScanResult result = scanText(unpacked, reader, goOn);
    // A part of a file that is no gzip may look like anything.
    if (unpacked.isDamaged())
        return tl::unexpected(CostFileFault{.kind = CostFileFault::Kind::Damaged});
    return result;
}

} // namespace tagdesk
