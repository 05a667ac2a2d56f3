// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

namespace tagdesk {

/// The table that JD Cloud's console hands out with a new access key. Its columns are nowhere documented:
/// the names that the console shows are taken, in any order.
class JdKeyCsv : public KeyFileFormat
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool matches(QByteArrayView text) const override;
    [[nodiscard]] KeyFileContent read(const KeyFileInput &input) const override;
};

} // namespace tagdesk
