// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "resourcetable.h"

#include <QString>

#include <functional>

class QIODevice;

namespace tagdesk {

/// Where resources are.
struct PrintedPlace
{
    QString scope; ///< Provider::scopeText.
    QString provider{}; ///< These only where there are several scopes.
    QString profile{};
    QString region{};
    QString service{};
};

/// Resources as `list` prints them.
struct PrintedResources
{
    const ResourceTable &table;
    Rows rows;
    QString scope; ///< Of all of them; see PrintedPlace.
    std::function<PrintedPlace(const Collection &)> places{}; ///< Instead, where there are several scopes.
};

/// JSON: an array of {"scope","id","name","status","tagsRead","tags":{key:value}}.
/// CSV: scope,id,name,status,tagsRead and one column "tag:KEY" for each key; blank: the resource has not
/// the key, <empty>: it has, with an empty value.
/// Where there are several scopes both have "provider","profile","region","service" behind "scope", as an
/// export has, and a table has those of them that are not alike everywhere.
void printResources(QIODevice &device, CliFormat format, const PrintedResources &resources);

} // namespace tagdesk
