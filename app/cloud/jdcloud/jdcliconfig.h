// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

namespace tagdesk {

/// ~/.jdc/config of JD Cloud's command line: an INI file as Python's ConfigParser reads it, a section a
/// profile, with "%" references and a section DEFAULT; ~/.jdc/current names the profile in use.
class JdCliConfig : public KeyFileFormat
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usualPath() const override;
    [[nodiscard]] QString companion() const override;
    [[nodiscard]] bool matches(QByteArrayView text) const override;
    [[nodiscard]] KeyFileContent read(const KeyFileInput &input) const override;
};

} // namespace tagdesk
