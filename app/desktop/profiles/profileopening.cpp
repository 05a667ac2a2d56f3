// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profileopening.h"

#include "profilekeys.h"
#include "profiletext.h"

namespace tagdesk {

Message profileNotice(const QString &name, const ProfileTrouble &trouble)
{
    const QString id = QStringLiteral("profile");
    if (trouble.kind == ProfileTrouble::Kind::NotFound)
        return Message::of(id, ProfileTexts::missing(name));
    return Message::of(id, ProfileTexts::of(trouble));
}

AccountFacts factsOf(const Profile &profile)
{
    return {.badge = {.name = profile.account.name,
                .colour = profile.colour,
                .production = profile.production,
                .readOnly = profile.readOnly},
        .rules = confirmationRules(profile)};
}

} // namespace tagdesk
