// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resource.h"

#include <QHashFunctions>

namespace tagdesk {

size_t qHash(const ResourceId &id, size_t seed)
{
    return qHashMulti(seed, id.collection, id.id);
}

} // namespace tagdesk
