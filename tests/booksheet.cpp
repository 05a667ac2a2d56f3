// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "booksheet.h"

#include <QFile>
#include <QString>

#include <zip.h>

namespace tagdesk {

QByteArray sheetOf(const QString &path)
{
    int error = 0;
    zip_t *const archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
    zip_file_t *const file = archive == nullptr ? nullptr : zip_fopen(archive, "xl/worksheets/sheet1.xml", 0);
    QByteArray text(file == nullptr ? 0 : 1 << 22, '\0');
    if (file != nullptr) {
        text.truncate(qsizetype(zip_fread(file, text.data(), zip_uint64_t(text.size()))));
        zip_fclose(file);
    }
    if (archive != nullptr)
        zip_discard(archive);
    return text;
}

} // namespace tagdesk
