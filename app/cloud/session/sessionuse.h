// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace tagdesk {

class CloudSession;

/// Held by whatever looks at a session, for as long as it may do so: a session that was given up goes when
/// nobody holds one any more (see CloudSession::unused).
class SessionUse
{
public:
    explicit SessionUse(CloudSession &session);
    ~SessionUse();
    Q_DISABLE_COPY_MOVE(SessionUse)

private:
    CloudSession &m_session;
};

} // namespace tagdesk
