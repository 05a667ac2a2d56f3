// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "emptystate.h"

#include "plainlabel.h"
#include "theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tagdesk {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new PlainLabel(this))
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_button(new QPushButton(this))
    , m_other(new QPushButton(this))
{
    using namespace Qt::StringLiterals;
    const Metrics metrics = Metrics::of(fontMetrics());
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"emptyTitle"_s);
    QFont large = font();
    large.setBold(true);
    m_title->setFont(large);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    setColorRole(m_text, ColorRole::Secondary);
    m_button->setObjectName(u"emptyButton"_s);
    m_other->setObjectName(u"emptyOtherButton"_s);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherActivated);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    layout->setSpacing(metrics.gap);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addWidget(m_other, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::present(
    const QIcon &icon, const QString &title, const QString &text, const QString &button, const QString &other)
{
    const int size = Metrics::of(fontMetrics()).icon * 2;
    m_icon->setPixmap(icon.pixmap(QSize(size, size), devicePixelRatioF()));
    m_title->setText(title);
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
}

void EmptyState::presentTrouble(
    const QIcon &icon, const QString &title, const QString &text, const QString &button)
{
    present(icon, title, text, button);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

} // namespace tagdesk
