// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace tagdesk {

/// The value of a term like `env=prod`, without case; `*` at either end stands for any text.
class ValuePattern
{
public:
    explicit ValuePattern(const QString &text);

    /// `folded` is case-folded UTF-8.
    [[nodiscard]] bool matches(std::string_view folded) const;
    /// True only if every value that matches this pattern matches `wide` too.
    [[nodiscard]] bool implies(const ValuePattern &wide) const;

private:
    std::string m_folded; // without the wildcards
    bool m_anyBefore = false;
    bool m_anyBehind = false;
};

} // namespace tagdesk
