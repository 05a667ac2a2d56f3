// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// What a person has said to about a run of the journal, knowing what speaks against it.
struct RunConsent
{
    bool isSameAccount = false; ///< It has another access key now, or the journal does not know its key.
    QString account{}; ///< Which one, as it was shown (Error::detail of RunReader, second line); empty: any.
    bool takesOver = false; ///< The run's program on another machine has ended.
    bool areDeleted = false; ///< All resources of the run are gone, and it may end.

    friend bool operator==(const RunConsent &, const RunConsent &) = default;
};

} // namespace tagdesk
