// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvwriter.h"
#include "workspace.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;

namespace tagdesk {

/// What to export, and in which form: the resources shown or those selected, one row a resource or one a tag,
/// every key or those with a column. Then a file is asked for.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choices
    {
        Rows shown;
        Rows selected;
        QStringList columns; ///< Keys that have a column in the table.
        QString suggestion; ///< Name for the file, without folder and ending.
    };

    /// `workspace` outlives the dialog.
    ExportDialog(Workspace *workspace, Choices choices, QWidget *parent = nullptr);

signals:
    void exportRequested(const tagdesk::Rows &rows, const tagdesk::CsvExport &form, const QString &path);

private:
    QLayout *makeChoices();
    QLayout *makeButtons();
    void updateChoices();
    void askFile();
    [[nodiscard]] const Rows &rows() const;
    [[nodiscard]] CsvExport form() const;

    Workspace *m_workspace;
    Choices m_choices;
    QButtonGroup *m_which = nullptr;
    QButtonGroup *m_form = nullptr;
    QButtonGroup *m_keys = nullptr;
    QComboBox *m_separator = nullptr;
    QCheckBox *m_mark = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace tagdesk
