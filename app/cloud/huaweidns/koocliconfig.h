// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

namespace tagdesk {

/// ~/.hcloud/config.json of Huawei Cloud's command line KooCLI. Keys are encrypted in it, unless
/// "hcloud configure set --cli-auth-encrypt=false" was run: such profiles come without them. Members as in
/// the Terraform provider's config/auth.go; "authEncrypt" is written as text.
class KooCliConfig : public KeyFileFormat
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usualPath() const override;
    [[nodiscard]] QString pathVariable() const override;
    [[nodiscard]] bool matches(QByteArrayView text) const override;
    [[nodiscard]] KeyFileContent read(const KeyFileInput &input) const override;
};

} // namespace tagdesk
