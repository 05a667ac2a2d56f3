// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "snapshot.h"

#include <vector>

class QIODevice;

namespace tagdesk {

/// JSON: {"id","name","taken","seen","resources","damaged","bytes",
/// "accounts":[{"name","cloud","endpoint","project"}],"scopes":[{"scope","read","resources","notRead"}]} for
/// each; table and CSV have a line for each. "bytes" are those that no other snapshot needs.
void printSnapshots(QIODevice &device, CliFormat format, const std::vector<Snapshot> &snapshots);

} // namespace tagdesk
