// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk::bench {

/// Takes the file apart with libcsv, which does no more than that: no lines, no check of the text, no problem
/// but a stray quote. Returns the bytes of all fields, so that nothing can be left out.
[[nodiscard]] std::size_t readWithLibcsv(const QString &path);

} // namespace tagdesk::bench
