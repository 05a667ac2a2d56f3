// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace tagdesk {

/// What a program says of itself, to be made a page of the manual of.
struct ManualSource
{
    struct Command
    {
        QString name; ///< "profiles add".
        QString help; ///< As --help prints it.
    };
    /// What stands above its parts.
    struct Titles
    {
        QString name = QStringLiteral("NAME");
        QString synopsis = QStringLiteral("SYNOPSIS");
        QString description = QStringLiteral("DESCRIPTION");
        QString commands = QStringLiteral("OPTIONS OF COMMANDS");
        QString seeAlso = QStringLiteral("SEE ALSO");
    };
    QString program;
    QString version;
    QDate released;
    QString help; ///< As --help prints it: usage, description, lists of options and commands, and notes.
    QList<Command> commands; ///< With the help of each.
    QStringList seeAlso; ///< Other programs.
    Titles titles{};

    /// As manuals have them in this language: "en", "zh_CN".
    [[nodiscard]] static Titles titlesIn(const QString &language);
};

/// A page of section 1 for man(1), in roff. It says no more than the help does, in the manual's order.
[[nodiscard]] QString manualPage(const ManualSource &source);

} // namespace tagdesk
