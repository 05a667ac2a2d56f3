// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "booksource.h"

#include "bookfault.h"
#include "odssource.h"
#include "xlsxsource.h"
#include "zipparts.h"

#include <QIODevice>
#include <QtEndian>

namespace tagdesk {

namespace {

constexpr std::string_view kCompound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

const std::string kManifest = "META-INF/manifest.xml";
const std::string kContentTypes = "[Content_Types].xml";

/// The names in the directory of a compound file are UTF-16.
bool hasName(const QByteArray &bytes, QStringView name)
{
    return bytes.contains(
        QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * qsizetype(sizeof(char16_t))));
}

/// An encrypted workbook is a compound file that holds the archive; else it is a workbook of before 2007.
Error compoundFault(QIODevice &device)
{
    constexpr qint64 kDirectoryPiece = 1 << 20;
    QByteArray bytes;
    if (device.seek(0))
        bytes = device.read(kDirectoryPiece);
    if (bytes.size() >= 0x34) {
        const auto shift = qFromLittleEndian<quint16>(bytes.constData() + 0x1e);
        const auto sector = qFromLittleEndian<quint32>(bytes.constData() + 0x30);
        const qint64 at = (qint64{sector} + 1) << std::min<int>(shift, 16);
        if (at < device.size() && device.seek(at))
            bytes += device.read(kDirectoryPiece);
    }
    if (hasName(bytes, u"EncryptedPackage"))
        return bookError(BookFault::Encrypted);
    const bool isBook = hasName(bytes, u"Workbook") || hasName(bytes, u"Book");
    return bookError(isBook ? BookFault::OldForm : BookFault::NoWorkbook);
}

} // namespace

Result<std::unique_ptr<BookSource>> openBook(QIODevice &device)
{
    const QByteArray start = device.seek(0) ? device.peek(8) : QByteArray();
    if (std::string_view(start.constData(), static_cast<std::size_t>(start.size())) == kCompound)
        return failure(compoundFault(device));
    auto parts = std::make_unique<ZipParts>(device);
    if (const Result<void> opened = parts->open(); !opened)
        return failure(opened.error());
    if (parts->has(kContentTypes))
        return std::make_unique<XlsxSource>(std::move(parts));
    if (!parts->has("content.xml"))
        return failure(bookError(BookFault::NoWorkbook));
    if (parts->has(kManifest)) {
        const Result<std::string> manifest = parts->readStart(kManifest);
        if (!manifest)
            return failure(manifest.error());
        if (manifest->find("encryption-data") != std::string::npos)
            return failure(bookError(BookFault::Encrypted));
    }
    return std::make_unique<OdsSource>(std::move(parts));
}

} // namespace tagdesk
