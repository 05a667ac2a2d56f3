// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tagdesk {

/// Ids and names as somebody pastes them: a column of a table, lines, words between commas or in quotes and
/// brackets, full-width ones included, resource names such as `arn:…` of which the last part is the id, or a
/// JSON list of texts or of objects with ids.
class IdList
{
public:
    /// More are cut off.
    static constexpr qsizetype kMaximum = 100'000;

    [[nodiscard]] static IdList read(const QString &text);
    /// A guess, for what stands in the clipboard: most words have digits, and none is as long as no id is.
    [[nodiscard]] static bool isLikely(const QString &text);

    /// Each once, in the order given.
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    QStringList m_texts;
    bool m_isCut = false;
};

} // namespace tagdesk
