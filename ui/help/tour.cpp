// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tour.h"

#include "plainlabel.h"
#include "theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMarkWidth = 3;

/// Where a box of this size is beside the part, or within it where there is no room, and always in the
/// window.
QRect besides(const QRect &part, const QSize &size, const QRect &window, int gap)
{
    const QPoint places[] = {{part.right() + gap, part.top() + gap},
        {part.left() - gap - size.width(), part.top() + gap}, {part.left() + gap, part.bottom() + gap},
        {part.left() + gap, part.top() - gap - size.height()}};
    for (const QPoint &place : places) {
        if (window.contains(QRect(place, size)))
            return {place, size};
    }
    QRect within(QPoint(), size);
    within.moveCenter(part.center());
    within.moveLeft(
        std::clamp(within.left(), window.left(), std::max(window.left(), window.right() - size.width())));
    within.moveTop(
        std::clamp(within.top(), window.top(), std::max(window.top(), window.bottom() - size.height())));
    return within;
}

} // namespace

Tour::Tour(std::vector<Step> steps, QWidget *window)
    : QFrame(window)
    , m_steps(std::move(steps))
    , m_focusBefore(QApplication::focusWidget())
    , m_mark(new QFrame(window))
{
    std::erase_if(m_steps, [](const Step &step) { return !step.part || !step.part->isVisible(); });
    m_mark->setObjectName(u"tourMark"_s);
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_mark->setFocusPolicy(Qt::NoFocus);
    build();
    window->installEventFilter(this);
    if (m_steps.empty()) {
        end();
        return;
    }
    m_mark->show();
    show();
    go(0);
}

void Tour::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setObjectName(u"tour"_s);
    setAccessibleName(tr("Tour"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title = new PlainLabel(this);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text = new PlainLabel(this);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(metrics.rowHeight * 10);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *leave = new QPushButton(tr("End the tour"), this);
    m_back = new QPushButton(tr("Back"), this);
    m_next = new QPushButton(this);
    m_next->setObjectName(u"tourNext"_s);
    setLook(m_next, Look::Primary);
    connect(leave, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.gap);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    box->setSpacing(metrics.gap);
    box->addWidget(m_title);
    box->addWidget(m_text, 1);
    box->addLayout(buttons);
}

void Tour::go(int step)
{
    if (step >= count())
        return end();
    m_step = std::max(0, step);
    const Step &at = m_steps[static_cast<std::size_t>(m_step)];
    //: A step of the tour. %1: which, %2: of how many, %3: its title.
    m_title->setText(tr("%1 of %2: %3").arg(m_step + 1).arg(count()).arg(at.title));
    m_text->setText(at.text);
    setAccessibleDescription(m_title->text() + u'\n' + at.text);
    m_back->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 < count() ? tr("Next") : tr("Done"));
    place();
    m_next->setFocus();
}

void Tour::place()
{
    const QPointer<QWidget> part = m_steps[static_cast<std::size_t>(m_step)].part;
    if (!part)
        return;
    QWidget *window = parentWidget();
    const QRect rect(part->mapTo(window, QPoint()), part->size());
    m_mark->setGeometry(rect);
    // Only its edge: what it is about stays in view, and can be used.
    m_mark->setMask(QRegion(QRect(QPoint(), rect.size()))
        - QRegion(QRect(QPoint(), rect.size()).adjusted(kMarkWidth, kMarkWidth, -kMarkWidth, -kMarkWidth)));
    QPalette palette = m_mark->palette();
    // The theme of the tour: the mark's own window is the accent since the first step.
    palette.setColor(QPalette::Window, Colours::of(QFrame::palette()).accent);
    m_mark->setPalette(palette);
    m_mark->setAutoFillBackground(true);
    m_mark->raise();
    const int gap = Metrics::of(fontMetrics()).edge;
    const int width = std::min(sizeHint().width(), window->width() - 2 * gap);
    const QSize size(width, std::max(layout()->heightForWidth(width), sizeHint().height()));
    setGeometry(besides(rect, size, window->rect(), gap));
    raise();
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return end();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return go(m_step + 1);
    default:
        QFrame::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !m_steps.empty())
        QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void Tour::end()
{
    if (m_focusBefore)
        m_focusBefore->setFocus();
    m_mark->deleteLater();
    m_mark->hide();
    hide();
    deleteLater();
}

} // namespace tagdesk
