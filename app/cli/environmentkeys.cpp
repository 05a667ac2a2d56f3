// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "environmentkeys.h"

namespace tagdesk {

Credentials environmentKeys()
{
    QByteArray secretKey = qgetenv("TAGDESK_SECRET_KEY");
    return environmentKeys(secretKey);
}

Credentials environmentKeys(QByteArray &secretKey)
{
    Credentials keys(qgetenv("TAGDESK_ACCESS_KEY").trimmed(), secretKey.trimmed(),
        qgetenv("TAGDESK_SECURITY_TOKEN").trimmed());
    wipe(secretKey);
    return keys;
}

} // namespace tagdesk
