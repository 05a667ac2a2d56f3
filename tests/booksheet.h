// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class QString;

namespace tagdesk {

/// The cells of a workbook's first sheet as the file has them; empty where there is none.
[[nodiscard]] QByteArray sheetOf(const QString &path);

} // namespace tagdesk
