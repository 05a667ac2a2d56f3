// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanupstep.h"

#include "boundedpattern.h"
#include "rowtemplate.h"

#include <algorithm>

namespace tagdesk {

namespace {

CleanupTrouble checkMappings(const CleanupStep &step)
{
    if (step.mappings.isEmpty() && !(step.act == CleanupAct::Map && step.otherwise))
        return {.flaw = CleanupFlaw::NothingToFind, .text = {}, .words = {}};
    for (const TextMapping &mapping : step.mappings) {
        // A whole text may be empty: that of a tag without a value.
        if (mapping.match.text.isEmpty() && mapping.match.kind != TextMatch::Kind::Whole)
            return {.flaw = CleanupFlaw::NothingToFind, .text = {}, .words = {}};
        if (mapping.match.kind != TextMatch::Kind::Pattern)
            continue;
        const QRegularExpression expression = boundedPattern(mapping.match.text);
        if (!expression.isValid())
            return {.flaw = CleanupFlaw::BadPattern,
                .text = mapping.match.text,
                .words = expression.errorString()};
    }
    return {};
}

} // namespace

CleanupTrouble checkStep(const CleanupStep &step)
{
    switch (step.act) {
    case CleanupAct::Replace:
    case CleanupAct::Map:
    case CleanupAct::Remove:
    case CleanupAct::Keep:
        return checkMappings(step);
    case CleanupAct::Template:
    case CleanupAct::CopyKey: {
        if (step.part == CleanupStep::Part::Keys)
            return {.flaw = CleanupFlaw::ValuesOnly, .text = {}, .words = {}};
        if (step.keys.isEmpty() || (step.act == CleanupAct::CopyKey && step.text.isEmpty()))
            return {.flaw = CleanupFlaw::NoKey, .text = {}, .words = {}};
        const QString unknown =
            step.act == CleanupAct::Template ? RowTemplate(step.text).unknown() : QString();
        if (!unknown.isEmpty())
            return {.flaw = CleanupFlaw::BadPlaceholder, .text = unknown, .words = {}};
        return {};
    }
    default:
        return {};
    }
}

bool needsHistory(const CleanupSteps &steps)
{
    return std::ranges::any_of(steps, [](const CleanupStep &step) {
        return step.clash == KeyClash::Newest || step.clash == KeyClash::Ours;
    });
}

QStringList templateWords()
{
    return RowTemplate::words();
}

} // namespace tagdesk
