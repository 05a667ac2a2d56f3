// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace tagdesk {

/// Heads and words of the tables that the command line prints for people. CSV and JSON are never translated.
class TableTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::TableTexts)

public:
    /// A state that scripts read as "interrupted", for people.
    [[nodiscard]] static QString state(const QString &word);
};

} // namespace tagdesk
