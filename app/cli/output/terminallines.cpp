// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "terminallines.h"

#include "commandlinetext.h"
#include "terminaltext.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString terminalLines(const Sentences &said, const QStringList &details)
{
    QStringList indented = details;
    if (!said.next.isEmpty())
        indented.prepend(CommandLineTexts::step(said.next));
    if (!said.words.isEmpty())
        indented.append(CommandLineTexts::ownWords(said.words));
    QStringList lines{printable(said.what)};
    for (const QString &line : std::as_const(indented))
        lines.append(u"  "_s + printable(line));
    return lines.join(u'\n');
}

} // namespace tagdesk
