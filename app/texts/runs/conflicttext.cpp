// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "conflicttext.h"

#include "countable.h"

namespace tagdesk {

QString ConflictTexts::mine()
{
    //: Button: somebody else changed tags that were edited here, and their values are overwritten.
    return tr("Use mine");
}

QString ConflictTexts::mine(std::size_t resources)
{
    //: Somebody else changed tags that were edited here: their values are overwritten.
    return tr("Use mine for %Ln resource(s)", nullptr, countable(resources));
}

QString ConflictTexts::theirs()
{
    //: Button: somebody else changed tags that were edited here, and the edits are dropped.
    return tr("Use theirs");
}

QString ConflictTexts::theirs(std::size_t resources)
{
    //: Somebody else changed tags that were edited here: the edits are dropped.
    return tr("Use theirs for %Ln resource(s)", nullptr, countable(resources));
}

} // namespace tagdesk
