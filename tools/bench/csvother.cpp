// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvother.h"

#include <QFile>

#include <csv.h>

#include <vector>

namespace tagdesk::bench {

std::size_t readWithLibcsv(const QString &path)
{
    QFile file(path);
    csv_parser parser{};
    if (!file.open(QIODevice::ReadOnly) || csv_init(&parser, CSV_STRICT) != 0)
        return 0;
    std::size_t bytes = 0;
    const auto field = [](void *, std::size_t size, void *total) {
        *static_cast<std::size_t *>(total) += size;
    };
    const auto row = [](int, void *) {
    };
    std::vector<char> piece(std::size_t{1} << 18);
    for (qint64 got = 0; (got = file.read(piece.data(), static_cast<qint64>(piece.size()))) > 0;)
        csv_parse(&parser, piece.data(), static_cast<std::size_t>(got), field, row, &bytes);
    csv_fini(&parser, field, row, &bytes);
    csv_free(&parser);
    return bytes;
}

} // namespace tagdesk::bench
