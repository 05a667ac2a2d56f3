// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "processprivacy.h"

#include <optional>

#if defined(Q_OS_UNIX)
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#if defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif

namespace tagdesk {

namespace {

#if defined(Q_OS_UNIX)
constexpr mode_t kOthers = S_IRWXG | S_IRWXO;

// The umask belongs to the process, and so does what it was.
std::optional<mode_t> givenMask;

mode_t userMask()
{
    if (givenMask)
        return *givenMask;
    const mode_t mask = umask(kOthers);
    umask(mask);
    return mask;
}
#endif

} // namespace

void keepProcessPrivate()
{
#if defined(Q_OS_UNIX)
    const mode_t mask = userMask();
    givenMask = mask;
    umask(mask | kOthers);
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX)
    // RLIMIT_CORE alone does not bind a core_pattern that is a pipe.
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

QFileDevice::Permissions namedFilePermissions()
{
    constexpr auto kRead = QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    constexpr auto kWrite = QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QFileDevice::Permissions permissions = kRead | kWrite;
#if defined(Q_OS_UNIX)
    const mode_t mask = userMask();
    for (const auto &[bit, permission] :
        {std::pair(S_IRUSR, QFileDevice::ReadOwner), {S_IWUSR, QFileDevice::WriteOwner},
            {S_IRGRP, QFileDevice::ReadGroup}, {S_IWGRP, QFileDevice::WriteGroup},
            {S_IROTH, QFileDevice::ReadOther}, {S_IWOTH, QFileDevice::WriteOther}})
        permissions.setFlag(permission, (mask & static_cast<mode_t>(bit)) == 0);
#endif
    return permissions;
}

} // namespace tagdesk
