// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagrowmenu.h"

#include "icons.h"
#include "tagmodel.h"

namespace tagdesk {

TagRowMenu::TagRowMenu(TagModel *model, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
{
}

void TagRowMenu::fill(const QString &key)
{
    clear();
    const QModelIndex index = m_model->index(m_model->rowOf(key), TagModel::ValueColumn);
    const auto state = index.data(TagModel::StateRole).value<TagState>();
    if (state != TagState::Removed) {
        if (index.data(TagModel::MixedRole).toBool())
            addAction(tr("Values in the selection…"), this, &TagRowMenu::valuesChosen);
        addAction(tr("Rename the key"), this, &TagRowMenu::renameChosen);
        addAction(tagdesk::icon(Icon::Remove, ColorRole::Removed), tr("Remove the tag"), this,
            &TagRowMenu::removeChosen);
    }
    if (state != TagState::Unchanged)
        addAction(
            tagdesk::icon(Icon::Revert), tr("Revert to what the cloud has"), this, &TagRowMenu::revertChosen);
}

} // namespace tagdesk
