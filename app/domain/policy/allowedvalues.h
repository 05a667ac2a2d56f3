// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "textpattern.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace tagdesk {

/// The values that a policy allows for a key: whatever fits any of what stands here. Where nothing does,
/// every value is allowed.
struct AllowedValues
{
    /// Numbers as decimal digits, with a sign and a point; both ends are in it.
    struct Numbers
    {
        std::optional<double> from;
        std::optional<double> to;
        friend bool operator==(const Numbers &, const Numbers &) = default;
    };
    /// Days as 2026-11-30; both ends are in it.
    struct Dates
    {
        std::optional<QDate> from;
        std::optional<QDate> to;
        friend bool operator==(const Dates &, const Dates &) = default;
    };

    QStringList texts; ///< `*` stands for any text.
    std::optional<TextPattern> pattern; ///< Fits the whole value; see setPattern().
    QString patternText; ///< As it was given.
    std::optional<Numbers> numbers;
    std::optional<Dates> dates;
    bool ignoresCase = false; ///< Of `texts`.

    [[nodiscard]] bool isLimited() const { return !texts.isEmpty() || pattern || numbers || dates; }
    [[nodiscard]] bool allows(const QString &value) const;
    /// The regular expression has to fit from the first character to the last. False: it cannot be read.
    bool setPattern(const QString &text);
    /// Values that may be offered: those without a `*`.
    [[nodiscard]] QStringList offered() const;
    /// "100, 200, 300*, /^a+$/, 1–9".
    [[nodiscard]] QString words() const;

    friend bool operator==(const AllowedValues &, const AllowedValues &) = default;
};

} // namespace tagdesk
