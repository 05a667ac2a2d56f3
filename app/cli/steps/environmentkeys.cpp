// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "environmentkeys.h"

#include "tokenexpiry.h"

#include <cstdlib>
#include <cstring>

namespace tagdesk {

namespace {

QString expiryText()
{
    return qEnvironmentVariable("TAGDESK_SECURITY_TOKEN_EXPIRES").trimmed();
}

/// The value, which the environment has no more: programs that are started from here do not inherit it, and
/// /proc/PID/environ, which shows the bytes that this program was started with, has zeros in its place.
QByteArray takeVariable(const char *name)
{
    const QByteArray value = qgetenv(name);
    if (char *given = std::getenv(name))
        explicit_bzero(given, std::strlen(given));
    qunsetenv(name);
    return value;
}

} // namespace

QString unreadableTokenExpiry()
{
    const QString text = expiryText();
    return tokenExpiry(text).isValid() ? QString() : text;
}

Credentials environmentKeys()
{
    QByteArray secretKey = takeVariable("TAGDESK_SECRET_KEY");
    return environmentKeys(secretKey);
}

Credentials environmentKeys(QByteArray &secretKey)
{
    Credentials keys(qgetenv("TAGDESK_ACCESS_KEY").trimmed(), secretKey.trimmed(),
        takeVariable("TAGDESK_SECURITY_TOKEN").trimmed(), tokenExpiry(expiryText()));
    wipe(secretKey);
    return keys;
}

} // namespace tagdesk
