// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "message.h"

#include "errortext.h"

namespace tagdesk {

Message Message::of(const QString &id, const Error &error)
{
    const ErrorText text = ErrorTexts::of(error);
    Message message;
    message.id = id;
    message.severity = Severity::Error;
    //: %1: what happened, %2: what to do now. Both are whole sentences.
    message.text = tr("%1 %2").arg(text.headline, text.nextStep);
    message.detail = text.cloudWords();
    return message;
}

} // namespace tagdesk
