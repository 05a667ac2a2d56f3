// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "tagrules.h"

#include <QList>

namespace tagdesk {

/// A tag that a rule refuses, with the rule.
struct RefusedTag
{
    QString text; ///< As it was given.
    Violation violation;
};

/// What `tag` or `untag` is asked to do, in the form in which the cloud will keep it.
struct CheckedTags
{
    Tags set;
    QList<TagRemoval> removals;
};

/// Checks the tags of a command line before anything is asked of a cloud; the first broken rule of each tag
/// is reported, advice is not.
[[nodiscard]] tl::expected<CheckedTags, QList<RefusedTag>> checkedTags(
    const CommandLine &line, const TagRules &rules);

} // namespace tagdesk
