// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace tagdesk {

/// What follows "snapshot" and "drift".
struct SnapshotLine
{
    bool isListed = false; ///< For "snapshot": those that are kept are shown, and none is taken.
    QStringList deleted; ///< For "snapshot": numbers or names of those that go; empty: none is deleted.
    std::optional<QString> renamed; ///< For "snapshot": the number or name of one that gets `name`.
    QString name; ///< Of the one that is taken or renamed; empty: none.
    QString then; ///< For "drift": the number or the name of the older one.
    QString other; ///< For "drift": the same of the later one; empty: what is there now.
    bool restore = false; ///< For "drift": a plan file is written that brings tags back.
};

} // namespace tagdesk
