// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frozentableview.h"
#include "resourcetable.h"

namespace tagdesk {

class CellSelection;
class ResourceModel;

/// The table of resources: the name stays where it is, whole rows are selected, thin lines part them, failed
/// rows are tinted, and the column of tags takes the width that is left. Works on ranges of rows, never on
/// rows one by one: a million may be selected.
class ResourceTableView : public FrozenTableView
{
    Q_OBJECT

public:
    explicit ResourceTableView(QWidget *parent = nullptr);

    void setResourceModel(ResourceModel *model);
    /// What is selected, in any shape and quickly.
    [[nodiscard]] CellSelection *cells() const { return m_cells; }
    /// The selected resources in the order shown.
    [[nodiscard]] Rows selectedResources() const;
    [[nodiscard]] std::size_t selectedCount() const;
    /// Positions as closed ranges, ascending.
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;
    /// Selects exactly these resources, as far as they are shown.
    void selectResources(const Rows &rows);
    /// Gives the column of tags what the others leave.
    void fitTags();

signals:
    /// Enter, F2 or a double click on a cell that is not edited in place.
    void editRequested();
    void copyRequested();
    /// Del on a column of its own: the key to be removed from the selection.
    void removeRequested(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintBehindRow(QPainter *painter, int row, const QRect &rect) const override;
    void paintOverRow(QPainter *painter, int row, const QRect &rect) const override;

private:
    [[nodiscard]] bool editCurrent();

    ResourceModel *m_model = nullptr;
    CellSelection *m_cells = nullptr;
    bool m_fitting = false;
};

} // namespace tagdesk
