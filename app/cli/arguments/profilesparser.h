// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

class QCommandLineParser;

namespace tagdesk {

/// Declares the options that only "profiles add" and "profiles import" take.
void addProfileOptions(QCommandLineParser &parser);
/// The first of them that is given, as in "--folder"; empty: none.
[[nodiscard]] QString givenProfileOption(const QCommandLineParser &parser);
/// Reads what follows "profiles" into line.profiles. The options of the cloud are read already, with those
/// of the command checked.
[[nodiscard]] std::optional<UsageError> readProfiles(
    const QCommandLineParser &parser, QStringList words, CommandLine &line);

} // namespace tagdesk
