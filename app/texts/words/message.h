// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"
#include "sentences.h"

#include <QCoreApplication>
#include <QList>

#include <functional>

namespace tagdesk {

/// Something that can be mended, told inside the window.
struct Message
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::Message)

public:
    enum class Severity { Info, Success, Warning, Error };

    /// A button that mends it: its words, and what it does.
    struct Action
    {
        QString text;
        std::function<void()> run;
        bool closes = true; ///< The message goes when the button was pressed.
    };

    QString id; ///< A message with the same id replaces the one shown.
    Severity severity = Severity::Info;
    QString text;
    QString detail; ///< Beneath, in the secondary colour: next step, the cloud's words.
    QList<Action> actions;
    bool closable = true;
    /// Account::id of the account it speaks of: it goes when that one is closed, or another one is shown.
    QString account{};

    /// What happened and what to do, with the cloud's words beneath.
    [[nodiscard]] static Message of(const QString &id, const Error &error);
    /// What happened, and beneath what to do and the words of others.
    [[nodiscard]] static Message of(
        const QString &id, const Sentences &said, Severity severity = Severity::Error);
};

} // namespace tagdesk
