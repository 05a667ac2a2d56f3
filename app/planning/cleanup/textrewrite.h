// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupstep.h"

#include <QRegularExpression>

#include <vector>

namespace tagdesk {

/// Whether a text matches, with its pattern compiled once. A pattern that took too long on a few texts is
/// given up: it matches nothing more.
class CompiledMatch
{
public:
    explicit CompiledMatch(TextMatch match);

    [[nodiscard]] bool matches(const QString &text) const;
    /// The text with every match replaced.
    [[nodiscard]] QString replaced(const QString &text, const QString &by) const;
    /// What a whole text becomes; nullopt: it does not match.
    [[nodiscard]] std::optional<QString> mapped(const QString &text, const QString &to) const;
    [[nodiscard]] bool hasGivenUp() const;

private:
    [[nodiscard]] Qt::CaseSensitivity sensitivity() const;
    /// False, and noted, for a match that took too long.
    [[nodiscard]] bool isGood(const QRegularExpressionMatch &match) const;

    TextMatch m_match;
    QRegularExpression m_expression;
    mutable int m_tooLong = 0; // texts
};

/// What a step does to one text, whatever else the resource has.
class TextRewrite
{
public:
    explicit TextRewrite(const CleanupStep &step);

    /// The text itself where nothing changes.
    [[nodiscard]] QString rewritten(const QString &text) const;
    /// Any of the mappings matches.
    [[nodiscard]] bool matches(const QString &text) const;
    [[nodiscard]] bool hasGivenUp() const;

private:
    [[nodiscard]] QString mapped(const QString &text) const;
    [[nodiscard]] QString splitAndJoined(const QString &text) const;

    CleanupStep m_step;
    std::vector<CompiledMatch> m_matches; // of the mappings
};

/// The replacement of a match: `$1`, `${1}`, `${name}`, `$0`, and `$$` for a dollar.
[[nodiscard]] QString expanded(const QString &replacement, const QRegularExpressionMatch &match);

} // namespace tagdesk
