// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterparser.h"

#include "tagrules.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterTerm::Kind;

struct StateWord
{
    QLatin1StringView word;
    Kind kind;
};

constexpr std::array kStates{StateWord{"is:untagged"_L1, Kind::Untagged},
    StateWord{"is:changed"_L1, Kind::Changed}, StateWord{"is:failed"_L1, Kind::Failed},
    StateWord{"is:notread"_L1, Kind::NotRead}, StateWord{"is:invalid"_L1, Kind::Invalid},
    StateWord{"is:over-quota"_L1, Kind::OverQuota}, StateWord{"is:violates"_L1, Kind::Violates},
    StateWord{"is:managed"_L1, Kind::Managed}};

/// Two words for one thing, since a zone is what a cloud of zones has in the place of a product line.
constexpr std::array kPlaces{StateWord{"cloud:"_L1, Kind::InCloud}, StateWord{"account:"_L1, Kind::InAccount},
    StateWord{"region:"_L1, Kind::InRegion}, StateWord{"product:"_L1, Kind::InProductLine},
    StateWord{"zone:"_L1, Kind::InProductLine}};

/// A word of the filter text, and which of its parts were quoted.
struct Word
{
    bool negated = false;
    bool startsQuoted = false;
    QString text;
    qsizetype sign = -1; ///< Of the first `=` or `~` outside quotes.
    bool isDoubled = false; ///< That is a `==`.
    qsizetype start = 0; ///< In the text of the filter.
    QList<qsizetype> places; ///< Of each unit of `text` there.

    /// Where the unit stands in the text of the filter; behind the last: where the word ends.
    [[nodiscard]] qsizetype place(qsizetype unit) const
    {
        if (unit < places.size())
            return places[unit];
        return places.isEmpty() ? start : places.constLast() + 1;
    }
};

/// Parts a filter text into words.
class Words
{
public:
    explicit Words(QStringView text)
        : m_text(text)
    {
    }

    std::optional<Word> next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at == m_text.size())
            return std::nullopt;
        Word word;
        word.start = m_at;
        word.negated = m_text[m_at] == u'!';
        m_at += word.negated ? 1 : 0;
        word.startsQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
        bool quoted = false;
        for (; m_at < m_text.size() && (quoted || !m_text[m_at].isSpace()); ++m_at) {
            const QChar character = m_text[m_at];
            if (character == u'"') {
                quoted = !quoted;
                continue;
            }
            if (!quoted)
                takeSign(word, character);
            word.places.append(m_at);
            word.text += character;
        }
        return word;
    }

