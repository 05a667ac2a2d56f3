// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sessionuse.h"

#include "cloudsession.h"

namespace tagdesk {

SessionUse::SessionUse(CloudSession &session)
    : m_session(session)
{
    ++m_session.m_users;
}

SessionUse::~SessionUse()
{
    if (--m_session.m_users == 0)
        emit m_session.unused();
}

} // namespace tagdesk
