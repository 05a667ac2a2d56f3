// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celledit.h"

#include <optional>
#include <QCoreApplication>

namespace tagdesk {

class Workspace;

/// What cells hold, and why one may not be edited.
class CellWords
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::CellWords)

public:
    /// A value in a table of changes; nullopt: the resource does not have the tag.
    [[nodiscard]] static QString value(const std::optional<QString> &text);
    /// Of a cell that a plan refuses.
    [[nodiscard]] static QString refusal(const PlannedCell &cell, const Workspace &workspace);
    /// Of a cell that nothing may be typed into.
    [[nodiscard]] static QString lock(Row row, const QString &key, const Workspace &workspace);

private:
    [[nodiscard]] static QString notRead();
};

} // namespace tagdesk
