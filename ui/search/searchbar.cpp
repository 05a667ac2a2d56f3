// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "searchbar.h"

#include "countable.h"
#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "statustext.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace tagdesk {

using namespace Qt::StringLiterals;

SearchBar::SearchBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"searchBar"_s);
    setAccessibleName(tr("Search everything open"));
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.gap, 0, metrics.gap, metrics.gap);
    layout->setSpacing(metrics.gap);
    auto *sign = new PlainLabel(this);
    sign->setPixmap(icon(Icon::Search, ColorRole::Accent).pixmap(metrics.icon));
    m_text = new PlainLabel(this);
    m_text->setObjectName(u"searchText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_read = new QPushButton(this);
    m_read->setObjectName(u"readRest"_s);
    auto *close = new QToolButton(this);
    close->setObjectName(u"closeSearch"_s);
    close->setIcon(icon(Icon::Close, ColorRole::Secondary));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setAccessibleName(tr("Search no longer everything"));
    close->setToolTip(toolTipText(tr("Go back to what was shown before (Esc)")));
    layout->addWidget(sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_read);
    layout->addWidget(close);
    connect(m_read, &QPushButton::clicked, this, &SearchBar::readRequested);
    // Queued: it takes the button itself away.
    connect(close, &QToolButton::clicked, this, &SearchBar::closed, Qt::QueuedConnection);
    setVisible(false);
}

void SearchBar::show(const EstateScopes &estate, const ReadingEstimate &cost)
{
    const auto number = [](std::size_t count) {
        return StatusTexts::number(static_cast<qint64>(count));
    };
    m_text->setText(estate.unread.empty()
            ? tr("Searching all %Ln scope(s)", nullptr, countable(estate.collections()))
            //: %1, %2: numbers of scopes, %Ln: of all there are.
            : tr("Searching %1 of %Ln scope(s); %2 were not read", nullptr, countable(estate.collections()))
                  .arg(number(estate.readCollections), number(estate.unread.size())));
    m_read->setText(readRest(cost));
    m_read->setVisible(!estate.unread.empty());
    setVisible(true);
}

QString SearchBar::readRest(const ReadingEstimate &cost)
{
    const int requests = countable(cost.requests);
    return cost.isAtLeast ? tr("Read the rest (at least %Ln request(s))", nullptr, requests)
                          : tr("Read the rest (about %Ln request(s))", nullptr, requests);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        emit closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace tagdesk
