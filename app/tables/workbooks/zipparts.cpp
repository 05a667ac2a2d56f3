// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "zipparts.h"

#include "bookfault.h"

#include <QIODevice>
#include <QtEndian>

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace tagdesk {

namespace {

constexpr std::size_t kUnpackedPiece = 1 << 18;
/// Bytes of the directory: some hundreds of thousands of parts, where a workbook has some hundreds.
constexpr quint64 kDirectoryLimit = 16 << 20;
/// What unpacks to more than this, and to so many times its size, is made to be unpacked.
constexpr quint64 kBombBytes = 256 << 20;
constexpr quint64 kBombRatio = 250;

Error damaged()
{
    return bookError(BookFault::Damaged);
}

Error tooLarge()
{
    return bookError(BookFault::TooLarge);
}

} // namespace

/// Lets libzip read from a device.
struct ZipParts::Source
{
    explicit Source(QIODevice &from)
        : device(from)
    {
        zip_error_init(&error);
    }
    ~Source() { zip_error_fini(&error); }
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;

    static zip_int64_t answer(void *user, void *data, zip_uint64_t size, zip_source_cmd_t command)
    {
        return static_cast<Source *>(user)->answer(data, size, command);
    }

    zip_int64_t answer(void *data, zip_uint64_t size, zip_source_cmd_t command)
    {
        switch (command) {
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                ZIP_SOURCE_SUPPORTS, -1);
        case ZIP_SOURCE_OPEN:
            return device.seek(0) ? 0 : failed();
        case ZIP_SOURCE_READ: {
            const qint64 read = device.read(static_cast<char *>(data), static_cast<qint64>(size));
            hasFailed = hasFailed || read < 0;
            return read < 0 ? failed() : read;
        }
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_STAT: {
            auto *stat = static_cast<zip_stat_t *>(data);
            zip_stat_init(stat);
            stat->size = static_cast<zip_uint64_t>(device.size());
            stat->valid = ZIP_STAT_SIZE;
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_SEEK: {
            const zip_int64_t to = zip_source_seek_compute_offset(static_cast<zip_uint64_t>(device.pos()),
                static_cast<zip_uint64_t>(device.size()), data, size, &error);
            return to >= 0 && device.seek(to) ? 0 : failed();
        }
        case ZIP_SOURCE_TELL:
            return device.pos();
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&error, data, size);
        default:
            zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
        }
    }

    zip_int64_t failed()
    {
        zip_error_set(&error, ZIP_ER_READ, 0);
        return -1;
    }

    QIODevice &device;
    zip_error_t error{};
    bool hasFailed = false; ///< The device, not what stands in it.
};

ZipParts::ZipParts(QIODevice &device)
    : m_source(std::make_unique<Source>(device))
{
}

ZipParts::~ZipParts()
{
    if (m_zip != nullptr)
        zip_discard(m_zip);
}

Error ZipParts::fault(int zipError) const
{
    if (m_source->hasFailed)
        return makeError(ErrorKind::Invalid, ErrorCause::FileNotReadable, {}, m_source->device.errorString());
    if (zipError == ZIP_ER_ENCRNOTSUPP || zipError == ZIP_ER_NOPASSWD || zipError == ZIP_ER_WRONGPASSWD)
        return bookError(BookFault::Encrypted);
    return damaged();
}

/// libzip holds the whole directory, some hundred bytes an entry, before it can be asked for its size.
Result<void> ZipParts::checkDirectory()
{
    constexpr qint64 kEndBytes = 22;
    constexpr qint64 kLocatorBytes = 20;
    constexpr qint64 kEnd64Bytes = 56;
    QIODevice &device = m_source->device;
    const qint64 tailBytes = std::min<qint64>(device.size(), kLocatorBytes + kEndBytes + 0xffff);
    const QByteArray tail = device.seek(device.size() - tailBytes) ? device.read(tailBytes) : QByteArray();
    m_source->hasFailed = tail.size() < tailBytes;
    if (m_source->hasFailed)
        return failure(fault(ZIP_ER_OK));
    const qsizetype end = tail.lastIndexOf("PK\x05\x06");
    if (end < 0 || tail.size() - end < kEndBytes)
        return failure(damaged());
    const auto directory = qFromLittleEndian<quint32>(tail.constData() + end + 12);
    if (directory != 0xffffffff) {
        if (directory > kDirectoryLimit)
            return failure(tooLarge());
        return {};
    }
    const qsizetype locator = end - kLocatorBytes;
    if (locator < 0 || std::memcmp(tail.constData() + locator, "PK\x06\x07", 4) != 0)
        return failure(damaged());
    const auto at = qFromLittleEndian<quint64>(tail.constData() + locator + 8);
    if (at > static_cast<quint64>(device.size()) || !device.seek(static_cast<qint64>(at)))
        return failure(damaged());
    const QByteArray end64 = device.read(kEnd64Bytes);
    if (end64.size() < kEnd64Bytes || !end64.startsWith("PK\x06\x06"))
        return failure(damaged());
    if (qFromLittleEndian<quint64>(end64.constData() + 40) > kDirectoryLimit)
        return failure(tooLarge());
    return {};
}

Result<void> ZipParts::open()
{
    if (Result<void> checked = checkDirectory(); !checked)
        return checked;
    zip_error_t error{};
    zip_error_init(&error);
    zip_source_t *source = zip_source_function_create(&Source::answer, m_source.get(), &error);
    if (source != nullptr)
        m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (m_zip != nullptr)
        return {};
    if (source != nullptr)
        zip_source_free(source);
    return failure(fault(code));
}

bool ZipParts::has(const std::string &name) const
{
    return zip_name_locate(m_zip, name.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<void> ZipParts::read(const std::string &name, const Take &take)
{
    zip_stat_t stat{};
    zip_stat_init(&stat);
    if (zip_stat(m_zip, name.c_str(), ZIP_FL_NOCASE, &stat) != 0)
        return failure(damaged());
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return failure(bookError(BookFault::Encrypted));
    zip_file_t *file = zip_fopen_index(m_zip, stat.index, 0);
    if (file == nullptr)
        return failure(fault(zip_error_code_zip(zip_get_error(m_zip))));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> closing(file, &zip_fclose);
    const quint64 packed = std::max<quint64>(1, (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 1);
    quint64 unpacked = 0;
    std::string piece(kUnpackedPiece, '\0');
    while (true) {
        const zip_int64_t size = zip_fread(file, piece.data(), piece.size());
        if (size < 0)
            return failure(fault(zip_error_code_zip(zip_file_get_error(file))));
        if (size == 0)
            return {};
        // Counted, since what the directory says of it need not be true.
        unpacked += static_cast<quint64>(size);
        if (unpacked > kPartLimit || (unpacked > kBombBytes && unpacked / packed > kBombRatio))
            return failure(tooLarge());
        if (!take(std::string_view(piece).substr(0, static_cast<std::size_t>(size))))
            return {};
    }
}

Result<std::string> ZipParts::readStart(const std::string &name, std::size_t limit)
{
    std::string text;
    const Result<void> read = this->read(name, [&](std::string_view piece) {
        text += piece.substr(0, limit - text.size());
        return text.size() < limit;
    });
    if (!read)
        return failure(read.error());
    return text;
}

} // namespace tagdesk
