// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloudpolicybutton.h"
#include "editedpolicy.h"
#include "message.h"
#include "policyruleform.h"
#include "resourcetable.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace tagdesk {

class MessageArea;
class PolicyDocument;
class PolicyEditor;
class PolicyFields;
class ProgressLine;
class Workspace;

/// The editor of policies with the file that it is about. Asks by signals for files; whoever reads and writes
/// them tells how it went. Nothing typed is lost unasked, and every step can be undone while the dialog is
/// open.
class PolicyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown` are the resources that rules are tried on; `workspace` outlives the dialog.
    PolicyDialog(
        Workspace *workspace, Rows shown, const PolicyRuleForm::Known &known, QWidget *parent = nullptr);

    /// The files that are offered, with the names that are shown of them.
    void setFiles(const QList<std::pair<QString, QString>> &files);
    /// What the clouds of the open accounts keep as policies.
    void setCloudPolicies(const QList<CloudPolicyChoice> &choices);
    /// A cloud is being asked: nothing is changed meanwhile, and what would close the editor asks for the end
    /// of it.
    void showFetching(const QString &text);
    void endFetching();
    /// The same, and why nothing came of it.
    void showNotFetched(const Sentences &said);
    /// Shows what a file holds. One that cannot be written in place is only read.
    void showPolicy(const QString &path, const EditedPolicy &policy, bool isReadOnly);
    /// Begins a policy that has no file yet.
    void showNew();
    /// The save that was asked for is done, in this file.
    void showSaved(const QString &path, const Message &message);
    /// It is not; what was typed stays.
    void showNotSaved(const Message &message);
    /// The file is another one than was opened: asks which of both is to stay.
    void askAboutChange();
    /// A file is being read or written: nothing is changed meanwhile.
    void setBusy(bool busy);
    /// Nothing came of opening another file.
    void showNotOpened(const Message &message);

    [[nodiscard]] PolicyDocument *document() const { return m_document; }
    [[nodiscard]] MessageArea *messages() const { return m_messages; }
    /// Empty: it has none yet.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }

signals:
    /// A file is to be chosen and opened.
    void openRequested();
    void fileRequested(const QString &path);
    void newRequested();
    /// This policy is to be fetched from the account's cloud and saved.
    void fetchRequested(const QString &accountId, tagdesk::CloudPolicy source);
    /// What is being fetched is not wanted any more.
    void abortRequested();
    /// Into its own file.
    void saveRequested();
    /// Into a file that is to be chosen.
    void saveAsRequested();

public slots:
    /// Asks first what is to become of what was changed.
    void reject() override;

private:
    QLayout *makeHead();
    QLayout *makeHeadFields();
    QLayout *makeFooter();
    void makeUndo();
    void chooseFile(int index);
    void showFile();
    void showHead();
    void refresh();
    void save();
    /// Does `then` at once or, with something changed, when the person has decided about it.
    void leave(const std::function<void()> &then);

    PolicyDocument *m_document;
    PolicyEditor *m_editor = nullptr;
    QString m_path;
    bool m_isReadOnly = false;
    bool m_isBusy = false;
    bool m_isFetching = false;
    QPointer<QWidget> m_focus; // that had the keyboard before
    QWidget *m_parts = nullptr; // everything but the footer
    QList<std::pair<QString, QString>> m_files;
    std::function<void()> m_afterSaving;
    QComboBox *m_file = nullptr;
    CloudPolicyButton *m_fromCloud = nullptr;
    PolicyFields *m_headFields = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_version = nullptr;
    QComboBox *m_usual = nullptr;
    ProgressLine *m_progress = nullptr;
    MessageArea *m_messages = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_saveAs = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace tagdesk
