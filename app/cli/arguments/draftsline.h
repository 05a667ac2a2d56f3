// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// What follows "drafts".
struct DraftsLine
{
    enum class Act { List, Drop };
    Act act = Act::List;
    QString account; ///< Name or id of an account, or the id of a draft; List: its changes are wanted.
    bool all = false; ///< For Drop.
};

} // namespace tagdesk
