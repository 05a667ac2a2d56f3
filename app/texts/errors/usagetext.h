// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sentences.h"
#include "usageerror.h"

#include <QCoreApplication>

namespace tagdesk {

/// What was wrong with the arguments of the command line, and what would be right.
class UsageTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::UsageTexts)

public:
    [[nodiscard]] static Sentences of(const UsageError &error);

private:
    static QString helpStep(const UsageError &error);
    static QString choices(const QStringList &choices);
    static QString scopeForms();
    static QString clouds();
    static Sentences ofCommand(const UsageError &error);
    static Sentences ofOption(const UsageError &error);
    static Sentences ofAccount(const UsageError &error);
    static Sentences ofSelection(const UsageError &error);
    static Sentences ofFile(const UsageError &error);
    static Sentences ofRun(const UsageError &error);
    static Sentences ofProfile(const UsageError &error);
};

} // namespace tagdesk
