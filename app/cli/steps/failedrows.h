// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <QString>

#include <optional>
#include <vector>

class QIODevice;

namespace tagdesk {

class Workspace;

/// A resource that does not have what was wanted, and why.
struct FailedRow
{
    /// A tag that was wanted; nullopt: to be removed.
    struct Cell
    {
        QString key;
        std::optional<QString> value;
    };

    ResourceId resource; ///< collection.account is the account's *name*.
    QString name;
    QString base; ///< Fingerprint of the tags that are there now (csvbase); empty: not known.
    std::vector<Cell> wanted;
    QString reason;
};

/// The edits that are staged on a row, and the tags that it has now.
[[nodiscard]] FailedRow failedRow(Workspace &workspace, Row row, const QString &reason);
/// A table in the wide form, with the reason in its last column: it can be repaired and imported again.
/// False when the device did not take everything.
[[nodiscard]] bool writeFailedRows(QIODevice &device, const std::vector<FailedRow> &rows);

} // namespace tagdesk
