// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "discarddraftquestion.h"

#include "countable.h"
#include "statustext.h"

#include <QPushButton>

namespace tagdesk {

using namespace Qt::StringLiterals;

DiscardDraftQuestion::DiscardDraftQuestion(const DraftOffer &offer, QWidget *parent)
    : QMessageBox(parent)
{
    setIcon(QMessageBox::Warning);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Kept changes"));
    setText(offer.changes > 0
            //: %1 is the name of an account, %2 a time.
            ? tr("Discard %Ln change(s) to %1, made until %2?", nullptr, countable(offer.changes))
                  .arg(offer.account, StatusTexts::time(offer.changed))
            : tr("Discard the file with kept changes of %1?").arg(StatusTexts::time(offer.changed)));
    setInformativeText(tr("They were never sent to the cloud, and cannot be had again."));
    QPushButton *discard = addButton(tr("Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discardButton"_s);
    connect(discard, &QPushButton::clicked, this, &DiscardDraftQuestion::discardChosen);
    QPushButton *stay = addButton(tr("Keep them"), QMessageBox::RejectRole);
    stay->setObjectName(u"stayButton"_s);
    setDefaultButton(stay);
    setEscapeButton(stay);
}

} // namespace tagdesk
