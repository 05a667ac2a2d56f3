// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clouddescription.h"
#include "profiledraft.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tagdesk {

class AccountFieldRows;
class ColourChoice;
class FormRows;
class SecretField;

/// The fields of one profile. Shows those that the chosen cloud asks for; never shows keys that are kept.
class ProfileForm : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileForm(std::vector<CloudDescription> clouds, QWidget *parent = nullptr);

    /// Folders in use, to choose from.
    void setFolders(const QStringList &folders);
    /// Where the keys of saved profiles are: in the keychain, or in memory until the program ends.
    void setKeysOutliveTheRun(bool outlive);
    /// What is edited from now on; what was typed before is forgotten, keys first.
    void setDraft(const ProfileDraft &draft);
    /// As it is typed now.
    [[nodiscard]] ProfileDraft draft() const;
    [[nodiscard]] bool isModified() const { return !(draft() == m_original); }
    /// Says beside its field what is wrong there. What is only missing is not: it is no mistake yet.
    void showProblems(const QList<DraftProblem> &problems);
    void focusName();
    /// Names one more file of a policy.
    void addPolicy(const QString &file);

signals:
    void edited();
    /// This file, as it is typed, is to be edited; empty: a new one.
    void policyRequested(const QString &file);

protected:
    /// A wheel that scrolls the form must not turn the fields under it.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void addAccount();
    void addKeys();
    void addGuards();
    void addRequests();
    void watch();
    void chooseCloud();
    /// Only keys with a token end.
    void showTokenExpiry();
    void fillRuleSets(const CloudDescription &cloud);
    void showKeptKeys();
    [[nodiscard]] CloudDescription chosenCloud() const;
    [[nodiscard]] QWidget *fieldOf(const DraftProblem &problem) const;
    [[nodiscard]] QLineEdit *lineField(const QString &name, const QString &placeholder = {});
    [[nodiscard]] QSpinBox *numberField(const QString &name, int maximum, const QString &zero = {});
    [[nodiscard]] QCheckBox *checkField(const QString &name, const QString &text);

    std::vector<CloudDescription> m_clouds;
    ProfileDraft m_base; // with what no field shows
    ProfileDraft m_original;
    FormRows *m_rows = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_cloud = nullptr;
    QComboBox *m_folder = nullptr;
    ColourChoice *m_colour = nullptr;
    QLineEdit *m_regions = nullptr;
    QLineEdit *m_endpoint = nullptr;
    AccountFieldRows *m_accountFields = nullptr;
    SecretField *m_accessKey = nullptr;
    SecretField *m_secretKey = nullptr;
    SecretField *m_token = nullptr;
    QLineEdit *m_tokenExpires = nullptr;
    AccountFieldRows *m_keyFields = nullptr;
    QCheckBox *m_production = nullptr;
    QCheckBox *m_readOnly = nullptr;
    QLineEdit *m_protectedKeys = nullptr;
    QLineEdit *m_policies = nullptr;
    QPushButton *m_editPolicy = nullptr;
    QLineEdit *m_infrastructure = nullptr;
    QSpinBox *m_maximum = nullptr;
    QSpinBox *m_confirm = nullptr;
    QSpinBox *m_lockAfter = nullptr;
    QCheckBox *m_verify = nullptr;
    QCheckBox *m_guard = nullptr;
    QComboBox *m_ruleSet = nullptr;
    QSpinBox *m_quota = nullptr;
    QSpinBox *m_batch = nullptr;
    QComboBox *m_batchWriting = nullptr;
    bool m_keysOutliveTheRun = true;
    bool m_filling = false;
};

} // namespace tagdesk
