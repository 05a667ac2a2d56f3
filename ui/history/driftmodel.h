// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "driftdocument.h"
#include "linetablemodel.h"

#include <optional>
#include <vector>

namespace tagdesk {

/// What changed since a snapshot: a line for each changed tag, which can be ticked to be brought back, and
/// one for each resource that is added, removed or was not read.
class DriftModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column {
        ResourceColumn,
        NameColumn,
        ChangeColumn,
        KeyColumn,
        ThenColumn,
        NowColumn,
        ByColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// `document` outlives the model.
    explicit DriftModel(const DriftDocument *document, QObject *parent = nullptr);

    /// Shows the lines with this text in a cell, in any case, and of these origins; nullopt: of all, and
    /// resources, too. Ticks of lines that are hidden stay.
    void setFilter(const QString &text, std::optional<DriftOrigin> origin);
    /// All that there are, shown or not.
    [[nodiscard]] std::size_t all() const { return m_all.size(); }
    /// Places in Drift::cells, ascending.
    [[nodiscard]] std::vector<std::size_t> ticked() const;
    [[nodiscard]] std::size_t tickedCount() const { return m_tickedCount; }
    /// The tags of these lines, both included.
    void tickLines(int first, int last, bool ticks);
    /// The columns of a line as they are read, for the clipboard.
    [[nodiscard]] QStringList texts(int row) const;
    /// All lines that are shown, for a file; UTF-8. A blank is no tag, and a spreadsheet takes nothing for a
    /// formula.
    [[nodiscard]] QByteArray csv() const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void ticksChanged();

protected:
    [[nodiscard]] int lineCount() const override { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    struct Line
    {
        std::size_t resource = 0;
        std::optional<std::size_t> cell{};
    };

    void load();
    void show();
    [[nodiscard]] bool isShown(const Line &line) const;
    [[nodiscard]] const Line &line(int row) const { return m_all[m_shown[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] const DriftedCell *cellOf(const Line &line) const;
    [[nodiscard]] bool tick(const Line &line, bool ticks);

    const DriftDocument *m_document;
    std::vector<Line> m_all;
    std::vector<std::size_t> m_shown; // into m_all
    std::vector<bool> m_ticks; // by place in Drift::cells
    std::size_t m_tickedCount = 0;
    QString m_text;
    std::optional<DriftOrigin> m_origin;
};

} // namespace tagdesk
