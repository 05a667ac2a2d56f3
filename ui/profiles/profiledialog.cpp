// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profiledialog.h"

#include "diagnosistext.h"
#include "emptystate.h"
#include "icons.h"
#include "manualpage.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "profileform.h"
#include "profilelist.h"
#include "profilemodel.h"
#include "profiletext.h"
#include "screenroom.h"
#include "theme.h"

#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

ProfileDialog::ProfileDialog(
    ProfileModel *model, std::vector<CloudDescription> clouds, DraftCheck check, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_check(std::move(check))
    , m_list(new ProfileList(model, this))
    , m_form(new ProfileForm(std::move(clouds)))
{
    setWindowTitle(tr("Profiles"));
    setManualPage(this, u"Profiles"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->setChildrenCollapsible(false);
    across->setHandleWidth(1);
    across->addWidget(m_list);
    across->addWidget(makeRight());
    across->setStretchFactor(1, 1);
    m_list->setMinimumWidth(characterWidth(fontMetrics()) * 42);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addWidget(across, 1);
    page->addLayout(makeFooter());
    connectList();
    resizeOnScreen(this, {metrics.rowHeight * 32, metrics.rowHeight * 21});
    showFirst();
}

QWidget *ProfileDialog::makeRight()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_form);
    m_area->setMinimumWidth(
        m_form->minimumSizeHint().width() + m_area->verticalScrollBar()->sizeHint().width());
    m_empty = new EmptyState(this);
    connect(m_empty, &EmptyState::activated, this, [this] { leave([this] { add(); }); });
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_area);
    m_pages->addWidget(m_empty);
    m_messages = new MessageArea(this);
    connect(m_form, &ProfileForm::edited, this, &ProfileDialog::refresh);
    connect(m_form, &ProfileForm::policyRequested, this, &ProfileDialog::policyRequested);

    auto *right = new QWidget(this);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(metrics.gap, 0, 0, 0);
    layout->setSpacing(metrics.gap);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_messages);
    return right;
}

QLayout *ProfileDialog::makeFooter()
{
    const auto button = [this](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_why = new PlainLabel(this);
    m_why->setObjectName(u"whyNotSaved"_s);
    m_why->setWordWrap(true);
    setColorRole(m_why, ColorRole::Secondary);
    m_import = button(u"importKeys"_s, tr("Import…"));
    m_import->setToolTip(tr("Takes over keys from the files of the clouds' own tools"));
    m_test = button(u"testProfile"_s, tr("Test"));
    m_discard = button(u"discardDraft"_s, tr("Discard"));
    m_open = button(u"openProfile"_s, tr("Open"));
    m_close = button(u"closeProfiles"_s, tr("Close"));
    m_save = button(u"saveProfile"_s, tr("Save"));
    setLook(m_save, Look::Primary);
    m_save->setDefault(true);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        const ProfileDraft *saved = m_model->profile(m_form->draft().id);
        saved == nullptr ? showFirst() : present(*saved);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_form->draft().id); });
    connect(m_save, &QPushButton::clicked, this, &ProfileDialog::save);
    connect(m_test, &QPushButton::clicked, this, &ProfileDialog::test);
    connect(m_import, &QPushButton::clicked, this, [this] { leave([this] { emit importRequested(); }); });
    connect(m_close, &QPushButton::clicked, this, &ProfileDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_import);
    row->addWidget(m_why, 1);
    for (QPushButton *made : {m_discard, m_test, m_open, m_close, m_save})
        row->addWidget(made);
    return row;
}

void ProfileDialog::connectList()
{
    connect(m_list, &ProfileList::chosen, this, &ProfileDialog::choose);
    connect(m_list, &ProfileList::openRequested, this, [this](const QString &id) {
        if (m_open->isEnabled())
            emit openRequested(id);
    });
    connect(m_list, &ProfileList::addRequested, this, [this] { leave([this] { add(); }); });
    connect(m_list, &ProfileList::duplicateRequested, this,
        [this](const QString &id) { leave([this, id] { duplicate(id); }); });
    connect(m_list, &ProfileList::removeRequested, this, &ProfileDialog::askRemoval);
    connect(m_list, &ProfileList::moveRequested, this, &ProfileDialog::moveRequested);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProfileDialog::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ProfileDialog::refresh);
}

bool ProfileDialog::isEditing() const
{
    return m_pages->currentWidget() == m_area;
}

bool ProfileDialog::isNew() const
{
    return isEditing() && m_form->draft().id.isEmpty();
}

void ProfileDialog::choose(const QString &id)
{
    leave([this, id] {
        if (const ProfileDraft *profile = m_model->profile(id)) {
            m_messages->clear();
            present(*profile);
        }
    });
}

void ProfileDialog::present(const ProfileDraft &draft)
{
    m_form->setFolders(m_model->folders());
    m_form->setDraft(draft);
    m_pages->setCurrentWidget(m_area);
    m_area->verticalScrollBar()->setValue(0);
    m_list->setCurrent(draft.id);
    refresh();
}

void ProfileDialog::showNothing()
{
    m_form->setDraft({});
    m_empty->present(icon(Icon::Key, ColorRole::Secondary), tr("No profile yet"),
        tr("A profile is an account of a cloud: its name, its regions, how careful to be with it, and its "
           "keys, "
           "which are kept in the keychain of the system and nowhere else."),
        tr("Add a profile"));
    m_pages->setCurrentWidget(m_empty);
    m_list->setCurrent({});
    refresh();
}

void ProfileDialog::showFirst()
{
    if (m_model->profiles().empty())
        showNothing();
    else
        present(m_model->profiles().front());
}

void ProfileDialog::add()
{
    m_messages->clear();
    present({});
    m_form->focusName();
}

