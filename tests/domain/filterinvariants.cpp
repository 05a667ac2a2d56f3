// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterinvariants.h"

#include "filter.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Resources that differ in what filters look at; terms and their edits tell them apart.
struct Estate
{
    ResourceTable table;
    ChangeSet changes;

    Estate()
    {
        const auto add = [this](const QString &id, const QString &name, const std::optional<Tags> &tags) {
            return table.insert({.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = u"k"_s},
                {.id = id, .name = name, .status = {}, .parent = {}, .tags = tags});
        };
        add(u"i-Aa0"_s, u"web-01"_s, Tags{{u"Env"_s, u"Prod"_s}});
        add(u"i-bb1"_s, u"Db=\"2\""_s, Tags{{u"env"_s, QString()}});
        add(u"i-cc2"_s, u"北京网关"_s, Tags{});
        add(u"i-dd3"_s, {}, std::nullopt);
        for (const QString &value :
            {u"p"_s, u"pro"_s, u"prod*"_s, u"*prod"_s, u"preprod"_s, u"production"_s, u"*"_s, u"STRASSE"_s})
            add(u"v-"_s + value, u"value"_s, Tags{{u"env"_s, value}});
        const Row partly = add(u"i-ee4"_s, u"partly"_s, Tags{{u"env"_s, u"prod"_s}});
        table.setTags(partly, table.tags(partly), TagKnowledge::PartlyRead);
        const Row edited = add(u"i-ff5"_s, u"edited"_s, Tags{{u"owner"_s, u"web"_s}});
        changes.setDelta(edited, table.pool().intern(Tags{{u"env"_s, u"pro d"_s}}));
    }

    Rows rows() const
    {
        Rows all(table.size());
        std::iota(all.begin(), all.end(), Row{0});
        return all;
    }

    FilterInput input()
    {
        return {table, changes, table.pool(),
            [](Row row) { return row % 3 == 0 ? RowState::Failed : RowState::None; },
            [](Row row) {
                return RowFaults{.isInvalid = row % 4 == 0, .isOverQuota = row % 5 == 0};
            }};
    }
};

/// Filters change nothing in it, and making it anew costs more than everything else.
Estate &estate()
{
    static Estate made;
    return made;
}

/// What one key press makes of a text: a character less, or one more that means something to a filter.
QList<QString> editsAt(const QString &text, qsizetype at)
{
    const QList<uint> characters = text.toUcs4();
    const auto joined = [](const QList<uint> &codes) {
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(codes.constData()), codes.size());
    };
    QList<QString> edits;
    if (at < characters.size()) {
        QList<uint> less = characters;
        less.removeAt(at);
        edits.append(joined(less));
    }
    for (const char character : {'*', '!', '"', '=', ' ', 'p', '~', '('}) {
        QList<uint> more = characters;
        more.insert(std::min(at, characters.size()), static_cast<uint>(character));
        edits.append(joined(more));
    }
    return edits;
}

/// A few places spread over the text, others for each text: all of a long one would take too long.
std::vector<qsizetype> placesIn(const QString &text)
{
    constexpr qsizetype kPlaces = 6;
    std::vector<qsizetype> places{0, text.size()};
    const qsizetype step = std::max<qsizetype>(1, text.size() / kPlaces);
    for (auto at = static_cast<qsizetype>(qHash(text) % static_cast<std::size_t>(step)); at < text.size();
         at += step)
        places.push_back(at);
    return places;
}

} // namespace

QString brokenNarrowing(const QString &earlierText, const QString &laterText)
{
    const Filter earlier = Filter::parse(earlierText);
    const Filter later = Filter::parse(laterText);
    if (!later.narrows(earlier))
        return {};
    const FilterInput input = estate().input();
    const Rows all = estate().rows();
    if (filtered(later, filtered(earlier, all, input), input) == filtered(later, all, input))
        return {};
    // What a pattern that was given up keeps means nothing.
    if (later.hasGivenUp() || earlier.hasGivenUp())
        return {};
    return u"<%1> is said to narrow <%2>, but keeps other rows"_s.arg(laterText, earlierText);
}

QString brokenFilterInvariant(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    const Filter filter = Filter::parse(text);
    if (!filter.narrows(filter))
        return u"a filter that does not narrow itself"_s;
    if (filter.terms() != Filter::parse(u' ' + text).terms())
        return u"a blank in front that means something"_s;
    if (filter.problem() && (filter.problem()->position < 0 || filter.problem()->position > codePoints(text)))
        return u"a problem that is nowhere"_s;
    const Rows all = estate().rows();
    const Rows kept = filtered(filter, all, estate().input());
    if (!std::is_sorted(kept.cbegin(), kept.cend()) || kept.size() > all.size())
        return u"rows that are not among those given"_s;
    if (const auto later = Filter::parse(text + u" is:"_s).problem(); !later && text.count(u'"') % 2 == 0)
        return u"an unknown state that is not told"_s;
    if (filter.isEmpty() && kept != all)
        return u"an empty filter that hides rows"_s;
    if (const QString broken = brokenNarrowing(text, text + u" web"_s); !broken.isEmpty())
        return broken;
    for (const qsizetype at : placesIn(text)) {
        for (const QString &edited : editsAt(text, at)) {
            for (const QString &broken : {brokenNarrowing(text, edited), brokenNarrowing(edited, text)}) {
                if (!broken.isEmpty())
                    return broken;
            }
        }
    }
    return {};
}

} // namespace tagdesk
