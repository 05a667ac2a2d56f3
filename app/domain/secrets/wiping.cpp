// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "wiping.h"

#if defined(Q_OS_LINUX)
#include <cstring>
#endif

namespace tagdesk {

namespace {

/// With something that the compiler may not drop, although the memory is freed next.
void overwrite(void *bytes, std::size_t size)
{
#if defined(Q_OS_LINUX)
    explicit_bzero(bytes, size);
#else
    auto *at = static_cast<volatile char *>(bytes);
    for (std::size_t i = 0; i < size; ++i)
        at[i] = 0;
#endif
}

template <typename Text>
void wipeText(Text &secret)
{
    if (!secret.isEmpty() && secret.isDetached())
        overwrite(secret.data(), static_cast<std::size_t>(secret.size()) * sizeof(*secret.constData()));
    secret.clear();
}

} // namespace

void wipe(QByteArray &secret)
{
    wipeText(secret);
}

void wipe(QString &secret)
{
    wipeText(secret);
}

} // namespace tagdesk
