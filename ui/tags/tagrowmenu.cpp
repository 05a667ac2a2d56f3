// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagrowmenu.h"

#include "icons.h"
#include "statustext.h"
#include "tagmodel.h"

#include <QActionGroup>

namespace tagdesk {

TagRowMenu::TagRowMenu(TagModel *model, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
{
}

void TagRowMenu::fill(const QString &key, const QString &value)
{
    clear();
    delete m_modes;
    m_modes = new QActionGroup(this);
    const QModelIndex index = m_model->index(m_model->rowOf(key), TagModel::ValueColumn);
    const auto state = index.data(TagModel::StateRole).value<TagState>();
    if (state != TagState::Removed) {
        if (m_model->readCount() > 1) {
            addMode(key, value, EditMode::Set, tr("Set on all"));
            addMode(key, value, EditMode::SetWhereAbsent, tr("Set only where absent"));
            addMode(key, value, EditMode::SetWherePresent, tr("Set only where present"));
            addSeparator();
        }
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

void TagRowMenu::addMode(const QString &key, const QString &value, EditMode mode, const QString &words)
{
    // Without a value there is nothing to count yet.
    //: A way to set a tag, and what it would do: "Set on all (3 change, 2 already equal)".
    const QString text =
        value.isEmpty() ? words : tr("%1 (%2)").arg(words, countsText(*m_model, key, value, mode));
    QAction *action = m_modes->addAction(addAction(text));
    action->setCheckable(true);
    action->setChecked(m_model->mode(key) == mode);
    connect(action, &QAction::triggered, this, [this, mode] { emit modeChosen(mode); });
}

QString TagRowMenu::countsText(const TagModel &model, const QString &key, const QString &value, EditMode mode)
{
    const EditCounts counts = model.counts(key, value, mode);
    QStringList parts;
    //: Part of a list: resources that an edit would change.
    parts.append(tr("%1 change").arg(StatusTexts::number(static_cast<qint64>(counts.change))));
    if (counts.equal > 0)
        //: Part of a list: resources that have the value already.
        parts.append(tr("%1 already equal").arg(StatusTexts::number(static_cast<qint64>(counts.equal))));
    if (counts.skipped > 0)
        //: Part of a list: resources that an edit would not touch.
        parts.append(tr("%1 left alone").arg(StatusTexts::number(static_cast<qint64>(counts.skipped))));
    //: Between the parts of a list.
    return parts.join(tr(", "));
}

} // namespace tagdesk
