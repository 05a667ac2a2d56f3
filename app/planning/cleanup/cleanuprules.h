// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupstep.h"

#include <QByteArray>
#include <tl/expected.hpp>

namespace tagdesk {

/// Steps as a file has them.
struct CleanupRules
{
    CleanupSteps steps;
    bool isFlowpipe = false; ///< Of Flowpipe's mod for tags; else our own format.
    QStringList ignored; ///< Members of a foreign file that mean nothing here, as paths.
};

/// What is wrong with a file of rules, and where.
struct CleanupRulesFault
{
    enum class Kind : std::uint8_t {
        NotRules, ///< None of the formats; `detail` is what stands where it ends to make sense, if anywhere.
        UnknownVersion, ///< `detail` is the version.
        MissingMember,
        UnknownMember,
        WrongType,
        UnknownWord, ///< `detail` is none of the words that `member` may be.
        BadStep, ///< See `trouble`.
    };
    Kind kind = Kind::NotRules;
    int step = 0; ///< From 1; 0: the file as a whole.
    qint64 line = 0; ///< From 1; 0: not known.
    QString member;
    QString detail;
    CleanupTrouble trouble{};

    friend bool operator==(const CleanupRulesFault &, const CleanupRulesFault &) = default;
};

/// Our own format: JSON with `"format": "tagdesk-cleanup"` and a version; equal steps are equal text.
[[nodiscard]] QByteArray toJson(const CleanupSteps &steps);
/// Our own format, or the variables of Flowpipe's mod (`base_tag_rules`) in HCL or JSON, told apart by what
/// they hold; UTF-8.
[[nodiscard]] tl::expected<CleanupRules, CleanupRulesFault> cleanupRulesFrom(const QByteArray &content);

} // namespace tagdesk
