// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudpolicybutton.h"

#include "plaintext.h"
#include "policytext.h"

#include <QMenu>

namespace tagdesk {

using namespace Qt::StringLiterals;

CloudPolicyButton::CloudPolicyButton(QWidget *parent)
    : QPushButton(tr("From t&he cloud…"), parent)
{
    setObjectName(u"policyFromCloud"_s);
    setMenu(new QMenu(this));
    setChoices({});
}

void CloudPolicyButton::setChoices(const QList<CloudPolicyChoice> &choices)
{
    menu()->clear();
    for (const CloudPolicyChoice &choice : choices) {
        const QString text = withoutMnemonic(PolicyTexts::kept(choice.source, choice.account));
        connect(menu()->addAction(text), &QAction::triggered, this,
            [this, choice] { emit chosen(choice.accountId, choice.source); });
    }
    setEnabled(!choices.isEmpty());
    setToolTip(toolTipText(choices.isEmpty()
            ? tr("No account is open whose cloud keeps a policy for it")
            : tr("Fetches a policy that a cloud keeps, and saves it as a file (Ctrl+Shift+O)")));
}

} // namespace tagdesk
