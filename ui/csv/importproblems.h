// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importproblemmodel.h"

#include <QWidget>

class QComboBox;
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

signals:
    void cellChosen(qint64 line, int column);
    /// The rows that cannot be used are wanted as a file.
    void exportRequested();

private:
    QLayout *makeHead();
    void makeTable();
    void update();
    void fillReasons();

    const ImportDocument *m_document;
    ImportProblemModel *m_model;
    QComboBox *m_reasons = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace tagdesk
