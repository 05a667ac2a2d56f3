// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tagdesk {

/// What a field or text says about its content, as a colour shows it.
enum class ColorRole { Neutral, Secondary, Accent, OnAccent, Added, Changed, Removed, Unknown };

} // namespace tagdesk
