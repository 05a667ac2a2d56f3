// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace tagdesk {

class MappingStore;

/// A mapping that was kept under a name; `json` as in mappingFromJson.
struct KeptMapping
{
    QString name;
    QByteArray json;
};

/// All of the store, by name; what cannot be read is empty.
[[nodiscard]] std::vector<KeptMapping> keptMappings(const MappingStore &store);

} // namespace tagdesk
