// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliancemoment.h"
#include "linetablemodel.h"

namespace tagdesk {

/// How resources stood to today's policies on days of the past, newest first: a column for all keys together
/// and one for each.
class ComplianceTrendModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, ResourcesColumn, NotReadColumn, AllKeysColumn, FirstKeyColumn };

    explicit ComplianceTrendModel(QObject *parent = nullptr);

    void setTrend(ComplianceTrend trend);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] int lineCount() const override { return static_cast<int>(m_trend.size()); }
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    ComplianceTrend m_trend; // newest first
    QStringList m_keys; // of all moments
};

} // namespace tagdesk
