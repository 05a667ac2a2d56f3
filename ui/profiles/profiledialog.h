// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clouddescription.h"
#include "messagebar.h"
#include "profiledraft.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace tagdesk {

struct Diagnosis;
class EmptyState;
class ProfileForm;
class ProfileList;
class ProfileModel;

/// Profiles: those there are on the left, the one at hand on the right. Asks by signals for everything that
/// changes one; whoever does it fills the model anew and tells how it went. Nothing typed is lost unasked.
class ProfileDialog : public QDialog
{
    Q_OBJECT

public:
    /// `model` outlives the dialog. `check` says what is wrong with a draft.
    ProfileDialog(ProfileModel *model, std::vector<CloudDescription> clouds, DraftCheck check,
        QWidget *parent = nullptr);

    /// Goes to a profile, as a click on it would.
    void choose(const QString &id);
    /// The save that was asked for is done, under this id.
    void showSaved(const QString &id, const Message &message);
    /// It is not; what was typed stays.
    void showNotSaved(const Message &message);
    /// The profile that was to be removed is gone.
    void showRemoved(const Message &message);
    /// The test that was asked for has ended.
    void showTest(const Diagnosis &diagnosis);
    /// It could not begin: there are no keys to test with.
    void showNotTested(const Message &message);
    /// Beneath the form, in the place of what was said there before with the same id.
    [[nodiscard]] MessageArea *messages() const { return m_messages; }
    [[nodiscard]] ProfileForm *form() const { return m_form; }

signals:
    void saveRequested(const tagdesk::ProfileDraft &draft);
    /// Whether the account as it is typed works, with the typed keys or those that are kept.
    void testRequested(const tagdesk::ProfileDraft &draft);
    /// Keys are to be taken over from other tools' files.
    void importRequested();
    /// The save, removal or test under way is to end.
    void abortRequested();
    /// Agreed to.
    void removeRequested(const QString &id);
    void moveRequested(const QString &id, std::size_t place);
    void openRequested(const QString &id);
    /// This file is to be edited; empty: a new one.
    void policyRequested(const QString &file);

public slots:
    /// Asks first what is to become of what was typed.
    void reject() override;

private:
    QWidget *makeRight();
    QLayout *makeFooter();
    void connectList();
    void present(const ProfileDraft &draft);
    void showNothing();
    void showFirst();
    void add();
    void duplicate(const QString &id);
    void askRemoval(const QString &id);
    void save();
    void test();
    enum class Busy : std::uint8_t { No, Keychain, Test };
    void setBusy(Busy busy);
    /// Does `then` at once or, with something typed, when the person has decided about it.
    void leave(const std::function<void()> &then);
    void askBeforeLeaving(const std::function<void()> &then);
    void refresh();
    [[nodiscard]] bool isEditing() const;
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] QString whyNotSaved() const;

    ProfileModel *m_model;
    DraftCheck m_check;
    ProfileList *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyState *m_empty = nullptr;
    QScrollArea *m_area = nullptr;
    ProfileForm *m_form = nullptr;
    MessageArea *m_messages = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    std::function<void()> m_afterSaving;
    Busy m_busy = Busy::No;
};

} // namespace tagdesk
