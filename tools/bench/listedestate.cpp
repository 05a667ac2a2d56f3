// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listedestate.h"

#include "workspace.h"

#include <algorithm>

namespace tagdesk::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kPage = 10'000;
} // namespace

Scope scope()
{
    return {.collection = {.account = u"bench"_s,
                .cloud = u"jdcloud"_s,
                .region = u"cn-north-1"_s,
                .kind = u"vm"_s},
        .parent = {}};
}

void list(Workspace &workspace, Sharing sharing)
{
    workspace.openAccount({.account = {.id = u"bench"_s, .name = u"Bench"_s, .cloud = u"jdcloud"_s},
        .rules = tagRules(u"jdcloud"_s),
        .limits = {},
        .tree = {}});
    workspace.beginListing(scope(), false);
    SyntheticResources source(sharing);
    for (std::size_t count = 0; count < kListedResources; count += kPage) {
        std::vector<Resource> page(kPage);
        std::ranges::generate(page, [&source] { return source.next(); });
        workspace.appendListing(scope(), page, kListedResources);
    }
    workspace.finishListing(scope(), std::nullopt);
}

} // namespace tagdesk::bench
