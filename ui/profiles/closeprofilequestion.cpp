// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "closeprofilequestion.h"

#include <QPushButton>

namespace tagdesk {

using namespace Qt::StringLiterals;

CloseProfileQuestion::CloseProfileQuestion(const QString &names, qint64 resources, QWidget *parent)
    : QMessageBox(parent)
{
    setIcon(QMessageBox::Warning);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Staged changes"));
    setText(
        tr("%Ln resource(s) of %1 have staged changes.", nullptr, static_cast<int>(resources)).arg(names));
    setInformativeText(
        tr("Nothing was sent to the cloud. What is kept for next time is offered again when the profile is "
           "opened; what is discarded is gone."));
    QPushButton *keep = addButton(tr("Keep for next time"), QMessageBox::AcceptRole);
    keep->setObjectName(u"keepButton"_s);
    connect(keep, &QPushButton::clicked, this, &CloseProfileQuestion::keepChosen);
    QPushButton *review = addButton(tr("Review and apply…"), QMessageBox::ActionRole);
    review->setObjectName(u"reviewBeforeClosing"_s);
    connect(review, &QPushButton::clicked, this, &CloseProfileQuestion::reviewChosen);
    QPushButton *discard = addButton(tr("Discard and close"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discardButton"_s);
    connect(discard, &QPushButton::clicked, this, &CloseProfileQuestion::discardChosen);
    QPushButton *stay = addButton(tr("Keep open"), QMessageBox::RejectRole);
    stay->setObjectName(u"stayButton"_s);
    setDefaultButton(stay);
    setEscapeButton(stay);
}

} // namespace tagdesk
