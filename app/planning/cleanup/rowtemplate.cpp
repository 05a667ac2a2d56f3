// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowtemplate.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

struct NamedWord
{
    QLatin1StringView name;
    RowTemplate::Word word;
};

constexpr std::array kWords{NamedWord{"name"_L1, RowTemplate::Word::Name},
    NamedWord{"id"_L1, RowTemplate::Word::Id}, NamedWord{"zone"_L1, RowTemplate::Word::Zone},
    NamedWord{"region"_L1, RowTemplate::Word::Region}, NamedWord{"account"_L1, RowTemplate::Word::Account},
    NamedWord{"cloud"_L1, RowTemplate::Word::Cloud}, NamedWord{"kind"_L1, RowTemplate::Word::Kind},
    NamedWord{"status"_L1, RowTemplate::Word::Status}, NamedWord{"key"_L1, RowTemplate::Word::Key},
    NamedWord{"value"_L1, RowTemplate::Word::Value}};

constexpr auto kTagPrefix = "tag:"_L1;

} // namespace

QStringList RowTemplate::words()
{
    QStringList names;
    for (const NamedWord &word : kWords)
        names.append(word.name);
    return names;
}

RowTemplate::RowTemplate(const QString &text)
{
    QString literal;
    const auto endLiteral = [&] {
        if (!literal.isEmpty())
            m_pieces.push_back({.word = Word::Literal, .text = std::exchange(literal, {})});
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        const bool isDoubled = at + 1 < text.size() && text.at(at + 1) == character;
        if ((character == u'{' || character == u'}') && isDoubled) {
            literal += character;
            ++at;
        } else if (character == u'{') {
            const qsizetype end = text.indexOf(u'}', at);
            endLiteral();
            addPlace(text.sliced(at + 1, (end < 0 ? text.size() : end) - at - 1));
            at = end < 0 ? text.size() : end;
        } else {
            literal += character;
        }
    }
    endLiteral();
}

RowTemplate RowTemplate::ofKey(const QString &key)
{
    RowTemplate made;
    made.m_pieces.push_back({.word = Word::Tag, .text = key});
    return made;
}

void RowTemplate::addPlace(const QString &name)
{
    const auto known = std::ranges::find(kWords, name, &NamedWord::name);
    if (known != kWords.end())
        m_pieces.push_back({.word = known->word, .text = {}});
    else if (name.startsWith(kTagPrefix) && name.size() > kTagPrefix.size())
        m_pieces.push_back({.word = Word::Tag, .text = name.sliced(kTagPrefix.size())});
    else if (m_unknown.isEmpty())
        m_unknown = u'{' + name + u'}';
}

bool RowTemplate::needsRow() const
{
    return std::ranges::any_of(m_pieces, [](const Piece &piece) {
        return piece.word != Word::Literal && piece.word != Word::Tag && piece.word != Word::Key
            && piece.word != Word::Value;
    });
}

std::optional<QString> RowTemplate::filled(const TextOf &textOf) const
{
    QString text;
    for (const Piece &piece : m_pieces) {
        if (piece.word == Word::Literal) {
            text += piece.text;
            continue;
        }
        const std::optional<QString> filled = textOf(piece.word, piece.text);
        if (!filled)
            return std::nullopt;
        text += *filled;
    }
    return text;
}

} // namespace tagdesk
