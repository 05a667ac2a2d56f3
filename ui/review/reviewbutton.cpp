// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewbutton.h"

#include "icons.h"
#include "plaintext.h"
#include "statustext.h"
#include "tagmodel.h"

namespace tagdesk {

ReviewButton::ReviewButton(Workspace *workspace, TagModel *tags, QWidget *parent)
    : QPushButton(parent)
    , m_workspace(workspace)
    , m_tags(tags)
{
    setLook(this, Look::Primary);
    connect(workspace, &Workspace::changesChanged, this, &ReviewButton::follow);
    connect(workspace, &Workspace::applyingChanged, this, &ReviewButton::follow);
    connect(tags, &TagModel::invalidDraftsChanged, this, &ReviewButton::follow);
    follow();
}

QString ReviewButton::obstacle() const
{
    if (m_tags->hasInvalidDrafts())
        return tr("A text breaks a rule of the cloud; mend or discard it first (F8 shows it)");
    if (m_workspace->isApplying())
        return tr("Changes are being applied");
    if (m_workspace->changeCount() == 0)
        return tr("No change is staged");
    return {};
}

void ReviewButton::follow()
{
    const auto changes = static_cast<qint64>(m_workspace->changeCount());
    const QString why = obstacle();
    setEnabled(why.isEmpty());
    setText(changes == 0 ? tr("Review and apply…") : StatusTexts::reviewAct(changes));
    const QString act = tr("Shows what would be sent before anything is");
    //: Tool tip of a button: what it does, and its key.
    const QString tip =
        m_key.isEmpty() ? act : tr("%1 (%2)").arg(act, m_key.toString(QKeySequence::NativeText));
    setToolTip(toolTipText(why.isEmpty() ? tip : why));
}

void ReviewButton::setKey(const QKeySequence &key)
{
    m_key = key;
    follow();
}

} // namespace tagdesk
