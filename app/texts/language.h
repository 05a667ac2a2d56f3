// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QCoreApplication;

namespace tagdesk {

/// Takes the language of the program ("zh_CN"; empty: the system's), ours and Qt's own texts. English stands
/// below it, since its plurals are a translation too. Once, before the first widget.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace tagdesk
