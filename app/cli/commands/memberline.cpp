// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "memberline.h"

#include "clisentence.h"

#include <QIODevice>

namespace tagdesk {

using namespace Qt::StringLiterals;

void printMember(QIODevice &device, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        device.write(QString(u"%1: %2\n"_cli.arg(name, value)).toUtf8());
}

} // namespace tagdesk
