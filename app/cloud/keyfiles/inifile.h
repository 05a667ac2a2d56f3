// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keynote.h"

#include <QByteArrayView>

#include <vector>

namespace tagdesk {

/// A section of an INI file. Views end with the text that was read.
struct IniSection
{
    struct Entry
    {
        QByteArray key; ///< In lower case, as the vendors' tools compare it.
        QByteArrayView value; ///< Without blanks around it.
        int line = 0;
    };
    QString name;
    int line = 0;
    std::vector<Entry> entries;

    /// Null when the section has none.
    [[nodiscard]] const Entry *find(QByteArrayView key) const;
    /// Empty when the section has none.
    [[nodiscard]] QByteArrayView value(QByteArrayView key) const;
    [[nodiscard]] QString text(QByteArrayView key) const;
};

/// The INI dialect that the vendors' tools share: sections, "key = value" or "key: value", and comments on
/// lines of their own. Sections of one name are one.
/// Not QSettings, which decodes values and keeps copies of keys that nobody could wipe.
struct IniFile
{
    std::vector<IniSection> sections;
    std::vector<KeyFileProblem> problems;

    /// Null when there is none.
    [[nodiscard]] const IniSection *find(const QString &name) const;
};

/// `path` is for the problems.
[[nodiscard]] IniFile readIni(QByteArrayView text, const QString &path);

} // namespace tagdesk
