// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"

#include <QSet>

#include <deque>

namespace tagdesk {

/// The ids that both clouds give their answers ("X-Request-Id", "x-jdcloud-request-id"), as far back as a
/// stray copy of an answer may come from.
class RecentReplies
{
public:
    /// True when this answer came before. One without an id is new.
    [[nodiscard]] bool isRepeated(const HttpResponse &reply);

private:
    QSet<QByteArray> m_ids;
    std::deque<QByteArray> m_order;
};

} // namespace tagdesk
