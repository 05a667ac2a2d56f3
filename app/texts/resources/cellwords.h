// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celledit.h"

#include <QCoreApplication>

namespace tagdesk {

class Workspace;

/// Why a cell may not be edited, as a sentence.
class CellWords
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::CellWords)

public:
    /// Of a cell that a plan refuses.
    [[nodiscard]] static QString refusal(const PlannedCell &cell, const Workspace &workspace);
    /// Of a cell that nothing may be typed into.
    [[nodiscard]] static QString lock(Row row, const QString &key, const Workspace &workspace);

private:
    [[nodiscard]] static QString notRead();
};

} // namespace tagdesk
