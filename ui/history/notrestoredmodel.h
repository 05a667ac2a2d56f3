// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafttext.h"
#include "linetablemodel.h"

#include <vector>

namespace tagdesk {

/// Kept changes that were not staged again, each with its reason. A value that never changes.
class NotRestoredModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { ResourceColumn, NameColumn, KeyColumn, WantedColumn, NowColumn, ReasonColumn, ColumnCount };
    Q_ENUM(Column)

    explicit NotRestoredModel(std::vector<NotRestoredChange> changes, QObject *parent = nullptr);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    std::vector<NotRestoredChange> m_changes;
};

} // namespace tagdesk
