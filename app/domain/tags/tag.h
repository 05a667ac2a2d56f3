// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace tagdesk {

/// A key with its value, as the clouds send them.
struct Tag
{
    QString key;
    QString value;

    friend bool operator==(const Tag &, const Tag &) = default;
};

/// Tags of one resource in no particular order; the form used where memory does not matter.
using Tags = QList<Tag>;

} // namespace tagdesk
