// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace tagdesk {

/// The help of the command line. It stands where its option is declared; names of commands, options and
/// values in it are not translated.
class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::HelpTexts)
};

} // namespace tagdesk
