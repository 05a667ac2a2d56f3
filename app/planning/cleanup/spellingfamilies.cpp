// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "spellingfamilies.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Likeness = SpellingFamily::Likeness;

constexpr std::size_t kPieceOfCases = 2'048;
constexpr qsizetype kShortestTyped = 4; // characters; shorter words are near to too many others

/// What is left of a text without its form.
QString plainForm(const QString &text)
{
    QString form;
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (qsizetype at = 0; at < folded.size(); ++at) {
        const QChar character = folded.at(at);
        const bool isMark =
            character.isSpace() || character == u'-' || character == u'_' || character == u'.';
        // 1.0 is not 10.
        const bool isAmongDigits =
            at > 0 && at + 1 < folded.size() && folded.at(at - 1).isDigit() && folded.at(at + 1).isDigit();
        if (!isMark || isAmongDigits)
            form += character;
    }
    // A text of nothing else is itself.
    return form.isEmpty() ? text : form;
}

/// Without the ending of an English plural.
QString singular(const QString &form)
{
    if (form.size() < kShortestTyped || !form.endsWith(u's') || form.endsWith(u"ss"_s))
        return form;
    if (form.endsWith(u"ies"_s))
        return form.chopped(3) + u'y';
    static const std::array endings{u"ses"_s, u"xes"_s, u"ches"_s, u"shes"_s};
    for (const QString &ending : endings) {
        if (form.endsWith(ending))
            return form.chopped(2);
    }
    return form.chopped(1);
}

/// The digits of a text, which tell apart what is named alike: node1, node2.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit())
            digits += character;
    }
    return digits;
}

/// Each character is a word, or much of one, so that another one is another word: 一部, 二部.
bool hasIdeographs(const QString &text)
{
    return std::ranges::any_of(text, [](QChar character) {
        switch (character.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
            return true;
        default:
            // Rarer ideographs take two units.
            return character.isSurrogate();
        }
    });
}

/// One character missing, too many, another one, or two neighbours swapped.
bool isOneTypeAway(QStringView one, QStringView other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    if (other.size() - one.size() > 1)
        return false;
    qsizetype same = 0;
    while (same < one.size() && one.at(same) == other.at(same))
        ++same;
    const QStringView restOfOne = one.sliced(same);
    const QStringView restOfOther = other.sliced(same);
    if (restOfOne.size() < restOfOther.size())
        return restOfOne == restOfOther.sliced(1);
    if (restOfOne.isEmpty() || restOfOne.sliced(1) == restOfOther.sliced(1))
        return true;
    return restOfOne.size() >= 2 && restOfOne.at(0) == restOfOther.at(1)
        && restOfOne.at(1) == restOfOther.at(0) && restOfOne.sliced(2) == restOfOther.sliced(2);
}

/// Spellings of one form, or of several that are alike.
struct FormGroup
{
    QString form;
    std::vector<std::size_t> spellings; // places
    std::size_t rows = 0;
    Likeness likeness = Likeness::Form;
    std::optional<std::size_t> into; // the group that took them over
};

/// Puts groups together whose forms are near to each other: the rarer one goes to the more frequent one, and
/// none through a third, so that there are no chains from "test" over "rest" to "rust".
class NearForms
{
public:
    explicit NearForms(std::vector<FormGroup> &groups)
        : m_groups(groups)
    {
    }

    void join()
    {
        std::ranges::stable_sort(m_groups, std::ranges::greater(), &FormGroup::rows);
        for (std::size_t place = 0; place < m_groups.size(); ++place) {
            if (const std::optional<std::size_t> hub = hubOf(place))
                give(place, *hub);
            else
                index(place);
        }
    }

private:
    void give(std::size_t place, std::size_t hub)
    {
        FormGroup &from = m_groups[place];
        FormGroup &to = m_groups[hub];
        to.likeness = std::max(
            to.likeness, singular(from.form) == singular(to.form) ? Likeness::Plural : Likeness::Typing);
        to.spellings.insert(to.spellings.end(), from.spellings.begin(), from.spellings.end());
        from.into = hub;
    }

    /// Each text that one character less makes of a form finds all forms that are one type away.
    template <typename Visit>
    static void visitKeys(const QString &form, Visit visit)
    {
        visit(singular(form));
        if (form.size() < kShortestTyped)
            return;
        for (qsizetype gap = 0; gap < form.size(); ++gap)
            visit(form.first(gap) + form.sliced(gap + 1));
        visit(form);
    }

    void index(std::size_t place)
    {
        visitKeys(m_groups[place].form, [this, place](const QString &key) {
            QList<std::size_t> &hubs = m_hubs[key];
            if (hubs.isEmpty() || hubs.constLast() != place)
                hubs.append(place);
        });
    }

    [[nodiscard]] static bool areAlike(const QString &one, const QString &other)
    {
        if (singular(one) == singular(other))
            return true;
        const bool isLong = one.size() >= kShortestTyped && other.size() >= kShortestTyped;
        return isLong && isOneTypeAway(one, other) && digitsOf(one) == digitsOf(other) && !hasIdeographs(one)
            && !hasIdeographs(other);
    }

