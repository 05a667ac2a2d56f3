// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyownerform.h"

#include "formrows.h"
#include "policyfields.h"
#include "theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

PolicyOwnerForm::PolicyOwnerForm(QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new FormRows(this);
    m_fields = new PolicyFields(rows, this);
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap, metrics.gap, metrics.edge, metrics.gap);
    layout->addWidget(rows);
    layout->addStretch(1);
    rows->addHeading(tr("Whose keys these are"));
    m_keys = m_fields->addLine(PolicyField::OwnerKeys, u"ownerKeys"_s, tr("&Keys"),
        tr("With upper and lower case; “*” stands for any text. Several are parted by commas."));
    m_team = m_fields->addLine(PolicyField::OwnerTeam, u"ownerTeam"_s, tr("&Team"));
    m_contact = m_fields->addLine(PolicyField::OwnerContact, u"ownerContact"_s, tr("&Contact"),
        tr("A mail address, a chat room. Who edits such a tag reads both beneath the field."));
    connect(m_keys, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_owner.keys = policyTexts(typed);
        emit edited(m_owner, PolicyField::OwnerKeys);
    });
    watchText(m_team, PolicyField::OwnerTeam, &EditedOwner::team);
    watchText(m_contact, PolicyField::OwnerContact, &EditedOwner::contact);
    connect(m_fields, &PolicyFields::typingEnded, this, &PolicyOwnerForm::typingEnded);
}

void PolicyOwnerForm::watchText(QLineEdit *line, PolicyField field, QString EditedOwner::*text)
{
    connect(line, &QLineEdit::textEdited, this, [this, field, text](const QString &typed) {
        m_owner.*text = typed;
        emit edited(m_owner, field);
    });
}

void PolicyOwnerForm::setOwner(const EditedOwner &owner)
{
    m_owner = owner;
    if (policyTexts(m_keys->text()) != owner.keys)
        m_keys->setText(policyLine(owner.keys));
    showText(m_team, owner.team);
    showText(m_contact, owner.contact);
}

void PolicyOwnerForm::showFaults(const QList<EditedFault> &faults)
{
    m_fields->showFaults(faults);
}

void PolicyOwnerForm::focusKeys()
{
    m_keys->setFocus();
}

} // namespace tagdesk
