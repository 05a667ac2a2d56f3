// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keytwins.h"

#include "lookalike.h"

namespace tagdesk {

KeyTwins::KeyTwins(const QStringList &keysInUse)
{
    for (const QString &key : keysInUse)
        add(key);
}

void KeyTwins::add(const QString &key)
{
    m_keys.insert(key);
    const QString seen = skeleton(key);
    // Of several that look alike the plain one is named.
    if (!m_bySkeleton.contains(seen) || key == seen)
        m_bySkeleton.insert(seen, key);
    m_byFoldedSkeleton.insert(seen.toCaseFolded(), key);
}

QString KeyTwins::lookalike(const QString &key) const
{
    return m_keys.contains(key) ? QString() : m_bySkeleton.value(skeleton(key));
}

QString KeyTwins::caseTwin(const QString &key) const
{
    return m_keys.contains(key) ? QString() : m_byFoldedSkeleton.value(skeleton(key).toCaseFolded());
}

} // namespace tagdesk
