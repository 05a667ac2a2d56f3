// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyeditor.h"

#include "emptystate.h"
#include "icons.h"
#include "plainlabel.h"
#include "policydocument.h"
#include "policyedittext.h"
#include "policylist.h"
#include "policyownerform.h"
#include "policyownermodel.h"
#include "policypreview.h"
#include "policyrulemodel.h"
#include "policytext.h"
#include "rowtable.h"
#include "sentences.h"
#include "theme.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOwnerTab = 1;

QScrollArea *scrolled(QWidget *form, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(form);
    area->setMinimumWidth(form->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}

} // namespace

PolicyEditor::PolicyEditor(Parts parts, const PolicyRuleForm::Known &known, QWidget *parent)
    : QWidget(parent)
    , m_document(parts.document)
    , m_preview(new PolicyPreview(parts.workspace, std::move(parts.shown), this))
    , m_ruleForm(new PolicyRuleForm(known))
    , m_ownerForm(new PolicyOwnerForm)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(fontMetrics()).gap);
    layout->addWidget(makeParts(), 1);
    m_count = new PlainLabel(this);
    m_count->setObjectName(u"policyCount"_s);
    m_count->setWordWrap(true);
    layout->addWidget(m_count);
    connectLists();
    connect(m_document, &PolicyDocument::rulesChanged, this, &PolicyEditor::followRules);
    connect(m_document, &PolicyDocument::ownersChanged, this, &PolicyEditor::followOwners);
    connect(m_document, &PolicyDocument::headChanged, this, &PolicyEditor::showCurrent);
    connect(m_preview, &PolicyPreview::changed, this, &PolicyEditor::showPreview);
}

QWidget *PolicyEditor::makeParts()
{
    m_rules = new PolicyList(new PolicyRuleModel(m_document, this),
        {.name = tr("Rules of the policy"),
            .add = tr("Add a rule"),
            .duplicate = tr("Add another rule like this"),
            .remove = tr("Remove the rule")},
        {14, 32, 13}, this);
    m_rules->table()->setObjectName(u"policyRules"_s);
    m_owners = new PolicyList(new PolicyOwnerModel(m_document, this),
        {.name = tr("Owners of keys"),
            .add = tr("Add an owner"),
            .duplicate = tr("Add another owner like this"),
            .remove = tr("Remove the owner")},
        {24, 18}, this);
    m_owners->table()->setObjectName(u"policyOwners"_s);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"policyTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_rules, tr("Rules"));
    m_tabs->addTab(m_owners, tr("Owners of keys"));
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    parts->addWidget(m_tabs);
    parts->addWidget(makeForms());
    parts->setStretchFactor(0, 1);
    m_tabs->setMinimumWidth(characterWidth(fontMetrics()) * 36);
    return parts;
}

QWidget *PolicyEditor::makeForms()
{
    m_forms = new QStackedWidget(this);
    m_ruleArea = scrolled(m_ruleForm, m_forms);
    m_ownerArea = scrolled(m_ownerForm, m_forms);
    m_empty = new EmptyState(m_forms);
    m_forms->addWidget(m_ruleArea);
    m_forms->addWidget(m_ownerArea);
    m_forms->addWidget(m_empty);
    connect(m_empty, &EmptyState::activated, this, [this] { showsOwners() ? addOwner() : addRule(); });
    return m_forms;
}

void PolicyEditor::connectLists()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &PolicyEditor::showCurrent);
    connect(m_rules, &PolicyList::currentChanged, this, &PolicyEditor::showCurrent);
    connect(m_rules, &PolicyList::addRequested, this, &PolicyEditor::addRule);
    connect(m_rules, &PolicyList::duplicateRequested, m_document,
        [this](int row) { m_document->insertRule(row + 1, m_document->policy().rules.at(row)); });
    connect(m_rules, &PolicyList::removeRequested, m_document, &PolicyDocument::removeRule);
    connect(m_rules, &PolicyList::moveRequested, m_document, [this](int row, int by) {
        m_document->moveRule(row, by);
        m_rules->setCurrent(row + by);
    });
    connect(m_rules, &PolicyList::editRequested, m_ruleForm, &PolicyRuleForm::focusKey);
    connect(m_owners, &PolicyList::currentChanged, this, &PolicyEditor::showCurrent);
    connect(m_owners, &PolicyList::addRequested, this, &PolicyEditor::addOwner);
    connect(m_owners, &PolicyList::duplicateRequested, m_document,
        [this](int row) { m_document->insertOwner(row + 1, m_document->policy().owners.at(row)); });
    connect(m_owners, &PolicyList::removeRequested, m_document, &PolicyDocument::removeOwner);
    connect(m_owners, &PolicyList::moveRequested, m_document, [this](int row, int by) {
        m_document->moveOwner(row, by);
        m_owners->setCurrent(row + by);
    });
    connect(m_owners, &PolicyList::editRequested, m_ownerForm, &PolicyOwnerForm::focusKeys);
    connect(
        m_ruleForm, &PolicyRuleForm::edited, m_document, [this](const EditedRule &rule, PolicyField field) {
            m_document->setRule(m_rules->current(), rule, field);
        });
    connect(m_ownerForm, &PolicyOwnerForm::edited, m_document,
        [this](const EditedOwner &owner, PolicyField field) {
            m_document->setOwner(m_owners->current(), owner, field);
        });
    connect(m_ruleForm, &PolicyRuleForm::typingEnded, m_document, &PolicyDocument::endTyping);
    connect(m_ownerForm, &PolicyOwnerForm::typingEnded, m_document, &PolicyDocument::endTyping);
}

void PolicyEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_ruleForm->setEnabled(!readOnly);
    m_ownerForm->setEnabled(!readOnly);
    m_rules->setReadOnly(readOnly);
    m_owners->setReadOnly(readOnly);
}

void PolicyEditor::goToFirst()
{
    m_owners->setCurrent(0);
    m_rules->setCurrent(0);
    showCurrent();
    if (!m_document->policy().rules.isEmpty())
        m_rules->table()->setFocus();
}

void PolicyEditor::showFirstFault()
{
    if (const int rule = m_document->firstFaultyRule(); rule >= 0) {
        m_tabs->setCurrentIndex(0);
        m_rules->setCurrent(rule);
        m_ruleForm->focusKey();
    } else if (const int owner = m_document->firstFaultyOwner(); owner >= 0) {
        m_tabs->setCurrentIndex(kOwnerTab);
        m_owners->setCurrent(owner);
        m_ownerForm->focusKeys();
    }
}

bool PolicyEditor::showsOwners() const
{
    return m_tabs->currentIndex() == kOwnerTab;
}

void PolicyEditor::showCurrent()
{
    const int row = showsOwners() ? m_owners->current() : m_rules->current();
    if (row < 0) {
        const bool owners = showsOwners();
        m_empty->present(icon(owners ? Icon::Key : Icon::Shield, ColorRole::Secondary),
            owners ? tr("No owner yet") : tr("No rule yet"),
            owners ? tr("An owner is a team: who edits one of its keys reads whom to ask.")
                   : tr("A rule says what your organisation wants of one key: that it is there, how it is "
                        "spelled, which values it may have."),
            m_isReadOnly ? QString()
                : owners ? tr("Add an owner")
                         : tr("Add a rule"));
        m_forms->setCurrentWidget(m_empty);
        m_preview->setRule({});
    } else if (showsOwners()) {
        m_ownerForm->setOwner(m_document->policy().owners.at(row));
        m_ownerForm->showFaults(m_document->ownerFaults(row));
        m_forms->setCurrentWidget(m_ownerArea);
        m_preview->setRule({});
    } else {
        const EditedRule &rule = m_document->policy().rules.at(row);
        const PolicySeverity usual = m_document->policy().head.usual();
        const QList<EditedFault> &faults = m_document->ruleFaults(row);
        m_ruleForm->setRule(rule, usual);
        m_ruleForm->showFaults(faults);
        m_forms->setCurrentWidget(m_ruleArea);
        const bool isFaulty = !faults.isEmpty() && !faults.first().isAdvice();
        m_preview->setRule(
            isFaulty || m_preview->rowCount() == 0 ? std::optional<PolicyRule>() : ruleOf(rule, usual));
    }
}

void PolicyEditor::showPreview()
{
    const int row = m_rules->current();
    if (showsOwners() || row < 0) {
        m_count->setText({});
        return;
    }
    const QList<EditedFault> &faults = m_document->ruleFaults(row);
    const bool isFaulty = !faults.isEmpty() && !faults.first().isAdvice();
    QString text = isFaulty || m_preview->rowCount() == 0 ? PolicyEditTexts::notCounted(isFaulty)
                                                          : PolicyEditTexts::counting();
    if (const std::optional<ComplianceCount> &count = m_preview->count()) {
        text = PolicyEditTexts::broken(*count, m_preview->rowCount(), m_preview->notRead());
        if (m_preview->hasGivenUp())
            text = inARow({text, PolicyTexts::gaveUp()});
    }
    m_count->setText(text);
}

void PolicyEditor::addRule()
{
    m_tabs->setCurrentIndex(0);
    m_document->insertRule(m_rules->current() + 1, {});
    m_ruleForm->focusKey();
}

void PolicyEditor::addOwner()
{
    m_tabs->setCurrentIndex(kOwnerTab);
    m_document->insertOwner(m_owners->current() + 1, {});
    m_ownerForm->focusKeys();
}

void PolicyEditor::followRules(int place, int removed, int added)
{
    const int last = static_cast<int>(m_document->policy().rules.size()) - 1;
    // Undo and redo may change what is not shown.
    m_tabs->setCurrentIndex(0);
    if (removed != added || m_rules->current() < place || m_rules->current() >= place + added)
        m_rules->setCurrent(std::min(place, last));
    showCurrent();
}

void PolicyEditor::followOwners(int place, int removed, int added)
{
    const int last = static_cast<int>(m_document->policy().owners.size()) - 1;
    m_tabs->setCurrentIndex(kOwnerTab);
    if (removed != added || m_owners->current() < place || m_owners->current() >= place + added)
        m_owners->setCurrent(std::min(place, last));
    showCurrent();
}

} // namespace tagdesk
