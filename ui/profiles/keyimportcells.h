// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyimportmodel.h"

#include <QIdentityProxyModel>

namespace tagdesk {

/// The words, icons and tool tips of a KeyImportModel, for a table.
class KeyImportCells : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// `model` outlives this.
    explicit KeyImportCells(KeyImportModel *model, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const KeyImportRow &row, int column) const;

    const KeyImportModel *m_model;
};

} // namespace tagdesk