void ProfileDialog::duplicate(const QString &id)
{
    const ProfileDraft *original = m_model->profile(id);
    if (original == nullptr)
        return;
    ProfileDraft copy = *original;
    copy.id.clear();
    //: Name of a copy of the profile %1.
    copy.name = tr("%1 (copy)").arg(original->name);
    m_messages->clear();
    present(copy);
    m_form->focusName();
}

void ProfileDialog::askRemoval(const QString &id)
{
    const ProfileDraft *profile = m_model->profile(id);
    if (profile == nullptr)
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Remove a profile"),
        tr("Remove “%1”?").arg(profile->name), QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr(
        "Its keys are deleted from the keychain, too. Nothing changes in the cloud. This cannot be undone."));
    question->setDefaultButton(QMessageBox::Cancel);
    QPushButton *remove = question->addButton(tr("Remove it and its keys"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"agreeToRemoval"_s);
    connect(remove, &QPushButton::clicked, this, [this, id] {
        setBusy(Busy::Keychain);
        emit removeRequested(id);
    });
    question->open();
}

QString ProfileDialog::whyNotSaved() const
{
    if (!isEditing())
        return {};
    const QList<DraftProblem> problems = m_check(m_form->draft());
    // One after the other, as the fields stand.
    return problems.isEmpty() ? QString() : ProfileTexts::of(problems.first());
}

void ProfileDialog::refresh()
{
    const bool isBusy = m_busy != Busy::No;
    const bool editing = isEditing();
    const bool modified = editing && m_form->isModified();
    const QString why = modified || isNew() ? whyNotSaved() : QString();
    if (editing)
        m_form->showProblems(modified ? m_check(m_form->draft()) : QList<DraftProblem>());
    m_form->setEnabled(!isBusy);
    m_list->setEnabled(!isBusy);
    m_why->setText(m_busy == Busy::Keychain ? tr("Waiting for the keychain…")
            : m_busy == Busy::Test          ? tr("Testing; nothing is written to the cloud…")
                                            : why);
    m_save->setEnabled(!isBusy && editing && (modified || isNew()) && why.isEmpty());
    m_save->setToolTip(toolTipText(m_save->isEnabled() || !editing ? QString()
            : why.isEmpty()                                        ? tr("Nothing was changed")
                                                                   : why));
    m_discard->setVisible(!isBusy && (modified || isNew()));
    const bool isOpen = editing && m_model->isOpen(m_form->draft().id);
    m_open->setEnabled(!isBusy && editing && !modified && !isNew() && !isOpen);
    m_open->setToolTip(toolTipText(isOpen ? tr("The profile is open")
            : modified || isNew()         ? tr("Save the profile first")
                                          : QString()));
    m_test->setEnabled(!isBusy && editing && why.isEmpty());
    m_test->setToolTip(toolTipText(
        why.isEmpty() ? tr("Reads a little with these keys and says what is wrong, if anything") : why));
    m_import->setEnabled(!isBusy);
    m_close->setText(isBusy ? tr("Cancel") : tr("Close"));
}

void ProfileDialog::setBusy(Busy busy)
{
    m_busy = busy;
    refresh();
}

void ProfileDialog::save()
{
    m_messages->clear();
    setBusy(Busy::Keychain);
    emit saveRequested(m_form->draft());
}

void ProfileDialog::test()
{
    m_messages->clear();
    setBusy(Busy::Test);
    emit testRequested(m_form->draft());
}

void ProfileDialog::showTest(const Diagnosis &diagnosis)
{
    setBusy(Busy::No);
    const DiagnosisText text = DiagnosisTexts::of(diagnosis);
    Message message;
    message.id = u"test"_s;
    message.severity = text.allWell ? Message::Severity::Success : Message::Severity::Error;
    message.text = text.said.what;
    message.detail = text.details();
    m_messages->post(message);
}

void ProfileDialog::showNotTested(const Message &message)
{
    setBusy(Busy::No);
    m_messages->post(message);
}

void ProfileDialog::showSaved(const QString &id, const Message &message)
{
    setBusy(Busy::No);
    if (const ProfileDraft *saved = m_model->profile(id))
        present(*saved);
    m_messages->post(message);
    if (const auto then = std::exchange(m_afterSaving, {}))
        then();
}

void ProfileDialog::showNotSaved(const Message &message)
{
    m_afterSaving = {};
    setBusy(Busy::No);
    m_messages->post(message);
}

void ProfileDialog::showRemoved(const Message &message)
{
    setBusy(Busy::No);
    showFirst();
    m_messages->post(message);
}

void ProfileDialog::leave(const std::function<void()> &then)
{
    if (m_busy != Busy::No)
        return;
    if (isEditing() && m_form->isModified())
        askBeforeLeaving(then);
    else
        then();
}

void ProfileDialog::askBeforeLeaving(const std::function<void()> &then)
{
    // The list may have gone ahead.
    m_list->setCurrent(m_form->draft().id);
    const QString why = whyNotSaved();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Unsaved profile"),
        tr("What was typed in this profile is not saved."), QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(why);
    question->setDefaultButton(QMessageBox::Cancel);
    QPushButton *discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discardBeforeLeaving"_s);
    connect(discard, &QPushButton::clicked, this, [this, then] {
        m_form->setDraft({});
        then();
    });
    if (why.isEmpty()) {
        QPushButton *kept = question->addButton(tr("Save"), QMessageBox::AcceptRole);
        kept->setObjectName(u"saveBeforeLeaving"_s);
        connect(kept, &QPushButton::clicked, this, [this, then] {
            m_afterSaving = then;
            save();
        });
    }
    question->open();
}

void ProfileDialog::reject()
{
    if (m_busy != Busy::No)
        emit abortRequested();
    else
        leave([this] { QDialog::reject(); });
}

} // namespace tagdesk
