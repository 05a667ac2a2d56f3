// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcedelegate.h"

#include "errortext.h"
#include "faulttext.h"
#include "icons.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "rowwords.h"
#include "scopetext.h"
#include "statustext.h"
#include "theme.h"

#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Pixels that a mark takes in its cell.
int markWidth(const StatusMark &mark, const QFontMetrics &measure)
{
    const Metrics metrics = Metrics::of(measure);
    return measure.horizontalAdvance(mark.word) + 3 * metrics.gap + metrics.icon;
}

void paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &colour, Qt::TextElideMode elide = Qt::ElideRight)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, elide, rect.width()));
}

void paintMark(QPainter *painter, QRect rect, const StatusMark &mark, const QStyleOptionViewItem &option)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const QRect place(rect.left(), rect.center().y() - metrics.icon / 2, metrics.icon, metrics.icon);
    icon(mark.icon, mark.colorRole).paint(painter, place);
    rect.setLeft(place.right() + 1 + metrics.half);
    paintText(
        painter, rect, mark.word, option.font, colorRoleColour(Colours::of(option.palette), mark.colorRole));
}

/// A staged value on its fill, with the sign that says what it is.
void paintStaged(QPainter *painter, const QRect &rect, const QString &text, ColorRole colorRole,
    const QStyleOptionViewItem &option, bool struck)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const Colours &colours = Colours::of(option.palette);
    QFont font = option.font;
    font.setStrikeOut(struck);
    const QFontMetrics measure(font);
    const QString shown = measure.elidedText(text, Qt::ElideMiddle, rect.width() - metrics.gap);
    QRectF chip(rect.left() - metrics.half, 0, measure.horizontalAdvance(shown) + metrics.gap,
        measure.height() + metrics.half);
    chip.moveTop(rect.center().y() - chip.height() / 2 + 0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colorRoleFill(colours, colorRole));
    painter->drawRoundedRect(chip, metrics.chipRadius, metrics.chipRadius);
    painter->setFont(font);
    painter->setPen(colorRoleColour(colours, colorRole));
    painter->drawText(chip, Qt::AlignCenter, shown);
}

void paintKeyCell(
    QPainter *painter, const QRect &rect, const QModelIndex &index, const QStyleOptionViewItem &option)
{
    const Colours &colours = Colours::of(option.palette);
    if (index.data(ResourceModel::KnowledgeRole).value<TagKnowledge>() != TagKnowledge::Read) {
        //: In a cell: whether the resource has the tag is not known.
        paintText(painter, rect, ResourceDelegate::tr("?"), option.font, colours.unknown);
        return;
    }
    const QVariant value = index.data(ResourceModel::ValueRole);
    const QVariant state = index.data(ResourceModel::TagStateRole);
    if (!state.isValid()) {
        //: In a cell: the resource does not have the tag.
        paintText(painter, rect, ResourceDelegate::tr("–"), option.font, colours.secondary);
        return;
    }
    switch (state.value<TagState>()) {
    case TagState::Added:
        //: In a cell: a value that is staged on a resource without the tag.
        paintStaged(painter, rect, ResourceDelegate::tr("+ %1").arg(value.toString()), ColorRole::Added,
            option, false);
        return;
    case TagState::Changed:
    case TagState::Mixed:
        //: In a cell: the value in the cloud and the staged one.
        paintStaged(painter, rect,
            ResourceDelegate::tr("%1 → %2").arg(
                index.data(ResourceModel::OldValueRole).toString(), value.toString()),
            ColorRole::Changed, option, false);
        return;
    case TagState::Removed:
        paintStaged(painter, rect, index.data(ResourceModel::OldValueRole).toString(), ColorRole::Removed,
            option, true);
        return;
    case TagState::Locked:
    case TagState::Unchanged:
        break;
    }
    const QString text = value.toString();
    if (text.isEmpty()) {
        QFont slanted = option.font;
        slanted.setItalic(true);
        paintText(painter, rect, ResourceDelegate::tr("(empty value)"), slanted, colours.secondary);
        return;
    }
    paintText(painter, rect, text, option.font,
        state.value<TagState>() == TagState::Locked ? colours.secondary : colours.text, Qt::ElideMiddle);
}

} // namespace

