// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tagdesk {

/// What is said of one thing. Each part is one line: who shows them makes the lines, and cares that nothing
/// in them acts on a terminal or as markup.
struct Sentences
{
    QString what; ///< What happened and why.
    QString next; ///< What to do now; may be empty.
    QString words; ///< The cloud's, the keychain's or the system's own, unchanged; may be empty.

    /// All parts on lines of their own, for reports and tool tips.
    [[nodiscard]] QString full() const;
};

/// Whole sentences one after the other, as a paragraph; empty ones are left out. Behind a full-width mark, as
/// Chinese has it, there is no blank.
[[nodiscard]] QString inARow(const QStringList &sentences);

} // namespace tagdesk
