// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "booksource.h"
#include "numberform.h"
#include "zipparts.h"

#include <map>
#include <string>

namespace tagdesk {

/// What the relations of a part name: by id, with the last word of their type.
struct PartRelation
{
    std::string type; ///< "worksheet", "sharedStrings", "styles", …
    std::string target; ///< Name of the part.
};

/// The texts that cells of a workbook share.
class SharedTexts
{
public:
    /// Bytes of all of them.
    static constexpr std::size_t kLimit = std::size_t{512} << 20;

    void append(std::string_view text)
    {
        m_text += text;
        m_ends.push_back(m_text.size());
    }
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_text.size() + m_ends.size() * sizeof(std::size_t); }
    [[nodiscard]] std::string_view at(std::size_t index) const
    {
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(begin, m_ends[index] - begin);
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

/// Office Open XML (ISO/IEC 29500): .xlsx, .xlsm and their templates. Macros are not looked at.
class XlsxSource : public BookSource
{
public:
    explicit XlsxSource(std::unique_ptr<ZipParts> parts);

    [[nodiscard]] Result<std::vector<Sheet>> sheets() override;
    [[nodiscard]] Result<void> read(std::size_t sheet, SheetTaker &taker, const GoOn &goOn) override;

private:
    [[nodiscard]] Result<std::map<std::string, PartRelation>> relations(const std::string &part);
    [[nodiscard]] Result<void> readBook();
    [[nodiscard]] Result<void> readSharedTexts(const GoOn &goOn);
    [[nodiscard]] Result<void> readForms();

    std::unique_ptr<ZipParts> m_parts;
    std::vector<Sheet> m_sheets;
    std::vector<std::string> m_sheetParts; // by the index of m_sheets
    std::string m_textsPart; // empty: there is none
    std::string m_formsPart;
    bool m_from1904 = false;
    bool m_isRead = false;
    SharedTexts m_texts;
    std::vector<NumberForm> m_forms; // by the style of a cell
};

} // namespace tagdesk
