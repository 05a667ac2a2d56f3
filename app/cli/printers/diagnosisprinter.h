// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "diagnosis.h"

class QIODevice;

namespace tagdesk {

/// What a test of a profile found: a line for each thing that was seen, or a JSON object with everything.
/// `format` is Table or Json.
void printDiagnosis(QIODevice &device, CliFormat format, const Diagnosis &diagnosis);

} // namespace tagdesk
