// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keynote.h"
#include "profilesavingerror.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace tagdesk {

/// Keys that were found, without the keys.
struct KeyImportRow
{
    enum class State : std::uint8_t { Found, Saving, Imported, Failed };
    bool isChosen = false;
    QString name; ///< Of the profile to be; a person may change it.
    QString cloud; ///< See Account::cloud.
    QString accessKey; ///< Shortened.
    QStringList regions;
    QString projectId;
    KeyOrigin origin;
    std::vector<KeyNote> notes;
    bool hasKeys = true;
    bool isCurrent = false; ///< In use by the vendor's own tool.
    State state = State::Found;
    std::optional<ProfileSavingError> failure; ///< Why the keys did not become a profile.
};

/// What can be imported, in the order in which it was found. Rows are chosen and named until they are
/// imported.
class KeyImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        CloudColumn,
        AccessKeyColumn,
        PlaceColumn,
        SourceColumn,
        NotesColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(const std::vector<KeyImportRow> &rows);
    void setRow(int row, const KeyImportRow &content);
    [[nodiscard]] const KeyImportRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Rows that are to be imported, ascending.
    [[nodiscard]] std::vector<int> chosen() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the values as they are; the name has a tick, and its EditRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// An empty name is refused.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    [[nodiscard]] static bool isOpen(const KeyImportRow &row);

    std::vector<KeyImportRow> m_rows;
};

} // namespace tagdesk
