// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

#include <QProcessEnvironment>

namespace tagdesk {

/// The formats of every cloud, those that are told by more first: the only list of them.
[[nodiscard]] const std::vector<const KeyFileFormat *> &keyFileFormats();
/// What they are called, each once.
[[nodiscard]] QStringList keyFileFormatNames();
/// What the tools of every cloud read from the environment.
[[nodiscard]] std::vector<KeyVariables> keyVariables();
/// The keys in the environment.
[[nodiscard]] KeyFileContent readKeyVariables(const QProcessEnvironment &environment);

} // namespace tagdesk
