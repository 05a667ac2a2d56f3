// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedfault.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace tagdesk {

class FormRows;
class PolicyFields;

/// One rule of a policy, with everything that it may have.
class PolicyRuleForm : public QWidget
{
    Q_OBJECT

public:
    /// What is offered where one types.
    struct Known
    {
        QStringList keys;
        QStringList clouds;
        QStringList regions;
        QStringList kinds;
    };

    explicit PolicyRuleForm(const Known &known, QWidget *parent = nullptr);

    /// `usual` is the severity that a rule has which names none.
    void setRule(const EditedRule &rule, PolicySeverity usual);
    [[nodiscard]] const EditedRule &rule() const { return m_rule; }
    void showFaults(const QList<EditedFault> &faults);
    void focusKey();

signals:
    /// A person changed this field.
    void edited(const tagdesk::EditedRule &rule, tagdesk::PolicyField field);
    void typingEnded();

private:
    void addKey(const Known &known);
    void addValues();
    void addRange(PolicyField field, const QString &name, const QString &text, const QString &hint,
        std::optional<EditedRange> EditedRule::*range);
    void addOthers(const Known &known);
    void addScope(const Known &known);
    void addSeverity();
    /// A list of texts parted by commas.
    void addTexts(PolicyField field, const QString &name, const QString &caption,
        const std::function<QStringList &(EditedRule &)> &texts, const QStringList &known,
        const QString &hint = {});
    void addText(PolicyField field, const QString &name, const QString &caption,
        const std::function<QString &(EditedRule &)> &text, const QString &hint = {});
    void addTruth(PolicyField field, const QString &name, const QString &text, bool EditedRule::*truth,
        const QString &hint = {});
    void tell(PolicyField field);

    FormRows *m_rows;
    PolicyFields *m_fields;
    EditedRule m_rule;
    QList<std::function<void()>> m_fillers; // one a field: shows what m_rule has
    QLineEdit *m_key = nullptr;
    QComboBox *m_severity = nullptr;
    PolicySeverity m_usual = PolicySeverity::Advise;
    bool m_filling = false;
};

} // namespace tagdesk
