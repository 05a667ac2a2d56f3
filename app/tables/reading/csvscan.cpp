// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvscan.h"

#include "csvdecoder.h"
#include "sheetscan.h"

#include <QIODevice>

namespace tagdesk {

namespace {

/// Large enough to be quick, small enough to be stopped at once.
constexpr qsizetype kPiece = 1 << 20;

} // namespace

CsvScanEnd scanCsv(QIODevice &device, const CsvDialect &dialect, const CsvReader::RowSink &rows,
    const CsvReader::ProblemSink &problems, const std::function<bool(qint64 bytes)> &goOn)
{
    if (dialect.sheet) {
        const auto take = [&](const CsvRow &row) {
            const bool isComment = dialect.hasComments && row.fields.front().starts_with('#');
            if (row.line >= dialect.headLine && !isComment)
                rows(row);
        };
        return scanSheet(device, *dialect.sheet, take, problems, goOn);
    }
    CsvDecoder decoder(dialect);
    CsvReader reader(dialect.separator, rows, problems, dialect.headLine, dialect.hasComments);
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 bytes = 0;
    while (goOn(bytes)) {
        const qint64 size = device.read(piece.data(), piece.size());
        if (size < 0)
            return CsvScanEnd::ReadFailed;
        if (size == 0) {
            reader.feed(decoder.finish());
            reader.finish();
            return CsvScanEnd::Complete;
        }
        bytes += size;
        reader.feed(decoder.decode(QByteArrayView(piece).first(size)));
    }
    return CsvScanEnd::Stopped;
}

} // namespace tagdesk
