// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"
#include "workspace.h"

#include <functional>
#include <QTimer>
#include <QWidget>

class QMenu;
class QModelIndex;
class QStackedLayout;
class QVBoxLayout;

namespace tagdesk {

class ColumnHeads;
class EmptyState;
class FilterBar;
class GridEditing;
class KeptColumns;
class ProgressLine;
class ResourceModel;
class ResourceTableView;
struct SetListing;

/// The centre: filter bar, progress line, and the table of the resources of some scopes or the words that say
/// why there are none. Knows what is selected: what is visible and chosen; rows that a filter hides leave the
/// selection and come back with them.
class ResourcePane : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the pane.
    ResourcePane(ResourceModel *model, Workspace *workspace, QWidget *parent = nullptr);
    ~ResourcePane() override;

    [[nodiscard]] FilterBar *filterBar() const { return m_filterBar; }
    [[nodiscard]] ResourceTableView *table() const { return m_table; }
    [[nodiscard]] ColumnHeads *heads() const { return m_heads; }
    /// In the order shown.
    [[nodiscard]] Rows selection() const;
    /// Rows that were selected when a filter hid them.
    [[nodiscard]] std::size_t hiddenSelected() const;

    /// Shows and selects these rows; a filter that hides one of them is cleared.
    void showRows(const Rows &rows);
    /// Selects these rows as far as the filters show them, and goes to the first; returns how many are
    /// hidden.
    std::size_t selectRows(const Rows &rows);
    /// Puts a bar between the filter and the table.
    void addNotice(QWidget *bar);
    /// Selects the neighbour of the current row; the focus stays where it is.
    void moveCurrent(int by);
    /// The next of these rows after the current one, in the order shown; false when none is shown.
    bool showNextOf(const Rows &rows);
    /// Stages what is typed into a cell, as leaving the cell does.
    void commitTyping();
    /// Acts on the selected cells.
    [[nodiscard]] GridEditing *editing() const { return m_editing; }
    void setKeyColumns(const QStringList &keys);
    /// Values in use of a key, for completion in cells.
    void setKnownValues(const std::function<QStringList(const QString &key)> &values);

    /// Columns, their widths and order, as bytes for the settings.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &columns);
    /// The columns of the kind of resource on show as they are at first.
    void resetColumns();

signals:
    /// The selected resources are others, or hidden ones came or went. Sent once per turn of the event loop,
    /// of a large selection some times a second.
    void selectionChanged();
    void refreshRequested();
    /// Of the scopes on show these are to be read, which could not be read before.
    void readRequested(const tagdesk::ScopeSet &scopes);
    /// With no account open: the simulated clouds are wanted.
    void sandboxRequested();
    /// With no account open: the profile dialog is wanted.
    void profilesRequested();
    void readAgainRequested(const tagdesk::Rows &rows);
    void retryRequested(const tagdesk::Rows &rows);
    void editRequested();
    /// What was done with cells, or why nothing was: for the status bar.
    void told(const QString &sentence);
    /// A cell was left with a text that the rules refuse.
    void textRefused(tagdesk::Row row, const QString &key, const QString &text);

private:
    void build();
    [[nodiscard]] QStringList offeredValues(const QString &key) const;
    void connectModel();
    void applyFilter(const QString &text);
    void announceSelection();
    void tellSelection();
    [[nodiscard]] std::size_t untagged() const;
    void updateCounts();
    void updateState();
    void presentEmpty(const SetListing &listing);
    void emptyActivated();
    void showContextMenu(const QPoint &position);
    void addConflictActions(QMenu *menu, const Rows &rows);
    void fillContextMenu(QMenu *menu, const Rows &rows);

    enum class EmptyAct { None, Refresh, ReadAgain, ClearFilter, OpenSandbox };

    ResourceModel *m_model;
    Workspace *m_workspace;
    FilterBar *m_filterBar = nullptr;
    ProgressLine *m_progress = nullptr;
    ResourceTableView *m_table = nullptr;
    GridEditing *m_editing = nullptr;
    KeptColumns *m_columns = nullptr;
    ColumnHeads *m_heads = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    QVBoxLayout *m_notices = nullptr;
    EmptyAct m_emptyAct = EmptyAct::None;
    QTimer m_announcement; // of a large selection
    bool m_announcing = false;
    std::function<QStringList(const QString &)> m_knownValues;
};

} // namespace tagdesk
