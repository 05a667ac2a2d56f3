// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagchipdelegate.h"

#include "errortext.h"
#include "icons.h"
#include "locktext.h"
#include "resource.h"
#include "resourcemodel.h"
#include "rowwords.h"
#include "statustext.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

constexpr int kLeastWords = 8; // characters

TagChips tagsOf(const QModelIndex &index)
{
    return index.data(ResourceModel::ChipsRole).value<TagChips>();
}

TagKnowledge knowledgeOf(const QModelIndex &index)
{
    return index.data(ResourceModel::KnowledgeRole).value<TagKnowledge>();
}

bool isTrouble(const RowOutcome &outcome)
{
    return outcome.state == RowState::Failed || outcome.state == RowState::Unknown;
}

QString notReadText(TagKnowledge knowledge)
{
    return knowledge == TagKnowledge::PartlyRead ? TagChipDelegate::tr("only some tags could be read —")
                                                 : TagChipDelegate::tr("tags could not be read —");
}

QString line(const TagChip &tag)
{
    switch (tag.state) {
    case TagState::Unchanged:
    case TagState::Mixed:
        return u"%1 = %2"_s.arg(tag.key, shownValue(tag.value));
    case TagState::Added:
        //: Tool tip of a tag. %1: key, %2: value.
        return TagChipDelegate::tr("%1 = %2 (will be added)").arg(tag.key, shownValue(tag.value));
    case TagState::Changed:
        //: Tool tip of a tag. %1: key, %2: value as it is, %3: as it will be.
        return TagChipDelegate::tr("%1 = %2 → %3 (will be changed)")
            .arg(tag.key, shownValue(tag.oldValue), shownValue(tag.value));
    case TagState::Removed:
        //: Tool tip of a tag. %1: key, %2: value.
        return TagChipDelegate::tr("%1 = %2 (will be removed)").arg(tag.key, shownValue(tag.oldValue));
    case TagState::Locked:
        //: Tool tip of a tag. %1: key, %2: value, %3: "written by the cloud, locked".
        return TagChipDelegate::tr("%1 = %2 (%3)")
            .arg(tag.key, shownValue(tag.value), LockTexts::word(tag.lock));
    }
    Q_UNREACHABLE();
}

} // namespace

TagChipDelegate::TagChipDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QRect TagChipDelegate::contents(const QStyleOptionViewItem &option) const
{
    const int margin = Metrics::of(option.fontMetrics).half + 2;
    return option.rect.adjusted(margin, 0, -margin, 0);
}

void TagChipDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
    m_chips.setFont(option.font);
    if (knowledgeOf(index) != TagKnowledge::Read)
        paintNotRead(painter, option, index);
    else
        paintTags(painter, option, tagsOf(index), outcomeOf(index));
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect.adjust(0, 0, 0, -1); // the table draws a line over the last row of pixels
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
    }
}

void TagChipDelegate::paintTags(QPainter *painter, const QStyleOptionViewItem &option, const TagChips &tags,
    const RowOutcome &outcome) const
{
    const Colours &colours = Colours::of(option.palette);
    QRect rect = contents(option);
    QSize space = rect.size();
    // The sign of trouble has its place; its words take what the tags leave. They are in the tool tip, too,
    // and in that of the state.
    if (isTrouble(outcome))
        space.setWidth(std::max(rect.width() / 3, rect.width() - 2 * m_chips.sizes().icon));
    if (tags.isEmpty()) {
        const QString none = tr("no tags");
        painter->setFont(option.font);
        m_chips.text(painter, rect, none, colours.secondary);
        rect.setLeft(rect.left() + m_chips.width(none));
    } else {
        const ChipLayout layout = m_chips.layOut(tags, space);
        m_chips.paint(painter, rect.topLeft(), tags, layout, colours, option.state & QStyle::State_Selected);
        const QRect last = layout.hidden > 0 ? layout.more : layout.chips.last().rect;
        rect.setLeft(rect.left() + last.right());
    }
    if (isTrouble(outcome))
        paintOutcome(painter, option, rect.adjusted(m_chips.sizes().padding, 0, 0, 0), outcome);
}

void TagChipDelegate::paintOutcome(
    QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const RowOutcome &outcome) const
{
    const StatusMark mark = StatusTexts::mark(outcome);
    const QColor colour = colorRoleColour(Colours::of(option.palette), mark.colorRole);
    const int size = m_chips.sizes().icon;
    if (rect.width() < size)
        return;
    painter->drawPixmap(rect.left(), rect.top() + (rect.height() - size) / 2,
        iconPixmap(mark.icon, colour, size, painter->device()->devicePixelRatioF()));
    painter->setFont(option.font);
    painter->setPen(colour);
    const QRect words = rect.adjusted(size + m_chips.sizes().inner, 0, 0, 0);
    // A letter or two would say nothing.
    if (words.width() < kLeastWords * characterWidth(option.fontMetrics))
        return;
    painter->drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
        option.fontMetrics.elidedText(ErrorTexts::inlineText(outcome.error), Qt::ElideRight, words.width()));
}

void TagChipDelegate::paintNotRead(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    painter->setFont(option.font);
    m_chips.text(painter, contents(option), notReadText(knowledgeOf(index)), colours.unknown);
    m_chips.text(painter, retryRect(option, index), tr("Retry"), colours.accent);
}

QRect TagChipDelegate::retryRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect rect = contents(option);
    m_chips.setFont(option.font);
    rect.setLeft(rect.left() + m_chips.width(notReadText(knowledgeOf(index))) + m_chips.sizes().inner);
    rect.setWidth(m_chips.width(tr("Retry")));
    return rect;
}

QSize TagChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    m_chips.setFont(option.font);
    const int height = Metrics::of(option.fontMetrics).tableRow;
    const int margins = option.rect.width() - contents(option).width();
    const TagChips tags = tagsOf(index);
    if (tags.isEmpty())
        return {margins + m_chips.width(notReadText(knowledgeOf(index)) + tr("Retry")), height};
    const int unbounded = 1 << 20;
    const ChipLayout layout = m_chips.layOut(tags, {unbounded, height});
    return {margins + layout.chips.last().rect.right() + 1, height};
}

bool TagChipDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && knowledgeOf(index) != TagKnowledge::Read) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton
            && retryRect(option, index).contains(mouse->position().toPoint())) {
            emit retryRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

QString TagChipDelegate::fullText(const QModelIndex &index)
{
    QStringList lines;
    const RowOutcome outcome = outcomeOf(index);
    if (isTrouble(outcome))
        lines << ErrorTexts::of(outcome.error).full() << QString();
    if (knowledgeOf(index) != TagKnowledge::Read)
        lines << tr("The tags of this resource could not be read, so they can be neither shown nor edited.");
    const TagChips tags = tagsOf(index);
    for (const TagChip &tag : tags)
        lines << line(tag);
    if (tags.isEmpty() && knowledgeOf(index) == TagKnowledge::Read)
        lines << tr("This resource has no tags.");
    return lines.join(u'\n');
}

bool TagChipDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Escaped, because a tag may look like markup; lines are kept, long ones wrap.
    const QString text = fullText(index).toHtmlEscaped().replace(u'\n', u"<br>"_s);
    QToolTip::showText(event->globalPos(), u"<html>"_s + text + u"</html>"_s, view);
    return true;
}

} // namespace tagdesk
