// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "deletesnapshotsquestion.h"

#include "snapshottext.h"

#include <QPushButton>

namespace tagdesk {

using namespace Qt::StringLiterals;

DeleteSnapshotsQuestion::DeleteSnapshotsQuestion(const std::vector<Snapshot> &snapshots, QWidget *parent)
    : QMessageBox(parent)
{
    const Sentences said = SnapshotTexts::deleting(snapshots);
    setIcon(QMessageBox::Warning);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Delete snapshots"));
    setText(said.what);
    setInformativeText(said.words + u"\n\n"_s + said.next);
    QPushButton *deleting = addButton(tr("Delete"), QMessageBox::DestructiveRole);
    deleting->setObjectName(u"deleteButton"_s);
    connect(deleting, &QPushButton::clicked, this, &DeleteSnapshotsQuestion::deleteChosen);
    //: Button: the snapshots are not deleted.
    QPushButton *stay = addButton(tr("Keep"), QMessageBox::RejectRole);
    stay->setObjectName(u"stayButton"_s);
    setDefaultButton(stay);
    setEscapeButton(stay);
}

} // namespace tagdesk
