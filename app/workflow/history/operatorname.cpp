// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "operatorname.h"

#include <QSysInfo>

namespace tagdesk {

QString operatorName()
{
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = qEnvironmentVariable("USERNAME"); // Windows
    return user + u'@' + QSysInfo::machineHostName();
}

} // namespace tagdesk
