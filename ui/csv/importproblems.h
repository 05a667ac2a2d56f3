// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importproblemmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace tagdesk {

class EmptyState;

/// The problems of an import: chosen by kind, gone to, copied, written into a file.
class ImportProblems : public QWidget
{
    Q_OBJECT

public:
    /// `document` outlives the widget.
    explicit ImportProblems(const ImportDocument *document, QWidget *parent = nullptr);

    /// Line, resource, key, cell and sentence of the problems shown, parted by tabs.
    [[nodiscard]] QString text() const;
    [[nodiscard]] ImportProblemModel *model() const { return m_model; }
    /// Goes to the next problem, behind the last one to the first.
    void goOn();

signals:
    void cellChosen(qint64 line, int column);
    /// The cell of the current problem is to have the focus, and is to be edited.
    void cellEntered(bool edits);
    /// What is there now is to be taken for the damaged cells of this column.
    void repairRequested(int column);
    /// The rows that cannot be used are wanted as a file.
    void exportRequested();

protected:
    /// Enter and F2 in the list are about the cell, and not about the dialog.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCurrent();
    [[nodiscard]] int rowBehind(qint64 line) const;
    QLayout *makeHead();
    void makeTable();
    void update();
    void fillReasons();

    const ImportDocument *m_document;
    ImportProblemModel *m_model;
    QComboBox *m_reasons = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_repair = nullptr;
    qint64 m_lastLine = 0; // of the problem chosen last: mending it takes it out of the list
    QLabel *m_sentence = nullptr; // of the current problem, in full
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace tagdesk
