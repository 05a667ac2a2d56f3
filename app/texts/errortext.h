// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"
#include "tagrules.h"

#include <QCoreApplication>

namespace tagdesk {

/// An error in words. Only headline and nextStep are ours and translated; the cloud's words are quoted
/// unchanged and shown apart.
struct ErrorText
{
    QString headline; ///< What happened and why: one sentence.
    QString nextStep; ///< What to do now; never empty.
    QString quote; ///< The cloud's own message, unchanged; empty when there was none.
    QString code; ///< The cloud's own code, or "HTTP 503".
    QString requestId;

    /// Message, code and request id as one line; empty when the cloud said nothing.
    [[nodiscard]] QString cloudWords() const;
    /// All parts on lines of their own, for reports and tool tips.
    [[nodiscard]] QString full() const;
};

/// Error and Violation to sentences: the only place that does it.
class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ErrorTexts)

public:
    [[nodiscard]] static ErrorText of(const Error &error);
    /// The cloud's own words, or our headline where it gave none.
    [[nodiscard]] static QString words(const Error &error);
    /// For a row: words() and the request id.
    [[nodiscard]] static QString inlineText(const Error &error);
    /// A sentence with the rule, the position (counted from 1), the character and what is allowed.
    [[nodiscard]] static QString of(const Violation &violation, const TagRules &rules);
    /// The same without the rule set at hand: what is allowed is left out.
    [[nodiscard]] static QString of(const Violation &violation);
    /// "request r-8841".
    [[nodiscard]] static QString request(const QString &requestId);

private:
    struct Sentences
    {
        QString headline;
        QString nextStep;
    };
    static Sentences ofKind(const Error &error);
    static Sentences ofCause(const Error &error);
    static Sentences ofFile(const Error &error);
    static Sentences ofJournal(const Error &error);
    static Sentences ofRun(const Error &error);
    static QString copyStep(const Error &error);
    static Sentences clockSkewed(const QString &detail);
    static QString cloudOf(const TagRules &rules);
    static QString broken(const Violation &violation, const QString &cloud);
    static QString tooLong(const Violation &violation, const QString &cloud);
    static QString fullWidth(const Violation &violation);
    static QString allowed(const Violation &violation, const TagRules &rules);
    static QString spaced(const QString &characters);
    static QString shown(const QString &character);
};

} // namespace tagdesk
