// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuespopup.h"

#include "countable.h"
#include "errortext.h"
#include "plainlabel.h"
#include "sharedelegate.h"
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
    , m_forAll(new QPushButton(tr("Use for all"), this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(u"valueList"_s);
    m_list->setAccessibleName(tr("Values in the selection"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Value"), tr("Resources")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegateForColumn(1, new ShareDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::SelectedClicked);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->resizeSection(1, fontMetrics().averageCharWidth() * 16);
    m_note->setWordWrap(true);
    m_forAll->setToolTip(tr("Stage the chosen value on every selected resource"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap);
    layout->setSpacing(metrics.gap);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    layout->addWidget(m_forAll, 0, Qt::AlignRight);

    connect(m_list, &QTreeWidget::itemChanged, this, &ValuesPopup::edited);
    connect(m_forAll, &QPushButton::clicked, this, &ValuesPopup::takeForAll);
    fill();
}

void ValuesPopup::showBelow(QWidget *field)
{
    const int rows = std::clamp(static_cast<int>(m_list->topLevelItemCount()), 2, 10);
    const int height = m_list->header()->sizeHint().height() + rows * m_list->sizeHintForRow(0) + 4;
    m_list->setFixedHeight(height);
    const int wanted = std::max(field->width(), fontMetrics().averageCharWidth() * 48);
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
    const double resources = std::max<double>(1.0, static_cast<double>(m_model->readCount()));
    m_list->clear();
    for (const ValueShare &share : shares.first(std::min(shares.size(), kShown))) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(0, share.value);
        item->setData(0, kValueRole, share.value);
        item->setText(1, tr("%Ln resource(s)", nullptr, countable(share.rows)));
        item->setData(1, ShareDelegate::ShareRole, static_cast<double>(share.rows) / resources);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    setColorRole(m_note, ColorRole::Secondary);
    const qint64 all = index.data(TagModel::ValueCountRole).toLongLong();
    const qint64 more = all - m_list->topLevelItemCount();
    m_note->setText(more > 0
            ? tr("And %Ln more value(s). F2 or a double click edits one value on its own resources.", nullptr,
                countable(more))
            : tr("F2 or a double click edits one value on its own resources."));
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
