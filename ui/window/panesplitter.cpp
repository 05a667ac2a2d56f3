// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "panesplitter.h"

#include "theme.h"

#include <QPainter>

namespace tagdesk {

namespace {

/// A band in the colour of the window with a grip in its middle.
class PaneHandle : public QSplitterHandle
{
public:
    PaneHandle(Qt::Orientation orientation, QSplitter *parent)
        : QSplitterHandle(orientation, parent)
    {
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Colours &colours = Colours::of(palette());
        QPainter painter(this);
        painter.fillRect(rect(), palette().window());
        const int length = Metrics::of(fontMetrics()).rowHeight;
        QRect grip = orientation() == Qt::Horizontal ? QRect(0, 0, 2, length) : QRect(0, 0, length, 2);
        grip.moveCenter(rect().center());
        painter.fillRect(grip, underMouse() ? colours.accent : colours.secondary);
    }
};

} // namespace

PaneSplitter::PaneSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(Metrics::of(fontMetrics()).half + 2);
    setChildrenCollapsible(false);
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new PaneHandle(orientation(), this);
}

} // namespace tagdesk
