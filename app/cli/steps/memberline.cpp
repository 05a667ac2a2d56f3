// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "memberline.h"

#include "terminaltext.h"

#include <QIODevice>

namespace tagdesk {

using namespace Qt::StringLiterals;

void printMember(QIODevice &device, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        device.write((name + u": "_s + printable(value) + u'\n').toUtf8());
}

} // namespace tagdesk
