// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace tagdesk {

/// The value of a term like `env=prod`, with or without case; `*` at either end stands for any text.
class ValuePattern
{
public:
    explicit ValuePattern(const QString &text, Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive);

    /// `utf8` is case-folded where case makes no difference.
    [[nodiscard]] bool matches(std::string_view utf8) const;
    /// True only if every value that matches this pattern matches `wide` too, which looks at case alike.
    [[nodiscard]] bool implies(const ValuePattern &wide) const;

private:
    std::string m_text; // without the wildcards
    bool m_anyBefore = false;
    bool m_anyBehind = false;
};

} // namespace tagdesk
