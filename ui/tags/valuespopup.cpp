// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuespopup.h"

#include "countable.h"
#include "errortext.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "sharedelegate.h"
#include "statustext.h"
#include "tagmodel.h"
#include "theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kValueRole = Qt::UserRole + 1;
constexpr qsizetype kShown = 200; // a popup is no place for more
} // namespace

ValuesPopup::ValuesPopup(TagModel *model, const QModelIndex &index, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(model)
    , m_index(index)
    , m_list(new QTreeWidget(this))
    , m_note(new PlainLabel(this))
    , m_select(new QPushButton(tr("Select these"), this))
    , m_forAll(new QPushButton(tr("Use for all"), this))
{
    build();
    connect(m_list, &QTreeWidget::itemChanged, this, &ValuesPopup::edited);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ValuesPopup::showActs);
    connect(m_select, &QPushButton::clicked, this, &ValuesPopup::selectThese);
    connect(m_forAll, &QPushButton::clicked, this, &ValuesPopup::takeForAll);
    fill();
}

void ValuesPopup::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(u"valueList"_s);
    m_list->setAccessibleName(tr("Values in the selection"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Value"), tr("Resources")});
    m_list->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegateForColumn(1, new ShareDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::SelectedClicked);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->resizeSection(1, characterWidth(fontMetrics()) * 22);
    m_note->setWordWrap(true);
    m_select->setObjectName(u"valueSelect"_s);
    m_select->setToolTip(tr("Select the resources with the chosen value in the table"));
    m_forAll->setObjectName(u"valueForAll"_s);
    m_forAll->setToolTip(tr("Stage the chosen value on every selected resource"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_select);
    buttons->addWidget(m_forAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap);
    layout->setSpacing(metrics.gap);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
}

void ValuesPopup::showBelow(QWidget *field)
{
    const int rows = std::clamp(static_cast<int>(m_list->topLevelItemCount()), 2, 10);
    const int height = m_list->header()->sizeHint().height() + rows * m_list->sizeHintForRow(0) + 4;
    m_list->setFixedHeight(height);
    const int wanted = std::max(field->width(), characterWidth(fontMetrics()) * 48);
    resize(wanted, sizeHint().height());
    const QRect room = field->screen()->availableGeometry();
    QPoint place = field->mapToGlobal(QPoint(field->width() - wanted, field->height()));
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - wanted)));
    place.setY(std::min(place.y(), std::max(room.top(), room.bottom() - sizeHint().height())));
    move(place);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void ValuesPopup::fill()
{
    if (!m_index.isValid()) {
        close();
        return;
    }
    const QScopedValueRollback filling(m_filling, true);
    const QModelIndex index = m_index.sibling(m_index.row(), TagModel::ValueColumn);
    const auto shares = index.data(TagModel::HistogramRole).value<ValueShares>();
    m_list->clear();
    for (const ValueShare &share : shares.first(std::min(shares.size(), kShown)))
        addRow(share.value, share.value, share.rows);
    const auto present = static_cast<std::size_t>(index.data(TagModel::OnCountRole).toLongLong());
    if (present < m_model->readCount())
        addRow(tr("without the tag"), std::nullopt, m_model->readCount() - present);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    setColorRole(m_note, ColorRole::Secondary);
    const qint64 all = index.data(TagModel::ValueCountRole).toLongLong();
    const qint64 more = all - std::min<qint64>(shares.size(), kShown);
    m_note->setText(more > 0
            ? tr("And %Ln more value(s). F2 or a double click edits one value on its own resources.", nullptr,
                countable(more))
            : tr("F2 or a double click edits one value on its own resources."));
}

void ValuesPopup::addRow(const QString &text, const std::optional<QString> &value, std::size_t rows)
{
    const double resources = std::max<double>(1.0, static_cast<double>(m_model->readCount()));
    auto *item = new QTreeWidgetItem(m_list);
    item->setText(0, text);
    item->setData(0, Qt::ToolTipRole, toolTipText(text));
    item->setText(1, StatusTexts::number(static_cast<qint64>(rows)));
    item->setData(1, ShareDelegate::ShareRole, static_cast<double>(rows) / resources);
    if (value) {
        item->setData(0, kValueRole, *value);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    } else {
        QFont slanted = m_list->font();
        slanted.setItalic(true);
        item->setFont(0, slanted);
    }
}

void ValuesPopup::showActs()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_select->setEnabled(item != nullptr);
    m_forAll->setEnabled(item != nullptr && item->data(0, kValueRole).isValid());
}

void ValuesPopup::selectThese()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr || !m_index.isValid())
        return;
    const QVariant value = item->data(0, kValueRole);
    const Rows rows = m_model->rowsWith(m_index.data(TagModel::KeyRole).toString(),
        value.isValid() ? std::optional(value.toString()) : std::nullopt);
    emit selectRequested(rows);
    close();
}

void ValuesPopup::edited(QTreeWidgetItem *item)
{
    const QString before = item->data(0, kValueRole).toString();
    const QString after = item->text(0);
    if (m_filling || before == after || !m_index.isValid())
        return;
    const QList<Violation> violations = m_model->typeValueFor(m_index.row(), before, after);
    if (!refuses(violations)) {
        // Filling now would delete the item that the view is still committing.
        QMetaObject::invokeMethod(this, &ValuesPopup::fill, Qt::QueuedConnection);
        return;
    }
    const QScopedValueRollback filling(m_filling, true);
    item->setText(0, before);
    setColorRole(m_note, ColorRole::Removed);
    m_note->setText(ErrorTexts::of(violations.constFirst()));
}

void ValuesPopup::takeForAll()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr || !m_index.isValid())
        return;
    const QString key = m_index.data(TagModel::KeyRole).toString();
    const QString value = item->data(0, kValueRole).toString();
    close();
    m_model->setMode(key, EditMode::Set);
    m_model->setValue(key, value);
}

} // namespace tagdesk
