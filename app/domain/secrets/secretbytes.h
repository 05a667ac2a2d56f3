// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>

namespace tagdesk {

/// Bytes of their own that are overwritten when the last copy of this goes.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(QByteArrayView bytes);

    /// Read it in place: a copy that outlives this is not wiped.
    [[nodiscard]] const QByteArray &bytes() const { return *m_bytes; }

private:
    std::shared_ptr<const QByteArray> m_bytes = std::make_shared<const QByteArray>();
};

} // namespace tagdesk
