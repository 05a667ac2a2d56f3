// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "message.h"

#include "errortext.h"

namespace tagdesk {

Message Message::of(const QString &id, const Error &error)
{
    const Sentences text = ErrorTexts::of(error);
    Message message;
    message.id = id;
    message.severity = Severity::Error;
    message.text = inARow({text.what, text.next});
    message.detail = text.words;
    return message;
}

Message Message::of(const QString &id, const Sentences &said, Severity severity)
{
    Message message;
    message.id = id;
    message.severity = severity;
    message.text = said.what;
    message.detail = said.next;
    if (!said.words.isEmpty())
        //: %1: what to do, a whole sentence, %2: words of the system or the keychain.
        message.detail = tr("%1 It said: %2").arg(said.next, said.words);
    return message;
}

} // namespace tagdesk
