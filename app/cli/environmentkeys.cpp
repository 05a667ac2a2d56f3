// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "environmentkeys.h"

#include "tokenexpiry.h"

namespace tagdesk {

namespace {

QString expiryText()
{
    return qEnvironmentVariable("TAGDESK_SECURITY_TOKEN_EXPIRES").trimmed();
}

} // namespace

QString unreadableTokenExpiry()
{
    const QString text = expiryText();
    return tokenExpiry(text).isValid() ? QString() : text;
}

Credentials environmentKeys()
{
    QByteArray secretKey = qgetenv("TAGDESK_SECRET_KEY");
    return environmentKeys(secretKey);
}

Credentials environmentKeys(QByteArray &secretKey)
{
    Credentials keys(qgetenv("TAGDESK_ACCESS_KEY").trimmed(), secretKey.trimmed(),
        qgetenv("TAGDESK_SECURITY_TOKEN").trimmed(), tokenExpiry(expiryText()));
    wipe(secretKey);
    return keys;
}

} // namespace tagdesk
