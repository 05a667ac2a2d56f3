// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pillrow.h"

#include "theme.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace tagdesk {

PillRow::PillRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PillRow::insert(QWidget *pill, Importance importance, const QWidget *next)
{
    pill->setParent(this);
    const auto before = std::ranges::find(m_places, next, &Place::pill);
    m_places.insert(before, {pill, importance});
    updateGeometry();
    place();
}

void PillRow::remove(QWidget *pill)
{
    std::erase_if(m_places, [pill](const Place &place) { return place.pill == pill; });
    pill->hide();
    pill->deleteLater();
    updateGeometry();
    place();
}

void PillRow::setWanted(QWidget *pill, bool wanted)
{
    const auto found = std::ranges::find(m_places, pill, &Place::pill);
    if (found == m_places.end() || found->wanted == wanted)
        return;
    found->wanted = wanted;
    updateGeometry();
    place();
}

QSize PillRow::sizeOf(Importance least) const
{
    const int gap = Metrics::of(fontMetrics()).gap;
    QSize size(-gap, 0);
    for (const Place &place : m_places) {
        if (!place.wanted || place.importance < least)
            continue;
        const QSize hint = place.pill->sizeHint();
        size = {size.width() + gap + hint.width(), std::max(size.height(), hint.height())};
    }
    return size.expandedTo({0, 0});
}

QSize PillRow::sizeHint() const
{
    return sizeOf(Importance::Extra);
}

QSize PillRow::minimumSizeHint() const
{
    return {sizeOf(Importance::Needed).width(), sizeHint().height()};
}

bool PillRow::event(QEvent *event)
{
    // A pill has another text.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void PillRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PillRow::place()
{
    const int gap = Metrics::of(fontMetrics()).gap;
    std::vector<const Place *> shown;
    int needed = -gap;
    for (const Place &place : m_places) {
        if (!place.wanted)
            continue;
        shown.push_back(&place);
        needed += gap + place.pill->sizeHint().width();
    }
    while (needed > width() && !shown.empty()) {
        // The last of those that matter least.
        const auto least = std::min_element(shown.rbegin(), shown.rend(),
            [](const Place *one, const Place *other) { return one->importance < other->importance; });
        if ((*least)->importance == Importance::Needed)
            break;
        needed -= gap + (*least)->pill->sizeHint().width();
        shown.erase(std::next(least).base());
    }
    int left = 0;
    for (const Place &place : m_places) {
        const bool isShown = std::ranges::find(shown, &place) != shown.end();
        place.pill->setVisible(isShown);
        if (!isShown)
            continue;
        const QSize hint = place.pill->sizeHint();
        const QRect spot(left, (height() - hint.height()) / 2, hint.width(), hint.height());
        place.pill->setGeometry(style()->visualRect(layoutDirection(), rect(), spot));
        left += hint.width() + gap;
    }
}

} // namespace tagdesk
