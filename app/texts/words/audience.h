// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tagdesk {

/// Who reads a sentence: what mends a trouble is a button for the one, a command or an option for the other.
enum class Audience { Window, CommandLine };

} // namespace tagdesk
