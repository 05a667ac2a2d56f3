// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace tagdesk {

/// One thing that is wrong with a server's certificate, and which certificate of the chain it is about.
struct CertificateTrouble
{
    QString reason; ///< The TLS library's own words.
    QString subject; ///< Common name, or the first alternative name; empty when it has none.
    QString issuer; ///< Common name.
    QDateTime expires; ///< UTC.

    friend bool operator==(const CertificateTrouble &, const CertificateTrouble &) = default;
};

} // namespace tagdesk
