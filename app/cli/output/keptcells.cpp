// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keptcells.h"

#include "commandlinetext.h"
#include "console.h"
#include "historytext.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kListedCells = 20;

} // namespace

void sayKept(Console &console, const std::vector<NotRevertedChange> &kept)
{
    if (kept.empty())
        return;
    console.say(CommandLineTexts::kept(kept.size()));
    const std::size_t shown = std::min(kept.size(), kListedCells);
    for (std::size_t at = 0; at < shown; ++at) {
        const HistoryCell &cell = kept[at].cell;
        console.say(u"  "_s + cell.id + u"  "_s + cell.name + u"  "_s + cell.key + u": "_s
            + HistoryTexts::reason(kept[at], Audience::CommandLine));
    }
    if (kept.size() > shown)
        console.say(u"  "_s + CommandLineTexts::more(kept.size() - shown));
}

} // namespace tagdesk