private:
    void takeSign(Word &word, QChar character) const
    {
        if (word.sign < 0 && (character == u'=' || character == u'~')) {
            word.sign = word.text.size();
            word.isDoubled = character == u'=' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'=';
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

std::optional<Kind> stateOf(const QString &text)
{
    const auto found = std::ranges::find_if(kStates,
        [&text](const StateWord &state) { return text.compare(state.word, Qt::CaseInsensitive) == 0; });
    return found == kStates.end() ? std::nullopt : std::optional(found->kind);
}

const StateWord *placeWordOf(const Word &word)
{
    const auto found = std::ranges::find_if(kPlaces, [&word](const StateWord &place) {
        return !word.startsQuoted && word.text.startsWith(place.word, Qt::CaseInsensitive);
    });
    return found == kPlaces.end() ? nullptr : &*found;
}

bool isStateLike(const Word &word)
{
    return !word.startsQuoted && word.sign < 0 && word.text.startsWith("is:"_L1, Qt::CaseInsensitive);
}

FilterTerm keyTerm(const Word &word)
{
    FilterTerm term{.negated = word.negated, .key = word.text.first(word.sign)};
    const QString behind = word.text.sliced(word.sign + (word.isDoubled ? 2 : 1));
    if (word.text[word.sign] == u'~') {
        term.kind = behind.isEmpty() ? Kind::KeyPresent : Kind::KeyMatches;
        if (!behind.isEmpty())
            term.pattern = TextPattern(behind);
    } else if (word.isDoubled) {
        term.kind = Kind::KeyIs;
        term.value = behind;
    } else {
        term.kind = behind.isEmpty() ? Kind::KeyPresent : Kind::KeyEquals;
        term.value = behind;
    }
    return term;
}

/// They begin a term about the resource itself.
constexpr std::array kFields{StateWord{"name:"_L1, Kind::NameIs}, StateWord{"id:"_L1, Kind::IdIs},
    StateWord{"violates:"_L1, Kind::Violates}};

/// nullptr where the word is another one; a sign makes it a term about a key.
const StateWord *fieldOf(const Word &word)
{
    if (word.startsQuoted || word.sign >= 0)
        return nullptr;
    const auto found = std::ranges::find_if(kFields,
        [&word](const StateWord &field) { return word.text.startsWith(field.word, Qt::CaseInsensitive); });
    return found == kFields.end() ? nullptr : &*found;
}

/// What is the beginning of a term as long as nothing follows.
bool isBeginning(const Word &word)
{
    const StateWord *field = fieldOf(word);
    return (word.text == "~"_L1 && word.sign == 0)
        || (field != nullptr && word.text.size() == field->word.size());
}

bool isTextPattern(const Word &word)
{
    return word.sign == 0 && word.text.startsWith(u'~') && word.text.size() > 1;
}

FilterTerm termOf(const Word &word)
{
    if (const StateWord *place = placeWordOf(word))
        return {.kind = place->kind, .negated = word.negated, .value = word.text.sliced(place->word.size())};
    if (word.sign > 0)
        return keyTerm(word);
    if (isTextPattern(word)) {
        return {
            .kind = Kind::TextMatches, .negated = word.negated, .pattern = TextPattern(word.text.sliced(1))};
    }
    if (!word.startsQuoted) {
        if (const auto kind = stateOf(word.text))
            return {.kind = *kind, .negated = word.negated};
        if (const StateWord *field = fieldOf(word)) {
            return {
                .kind = field->kind, .negated = word.negated, .value = word.text.sliced(field->word.size())};
        }
        if (word.negated && word.sign < 0)
            return {.kind = Kind::KeyPresent, .negated = true, .key = word.text};
    }
    return {.kind = Kind::Text, .negated = word.negated, .value = word.text};
}

std::optional<FilterProblem> problemOf(const Word &word, const FilterTerm &term, QStringView text)
{
    const auto position = [&text](qsizetype place) {
        return codePoints(text.first(place));
    };
    if (isStateLike(word) && !stateOf(word.text)) {
        return FilterProblem{
            .kind = FilterProblem::Kind::UnknownState, .position = position(word.start), .text = word.text};
    }
    if (!term.pattern.isValid()) {
        const qsizetype unit = word.text.size() - term.pattern.text().size() + term.pattern.errorPosition();
        return FilterProblem{.kind = FilterProblem::Kind::BrokenPattern,
            .position = position(word.place(unit)),
            .text = term.pattern.error()};
    }
    return std::nullopt;
}

} // namespace

FilterParser::FilterParser(const QString &text)
{
    Words words(text);
    while (const auto word = words.next()) {
        // "region:" is the beginning of a place.
        const StateWord *place = placeWordOf(*word);
        if (word->text.isEmpty() || isBeginning(*word)
            || (place != nullptr && word->text.size() == place->word.size()))
            continue;
        const FilterTerm term = termOf(*word);
        if (const auto problem = problemOf(*word, term, text)) {
            if (!m_problem)
                m_problem = problem;
        } else {
            m_terms.append(term);
        }
    }
}

QStringList FilterParser::stateWords()
{
    QStringList words;
    for (const StateWord &state : kStates)
        words.append(state.word);
    return words;
}

QStringList FilterParser::placeWords()
{
    QStringList words;
    for (const StateWord &place : kPlaces)
        words.append(place.word);
    return words;
}

QString FilterParser::stateWord(FilterTerm::Kind kind)
{
    const auto found = std::ranges::find(kStates, kind, &StateWord::kind);
    return found == kStates.end() ? QString() : QString(found->word);
}

} // namespace tagdesk
