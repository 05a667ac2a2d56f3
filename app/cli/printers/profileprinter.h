// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "profilestore.h"

class QIODevice;

namespace tagdesk {

/// A line for each profile, or a JSON array of what printProfile writes. `format` is Table or Json.
void printProfiles(QIODevice &device, CliFormat format, const Profiles &profiles);
/// All of one profile; a profile holds no secret.
void printProfile(QIODevice &device, CliFormat format, const Profile &profile);

} // namespace tagdesk
