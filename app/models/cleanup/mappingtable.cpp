// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mappingtable.h"

#include "csvdecoder.h"
#include "csvreader.h"
#include "utf8text.h"

namespace tagdesk {

QList<TextMapping> mappingsFromTable(const QByteArray &content)
{
    QList<TextMapping> mappings;
    const CsvDialect dialect = detectDialect(content);
    CsvReader reader(
        dialect.separator,
        [&mappings](const CsvRow &row) {
            // What a short row left out is no empty text.
            const auto written = static_cast<int>(row.fields.size()) - row.missing;
            if (row.damaged || written < 2)
                return;
            mappings.append({.match = {.kind = TextMatch::Kind::Whole, .text = textFromUtf8(row.fields[0])},
                .to = textFromUtf8(row.fields[1])});
        },
        [](const CsvProblem & /*problem*/) {});
    CsvDecoder decoder(dialect);
    reader.feed(decoder.decode(content));
    reader.feed(decoder.finish());
    reader.finish();
    return mappings;
}

} // namespace tagdesk
