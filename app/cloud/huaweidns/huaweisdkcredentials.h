// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

namespace tagdesk {

/// ~/.huaweicloud/credentials of Huawei Cloud's SDKs: an INI file whose sections begin with "basic" or
/// "global". It names no region.
class HuaweiSdkCredentials : public KeyFileFormat
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usualPath() const override;
    [[nodiscard]] QString pathVariable() const override;
    [[nodiscard]] bool matches(QByteArrayView text) const override;
    [[nodiscard]] KeyFileContent read(const KeyFileInput &input) const override;
};

} // namespace tagdesk
