// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagactions.h"

#include "tagexchange.h"
#include "tagmodel.h"
#include "tagpane.h"
#include "windowactions.h"

#include <QAction>

namespace tagdesk {

TagActions::TagActions(const WindowActions *actions, TagModel *model, TagPane *pane, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    TagExchange *exchange = pane->exchange();
    join(actions->addTag, [pane] { pane->addTag(); });
    join(actions->editTag, [pane] { pane->editTag(); });
    join(actions->removeTag, [pane] { pane->removeTag(); });
    join(actions->copyTags, [exchange] { exchange->copyAll(); });
    join(actions->pasteTags, [exchange] { exchange->paste(); });
    join(actions->saveTagSet, [exchange] { exchange->saveSet(); });
    connect(actions->tagSets, &QAction::triggered, exchange, &TagExchange::manageSets);
    connect(actions->revertAll, &QAction::triggered, model, &TagModel::discardAllDrafts);
}

void TagActions::join(QAction *action, const std::function<void()> &act)
{
    connect(action, &QAction::triggered, this, [this, act] {
        if (m_model->rows().empty())
            emit told(tr("Select resources in the table first"));
        else
            act();
    });
}

} // namespace tagdesk
