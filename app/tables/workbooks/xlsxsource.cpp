// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "xlsxsource.h"

#include "bookfault.h"
#include "scanpart.h"
#include "xlsxsheet.h"

#include <charconv>
#include <utility>

namespace tagdesk {

namespace {

/// Styles of cells; Excel allows 65,490.
constexpr std::size_t kFormsLimit = 1 << 20;
constexpr std::size_t kSheetsLimit = 4'096;

int numberOf(std::string_view text)
{
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Behind the last slash; all of it without one.
std::string_view lastPart(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

/// A target as it stands beside `part`: "../a.xml" of "x/y/z.xml" is "x/a.xml".
std::string resolved(std::string_view part, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::string folder(part.substr(0, part.size() - lastPart(part).size()));
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../")) {
            if (!folder.empty())
                folder.pop_back();
            folder.resize(folder.rfind('/') + 1);
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return folder + std::string(target);
}

/// Elements that stand for something, without text.
class StartTaker : public XmlTaker
{
public:
    using Start = std::function<void(std::string_view, const XmlAttributes &)>;
    using End = std::function<void(std::string_view)>;

    explicit StartTaker(Start start, End end = {})
        : m_start(std::move(start))
        , m_end(std::move(end))
    {
    }
    void start(std::string_view name, const XmlAttributes &attributes) override { m_start(name, attributes); }
    void end(std::string_view name) override
    {
        if (m_end)
            m_end(name);
    }
    void text(std::string_view) override { }

private:
    Start m_start;
    End m_end;
};

class SharedTextsTaker : public XmlTaker
{
public:
    SharedTextsTaker(SharedTexts &texts, XmlScan *&scan)
        : m_texts(texts)
        , m_scan(scan)
    {
    }

    void start(std::string_view name, const XmlAttributes &) override
    {
        if (name == "si")
            m_text.clear();
        else
            m_text.start(name);
    }
    void end(std::string_view name) override
    {
        if (name != "si")
            return m_text.end(name);
        m_texts.append(m_text.text());
        if (m_texts.bytes() > SharedTexts::kLimit)
            m_scan->stop(XmlScan::State::TooLarge);
    }
    void text(std::string_view text) override { m_text.append(text); }

private:
    SharedTexts &m_texts;
    XmlScan *&m_scan;
    RichText m_text;
};

} // namespace

XlsxSource::XlsxSource(std::unique_ptr<ZipParts> parts)
    : m_parts(std::move(parts))
{
}

Result<std::map<std::string, PartRelation>> XlsxSource::relations(const std::string &part)
{
    const std::string_view name = lastPart(part);
    const std::string folder = part.substr(0, part.size() - name.size());
    const std::string relations = folder + "_rels/" + std::string(name) + ".rels";
    std::map<std::string, PartRelation> found;
    if (!m_parts->has(relations))
        return found;
    StartTaker taker([&](std::string_view element, const XmlAttributes &attributes) {
        if (element == "Relationship" && attributes.value("TargetMode") != "External"
            && found.size() < kSheetsLimit)
            found[std::string(attributes.value("Id"))] = {
                .type = std::string(lastPart(attributes.value("Type"))),
                .target = resolved(part, attributes.value("Target"))};
    });
    if (const Result<void> scanned = scanPart(*m_parts, relations, taker); !scanned)
        return failure(scanned.error());
    return found;
}

Result<void> XlsxSource::readBook()
{
    const auto noWorkbook = [] {
        return failure(bookError(BookFault::NoWorkbook));
    };
    const auto root = relations({});
    if (!root)
        return failure(root.error());
    std::string book;
    for (const auto &[id, relation] : *root) {
        if (relation.type == "officeDocument")
            book = relation.target;
    }
    if (book.ends_with(".bin"))
        return failure(bookError(BookFault::BinaryForm));
    if (book.empty() || !m_parts->has(book))
        return noWorkbook();
    const auto named = relations(book);
    if (!named)
        return failure(named.error());
    for (const auto &[id, relation] : *named) {
        if (relation.type == "sharedStrings")
            m_textsPart = relation.target;
        else if (relation.type == "styles")
            m_formsPart = relation.target;
    }
    bool isWorkbook = false;
    StartTaker taker([&](std::string_view element, const XmlAttributes &attributes) {
        isWorkbook = isWorkbook || element == "workbook";
        if (element == "workbookPr")
            m_from1904 = attributes.isTrue("date1904");
        if (element != "sheet" || m_sheets.size() == kSheetsLimit)
            return;
        const auto relation = named->find(std::string(attributes.value("id")));
        if (relation == named->end() || relation->second.type != "worksheet")
            return;
        const std::string_view state = attributes.value("state");
        m_sheets.push_back({.name = textOf(attributes.value("name")),
            .isHidden = state == "hidden" || state == "veryHidden"});
        m_sheetParts.push_back(relation->second.target);
    });
    if (Result<void> scanned = scanPart(*m_parts, book, taker); !scanned)
        return scanned;
    if (!isWorkbook)
        return noWorkbook();
    return {};
}

Result<std::vector<BookSource::Sheet>> XlsxSource::sheets()
{
    if (!std::exchange(m_isRead, true)) {
        if (const Result<void> read = readBook(); !read)
            return failure(read.error());
    }
    return m_sheets;
}

Result<void> XlsxSource::readSharedTexts(const GoOn &goOn)
{
    if (m_textsPart.empty() || m_texts.size() > 0)
        return {};
    XmlScan *scan = nullptr;
    SharedTextsTaker taker(m_texts, scan);
    return scanPart(
        *m_parts, m_textsPart, taker, [&scan](XmlScan &begun) { scan = &begun; }, goOn);
}

Result<void> XlsxSource::readForms()
{
    if (m_formsPart.empty() || !m_forms.empty())
        return {};
    std::map<int, NumberForm> codes;
    bool inCellForms = false;
    StartTaker taker(
        [&](std::string_view element, const XmlAttributes &attributes) {
            if (element == "numFmt" && codes.size() < kFormsLimit) {
                codes[numberOf(attributes.value("numFmtId"))] = formOfCode(attributes.value("formatCode"));
            } else if (element == "cellXfs") {
                inCellForms = true;
            } else if (element == "xf" && inCellForms && m_forms.size() < kFormsLimit) {
                const int id = numberOf(attributes.value("numFmtId"));
                const auto code = codes.find(id);
                m_forms.push_back(code == codes.end() ? builtinForm(id) : code->second);
            }
        },
        [&](std::string_view element) { inCellForms = inCellForms && element != "cellXfs"; });
    return scanPart(*m_parts, m_formsPart, taker);
}

Result<void> XlsxSource::read(std::size_t sheet, SheetTaker &taker, const GoOn &goOn)
{
    if (Result<void> read = readSharedTexts(goOn); !read)
        return read;
    if (Result<void> read = readForms(); !read)
        return read;
    XlsxSheet cells(taker, m_texts, m_forms, m_from1904);
    const auto begin = [&cells](XmlScan &scan) {
        cells.setScan(&scan);
    };
    return scanPart(*m_parts, m_sheetParts.at(sheet), cells, begin, goOn);
}

} // namespace tagdesk
