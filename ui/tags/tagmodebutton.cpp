// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagmodebutton.h"

#include "countable.h"
#include "icons.h"
#include "plaintext.h"
#include "tagmodel.h"
#include "theme.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>

namespace tagdesk {

using namespace Qt::StringLiterals;

TagModeButton::TagModeButton(TagModel *model, QWidget *parent)
    : QToolButton(parent)
    , m_model(model)
    , m_modes(new QMenu(this))
{
    setObjectName(u"tagMode"_s);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // It stands in a line of text.
    setFixedHeight(fontMetrics().height() + Metrics::of(fontMetrics()).half);
    setIcon(tagdesk::icon(Icon::ChevronDown, ColorRole::Secondary));
    connect(this, &QToolButton::clicked, this, &TagModeButton::open);
}

void TagModeButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open();
    else
        QToolButton::keyPressEvent(event);
}

void TagModeButton::open()
{
    fill();
    m_modes->popup(mapToGlobal(QPoint(0, height())));
}

QString TagModeButton::words(EditMode mode)
{
    switch (mode) {
    case EditMode::Set:
        //: How a tag is set.
        return tr("set on all");
    case EditMode::SetWhereAbsent:
        //: How a tag is set.
        return tr("only where absent");
    case EditMode::SetWherePresent:
        //: How a tag is set.
        return tr("only where present");
    case EditMode::Remove:
        //: Instead of setting a tag.
        return tr("remove");
    }
    Q_UNREACHABLE();
}

QString TagModeButton::countsText(
    const TagModel &model, const QString &key, const QString &value, EditMode mode)
{
    const EditCounts counts = model.counts(key, value, mode);
    QStringList parts;
    //: Part of a list: resources that an edit would change.
    parts.append(tr("%Ln will change", nullptr, countable(counts.change)));
    if (counts.equal > 0)
        //: Part of a list: resources that have the value already.
        parts.append(tr("%Ln already equal", nullptr, countable(counts.equal)));
    if (counts.skipped > 0)
        //: Part of a list: resources that an edit would not touch.
        parts.append(tr("%Ln left alone", nullptr, countable(counts.skipped)));
    //: Between the parts of a list.
    return parts.join(tr(", "));
}

void TagModeButton::setTag(const QString &key, const QString &value, EditMode mode)
{
    m_key = key;
    m_value = value;
    m_mode = mode;
    setText(withoutMnemonic(words(mode)));
    //: Read aloud for the button that says how a tag is set; %1: its key, %2: "only where present".
    setAccessibleName(tr("How %1 is set: %2").arg(key, words(mode)));
    setToolTip(toolTipText(tr("Choose on which resources %1 is set").arg(key)));
}

void TagModeButton::fill()
{
    m_modes->clear();
    delete m_group;
    m_group = new QActionGroup(m_modes);
    for (const EditMode mode :
        {EditMode::Set, EditMode::SetWhereAbsent, EditMode::SetWherePresent, EditMode::Remove}) {
        // Without a value there is nothing to count yet.
        const bool isCounted = mode == EditMode::Remove || !m_value.isEmpty();
        //: A way to set a tag, and what it would do: "set on all (3 will change, 2 already equal)".
        const QString text = isCounted
            ? tr("%1 (%2)").arg(words(mode), countsText(*m_model, m_key, m_value, mode))
            : words(mode);
        QAction *action = m_group->addAction(m_modes->addAction(withoutMnemonic(text)));
        action->setCheckable(true);
        action->setChecked(mode == m_mode);
        if (action->isChecked())
            m_modes->setActiveAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { emit modeChosen(mode); });
    }
}

} // namespace tagdesk
