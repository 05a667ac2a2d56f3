// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace tagdesk {

/// How long a cloud takes for an answer: the median of the last ones, so that neither the first ones, which
/// open a connection, nor a stray slow one count for much.
class LatencyMeter
{
public:
    void note(qint64 milliseconds);
    /// nullopt before the first answer.
    [[nodiscard]] std::optional<int> typicalMs() const;

private:
    std::deque<qint64> m_last;
};

} // namespace tagdesk