    [[nodiscard]] std::optional<std::size_t> hubOf(std::size_t place) const
    {
        std::optional<std::size_t> best;
        visitKeys(m_groups[place].form, [&](const QString &key) {
            const auto known = m_hubs.constFind(key);
            if (known == m_hubs.cend())
                return;
            for (const std::size_t hub : *known) {
                if ((!best || hub < *best) && areAlike(m_groups[place].form, m_groups[hub].form))
                    best = hub;
            }
        });
        return best;
    }

    std::vector<FormGroup> &m_groups;
    QHash<QString, QList<std::size_t>> m_hubs; // places, ascending
};

std::vector<FormGroup> groupsByForm(const std::vector<Spelling> &spellings)
{
    std::vector<FormGroup> groups;
    QHash<QString, std::size_t> placeOf;
    for (std::size_t place = 0; place < spellings.size(); ++place) {
        const QString form = plainForm(spellings[place].text);
        const auto known = placeOf.constFind(form);
        if (known == placeOf.cend()) {
            placeOf.insert(form, groups.size());
            groups.push_back({.form = form, .spellings = {place}, .rows = spellings[place].rows, .into = {}});
        } else {
            groups[*known].spellings.push_back(place);
            groups[*known].rows += spellings[place].rows;
        }
    }
    return groups;
}

} // namespace

std::vector<SpellingFamily> familiesOf(std::vector<Spelling> spellings)
{
    std::ranges::sort(spellings, {}, &Spelling::text);
    std::vector<FormGroup> groups = groupsByForm(spellings);
    if (spellings.size() <= kMostTypedValues)
        NearForms(groups).join();
    std::vector<SpellingFamily> families;
    for (const FormGroup &group : groups) {
        if (group.into || group.spellings.size() < 2)
            continue;
        SpellingFamily family{.key = {}, .likeness = group.likeness, .spellings = {}};
        for (const std::size_t place : group.spellings) {
            family.spellings.push_back(spellings[place]);
            family.rows += spellings[place].rows;
        }
        std::ranges::stable_sort(family.spellings, std::ranges::greater(), &Spelling::rows);
        families.push_back(std::move(family));
    }
    std::ranges::stable_sort(families, std::ranges::greater(), &SpellingFamily::rows);
    return families;
}

SpellingCount::SpellingCount(const TagCases &cases, const EditInput &input)
    : m_input(input)
    , m_cases(cases)
{
}

void SpellingCount::count(const TagCase &same)
{
    for (const TagRef &ref : m_input.pool.refs(same.wanted)) {
        const auto [known, isNew] = m_placeOf.try_emplace(ref.key, m_keys.size());
        if (isNew)
            m_keys.push_back({.key = ref.key, .values = {}});
        OfKey &ofKey = m_keys[known->second];
        ofKey.rows += same.rows;
        ofKey.values[ref.value] += same.rows;
        if (ofKey.isLocked)
            ofKey.isLocked = lockOf(*same.rules, {m_input.pool.text(ref.key), {}}) != TagLock::None;
    }
}

bool SpellingCount::advance()
{
    const std::size_t cases = m_cases.cases().size();
    if (m_next < cases) {
        const std::size_t end = std::min(cases, m_next + kPieceOfCases);
        for (; m_next < end; ++m_next)
            count(m_cases.cases()[m_next]);
        return true;
    }
    // What only the cloud writes is spelled as it wants.
    if (m_next == cases) {
        std::erase_if(m_keys, [](const OfKey &ofKey) { return ofKey.isLocked; });
        std::vector<Spelling> keys;
        for (const OfKey &ofKey : m_keys)
            keys.push_back({m_input.pool.text(ofKey.key), ofKey.rows});
        std::ranges::sort(keys, {}, &Spelling::text);
        m_report.keys = keys;
        addFamilies(std::move(keys), {});
    } else {
        const OfKey &ofKey = m_keys[m_next - cases - 1];
        std::vector<Spelling> values;
        values.reserve(ofKey.values.size());
        for (const auto &[value, rows] : ofKey.values)
            values.push_back({m_input.pool.text(value), rows});
        addFamilies(std::move(values), m_input.pool.text(ofKey.key));
    }
    return ++m_next <= cases + m_keys.size();
}

void SpellingCount::addFamilies(std::vector<Spelling> spellings, const QString &key)
{
    if (spellings.size() > kMostTypedValues)
        m_report.manyValues.append(key);
    std::vector<SpellingFamily> families = familiesOf(std::move(spellings));
    for (SpellingFamily &family : families) {
        family.key = key;
        m_report.families.push_back(std::move(family));
    }
}

SpellingReport SpellingCount::take()
{
    std::ranges::stable_sort(m_report.families, [](const SpellingFamily &one, const SpellingFamily &other) {
        return std::pair(one.isOfKeys(), one.rows) > std::pair(other.isOfKeys(), other.rows);
    });
    m_report.manyValues.sort();
    return std::move(m_report);
}

} // namespace tagdesk
