// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace tagdesk {

/// The values of an enum that begins at 0 and has no gaps, up to its last one.
template <typename T>
[[nodiscard]] QList<T> upTo(T last)
{
    QList<T> all;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        all.append(static_cast<T>(value));
    return all;
}

} // namespace tagdesk
