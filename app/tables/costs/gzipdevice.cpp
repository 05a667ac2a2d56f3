// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gzipdevice.h"

#include <zlib.h>

#include <QByteArray>

#include <algorithm>
#include <limits>

namespace tagdesk {

namespace {

constexpr qsizetype kPackedPiece = 1 << 17;
/// Of zlib: the largest window, and a gzip head.
constexpr int kGzipWindow = 15 + 16;

} // namespace

class GzipDevice::Stream
{
public:
    Stream() { isReady = inflateInit2(&state, kGzipWindow) == Z_OK; }
    ~Stream() { inflateEnd(&state); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    z_stream state{};
    QByteArray piece = QByteArray(kPackedPiece, Qt::Uninitialized);
    bool isReady = false;
    bool isWithinPart = false; // its end is still to come
};

GzipDevice::GzipDevice(QIODevice &packed, QObject *parent)
    : QIODevice(parent)
    , m_packed(packed)
    , m_stream(std::make_unique<Stream>())
{
    open(QIODevice::ReadOnly);
}

GzipDevice::~GzipDevice() = default;

/// False: the packed file has ended, or cannot be read.
bool GzipDevice::refill()
{
    const qint64 size = m_packed.read(m_stream->piece.data(), m_stream->piece.size());
    m_stream->state.next_in = reinterpret_cast<Bytef *>(m_stream->piece.data());
    m_stream->state.avail_in = static_cast<uInt>(std::max<qint64>(size, 0));
    if (size < 0)
        setErrorString(m_packed.errorString());
    return size > 0;
}

qint64 GzipDevice::fail()
{
    m_isDamaged = true;
    return -1;
}

qint64 GzipDevice::readData(char *data, qint64 size)
{
    if (!m_stream->isReady || m_isDamaged)
        return fail();
    z_stream &state = m_stream->state;
    const qint64 wanted = std::min<qint64>(size, std::numeric_limits<uInt>::max());
    state.next_out = reinterpret_cast<Bytef *>(data);
    state.avail_out = static_cast<uInt>(wanted);
    while (state.avail_out > 0 && !m_isAtEnd) {
        if (state.avail_in == 0 && !refill()) {
            if (m_stream->isWithinPart)
                return fail();
            m_isAtEnd = true;
            break;
        }
        m_stream->isWithinPart = true;
        const int result = inflate(&state, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {
            m_stream->isWithinPart = false;
            inflateReset(&state);
        } else if (result != Z_OK) {
            return fail();
        }
    }
    return wanted - static_cast<qint64>(state.avail_out);
}

qint64 GzipDevice::writeData(const char * /*data*/, qint64 /*size*/)
{
    return -1;
}

} // namespace tagdesk
