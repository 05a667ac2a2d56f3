// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvtext.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Characters that make a spreadsheet compute.
bool isComputed(char first)
{
    constexpr std::string_view dangerous = "=+-@\t\r";
    return dangerous.find(first) != std::string_view::npos;
}

/// The same, and the guard itself.
bool needsGuard(char first)
{
    return first == '\'' || isComputed(first);
}

} // namespace

CellText readCell(std::string_view text)
{
    if (text.empty())
        return {};
    if (text == kRemoveCell)
        return {.meaning = CellMeaning::Remove, .value = {}};
    if (text == kEmptyCell)
        return {.meaning = CellMeaning::Empty, .value = {}};
    return {.meaning = CellMeaning::Value, .value = readName(text)};
}

std::string writeCell(std::string_view value)
{
    if (value.empty())
        return std::string(kEmptyCell);
    std::string cell;
    if (needsGuard(value.front()))
        cell = '\'';
    else if (value.front() == '<')
        cell = '<';
    cell += value;
    return cell;
}

std::string writeName(std::string_view text)
{
    return text.empty() ? std::string() : writeCell(text);
}

std::string_view readName(std::string_view text)
{
    const bool isGuarded =
        text.size() > 1 && ((text[0] == '\'' && needsGuard(text[1])) || (text[0] == '<' && text[1] == '<'));
    return text.substr(isGuarded ? 1 : 0);
}

std::string guardedCell(std::string_view text)
{
    // A sign alone is no formula, and may be the mark of a blank.
    return text.size() > 1 && isComputed(text.front()) ? '\'' + std::string(text) : std::string(text);
}

void appendField(std::string &line, std::string_view field, char separator)
{
    const auto special = [separator](char c) {
        return c == separator || c == '"' || c == '\r' || c == '\n';
    };
    const bool blankAtEnd = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    if (!blankAtEnd && std::ranges::none_of(field, special)) {
        line += field;
        return;
    }
    line += '"';
    for (const char c : field) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace tagdesk
