// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sequentialbody.h"

#include <cstring>
#include <utility>

namespace tagdesk {

SequentialBody::SequentialBody(QByteArray bytes, std::function<bool()> mayGo, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
    , m_mayGo(std::move(mayGo))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SequentialBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 SequentialBody::readData(char *data, qint64 maxSize)
{
    if (m_read == 0 && maxSize > 0 && m_mayGo && !std::exchange(m_mayGo, {})())
        m_isRefused = true;
    if (m_isRefused)
        return -1;
    const qint64 size = qMin(maxSize, m_bytes.size() - m_read);
    if (size <= 0)
        return maxSize == 0 ? 0 : -1;
    std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(size));
    m_read += size;
    return size;
}

qint64 SequentialBody::writeData(const char * /*data*/, qint64 /*maxSize*/)
{
    return -1;
}

} // namespace tagdesk
