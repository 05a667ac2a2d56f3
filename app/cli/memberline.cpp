// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "memberline.h"

#include "displaywidth.h"

#include <QIODevice>

namespace tagdesk {

using namespace Qt::StringLiterals;

void printMember(QIODevice &device, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        device.write((u"%1: %2\n"_s.arg(name, printable(value))).toUtf8());
}

} // namespace tagdesk
