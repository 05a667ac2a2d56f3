// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowpanes.h"

#include "messagebar.h"
#include "panesplitter.h"
#include "shutterpane.h"
#include "theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
/// Of the window's width: scopes, resources, tags.
const QList<int> kShares = {195, 485, 320};
constexpr int kActivityLines = 13;
} // namespace

WindowPanes::WindowPanes(const Widgets &widgets, QWidget *parent)
    : QWidget(parent)
    , m_widgets(widgets)
    , m_across(new PaneSplitter(Qt::Horizontal, this))
    , m_down(new PaneSplitter(Qt::Vertical, this))
    , m_shutter(new ShutterPane(widgets.activity, tr("Activity"), widgets.messages->lineHeight(), this))
    , m_openHeight(fontMetrics().height() * kActivityLines)
{
    const int character = characterWidth(fontMetrics());
    m_across->setObjectName(u"acrossSplitter"_s);
    for (QWidget *pane : {widgets.scopes, widgets.resources, widgets.tags})
        m_across->addWidget(pane);
    for (int pane = 0; pane < m_across->count(); ++pane)
        m_across->setStretchFactor(pane, kShares.at(pane));
    widgets.scopes->setMinimumWidth(character * 26);
    widgets.tags->setMinimumWidth(character * 42);

    m_down->setObjectName(u"downSplitter"_s);
    m_down->addWidget(m_across);
    m_down->addWidget(m_shutter);
    m_down->setStretchFactor(0, 1);
    m_down->setStretchFactor(1, 0);
    connect(m_down, &QSplitter::splitterMoved, this, &WindowPanes::settleActivity);
    connect(m_shutter, &ShutterPane::openRequested, this, [this] { setActivityOpen(true); });
    connect(m_shutter, &ShutterPane::openChanged, this, &WindowPanes::activityOpenChanged);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_down);
    widgets.messages->setParent(this);
    widgets.messages->setFolds(true);
    widgets.messages->installEventFilter(this);
    resetSizes();
}

void WindowPanes::resetSizes()
{
    m_across->setSizes(kShares);
    m_openHeight = fontMetrics().height() * kActivityLines;
    m_down->setSizes({m_openHeight * 4, m_openHeight});
}

void WindowPanes::setActivityHeight(int height)
{
    const QList<int> sizes = m_down->sizes();
    m_down->setSizes({sizes.at(0) + sizes.at(1) - height, height});
}

void WindowPanes::setActivityOpen(bool open)
{
    if (open == m_shutter->isOpen())
        return;
    if (!open)
        m_openHeight = m_shutter->height();
    setActivityHeight(open ? std::max(m_openHeight, m_shutter->heightAtLeast()) : m_shutter->stripHeight());
}

void WindowPanes::settleActivity()
{
    const int strip = m_shutter->stripHeight();
    const int least = m_shutter->heightAtLeast();
    const int height = m_down->sizes().at(1);
    if (height > strip && height < least)
        setActivityHeight(height < (strip + least) / 2 ? strip : least);
    if (m_shutter->isOpen())
        m_openHeight = m_shutter->height();
}

QByteArray WindowPanes::acrossState() const
{
    return m_across->saveState();
}

QByteArray WindowPanes::downState() const
{
    return m_down->saveState();
}

void WindowPanes::restore(const QByteArray &across, const QByteArray &down)
{
    for (const auto &[splitter, state] : {std::pair{m_across, across}, {m_down, down}}) {
        const int width = splitter->handleWidth();
        splitter->restoreState(state);
        // What is kept holds these, too, as they were in another version.
        splitter->setHandleWidth(width);
        splitter->setChildrenCollapsible(false);
    }
}

bool WindowPanes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_widgets.messages
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show
            || event->type() == QEvent::Hide))
        placeMessages();
    return QWidget::eventFilter(watched, event);
}

void WindowPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeMessages();
}

void WindowPanes::placeMessages()
{
    MessageArea *messages = m_widgets.messages;
    const int line = messages->lineHeight();
    const int wanted = messages->isUnfolded()
        ? std::max(messages->heightForWidth(width()), messages->sizeHint().height())
        : line;
    const int height = std::clamp(wanted, line, std::max(line, this->height() * 2 / 3));
    messages->setGeometry(0, this->height() - height, width(), height);
    messages->raise();
    emit activityCovered(messages->isHidden() ? 0 : line);
}

} // namespace tagdesk
