// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupstep.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace tagdesk {

class FormRows;

/// Asks for one step of a clean-up. Only the fields that its act uses are there.
class CleanupStepForm : public QWidget
{
    Q_OBJECT

public:
    /// `knownKeys` are offered where keys are named.
    CleanupStepForm(const QStringList &knownKeys, QWidget *parent);

    /// As it is now; see checkStep().
    [[nodiscard]] CleanupStep step() const;
    /// Says what is wrong; empty: nothing.
    void setProblem(const QString &text);
    /// Begins with another step.
    void clear();
    /// Puts the keyboard where one types first.
    void focusFirst();
    /// The table of two columns.
    void setTable(const QString &text);

signals:
    void changed();
    /// The table is to come from a file.
    void tableRequested();

private:
    void build(const QStringList &knownKeys);
    void buildTexts();
    void buildValues();
    QLineEdit *addLine(const QString &caption, const QString &name, const QString &hint = {});
    void showFields();
    [[nodiscard]] CleanupAct act() const;
    [[nodiscard]] bool isOfKeys() const;
    [[nodiscard]] TextMatch match() const;

    FormRows *m_rows;
    QComboBox *m_part = nullptr;
    QLineEdit *m_keys = nullptr;
    QComboBox *m_act = nullptr;
    QLineEdit *m_find = nullptr;
    QComboBox *m_match = nullptr;
    QCheckBox *m_case = nullptr;
    QLineEdit *m_by = nullptr;
    QPlainTextEdit *m_table = nullptr;
    QPushButton *m_file = nullptr;
    QLineEdit *m_separator = nullptr;
    QLineEdit *m_joiner = nullptr;
    QLineEdit *m_pieces = nullptr;
    QLineEdit *m_template = nullptr;
    QLineEdit *m_source = nullptr;
    QComboBox *m_where = nullptr;
    QComboBox *m_clash = nullptr;
};

/// Texts parted by commas, without the blanks around them.
[[nodiscard]] QStringList partedByCommas(const QString &text);

} // namespace tagdesk
