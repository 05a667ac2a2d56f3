// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QString>

namespace tagdesk {

/// The command line's own words for an error; the cloud's stand beside them unchanged.
struct CliErrorText
{
    QString what; ///< What happened and why.
    QString next; ///< What to do now; never empty.
    QString cloudWords; ///< Message, code and request id; empty when the cloud said nothing.

    /// The lines that standard error gets.
    [[nodiscard]] QString lines() const;
};

[[nodiscard]] CliErrorText cliErrorText(const Error &error);

} // namespace tagdesk
