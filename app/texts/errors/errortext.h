// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "result.h"
#include "sentences.h"
#include "tagrules.h"

#include <QCoreApplication>

namespace tagdesk {

/// Error and Violation to sentences: the only place that does it.
class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ErrorTexts)

public:
    [[nodiscard]] static Sentences of(const Error &error, Audience audience = Audience::Window);
    /// The cloud's own message, code and request id; empty when it said nothing.
    [[nodiscard]] static QString cloudWords(const Error &error);
    /// The cloud's own words, or our headline where it gave none.
    [[nodiscard]] static QString words(const Error &error);
    /// For a row: words() and the request id.
    [[nodiscard]] static QString inlineText(const Error &error);
    /// A sentence with the rule, the position (counted from 1), the character and what is allowed.
    [[nodiscard]] static QString of(const Violation &violation, const TagRules &rules);
    /// The same without the rule set at hand: what is allowed is left out.
    [[nodiscard]] static QString of(const Violation &violation);
    /// What to do where a proxy wants a user name and a password.
    [[nodiscard]] static QString proxyPasswordStep();
    /// What to do where a proxy takes no user name and password.
    [[nodiscard]] static QString proxySignOnStep();
    /// "request r-8841".
    [[nodiscard]] static QString request(const QString &requestId);

private:
    static Sentences ofKind(const Error &error, Audience audience);
    static Sentences ofCause(const Error &error, Audience audience);
    static Sentences ofFile(const Error &error);
    static Sentences ofJournal(const Error &error);
    static Sentences ofRun(const Error &error, Audience audience);
    static Sentences ofAccount(const Error &error, Audience audience);
    static QString readBackStep();
    static QString networkStep();
    static QString listingStep();
    static QString copyStep(const Error &error);
    static Sentences clockSkewed(const QString &detail);
    static QString cloudOf(const TagRules &rules);
    static QString broken(const Violation &violation, const QString &cloud);
    static QString ofPolicy(const Violation &violation);
    static QString tooLong(const Violation &violation, const QString &cloud);
    static QString fullWidth(const Violation &violation);
    static QString allowed(const Violation &violation, const TagRules &rules);
    static QString spaced(const QString &characters);
    static QString shown(const QString &character);
};

} // namespace tagdesk
