// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draft.h"

#include <QString>

namespace tagdesk {

[[nodiscard]] QString cliNothingKeptText();
/// No account and no draft has this name.
[[nodiscard]] QString cliNoDraftText(const QString &name);
[[nodiscard]] QString cliDraftTroubleText(const DraftTrouble &trouble);
[[nodiscard]] QString cliDroppedText(std::size_t drafts, qint64 changes);

} // namespace tagdesk
