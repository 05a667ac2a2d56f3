// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

namespace tagdesk {

/// credentials.csv of Huawei Cloud's console, with the columns User Name, Access Key Id and Secret Access Key
/// (support.huaweicloud.com, usermanual-hcli).
class HuaweiKeyCsv : public KeyFileFormat
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool matches(QByteArrayView text) const override;
    [[nodiscard]] KeyFileContent read(const KeyFileInput &input) const override;
};

} // namespace tagdesk
