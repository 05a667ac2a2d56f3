// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "resourcetable.h"

#include <QString>

class QIODevice;

namespace tagdesk {

/// The resources of one scope, as `list` prints them.
struct PrintedResources
{
    const ResourceTable &table;
    Rows rows;
    QString scope; ///< Provider::scopeText.
};

/// JSON: an array of {"scope","id","name","status","tagsRead","tags":{key:value}}.
/// CSV: scope,id,name,status,tagsRead and one column "tag:KEY" for each key; blank: the resource has not
/// the key, <empty>: it has, with an empty value.
void printResources(QIODevice &device, CliFormat format, const PrintedResources &resources);

} // namespace tagdesk
