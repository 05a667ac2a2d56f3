// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedfault.h"

#include <QHash>
#include <QObject>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace tagdesk {

class FormRows;

/// The fields of one form of the policy editor: makes them, says beside them what is wrong, and leaves undo
/// and redo to the editor, whose steps go beyond one field.
class PolicyFields : public QObject
{
    Q_OBJECT

public:
    /// `rows` is where the fields stand; null where all that are watched stand elsewhere.
    explicit PolicyFields(FormRows *rows, QObject *parent = nullptr);

    [[nodiscard]] QLineEdit *addLine(
        PolicyField field, const QString &name, const QString &caption, const QString &hint = {});
    [[nodiscard]] QCheckBox *addCheck(
        PolicyField field, const QString &name, const QString &text, const QString &hint = {});
    /// A text a line.
    [[nodiscard]] QPlainTextEdit *addLines(
        PolicyField field, const QString &name, const QString &caption, const QString &hint = {});
    /// A field that is made already.
    void add(PolicyField field, QWidget *widget, const QString &caption, const QString &hint = {});
    /// A field that stands in the form already, of several parts; each of those is watched by itself.
    void adopt(PolicyField field, QWidget *widget) { m_widgets.insert(field, widget); }
    void watch(QWidget *part);

    void showFaults(const QList<EditedFault> &faults);
    [[nodiscard]] QWidget *widget(PolicyField field) const { return m_widgets.value(field); }
    [[nodiscard]] QString problem(PolicyField field) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// A field was left.
    void typingEnded();

private:
    FormRows *m_rows;
    QHash<PolicyField, QWidget *> m_widgets;
};

/// Texts parted by commas, without blanks around them, and back.
[[nodiscard]] QStringList policyTexts(const QString &typed);
[[nodiscard]] QString policyLine(const QStringList &texts);
/// Shows the text and leaves the cursor where it is if it shows that already.
void showText(QLineEdit *field, const QString &text);

} // namespace tagdesk
