// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

#include <QByteArrayList>

namespace tagdesk {

/// A CSV file of keys as a console hands it out. Heads are compared in lower case without blanks and "_-".
struct KeyTableForm
{
    QString cloud; ///< See cloud/providers.
    QByteArrayList userHeads;
    QByteArrayList accessKeyHeads;
    QByteArrayList secretKeyHeads;
    bool needsRegion = false; ///< See KeyVariables::needsRegion.
};

/// True when the first line names both keys.
[[nodiscard]] bool isKeyTable(QByteArrayView text, const KeyTableForm &form);
/// A row is named after its user, else after the file.
[[nodiscard]] KeyFileContent readKeyTable(const KeyFileInput &input, const KeyTableForm &form);

} // namespace tagdesk
