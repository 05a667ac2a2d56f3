// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tagdesk {

/// Finds one text in much memory. Looks for two of its bytes at once, the rarest ones in a sample of what it
/// will be searched in, many places at a time.
class TextScan
{
public:
    /// `text` must not be empty; the sample may be.
    TextScan(std::string text, std::string_view sample);

    /// The first occurrence in [from, to); null when there is none.
    [[nodiscard]] const char *find(const char *from, const char *to) const;
    [[nodiscard]] std::size_t size() const { return m_text.size(); }

private:
    [[nodiscard]] const char *findInBlock(const char *block) const;

    std::string m_text;
    std::size_t m_first = 0; // positions of the two bytes
    std::size_t m_second = 0;
};

} // namespace tagdesk
