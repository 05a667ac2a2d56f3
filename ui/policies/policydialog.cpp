// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policydialog.h"

#include "clouddescription.h"
#include "manualpage.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "policydocument.h"
#include "policyeditor.h"
#include "policyedittext.h"
#include "policyfields.h"
#include "policytext.h"
#include "progressline.h"
#include "screenroom.h"
#include "theme.h"
#include "workspace.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Those of the accounts that are open; of clouds without one the usual ones.
std::vector<CloudRules> rulesOfClouds(const Workspace &workspace)
{
    std::vector<CloudRules> rules;
    for (const OpenAccount &open : workspace.accounts())
        rules.push_back({.cloud = open.account.cloud, .rules = open.cloudRules});
    for (const CloudDescription &cloud : describedClouds()) {
        const bool isOpen = std::ranges::find(rules, cloud.cloud, &CloudRules::cloud) != rules.end();
        if (!isOpen && !cloud.ruleSets.empty())
            rules.push_back({.cloud = cloud.cloud, .rules = cloud.ruleSets.front().rules.get()});
    }
    return rules;
}

void addCaptioned(QBoxLayout *row, const QString &caption, QWidget *field, int stretch)
{
    auto *label = new PlainLabel(caption, field->parentWidget());
    label->setBuddy(field);
    setColorRole(label, ColorRole::Secondary);
    field->setAccessibleName(QString(caption).remove(u'&'));
    row->addWidget(label);
    row->addWidget(field, stretch);
}

} // namespace

PolicyDialog::PolicyDialog(
    Workspace *workspace, Rows shown, const PolicyRuleForm::Known &known, QWidget *parent)
    : QDialog(parent)
    , m_document(new PolicyDocument(rulesOfClouds(*workspace), this))
{
    setObjectName(u"policyDialog"_s);
    setManualPage(this, u"Editing a policy"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    m_parts = new QWidget(this);
    auto *parts = new QVBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(metrics.gap);
    parts->addLayout(makeHead());
    parts->addLayout(makeHeadFields());
    m_editor = new PolicyEditor(
        {.document = m_document, .workspace = workspace, .shown = std::move(shown)}, known, this);
    parts->addWidget(m_editor, 1);
    page->addWidget(m_parts, 1);
    m_progress = new ProgressLine(this);
    page->addWidget(m_progress);
    m_messages = new MessageArea(this);
    page->addWidget(m_messages);
    page->addLayout(makeFooter());
    makeUndo();
    connect(m_document, &PolicyDocument::headChanged, this, &PolicyDialog::showHead);
    connect(m_document, &PolicyDocument::edited, this, &PolicyDialog::refresh);
    resizeOnScreen(this, {metrics.rowHeight * 38, metrics.rowHeight * 24});
    showNew();
}

QLayout *PolicyDialog::makeHead()
{
    m_file = new QComboBox(this);
    m_file->setObjectName(u"policyFile"_s);
    m_file->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_file->setMinimumContentsLength(20);
    connect(m_file, &QComboBox::activated, this, &PolicyDialog::chooseFile);
    auto *open = new QPushButton(tr("&Open…"), this);
    open->setObjectName(u"policyOpen"_s);
    auto *begin = new QPushButton(tr("&New policy"), this);
    begin->setObjectName(u"policyNew"_s);
    connect(open, &QPushButton::clicked, this, [this] { leave([this] { emit openRequested(); }); });
    connect(begin, &QPushButton::clicked, this, [this] { leave([this] { emit newRequested(); }); });
    m_fromCloud = new CloudPolicyButton(this);
    connect(
        m_fromCloud, &CloudPolicyButton::chosen, this, [this](const QString &accountId, CloudPolicy source) {
            leave([this, accountId, source] { emit fetchRequested(accountId, source); });
        });
    new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O, m_fromCloud, [this] { m_fromCloud->showMenu(); });
    new QShortcut(QKeySequence::Open, open, [open] { open->click(); });
    new QShortcut(QKeySequence::New, begin, [begin] { begin->click(); });
    auto *row = new QHBoxLayout;
    addCaptioned(row, tr("File"), m_file, 1);
    for (QPushButton *button : {open, begin, static_cast<QPushButton *>(m_fromCloud)}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return row;
}

QLayout *PolicyDialog::makeHeadFields()
{
    m_headFields = new PolicyFields(nullptr, this);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"policyName"_s);
    //: In the field of a name that may stay empty.
    m_name->setPlaceholderText(tr("as its file"));
    m_version = new QLineEdit(this);
    m_version->setObjectName(u"policyVersion"_s);
    m_version->setPlaceholderText(tr("none"));
    m_usual = new QComboBox(this);
    m_usual->setObjectName(u"policySeverity"_s);
    for (const PolicySeverity severity :
        {PolicySeverity::Advise, PolicySeverity::Confirm, PolicySeverity::Refuse})
        m_usual->addItem(PolicyTexts::severity(severity));
    for (QWidget *field :
        {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_version), static_cast<QWidget *>(m_usual)})
        m_headFields->watch(field);
    connect(m_headFields, &PolicyFields::typingEnded, m_document, &PolicyDocument::endTyping);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        EditedHead head = m_document->policy().head;
        head.name = text;
        m_document->setHead(head, PolicyField::Name);
    });
    connect(m_version, &QLineEdit::textEdited, this, [this](const QString &text) {
        EditedHead head = m_document->policy().head;
        head.version = text;
        m_document->setHead(head, PolicyField::Version);
    });
    connect(m_usual, &QComboBox::activated, this, [this](int index) {
        EditedHead head = m_document->policy().head;
        head.severity = static_cast<PolicySeverity>(index);
        m_document->setHead(head, PolicyField::UsualSeverity);
        m_document->endTyping();
    });
    auto *row = new QHBoxLayout;
    addCaptioned(row, tr("Na&me of the policy"), m_name, 2);
    addCaptioned(row, tr("Version"), m_version, 1);
    addCaptioned(row, tr("Usual severity"), m_usual, 0);
    m_usual->setAccessibleName(tr("Severity of rules that say nothing else"));
    m_usual->setToolTip(tr("Severity of rules that say nothing else"));
    return row;
}

