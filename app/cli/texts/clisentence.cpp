// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clisentence.h"

#include "terminaltext.h"

#include <utility>

namespace tagdesk {

CliSentence::CliSentence(QString text)
    : m_text(std::move(text))
{
}

QString CliSentence::textOf(const QString &text)
{
    return printable(text);
}

CliSentence::operator QString() const
{
    QString result;
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        const int place = m_text[at] == u'%' && at + 1 < m_text.size() ? m_text[at + 1].digitValue() : -1;
        if (place < 1 || place > m_data.size()) {
            result += m_text[at];
            continue;
        }
        result += m_data[place - 1];
        ++at;
    }
    return result;
}

CliSentence clisentence::operator""_cli(const char16_t *text, std::size_t size)
{
    return CliSentence(QString(reinterpret_cast<const QChar *>(text), static_cast<qsizetype>(size)));
}

} // namespace tagdesk
