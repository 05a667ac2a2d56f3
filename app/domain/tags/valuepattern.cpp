// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuepattern.h"

namespace tagdesk {

ValuePattern::ValuePattern(const QString &text)
    : m_folded(text.toCaseFolded().toStdString())
{
    m_anyBefore = m_folded.starts_with('*');
    if (m_anyBefore)
        m_folded.erase(0, 1);
    m_anyBehind = m_folded.ends_with('*');
    if (m_anyBehind)
        m_folded.pop_back();
}

bool ValuePattern::matches(std::string_view folded) const
{
    if (m_anyBefore && m_anyBehind)
        return folded.find(m_folded) != std::string_view::npos;
    if (m_anyBefore)
        return folded.ends_with(m_folded);
    return m_anyBehind ? folded.starts_with(m_folded) : folded == m_folded;
}

bool ValuePattern::implies(const ValuePattern &wide) const
{
    // Behind a wildcard of this pattern any text may stand, so the other one needs a wildcard there, too.
    const bool endsFit = (wide.m_anyBefore || !m_anyBefore) && (wide.m_anyBehind || !m_anyBehind);
    const bool wideMatchesAll = wide.m_folded.empty() && (wide.m_anyBefore || wide.m_anyBehind);
    return wideMatchesAll || (endsFit && wide.matches(m_folded));
}

} // namespace tagdesk
