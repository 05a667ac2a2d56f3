// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <QByteArray>

namespace tagdesk {

/// Cuts a stream of HTTP/1.1 into whole messages by their Content-Length. A reply without one that may have
/// a body lasts until the connection closes; chunked coding is not understood.
class HttpMessageReader
{
public:
    enum class Kind { Requests, Replies };

    explicit HttpMessageReader(Kind kind)
        : m_kind(kind)
    {
    }

    void append(const QByteArray &bytes) { m_buffer += bytes; }
    /// The next complete message, byte for byte.
    [[nodiscard]] std::optional<QByteArray> take();
    /// What is left when the connection has closed.
    [[nodiscard]] QByteArray takeRest() { return std::exchange(m_buffer, {}); }

private:
    /// Bytes of the body that follows this head; -1: all until the connection closes.
    [[nodiscard]] qsizetype bodySize(const QByteArray &head) const;

    QByteArray m_buffer;
    Kind m_kind;
};

} // namespace tagdesk