QLayout *PolicyDialog::makeFooter()
{
    const auto button = [this](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_undo = button(u"policyUndo"_s, tr("Undo"));
    m_redo = button(u"policyRedo"_s, tr("Redo"));
    m_close = button(u"policyClose"_s, tr("Close"));
    m_saveAs = button(u"policySaveAs"_s, tr("Save &as…"));
    m_save = button(u"policySave"_s, tr("Save"));
    setLook(m_save, Look::Primary);
    connect(m_close, &QPushButton::clicked, this, &PolicyDialog::reject);
    connect(m_saveAs, &QPushButton::clicked, this, [this] {
        m_afterSaving = {};
        emit saveAsRequested();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_afterSaving = {};
        save();
    });
    new QShortcut(QKeySequence::Save, this, [this] { m_save->click(); });
    new QShortcut(QKeySequence::SaveAs, this, [this] { m_saveAs->click(); });
    new QShortcut(Qt::Key_F8, m_editor, [this] { m_editor->showFirstFault(); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addStretch(1);
    for (QPushButton *made : {m_close, m_saveAs, m_save})
        row->addWidget(made);
    return row;
}

void PolicyDialog::makeUndo()
{
    QUndoStack *steps = m_document->steps();
    const auto add = [this](QPushButton *button, QKeySequence::StandardKey key) {
        button->setToolTip(toolTipText(QKeySequence(key).toString(QKeySequence::NativeText)));
        for (const QKeySequence &each : QKeySequence::keyBindings(key))
            new QShortcut(each, this, [button] { button->click(); });
    };
    add(m_undo, QKeySequence::Undo);
    add(m_redo, QKeySequence::Redo);
    connect(m_undo, &QPushButton::clicked, m_document, [this, steps] {
        m_document->endTyping();
        steps->undo();
    });
    connect(m_redo, &QPushButton::clicked, m_document, [this, steps] {
        m_document->endTyping();
        steps->redo();
    });
    connect(steps, &QUndoStack::indexChanged, this, &PolicyDialog::refresh);
}

void PolicyDialog::setFiles(const QList<std::pair<QString, QString>> &files)
{
    m_files = files;
    showFile();
}

/// The file at hand is among those that are offered.
void PolicyDialog::showFile()
{
    m_file->clear();
    if (m_path.isEmpty())
        //: In the place of the name of a file.
        m_file->addItem(tr("not saved yet"), QString());
    for (const auto &[path, name] : std::as_const(m_files))
        m_file->addItem(name, path);
    if (m_file->findData(m_path) < 0)
        m_file->addItem(QFileInfo(m_path).fileName(), m_path);
    m_file->setCurrentIndex(m_file->findData(m_path));
    m_file->setToolTip(toolTipText(m_path));
}

void PolicyDialog::chooseFile(int index)
{
    const QString path = m_file->itemData(index).toString();
    // Until it is opened the one at hand is shown.
    showFile();
    if (!path.isEmpty() && path != m_path)
        leave([this, path] { emit fileRequested(path); });
}

void PolicyDialog::showPolicy(const QString &path, const EditedPolicy &policy, bool isReadOnly)
{
    m_path = path;
    m_isReadOnly = isReadOnly;
    m_messages->clear();
    if (isReadOnly)
        m_messages->post(
            Message::of(u"policyForm"_s, PolicyEditTexts::onlyRead(path), Message::Severity::Info));
    m_document->load(policy);
    for (QWidget *part :
        {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_version), static_cast<QWidget *>(m_usual)})
        part->setEnabled(!isReadOnly);
    m_editor->setReadOnly(isReadOnly);
    showFile();
    showHead();
    m_editor->goToFirst();
    refresh();
}

void PolicyDialog::showNew()
{
    showPolicy({}, {}, false);
}

void PolicyDialog::showHead()
{
    const EditedHead &head = m_document->policy().head;
    showText(m_name, head.name);
    showText(m_version, head.version);
    m_usual->setCurrentIndex(static_cast<int>(head.usual()));
}

void PolicyDialog::refresh()
{
    const QString name = m_document->policy().head.name;
    //: The title of a dialog. %1: the name of a policy.
    setWindowTitle((name.isEmpty() ? tr("Policy") : tr("Policy: %1").arg(titleText(name))) + u"[*]"_s);
    setWindowModified(m_document->isModified());
    const bool canBeSaved = m_document->canBeSaved();
    const QString why =
        canBeSaved ? QString() : tr("What is marked as wrong is mended first (F8 goes there)");
    m_undo->setEnabled(!m_isBusy && m_document->steps()->canUndo());
    m_redo->setEnabled(!m_isBusy && m_document->steps()->canRedo());
    m_close->setText(m_isFetching ? tr("Cancel") : tr("Close"));
    m_saveAs->setText(m_isReadOnly ? tr("Save &as our own…") : tr("Save &as…"));
    m_saveAs->setEnabled(!m_isBusy && canBeSaved);
    m_saveAs->setToolTip(toolTipText(why));
    m_save->setEnabled(
        !m_isBusy && canBeSaved && !m_isReadOnly && (m_document->isModified() || m_path.isEmpty()));
    m_save->setToolTip(toolTipText(!why.isEmpty() ? why
            : m_isReadOnly        ? tr("This form is not written here: save it as another file")
            : m_save->isEnabled() ? tr("Ctrl+S")
                                  : tr("Nothing was changed")));
}

void PolicyDialog::save()
{
    m_document->endTyping();
    if (m_path.isEmpty())
        emit saveAsRequested();
    else
        emit saveRequested();
}

void PolicyDialog::showSaved(const QString &path, const Message &message)
{
    m_path = path;
    m_document->setSaved();
    showFile();
    refresh();
    m_messages->post(message);
    if (const auto then = std::exchange(m_afterSaving, {}))
        then();
}

void PolicyDialog::showNotSaved(const Message &message)
{
    m_afterSaving = {};
    m_messages->post(message);
}

void PolicyDialog::setBusy(bool busy)
{
    if (busy && !m_isBusy)
        m_focus = focusWidget();
    m_isBusy = busy;
    m_parts->setEnabled(!busy);
    m_progress->setActive(busy);
    refresh();
    if (!busy && m_focus)
        m_focus->setFocus();
}

void PolicyDialog::setCloudPolicies(const QList<CloudPolicyChoice> &choices)
{
    m_fromCloud->setChoices(choices);
}

void PolicyDialog::showFetching(const QString &text)
{
    m_isFetching = true;
    setBusy(true);
    Message message;
    message.id = u"policyFetch"_s;
    message.text = text;
    message.closable = false;
    m_messages->post(message);
    // What had the keyboard is disabled.
    m_close->setFocus();
}

void PolicyDialog::endFetching()
{
    m_isFetching = false;
    m_messages->remove(u"policyFetch"_s);
    setBusy(false);
}

void PolicyDialog::showNotFetched(const Sentences &said)
{
    endFetching();
    m_messages->post(Message::of(u"policyFetch"_s, said));
}

void PolicyDialog::showNotOpened(const Message &message)
{
    m_messages->post(message);
}

void PolicyDialog::askAboutChange()
{
    m_afterSaving = {};
    auto *question = new QMessageBox(QMessageBox::Warning, tr("The file was changed"),
        tr("Somebody else changed %1 since it was opened here.").arg(QFileInfo(m_path).fileName()),
        QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Nothing was written. What you changed is still here."));
    question->setDefaultButton(QMessageBox::Cancel);
    QPushButton *reload = question->addButton(tr("Open theirs and drop mine"), QMessageBox::DestructiveRole);
    reload->setObjectName(u"policyReload"_s);
    QPushButton *copy = question->addButton(tr("Save mine as a copy…"), QMessageBox::AcceptRole);
    copy->setObjectName(u"policyCopy"_s);
    connect(reload, &QPushButton::clicked, this, [this] { emit fileRequested(m_path); });
    connect(copy, &QPushButton::clicked, this, &PolicyDialog::saveAsRequested);
    question->open();
}

void PolicyDialog::leave(const std::function<void()> &then)
{
    if (!m_document->isModified())
        return then();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Unsaved policy"),
        tr("What was changed in this policy is not saved."), QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    QPushButton *discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"policyDiscard"_s);
    connect(discard, &QPushButton::clicked, this, then);
    if (m_document->canBeSaved()) {
        QPushButton *kept = question->addButton(tr("Save"), QMessageBox::AcceptRole);
        kept->setObjectName(u"policySaveFirst"_s);
        connect(kept, &QPushButton::clicked, this, [this, then] {
            m_afterSaving = then;
            save();
        });
    } else {
        question->setInformativeText(tr("It cannot be saved before what is marked as wrong is mended."));
    }
    question->open();
}

void PolicyDialog::reject()
{
    if (m_isFetching)
        emit abortRequested();
    else
        leave([this] { QDialog::reject(); });
}

} // namespace tagdesk
