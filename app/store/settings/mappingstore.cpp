// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mappingstore.h"

#include <QStandardPaths>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString MappingStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/tagdesk/mappings"_s;
}

} // namespace tagdesk
