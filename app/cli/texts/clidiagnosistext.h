// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clierrortext.h"
#include "diagnosis.h"

namespace tagdesk {

/// What a test of a profile found; `next` is empty when all is well.
[[nodiscard]] CliErrorText cliDiagnosisText(const Diagnosis &diagnosis);
/// The lines that standard error gets: the sentences, then what was seen, a line each (the clock,
/// certificates, lines that the cloud signed differently).
[[nodiscard]] QString cliDiagnosisLines(const Diagnosis &diagnosis);

} // namespace tagdesk
