// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "shutterpane.h"

#include "icons.h"
#include "plaintext.h"

#include <QPushButton>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeastStrips = 3; // tabs, a few lines, and what may lie over the lower end
} // namespace

ShutterPane::ShutterPane(QWidget *pane, const QString &words, int stripHeight, QWidget *parent)
    : QWidget(parent)
    , m_pane(pane)
    , m_strip(new QPushButton(icon(Icon::ChevronUp, ColorRole::Secondary), withoutMnemonic(words), this))
{
    pane->setParent(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumHeight(stripHeight);
    m_strip->setObjectName(u"openShutter"_s);
    m_strip->setToolTip(tr("Shows the pane again"));
    setLook(m_strip, Look::Link);
    m_strip->hide();
    connect(m_strip, &QPushButton::clicked, this, &ShutterPane::openRequested);
}

int ShutterPane::heightAtLeast() const
{
    // Not the pane's own least height: a strip of blank would be all there is between both.
    return kLeastStrips * stripHeight();
}

void ShutterPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ShutterPane::fit()
{
    const bool open = height() >= heightAtLeast();
    m_pane->setGeometry(rect());
    m_strip->setGeometry(QRect(QPoint(0, 0), QSize(m_strip->sizeHint().width(), stripHeight())));
    m_pane->setVisible(open);
    m_strip->setVisible(!open);
    if (std::exchange(m_open, open) != open)
        emit openChanged(open);
}

} // namespace tagdesk
