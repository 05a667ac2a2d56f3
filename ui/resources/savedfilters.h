// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tagdesk {

/// A filter text under a name.
struct SavedFilter
{
    QString name;
    QString text;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// The filters that somebody keeps, in the order in which they were saved; no two have the same name.
class SavedFilters
{
public:
    static constexpr qsizetype kMost = 100;
    static constexpr qsizetype kLongestName = 60; ///< UTF-16 units.
    static constexpr qsizetype kLongestText = 2'000;

    /// For the settings.
    [[nodiscard]] QByteArray toBytes() const;
    /// What can be read of it.
    [[nodiscard]] static SavedFilters fromBytes(const QByteArray &bytes);

    [[nodiscard]] const QList<SavedFilter> &all() const { return m_filters; }
    [[nodiscard]] bool contains(const QString &name) const;
    /// Takes the place of one of that name. False for a name or a text that is empty or too long, and when
    /// there are too many.
    bool save(const QString &name, const QString &text);
    /// One that has the new name goes. False for a name that is empty or too long.
    bool rename(const QString &from, const QString &to);
    void remove(const QString &name);

private:
    QList<SavedFilter> m_filters;
};

} // namespace tagdesk
