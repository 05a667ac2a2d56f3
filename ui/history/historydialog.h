// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"

#include <QDialog>

#include <optional>

class QAbstractItemModel;
class QAction;
class QLabel;
class QModelIndex;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace tagdesk {

class EmptyState;
class HistoryCellModel;
class HistoryFilterBar;
class HistoryRunModel;
class MessageArea;
class ProgressLine;

/// What was applied: the runs, newest first, and each cell of one of them before and after. Shows a
/// HistoryDocument and asks for everything by signals.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `document` outlives the dialog.
    explicit HistoryDialog(const HistoryDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] MessageArea *messages() const { return m_messages; }
    /// Chooses the run once it is there.
    void select(qint64 run);
    /// Nothing can be taken back or resumed meanwhile.
    void setApplying(bool applying);
    /// How an export ended.
    void showExported(const QString &path, const std::optional<Error> &error);
    /// How saving the history ended.
    void showSaved(const QString &path, const std::optional<Error> &error);

    /// Size, place, division and columns, to be given back to the next one.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void filterChanged(const tagdesk::HistoryFilter &filter);
    /// Its cells are wanted.
    void runChosen(qint64 run);
    void undoRequested(qint64 run);
    /// All runs of the apply of this one.
    void undoApplyRequested(qint64 run);
    void resumeRequested(qint64 run);
    /// `path` ends in .json for JSON; anything else is CSV.
    void exportRequested(qint64 run, const QString &path);
    /// Of all runs of the filter's time.
    void saveRequested(const QString &path);
    void openRequested(const QString &path);
    /// Our own history again.
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeRuns();
    QWidget *makeCells();
    QLayout *makeFooter();
    [[nodiscard]] QTableView *makeTable(QAbstractItemModel *model, const QString &name);
    [[nodiscard]] std::optional<qint64> chosen() const;
    [[nodiscard]] QString cellsSentence() const;
    void choose(const QModelIndex &current);
    void runsChanged();
    void update();
    void updateEmpty();
    void updateCells();
    void updateButtons();
    void askTarget();
    void askHistoryTarget();
    void askHistory();
    void historyChanged();
    [[nodiscard]] QPushButton *makeFileButton();

    const HistoryDocument *m_document;
    HistoryRunModel *m_runs;
    HistoryCellModel *m_cells;
    HistoryFilterBar *m_filter = nullptr;
    MessageArea *m_messages = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_runTable = nullptr;
    QTableView *m_cellTable = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_cellsLabel = nullptr;
    ProgressLine *m_progress = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_undoApply = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_export = nullptr;
    QAction *m_saveHistory = nullptr;
    QAction *m_openHistory = nullptr;
    QAction *m_back = nullptr;
    std::optional<qint64> m_wanted; // to be chosen
    bool m_applying = false;
};

} // namespace tagdesk
