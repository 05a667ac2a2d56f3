// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scope.h"

#include <QHashFunctions>

namespace tagdesk {

size_t qHash(const Collection &collection, size_t seed)
{
    return qHashMulti(seed, collection.account, collection.cloud, collection.region, collection.kind);
}

size_t qHash(const Scope &scope, size_t seed)
{
    return qHashMulti(seed, scope.collection, scope.parent);
}

} // namespace tagdesk
