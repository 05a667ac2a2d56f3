// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keptmapping.h"

#include "mappingstore.h"

namespace tagdesk {

std::vector<KeptMapping> keptMappings(const MappingStore &store)
{
    std::vector<KeptMapping> kept;
    const QStringList names = store.names();
    for (const QString &name : names)
        kept.push_back({.name = name, .json = store.load(name).value_or(QByteArray())});
    return kept;
}

} // namespace tagdesk
