// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "recentreplies.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// More than can be under way on all connections.
constexpr std::size_t kRemembered = 256;

QByteArray idOf(const HttpResponse &reply)
{
    const auto header = std::find_if(reply.headers.cbegin(), reply.headers.cend(),
        [](const auto &each) { return each.first.toLower().endsWith("request-id"); });
    return header == reply.headers.cend() ? QByteArray() : header->second;
}

} // namespace

bool RecentReplies::isRepeated(const HttpResponse &reply)
{
    const QByteArray id = idOf(reply);
    if (id.isEmpty())
        return false;
    if (m_ids.contains(id))
        return true;
    m_ids.insert(id);
    m_order.push_back(id);
    if (m_order.size() > kRemembered) {
        m_ids.remove(m_order.front());
        m_order.pop_front();
    }
    return false;
}

} // namespace tagdesk
