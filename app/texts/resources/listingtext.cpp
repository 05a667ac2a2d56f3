// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingtext.h"

#include "countable.h"
#include "errortext.h"
#include "scopetext.h"
#include "statustext.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kNamedPlaces = 4;
} // namespace

QString ListingTexts::places(const std::vector<Scope> &scopes)
{
    QStringList names;
    for (const Scope &scope : scopes) {
        if (const QString name = ScopeTexts::path(scope); !names.contains(name))
            names.append(name);
    }
    const qsizetype more = names.size() - static_cast<qsizetype>(kNamedPlaces);
    //: Between the names of product lines and zones.
    const QString list = names.mid(0, kNamedPlaces).join(tr(", "));
    //: %1: some product lines and zones.
    return more > 0 ? tr("%1 and %Ln more", nullptr, countable(more)).arg(list) : list;
}

QStringList ListingTexts::reasons(const std::vector<SetListing::Trouble> &troubles)
{
    std::vector<std::pair<QString, std::vector<Scope>>> reasons; // in the order of the set
    for (const SetListing::Trouble &trouble : troubles) {
        const QString why = ErrorTexts::of(trouble.error).what;
        const auto known = std::ranges::find(reasons, why, &std::pair<QString, std::vector<Scope>>::first);
        if (known == reasons.end())
            reasons.push_back({why, {trouble.scope}});
        else
            known->second.push_back(trouble.scope);
    }
    QStringList lines;
    for (const auto &[why, scopes] : reasons)
        //: Why product lines could not be read. %1: their names, %2: a sentence.
        lines.append(tr("%1: %2").arg(places(scopes), why));
    return lines;
}

Message ListingTexts::trouble(const SetListing &listing)
{
    const bool hasFailed = !listing.failed.empty();
    const std::vector<SetListing::Trouble> &troubles = hasFailed ? listing.failed : listing.withoutTags;
    if (listing.scopes == 1 && !troubles.empty())
        return Message::of(u"listing"_s, troubles.front().error);
    Message message;
    message.id = u"listing"_s;
    message.severity = Message::Severity::Error;
    if (troubles.empty())
        return message;
    const int all = countable(listing.scopes);
    const QString some = StatusTexts::number(static_cast<qint64>(troubles.size()));
    message.text = hasFailed
        //: Several product lines or zones are shown together. %1: the number of those that failed.
        ? tr("%1 of %Ln scope(s) could not be read, so resources are missing here.", nullptr, all).arg(some)
        //: Several product lines or zones are shown together. %1: the number of those in trouble.
        : tr("In %1 of %Ln scope(s) tags could not be read.", nullptr, all).arg(some);
    message.detail = reasons(troubles).join(u'\n');
    return message;
}

Message ListingTexts::onlyTagged(const SetListing &listing)
{
    Message message;
    message.id = u"onlyTagged"_s;
    message.severity = Message::Severity::Info;
    message.text = listing.scopes <= 1
        ? tr("The cloud has no list of this product line: only resources with tags appear here.")
        //: %1: product lines.
        : tr("The cloud has no list of some product lines, so only resources with tags appear of %1.")
              .arg(places(listing.onlyTagged));
    return message;
}

Sentences ListingTexts::nothingRead(const SetListing &listing)
{
    if (listing.scopes == 1 && !listing.failed.empty())
        return ErrorTexts::of(listing.failed.front().error);
    Sentences said;
    const std::size_t unread = listing.failed.size() + listing.notLoaded.size();
    //: Several product lines or zones are shown together. %1: the number of those that failed.
    said.what = tr("%1 of %Ln scope(s) could not be read", nullptr, countable(listing.scopes))
                    .arg(StatusTexts::number(static_cast<qint64>(unread)));
    said.next = unread < listing.scopes ? tr("There is no resource in the others.") : QString();
    said.words = reasons(listing.failed).join(u'\n');
    return said;
}

Sentences ListingTexts::nothingThere(const SetListing &listing)
{
    if (listing.scopes > 1) {
        Sentences said{.what = tr("No resource in any of %Ln scope(s)", nullptr, countable(listing.scopes)),
            .next = tr("Resources made in the cloud's console appear after a refresh."),
            .words = {}};
        if (!listing.onlyTagged.empty())
            //: %1: product lines.
            said.words = tr("The cloud lists only tagged resources of %1.").arg(places(listing.onlyTagged));
        return said;
    }
    if (!listing.onlyTagged.empty())
        return {.what = tr("No tagged resource here"),
            .next = tr("The cloud lists only tagged resources of this product line; there are none."),
            .words = {}};
    return {.what = tr("No resource here"),
        .next = tr("Resources made in the cloud's console appear after a refresh."),
        .words = {}};
}

} // namespace tagdesk
