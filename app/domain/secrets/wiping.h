// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace tagdesk {

// Overwrite in place what nobody else shares, and empty it. A shared text is left alone, since writing would
// only make a copy of it first: its last owner has to wipe it.
void wipe(QByteArray &secret);
void wipe(QString &secret);

} // namespace tagdesk
