// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuepattern.h"

namespace tagdesk {

ValuePattern::ValuePattern(const QString &text, Qt::CaseSensitivity sensitivity)
    : m_text((sensitivity == Qt::CaseSensitive ? text : text.toCaseFolded()).toStdString())
{
    m_anyBefore = m_text.starts_with('*');
    if (m_anyBefore)
        m_text.erase(0, 1);
    m_anyBehind = m_text.ends_with('*');
    if (m_anyBehind)
        m_text.pop_back();
}

bool ValuePattern::matches(std::string_view utf8) const
{
    if (m_anyBefore && m_anyBehind)
        return utf8.find(m_text) != std::string_view::npos;
    if (m_anyBefore)
        return utf8.ends_with(m_text);
    return m_anyBehind ? utf8.starts_with(m_text) : utf8 == m_text;
}

bool ValuePattern::implies(const ValuePattern &wide) const
{
    // Behind a wildcard of this pattern any text may stand, so the other one needs a wildcard there, too.
    const bool endsFit = (wide.m_anyBefore || !m_anyBefore) && (wide.m_anyBehind || !m_anyBehind);
    const bool wideMatchesAll = wide.m_text.empty() && (wide.m_anyBefore || wide.m_anyBehind);
    return wideMatchesAll || (endsFit && wide.matches(m_text));
}

} // namespace tagdesk
