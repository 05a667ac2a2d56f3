// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewhead.h"

#include "pill.h"
#include "plainlabel.h"
#include "plantext.h"
#include "statustext.h"
#include "theme.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tagdesk {

ReviewHead::ReviewHead(QWidget *parent)
    : QWidget(parent)
{
    m_title = new PlainLabel(this);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_cost = new PlainLabel(this);
    setColorRole(m_cost, ColorRole::Secondary);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(Metrics::of(fontMetrics()).half);
    texts->addWidget(m_title);
    texts->addWidget(m_cost);
    m_accounts = new QHBoxLayout;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(texts, 1);
    row->addLayout(m_accounts);
}

void ReviewHead::present(const Plan &plan, qint64 staged, const PlanCost &cost)
{
    m_title->setText(plan.changes == 0 ? StatusTexts::planSummary(plan) : StatusTexts::chosen(plan, staged));
    QStringList parts{
        PlanTexts::operations(plan), StatusTexts::cost(cost), StatusTexts::staysStaged(plan, staged)};
    parts.removeAll(QString());
    //: Between the parts of a line.
    m_cost->setText(parts.join(tr(" · ")));
    m_cost->setVisible(plan.changes > 0);
}

void ReviewHead::showWorking()
{
    m_cost->setText(tr("Working out what that takes…"));
    m_cost->setVisible(true);
}

void ReviewHead::showAccounts(
    const Workspace &workspace, const QSet<QString> &concerned, const FactsOfAccounts &facts)
{
    while (QLayoutItem *item = m_accounts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const OpenAccount &account : workspace.accounts()) {
        if (!concerned.contains(account.account.id))
            continue;
        auto *pill = new Pill(this);
        ProfilePill::presentAccount(pill, account, facts.value(account.account.id).badge);
        m_accounts->addWidget(pill, 0, Qt::AlignTop);
    }
}

} // namespace tagdesk
