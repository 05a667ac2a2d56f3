// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvextract.h"
#include "importdocument.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSplitter;

namespace tagdesk {

class ImportForm;
class ImportPreview;
class ImportProblems;
class MessageArea;
class ProgressLine;

/// A file on its way to staged changes: its form, its columns, a part of it, what cannot be used, and what
/// would be staged. Shows an ImportDocument and asks for everything by signals; converts nothing. Closing it
/// in any way but by staging changes nothing; where something was corrected or chosen, it asks first.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `document` outlives the dialog.
    explicit ImportDialog(const ImportDocument *document, QWidget *parent = nullptr);

    ~ImportDialog() override;

    [[nodiscard]] ImportForm *form() const { return m_form; }
    [[nodiscard]] ImportPreview *preview() const { return m_preview; }
    [[nodiscard]] MessageArea *messages() const { return m_messages; }

    /// Size, place and division, to be given back to the next one.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

    /// A mapping kept under a name names columns that the file has not.
    void showMappingMisfit(const QString &name, const Error &error);
    void showMappingNotSaved(const QString &name, const QString &words);
    /// How writing the bad rows ended.
    void showExtracted(const QString &path, const std::optional<Error> &error);

public slots:
    void reject() override;

signals:
    void fileChosen(const QString &path);
    void mappingSaved(const QString &name);
    void readAgainRequested();
    /// What could not be listed is to be listed once more.
    void listAgainRequested();
    /// Everything that may have what was not found is to be listed.
    void lookEverywhereRequested();
    /// See ImportProblems.
    void repairRequested(int column);
    void stageRequested();
    void extractRequested(const tagdesk::CsvReasons &reasons, const QString &path);

private:
    void build();
    void askBeforeClosing();
    void update();
    void showProgress();
    void showMessages();
    void askFile();
    void askMappingName();
    void askTarget();

    const ImportDocument *m_document;
    ImportForm *m_form = nullptr;
    MessageArea *m_messages = nullptr;
    ImportPreview *m_preview = nullptr;
    ImportProblems *m_problems = nullptr;
    QSplitter *m_splitter = nullptr;
    ProgressLine *m_progress = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_corrections = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace tagdesk
