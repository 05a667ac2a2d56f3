// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpmessagereader.h"

namespace tagdesk {

namespace {

constexpr QByteArrayView kHeadEnd = "\r\n\r\n";

bool hasNoBody(const QByteArray &replyHead)
{
    const QByteArray status = replyHead.mid(replyHead.indexOf(' ') + 1, 3);
    return status == "204" || status == "304" || status.startsWith('1');
}

} // namespace

std::optional<QByteArray> HttpMessageReader::take()
{
    const qsizetype headEnd = m_buffer.indexOf(kHeadEnd);
    if (headEnd < 0)
        return std::nullopt;
    const qsizetype headSize = headEnd + kHeadEnd.size();
    const qsizetype body = bodySize(m_buffer.first(headSize));
    if (body < 0 || m_buffer.size() < headSize + body)
        return std::nullopt;
    QByteArray message = m_buffer.first(headSize + body);
    m_buffer.remove(0, message.size());
    return message;
}

qsizetype HttpMessageReader::bodySize(const QByteArray &head) const
{
    if (m_kind == Kind::Replies && hasNoBody(head))
        return 0;
    static constexpr QByteArrayView name = "\r\ncontent-length:";
    const QByteArray lower = head.toLower();
    const qsizetype start = lower.indexOf(name);
    if (start < 0)
        return m_kind == Kind::Requests ? 0 : -1;
    const qsizetype valueStart = start + name.size();
    bool ok = false;
    const qlonglong size =
        lower.mid(valueStart, lower.indexOf('\r', valueStart) - valueStart).trimmed().toLongLong(&ok);
    return ok && size >= 0 ? size : 0;
}

} // namespace tagdesk
