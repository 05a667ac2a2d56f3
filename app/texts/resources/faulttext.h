// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "statustext.h"
#include "tagfaults.h"

#include <QCoreApplication>

namespace tagdesk {

/// What the rules say against the tags of a resource, as text.
class FaultTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::FaultTexts)

public:
    /// "11 of 10 tags" or "invalid text"; an empty word where nothing is said.
    [[nodiscard]] static StatusMark mark(const QList<TagFault> &faults);
    /// A line for each.
    [[nodiscard]] static QStringList lines(const QList<TagFault> &faults);
};

} // namespace tagdesk
