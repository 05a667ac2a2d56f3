// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fileform.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace tagdesk {

using namespace std::string_view_literals;

namespace {

constexpr std::array kSignatures{
    std::pair{"PK\x03\x04"sv, FileForm::Workbook},
    std::pair{"PK\x05\x06"sv, FileForm::Workbook},
    std::pair{"\xD0\xCF\x11\xE0"sv, FileForm::OldWorkbook},
    std::pair{"%PDF-"sv, FileForm::Pdf},
    std::pair{"\x1F\x8B"sv, FileForm::Compressed},
    std::pair{"BZh"sv, FileForm::Compressed},
    std::pair{"\xFD\x37zXZ"sv, FileForm::Compressed},
    std::pair{"\x28\xB5\x2F\xFD"sv, FileForm::Compressed},
    std::pair{"\x89PNG"sv, FileForm::Other},
    std::pair{"\xFF\xD8\xFF"sv, FileForm::Other},
    std::pair{"\x7F\x45LF"sv, FileForm::Other},
    std::pair{"SQLite format 3"sv, FileForm::Other},
    std::pair{"PAR1"sv, FileForm::Other},
};

/// Without the mark and the zero bytes of UTF-16, so that what stands there in ASCII is found.
QByteArray asciiOf(QByteArrayView start)
{
    QByteArray text = start.first(std::min<qsizetype>(start.size(), 2048)).toByteArray();
    text.replace('\0', "");
    for (const auto mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (text.startsWith(mark))
            text.remove(0, static_cast<qsizetype>(std::string_view(mark).size()));
    }
    return text.trimmed().toLower();
}

bool isJson(const QByteArray &text)
{
    if (text.size() < 2 || (text[0] != '{' && text[0] != '['))
        return false;
    const QByteArray behind = text.sliced(1).trimmed();
    const char next = behind.isEmpty() ? ' ' : behind[0];
    return text[0] == '{' ? next == '"' || next == '}'
                          : next == '{' || next == '[' || next == '"' || next == ']';
}

} // namespace

FileForm fileForm(QByteArrayView start)
{
    const auto *const signature = std::ranges::find_if(kSignatures, [start](const auto &known) {
        return start.startsWith(
            QByteArrayView(known.first.data(), static_cast<qsizetype>(known.first.size())));
    });
    if (signature != kSignatures.end())
        return signature->second;
    const QByteArray text = asciiOf(start);
    if (text.startsWith("<?xml"))
        return text.contains("<html") ? FileForm::Html : FileForm::XmlWorkbook;
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")
        || text.startsWith("<meta") || text.startsWith("<head") || text.startsWith("<div"))
        return FileForm::Html;
    if (isJson(text))
        return FileForm::Json;
    return FileForm::Text;
}

} // namespace tagdesk
