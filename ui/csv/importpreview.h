// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importdocument.h"

#include <QTableView>

namespace tagdesk {

class ImportPreviewModel;

/// A part of the file as a table. A click on the head of a column, or Alt+Down in it, says what the column
/// means; a double click corrects a cell. Asks for changes by signals.
class ImportPreview : public QTableView
{
    Q_OBJECT

public:
    /// `document` outlives the view.
    explicit ImportPreview(const ImportDocument *document, QWidget *parent = nullptr);

    /// Goes to a cell (column 0: the whole row), now or once the preview has moved there.
    void showCell(std::int64_t line, int column);
    /// Gives the cell that was shown last the focus, now or once the preview has it, and edits it.
    void enterCell(bool edits);
    /// Offers the meanings of a column.
    void chooseUse(int column);

signals:
    void mappingChosen(const tagdesk::CsvMapping &mapping);
    void corrected(qint64 line, int column, const QString &text);
    /// The preview does not hold this line.
    void lineWanted(qint64 line);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goToWanted();
    void setUse(int column, const CsvColumn &use);
    void askKey(int column);

    const ImportDocument *m_document;
    ImportPreviewModel *m_model;
    std::int64_t m_wantedLine = 0; // 0: none
    int m_wantedColumn = 0;
    bool m_wantsEdit = false; // of the wanted cell
};

} // namespace tagdesk
