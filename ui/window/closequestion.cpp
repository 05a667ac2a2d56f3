// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "closequestion.h"

#include <QPushButton>

namespace tagdesk {

using namespace Qt::StringLiterals;

CloseQuestion::CloseQuestion(qint64 changes, bool applying, QWidget *parent)
    : QMessageBox(parent)
{
    setIcon(QMessageBox::Warning);
    setTextFormat(Qt::PlainText);
    if (applying)
        askAboutApply();
    else
        askAboutChanges(changes);
    QPushButton *stay = addButton(QMessageBox::Cancel);
    stay->setObjectName(u"stayButton"_s);
    setDefaultButton(stay);
    setEscapeButton(stay);
}

void CloseQuestion::askAboutChanges(qint64 changes)
{
    setWindowTitle(tr("Staged changes"));
    setText(changes == 0 ? tr("An unfinished edit was not staged.")
                         : tr("%Ln staged change(s) were not applied.", nullptr, static_cast<int>(changes)));
    setInformativeText(changes == 0 ? tr("Closing the window drops it; nothing was sent to the cloud.")
                                    : tr("Nothing was sent to the cloud. What is kept for next time is "
                                         "offered again at the next start; "
                                         "what is discarded is gone."));
    if (changes > 0) {
        QPushButton *keep = addButton(tr("Keep for next time"), QMessageBox::AcceptRole);
        keep->setObjectName(u"keepButton"_s);
        connect(keep, &QPushButton::clicked, this, &CloseQuestion::keepChosen);
        QPushButton *review = addButton(tr("Review and apply…"), QMessageBox::ActionRole);
        review->setObjectName(u"reviewBeforeClosing"_s);
        connect(review, &QPushButton::clicked, this, &CloseQuestion::reviewChosen);
    }
    QPushButton *discard = addButton(tr("Discard and close"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discardButton"_s);
    connect(discard, &QPushButton::clicked, this, &CloseQuestion::discardChosen);
}

void CloseQuestion::askAboutApply()
{
    setWindowTitle(tr("Changes are being applied"));
    setText(tr("Changes are being applied."));
    setInformativeText(
        tr("Stop ends after the running requests; nothing is half sent, and what was not sent keeps "
           "its staged change. Then the window can be closed."));
    QPushButton *stop = addButton(tr("Stop applying"), QMessageBox::ActionRole);
    stop->setObjectName(u"stopBeforeClosing"_s);
    connect(stop, &QPushButton::clicked, this, &CloseQuestion::stopChosen);
}

} // namespace tagdesk