ResourceDelegate::ResourceDelegate(ResourceModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void ResourceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Colours &colours = Colours::of(option.palette);
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect rect = option.rect.adjusted(metrics.half + 2, 0, -metrics.half, -1);
    switch (index.column()) {
    case ResourceModel::NameColumn: {
        const QString name = index.data().toString();
        paintText(painter, rect, name.isEmpty() ? tr("–") : name, option.font,
            name.isEmpty() ? colours.secondary : colours.text, Qt::ElideMiddle);
        break;
    }
    case ResourceModel::IdColumn:
        paintText(painter, rect, index.data().toString(), fixedFont(option.font), colours.secondary,
            Qt::ElideMiddle);
        break;
    case ResourceModel::StatusColumn: {
        const StatusMark mark = statusMark(index);
        if (mark.word.isEmpty())
            paintText(painter, rect, index.data().toString(), option.font, colours.secondary);
        else
            paintMark(painter, rect, mark, option);
        break;
    }
    case ResourceModel::RegionColumn:
        paintText(painter, rect, index.data().toString(), option.font, colours.secondary);
        break;
    default:
        paintKeyCell(painter, rect, index, option);
        break;
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize ResourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const StatusMark mark = index.column() == ResourceModel::StatusColumn ? statusMark(index) : StatusMark();
    if (!mark.word.isEmpty())
        return {markWidth(mark, option.fontMetrics), metrics.rowHeight};
    const QFont font = index.column() == ResourceModel::IdColumn ? fixedFont(option.font) : option.font;
    return {
        QFontMetrics(font).horizontalAdvance(index.data().toString()) + 3 * metrics.gap, metrics.rowHeight};
}

int ResourceDelegate::statusWidth(const QFontMetrics &metrics)
{
    constexpr qint64 kManyChanges = 88; // two wide digits
    int widest = std::max(
        markWidth(StatusTexts::changed(kManyChanges), metrics), markWidth(StatusTexts::notRead(), metrics));
    for (const RowState state : {RowState::Queued, RowState::Sending, RowState::Accepted, RowState::Verified,
             RowState::Failed, RowState::Skipped, RowState::Unknown, RowState::AlreadySo})
        widest = std::max(widest, markWidth(StatusTexts::mark(state), metrics));
    const Violation twoOverTen{
        .part = TagPart::Set, .rule = Rule::TooManyTags, .limit = 10, .actual = 12, .text = {}};
    for (const Violation &violation : {twoOverTen, Violation()})
        widest =
            std::max(widest, markWidth(FaultTexts::mark({{.key = {}, .violation = violation}}), metrics));
    RowOutcome changedMeanwhile{.state = RowState::Failed, .error = {}};
    changedMeanwhile.error.cause = ErrorCause::ChangedSince;
    return std::max(widest, markWidth(StatusTexts::mark(changedMeanwhile), metrics));
}

QWidget *ResourceDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"cellEditor"_s);
    const QString key = index.data(ResourceModel::KeyRole).toString();
    editor->setAccessibleName(tr("Value of %1").arg(key));
    if (const QStringList values = m_values ? m_values(key) : QStringList(); !values.isEmpty()) {
        auto *completer = new QCompleter(values, editor);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        editor->setCompleter(completer);
    }
    const QPersistentModelIndex place(index);
    connect(editor, &QLineEdit::textEdited, editor,
        [this, editor, place](const QString &text) { check(editor, place, text); });
    return editor;
}

void ResourceDelegate::check(QWidget *editor, const QModelIndex &index, const QString &text) const
{
    const QList<Violation> violations = m_model->checkCell(index, text);
    setColorRole(editor, refuses(violations) ? ColorRole::Removed : ColorRole::Neutral);
    QStringList sentences;
    for (const Violation &violation : violations)
        sentences.append(ErrorTexts::of(violation));
    const QString sentence = sentences.join(u'\n');
    editor->setAccessibleDescription(sentence);
    if (sentence.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), toolTipText(sentence), editor);
}

void ResourceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<QLineEdit *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    // Called again whenever the cell changes: what is being typed stays.
    if (field != nullptr && !field->isModified())
        field->setText(text);
}

void ResourceDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *field = qobject_cast<QLineEdit *>(editor);
    if (field == nullptr || !field->isModified())
        return;
    if (!model->setData(index, field->text(), Qt::EditRole)
        && refuses(m_model->checkCell(index, field->text())))
        emit refused(index, field->text());
}

void ResourceDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

} // namespace tagdesk
