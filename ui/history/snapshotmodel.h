// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "linetablemodel.h"
#include "snapshotsdocument.h"

namespace tagdesk {

/// The snapshots that are kept, newest first. A name that is typed is only asked for; it stands there once it
/// was written.
class SnapshotModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column {
        SnapshotColumn,
        NameColumn,
        TimeColumn,
        AccountsColumn,
        ScopesColumn,
        ResourcesColumn,
        SizeColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// `document` outlives the model.
    explicit SnapshotModel(const SnapshotsDocument *document, QObject *parent = nullptr);

    [[nodiscard]] const Snapshot &snapshot(int row) const;
    /// -1: it is not there.
    [[nodiscard]] int rowOf(qint64 snapshot) const;
    /// What editing its name begins with, until the snapshots are read again: a name that was refused.
    void offerName(qint64 snapshot, const QString &name);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void nameTyped(qint64 snapshot, const QString &name);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    [[nodiscard]] static QString text(const Snapshot &snapshot, int column);
    [[nodiscard]] static QString toolTip(const Snapshot &snapshot, int column);

    std::vector<Snapshot> m_snapshots;
    qint64 m_offered = 0; // a snapshot
    QString m_offeredName;
};

} // namespace tagdesk
