// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sentences.h"

#include <QStringList>

namespace tagdesk {

QString Sentences::full() const
{
    QStringList lines{what, next, words};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace tagdesk
