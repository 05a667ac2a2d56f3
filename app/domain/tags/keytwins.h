// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

namespace tagdesk {

/// Keys in use, by what people see of them: a new key that cannot be told from one of them by eye is most
/// likely a slip.
class KeyTwins
{
public:
    explicit KeyTwins(const QStringList &keysInUse = {});

    /// From here on it is in use.
    void add(const QString &key);
    /// The key in use that looks like this one, which itself is in use nowhere; empty: none.
    [[nodiscard]] QString lookalike(const QString &key) const;
    /// The same of keys that differ in upper and lower case, too.
    [[nodiscard]] QString caseTwin(const QString &key) const;

private:
    QSet<QString> m_keys;
    QHash<QString, QString> m_bySkeleton;
    QHash<QString, QString> m_byFoldedSkeleton;
};

} // namespace tagdesk
