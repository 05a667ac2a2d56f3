// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuefilterbar.h"

#include "fieldwords.h"
#include "icons.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPillCharacters = 40; // of a pill; its tool tip tells all
} // namespace

ValueFilterBar::ValueFilterBar(ResourceModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setAccessibleName(tr("Filters by value"));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(metrics.gap, 0, metrics.gap, metrics.gap);
    m_layout->setSpacing(metrics.half);
    connect(model, &ResourceModel::valueFiltersChanged, this, &ValueFilterBar::fill);
    connect(model, &ResourceModel::groupingChanged, this, &ValueFilterBar::fill);
    fill();
}

void ValueFilterBar::fill()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    if (m_model->grouping())
        addGrouping(*m_model->grouping());
    for (const ValueFilter &filter : m_model->valueFilters())
        addFilter(filter);
    const bool isEmpty = m_layout->isEmpty();
    m_layout->addStretch(1);
    setVisible(!isEmpty);
}

void ValueFilterBar::addFilter(const ValueFilter &filter)
{
    ValueFilter worded = filter;
    QStringList values;
    for (QString &value : worded.values) {
        value = m_model->words(filter.field, value);
        values.append(FieldWords::value(value));
    }
    const QString field = FieldWords::field(filter.field);
    addPill(
        u"valueFilterPill"_s, FieldWords::filter(worded), values.join(u'\n'),
        tr("Remove the filter of %1").arg(field),
        [this, filter](QWidget *pill) {
            emit changeRequested(filter.field, pill->mapToGlobal(QPoint(0, pill->height())));
        },
        [this, filter] {
            ValueFilters filters = m_model->valueFilters();
            filters.removeAll(filter);
            m_model->setValueFilters(filters);
        });
}

void ValueFilterBar::addGrouping(const RowField &field)
{
    addPill(
        //: A pill above the table. %1: a tag key or a column.
        u"groupingPill"_s, tr("Grouped by %1").arg(FieldWords::field(field)), {}, tr("No grouping"),
        [](QWidget * /*pill*/) {}, [this] { m_model->setGrouping(std::nullopt); });
}

void ValueFilterBar::addPill(const QString &name, const QString &text, const QString &tip,
    const QString &removal, const std::function<void(QWidget *)> &open, const std::function<void()> &remove)
{
    auto *pill = new QPushButton(this);
    pill->setObjectName(name);
    const QString shown =
        fontMetrics().elidedText(text, Qt::ElideMiddle, characterWidth(fontMetrics()) * kPillCharacters);
    pill->setText(withoutMnemonic(shown));
    pill->setAccessibleName(text);
    pill->setToolTip(toolTipText(tip.isEmpty() ? text : tip));
    pill->setIcon(icon(Icon::Filter, ColorRole::Accent));
    setLook(pill, Look::Pill);
    connect(pill, &QPushButton::clicked, this, [open, pill] { open(pill); });
    auto *button = new QToolButton(this);
    button->setObjectName(name + u"Remove"_s);
    button->setIcon(icon(Icon::Close, ColorRole::Secondary));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(removal);
    button->setToolTip(toolTipText(removal));
    // Queued: it takes the button itself away.
    connect(button, &QToolButton::clicked, this, remove, Qt::QueuedConnection);
    m_layout->addWidget(pill);
    m_layout->addWidget(button);
}

} // namespace tagdesk
