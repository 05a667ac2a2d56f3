// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyimport.h"
#include "keynote.h"

#include <QString>

namespace tagdesk {

/// Where keys were found, as in "~/.jdc/config, [prod], line 9".
[[nodiscard]] QString cliKeyOriginText(const KeyOrigin &origin);
/// A note in few words.
[[nodiscard]] QString cliKeyNoteText(const KeyNote &note);
/// A note's kind for scripts ("encrypted").
[[nodiscard]] QString cliKeyNoteWord(KeyNote::Kind kind);
/// Where and why something gives no keys, and what to do.
[[nodiscard]] QString cliKeyProblemText(const KeyFileProblem &problem);
/// What became of a candidate.
[[nodiscard]] QString cliKeyOutcomeText(const KeyImportOutcome &outcome);
/// What the command line says about the list as a whole.
[[nodiscard]] QString cliNoKeysFoundText();
[[nodiscard]] QString cliNothingNewText();
[[nodiscard]] QString cliNothingImportedText();
[[nodiscard]] QString cliListedOnlyText(std::size_t count);
[[nodiscard]] QString cliImportQuestion(std::size_t count);
/// No candidate has the name.
[[nodiscard]] QString cliNoCandidateText(const QString &name);

} // namespace tagdesk
