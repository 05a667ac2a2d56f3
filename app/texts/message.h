// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

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

    /// Headline, next step and quote of an error.
    [[nodiscard]] static Message of(const QString &id, const Error &error);
};

} // namespace tagdesk
