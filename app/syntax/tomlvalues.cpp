// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tomlvalues.h"

#include "tomloutline.h"

#include <toml++/toml.h>

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

int lineOf(const toml::source_region &place)
{
    return static_cast<int>(place.begin.line);
}

/// The text by the library's places: lines, and code points within a line.
class TomlPlaces
{
public:
    explicit TomlPlaces(QStringView text)
        : m_text(text)
    {
    }

    /// What stands there, within one line. Quick where places are asked for in their order.
    QStringView written(const toml::source_region &place)
    {
        const qsizetype begin = offsetOf(place.begin);
        return m_text.sliced(begin, std::max(begin, offsetOf(place.end)) - begin);
    }

private:
    qsizetype offsetOf(const toml::source_position &place)
    {
        if (place.line < m_line || (place.line == m_line && place.column < m_column)) {
            m_line = 1;
            m_column = 1;
            m_offset = 0;
        }
        for (; m_line < place.line && m_offset < m_text.size(); ++m_line) {
            const qsizetype end = m_text.indexOf(u'\n', m_offset);
            m_offset = end < 0 ? m_text.size() : end + 1;
            m_column = 1;
        }
        for (; m_column < place.column && m_offset < m_text.size(); ++m_column)
            m_offset += m_text[m_offset].isHighSurrogate() ? 2 : 1;
        return m_offset;
    }

    QStringView m_text;
    toml::source_index m_line = 1;
    toml::source_index m_column = 1;
    qsizetype m_offset = 0; // of that place
};

class TomlReader
{
public:
    explicit TomlReader(QStringView text)
        : m_places(text)
    {
    }

    void readMembers(const toml::table &table, FileNode &target, int depth)
    {
        target.kind = FileNode::Kind::Object;
        std::vector<toml::table::const_iterator> members;
        members.reserve(table.size());
        for (auto member = table.cbegin(); member != table.cend(); ++member)
            members.push_back(member);
        // The library has them by name.
        std::ranges::sort(members, {}, [](const toml::table::const_iterator &member) {
            const toml::source_position &begin = member->first.source().begin;
            return std::pair(begin.line, begin.column);
        });
        for (const toml::table::const_iterator &member : members) {
            const toml::key &key = member->first;
            read(member->second, target.add(textOf(key.str()), lineOf(key.source())), depth);
        }
    }

    [[nodiscard]] const std::optional<SyntaxFault> &fault() const { return m_fault; }

private:
    void read(const toml::node &node, FileNode &target, int depth)
    {
        target.line = lineOf(node.source());
        if (depth > FileNode::kDeepest)
            return refuse(SyntaxFault::Kind::TooDeep, node);
        if (const toml::table *table = node.as_table())
            readMembers(*table, target, depth + 1);
        else if (const toml::array *array = node.as_array())
            readItems(*array, target, depth + 1);
        else
            readScalar(node, target);
    }

    void readItems(const toml::array &array, FileNode &target, int depth)
    {
        target.kind = FileNode::Kind::List;
        target.items.reserve(array.size());
        for (const toml::node &item : array)
            read(item, target.items.emplace_back(), depth);
    }

    void readScalar(const toml::node &node, FileNode &target)
    {
        target.kind = FileNode::Kind::Text;
        if (const auto *text = node.as_string()) {
            target.text = textOf(text->get());
        } else if (const auto *truth = node.as_boolean()) {
            target.kind = FileNode::Kind::Truth;
            target.truth = truth->get();
        } else if (const auto *number = node.as_integer()) {
            target.kind = FileNode::Kind::Number;
            target.text = digits(node, QString::number(number->get()));
        } else if (const auto *fraction = node.as_floating_point();
                   fraction != nullptr && std::isfinite(fraction->get())) {
            target.kind = FileNode::Kind::Number;
            target.text = digits(node, QString::number(fraction->get(), 'g', QLocale::FloatingPointShortest));
        } else if (const auto *day = node.as_date()) {
            const toml::date &date = day->get();
            target.text = QDate(date.year, date.month, date.day).toString(Qt::ISODate);
        } else {
            refuse(SyntaxFault::Kind::Inexpressible, node);
        }
    }

    /// As they are written, if every language here writes them so.
    QString digits(const toml::node &node, const QString &usual)
    {
        const QStringView written = m_places.written(node.source());
        const bool isUsual = !written.startsWith(u'+') && std::ranges::all_of(written, [](QChar digit) {
            return QStringView(u"0123456789.eE+-").contains(digit);
        });
        return isUsual ? written.toString() : usual;
    }

    void refuse(SyntaxFault::Kind kind, const toml::node &node)
    {
        if (!m_fault)
            m_fault = SyntaxFault{.kind = kind,
                .line = lineOf(node.source()),
                .text = m_places.written(node.source()).toString()};
    }

    TomlPlaces m_places;
    std::optional<SyntaxFault> m_fault;
};

} // namespace

bool isToml(QStringView text)
{
    return TomlOutline(text).isToml();
}

tl::expected<FileNode, SyntaxFault> readToml(QStringView text)
{
    if (text.startsWith(QChar::ByteOrderMark))
        text = text.sliced(1);
    if (const int line = TomlOutline(text).tooDeepLine(); line > 0)
        return tl::unexpected(SyntaxFault{.kind = SyntaxFault::Kind::TooDeep, .line = line});
    const QByteArray utf8 = text.toUtf8();
    try {
        const toml::table table =
            toml::parse(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
        FileNode root;
        root.line = 1;
        TomlReader reader(text);
        reader.readMembers(table, root, 0);
        if (reader.fault())
            return tl::unexpected(*reader.fault());
        return root;
    } catch (const toml::parse_error &error) {
        return tl::unexpected(SyntaxFault{.kind = SyntaxFault::Kind::Explained,
            .line = lineOf(error.source()),
            .text = textOf(error.description())});
    }
}

} // namespace tagdesk
