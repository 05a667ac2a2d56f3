// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagstatusline.h"

#include "chippainter.h"
#include "countable.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "statustext.h"
#include "tagmodebutton.h"
#include "tagmodel.h"
#include "theme.h"

#include <QHBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

TagStatusLine::TagStatusLine(TagModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    m_on = new PlainLabel(this);
    m_on->setObjectName(u"tagOn"_s);
    setColorRole(m_on, ColorRole::Secondary);
    m_mode = new TagModeButton(m_model, this);
    m_state = new PlainLabel(this);
    m_state->setObjectName(u"tagState"_s);
    m_state->setWordWrap(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(Metrics::of(fontMetrics()).half, 0, 0, 0);
    line->setSpacing(Metrics::of(fontMetrics()).gap);
    line->addWidget(m_on);
    line->addWidget(m_mode);
    line->addWidget(m_state, 1);
    line->addStretch(0);
    m_on->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QString TagStatusLine::stateText() const
{
    return m_state->text();
}

QVariant TagStatusLine::at(int column, int role) const
{
    return m_index.sibling(m_index.row(), column).data(role);
}

QString TagStatusLine::key() const
{
    return at(TagModel::KeyColumn, TagModel::KeyRole).toString();
}

bool TagStatusLine::isNew() const
{
    return at(TagModel::KeyColumn, TagModel::NewRole).toBool();
}

bool TagStatusLine::isOnSeveral() const
{
    return m_model->readCount() > 1;
}

bool TagStatusLine::isRefused() const
{
    return refuses(at(TagModel::KeyColumn, TagModel::ViolationsRole).value<QList<Violation>>())
        || refuses(at(TagModel::ValueColumn, TagModel::ViolationsRole).value<QList<Violation>>());
}

QString TagStatusLine::onText() const
{
    const auto now = at(TagModel::OnColumn, TagModel::OnCountRole).toLongLong();
    const auto before = at(TagModel::OnColumn, TagModel::OnCountBeforeRole).toLongLong();
    const auto all = at(TagModel::OnColumn, TagModel::OfCountRole).toLongLong();
    if (isNew() && now == 0)
        //: Beneath the fields of a tag that is being added.
        return tr("new");
    //: On how many of the selected resources the tag is: "3 of 5".
    if (now == before)
        return tr("%1 of %2").arg(StatusTexts::number(now), StatusTexts::number(all));
    //: On how many of the selected resources the tag was, and will be: "0 → 3".
    return tr("%1 → %2").arg(StatusTexts::number(before), StatusTexts::number(now));
}

QString TagStatusLine::statement() const
{
    if (isNew())
        return newText();
    if (isRefused())
        return tr("Not staged");
    if (m_model->isTyping(key()) && isOnSeveral() && !m_value.isEmpty()) {
        const auto mode = at(TagModel::ValueColumn, TagModel::ModeRole).value<EditMode>();
        return TagModeButton::countsText(*m_model, key(), m_value, mode);
    }
    return isOnSeveral() ? stagedListText() : stagedText();
}

QString TagStatusLine::newText() const
{
    if (at(TagModel::KeyColumn, TagModel::WaitsRole).toBool())
        return tr("Not staged: it waits until a tag is removed");
    if (!at(TagModel::KeyColumn, TagModel::DraftRole).toBool())
        return {};
    const auto mode = at(TagModel::ValueColumn, TagModel::ModeRole).value<EditMode>();
    const bool isComplete =
        !key().isEmpty() && (mode == EditMode::Remove || !m_value.isEmpty()) && !isRefused();
    if (!isComplete)
        return tr("Not staged");
    //: %1: "37 will change, 12 already equal".
    return isOnSeveral()
        ? tr("Not staged yet: %1").arg(TagModeButton::countsText(*m_model, key(), m_value, mode))
        : tr("Not staged yet; Enter stages it");
}

/// Of one resource.
QString TagStatusLine::stagedText() const
{
    const QString old = at(TagModel::ValueColumn, TagModel::OldValueRole).toString();
    switch (at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>()) {
    case TagState::Added:
        return tr("will be added");
    case TagState::Changed:
        //: %1: the value that the tag has now.
        return tr("will be changed, was “%1”").arg(old);
    case TagState::Removed:
        //: %1: the value that the tag has now.
        return tr("will be removed, was “%1”").arg(old);
    default:
        return {};
    }
}

/// Of several resources.
QString TagStatusLine::stagedListText() const
{
    const auto staged = at(TagModel::KeyColumn, TagModel::StagedRole).value<StagedCounts>();
    QStringList parts;
    if (staged.added > 0)
        //: Part of a list after "Staged:".
        parts.append(tr("%Ln added", nullptr, countable(staged.added)));
    if (staged.changed > 0)
        //: Part of a list after "Staged:".
        parts.append(tr("%Ln changed", nullptr, countable(staged.changed)));
    if (staged.removed > 0)
        //: Part of a list after "Staged:".
        parts.append(tr("%Ln removed", nullptr, countable(staged.removed)));
    //: %1: "3 added, 7 changed".
    return parts.isEmpty() ? QString() : tr("Staged: %1").arg(parts.join(tr(", ")));
}

void TagStatusLine::refresh(const QModelIndex &index, const QString &value)
{
    m_index = index;
    m_value = value;
    const auto state = at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>();
    const auto now = at(TagModel::OnColumn, TagModel::OnCountRole).toLongLong();
    const auto before = at(TagModel::OnColumn, TagModel::OnCountBeforeRole).toLongLong();
    const auto all = at(TagModel::OnColumn, TagModel::OfCountRole).toLongLong();
    const bool isOnSome = now < all || before < all;
    const bool isThere = now > 0 && state != TagState::Locked && state != TagState::Removed;
    m_on->setText(onText());
    m_on->setVisible(isOnSeveral() && (isOnSome || isNew()));
    m_on->setToolTip(toolTipText(
        tr("%1 of %2 selected resources have this tag now, %3 will have it")
            .arg(StatusTexts::number(before), StatusTexts::number(all), StatusTexts::number(now))));
    const QString typedText = m_model->typedValue(key());
    m_mode->setTag(key(), typedText.isEmpty() ? value : typedText,
        at(TagModel::ValueColumn, TagModel::ModeRole).value<EditMode>());
    m_mode->setVisible(isThere && (isOnSeveral() ? isOnSome || isNew() : isNew()));
    m_state->setText(statement());
    m_state->setVisible(!m_state->text().isEmpty());
    setColorRole(m_state, isNew() ? ColorRole::Secondary : ChipPainter::colorRole(state));
    const bool isEmptyDraft = isNew() && !at(TagModel::KeyColumn, TagModel::DraftRole).toBool();
    setVisible(!isEmptyDraft && (!m_on->isHidden() || !m_mode->isHidden() || !m_state->isHidden()));
}

} // namespace tagdesk
