// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importdocument.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace tagdesk {

/// The head of an import: which file, in which encoding and separator, how its columns are understood, and
/// what an empty cell means. Follows the document and asks for changes by signals.
class ImportForm : public QWidget
{
    Q_OBJECT

public:
    /// `document` outlives the form.
    explicit ImportForm(const ImportDocument *document, QWidget *parent = nullptr);

    /// Mappings kept under a name, offered behind the presets.
    void setSavedMappings(const QStringList &names);

signals:
    /// Another sheet of the workbook.
    void sheetChosen(const QString &name);
    void dialectChosen(const tagdesk::CsvDialect &dialect);
    void mappingChosen(const tagdesk::CsvMapping &mapping);
    void savedMappingChosen(const QString &name);
    void saveMappingRequested();
    void otherFileRequested();

private:
    void build();
    void show();
    void showSheets();
    void fillMappings();
    void showRecognition();
    void chooseDialect();
    void chooseMapping(int entry);

    const ImportDocument *m_document;
    QStringList m_saved;
    QLabel *m_file = nullptr;
    QLabel *m_folder = nullptr;
    QPushButton *m_other = nullptr;
    std::vector<QWidget *> m_ofText; // what a workbook has not
    std::vector<QWidget *> m_ofWorkbook;
    QComboBox *m_sheet = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_separator = nullptr;
    QComboBox *m_mapping = nullptr;
    QComboBox *m_blank = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_recognition = nullptr; // how sure the columns are, and which are not used
};

} // namespace tagdesk
