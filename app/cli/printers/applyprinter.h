// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

#include <QList>
#include <QString>
#include <QStringList>

class QIODevice;

namespace tagdesk {

/// A resource that does not have the wanted tags, and why.
struct FailedResource
{
    QString id;
    QString message; ///< The cloud's own words, or ours where it gave none.
    QString requestId; ///< May be empty.
};

/// What became of `tag` or `untag`. Resources that had the wanted tags already count as succeeded.
struct AppliedTags
{
    std::size_t requests = 0;
    QStringList succeeded;
    QList<FailedResource> failed;
    QStringList unknown; ///< Sent, and nobody can tell.
};

/// One key of one resource as it is and as it is to be.
struct PlannedChange
{
    QString id;
    QString name;
    QString key;
    QString oldValue; ///< Null: absent.
    QString newValue; ///< Null: removed.
    QString scope{}; ///< Where the resource is; empty where all are of one scope.
};

/// What `--dry-run` shows.
struct PlannedTags
{
    std::size_t requests = 0;
    qint64 milliseconds = 0;
    QList<PlannedChange> changes;
    bool areOfSeveralScopes = false;
};

/// JSON: {"requests","succeeded":[ids],"failed":[{"id","message","requestId"}],"unknown":[ids]}.
/// Table and CSV: one line per resource.
void printApplied(QIODevice &device, CliFormat format, const AppliedTags &applied);
/// JSON: {"requests","milliseconds","changes":[{"id","name","key","old","new"}]}; null: no such tag. With
/// "scope" in front where the resources are of several.
void printPlanned(QIODevice &device, CliFormat format, const PlannedTags &planned);

} // namespace tagdesk
