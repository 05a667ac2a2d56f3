// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloudpolicycontroller.h"
#include "policyediting.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace tagdesk {

class DocumentController;
class MainWindow;
struct Message;
class OpenProfiles;
class PolicyDialog;
class ResourceModel;
class Workspace;

/// Opens the editor of policies and joins it with files, which are read and written in a thread of their own.
/// Decides nothing by itself.
class PolicyController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        ResourceModel &resources;
        MainWindow &window;
        OpenProfiles &profiles;
    };
    explicit PolicyController(const Parts &parts, QObject *parent = nullptr);
    ~PolicyController() override;

    /// Null unless it is open.
    [[nodiscard]] PolicyDialog *dialog() const;
    /// Opens the editor at what the open profiles use, or else at a new policy.
    void edit();
    /// For the profile that is being edited, at a file as that names it; empty: a new policy, which the
    /// profile is to name once it is saved.
    void editNamed(const QString &file);
    /// Opens a file in the editor that is there.
    void open(const QString &path);
    /// Writes the policy of the editor into another file.
    void saveAs(const QString &path);
    /// Says something in the editor, if it is still there.
    void say(const Message &message);

signals:
    /// The profile with this id is to use the file; without an id the one that is being edited is to.
    void policyWanted(const QString &profileId, const QString &path);

private:
    enum class Purpose { Window, ProfileForm };
    void openDialog(Purpose purpose);
    void offerFiles();
    void askOpen();
    void askSaveAs();
    void begin();
    /// open(), and then the rest.
    void read(const QString &path, const std::function<void()> &then);
    void takeFetched(const QString &path, const QString &accountId, std::size_t rules);
    void opened(const tl::expected<OpenedPolicy, PolicyFault> &read, const QString &path);
    /// Into its own file, if nobody else has written it.
    void save();
    /// What a thread of its own makes of the policy.
    struct Writing
    {
        QString path;
        bool isNew = false; ///< The policy had no file before.
        QByteArray content{};
        Result<PolicySaving> result = PolicySaving::Saved;
        /// What was written, read again.
        tl::expected<PolicySource, PolicyFault> source = tl::unexpected(PolicyFault{});
    };
    /// `expected`: see savePolicy().
    void write(const QString &path, const std::optional<QByteArray> &expected);
    void written(const Writing &writing, bool isUsed);
    /// Does the work, then, while the dialog is still there, the rest.
    void work(const std::function<void()> &inBackground, const std::function<void()> &then);

    Parts m_parts;
    CloudPolicyController m_cloudPolicies;
    Purpose m_purpose = Purpose::Window; // of the editor that is open
    QPointer<PolicyDialog> m_dialog; // while it is open
    int m_opening = 0; // counts what was asked for
    std::shared_ptr<const PolicySource> m_source; // of what the dialog edits
    QByteArray m_known; // what its file held when it was read or written last
    bool m_foreign = false; // the file can only be read, and is saved as another one
    QList<PolicyNote> m_notes; // of that file
};

} // namespace tagdesk
