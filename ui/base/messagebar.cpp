// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "messagebar.h"

#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

namespace {

Icon iconOf(Message::Severity severity)
{
    switch (severity) {
    case Message::Severity::Info:
        return Icon::Info;
    case Message::Severity::Success:
        return Icon::Check;
    case Message::Severity::Warning:
        return Icon::Warning;
    case Message::Severity::Error:
        return Icon::Error;
    }
    Q_UNREACHABLE();
}

ColorRole colorRoleOf(Message::Severity severity)
{
    switch (severity) {
    case Message::Severity::Info:
        return ColorRole::Accent;
    case Message::Severity::Success:
        return ColorRole::Added;
    case Message::Severity::Warning:
        return ColorRole::Changed;
    case Message::Severity::Error:
        return ColorRole::Removed;
    }
    Q_UNREACHABLE();
}

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setVisible(!text.isEmpty());
    return label;
}

} // namespace

MessageBar::MessageBar(const Message &message, QWidget *parent)
    : QFrame(parent)
    , m_message(message)
    , m_icon(new PlainLabel(this))
    , m_text(textLabel(message.text, this))
    , m_detail(textLabel(message.detail, this))
    , m_close(new QToolButton(this))
{
    setColorRole(m_detail, ColorRole::Secondary);
    setAccessibleName(message.text);
    setAccessibleDescription(message.detail);
    const Metrics metrics = Metrics::of(fontMetrics());
    // Icon, first line and buttons share one middle, however many lines follow.
    const int control = metrics.rowHeight - 2;
    m_icon->setFixedHeight(control);
    m_close->setFixedHeight(control);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics.half);
    texts->setContentsMargins(0, (control - fontMetrics().height()) / 2, 0, 0);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    texts->addStretch();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.edge, metrics.half, metrics.gap, metrics.half + 1);
    row->setSpacing(metrics.gap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    addActions(row);

    m_close->setIcon(icon(Icon::Close, ColorRole::Secondary));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setVisible(message.closable);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closed);
    row->addWidget(m_close, 0, Qt::AlignTop);
    restyle();
}

void MessageBar::addActions(QHBoxLayout *row)
{
    for (const Message::Action &action : m_message.actions) {
        auto *button = new QPushButton(action.text, this);
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, [this, action] {
            // The action may replace this very message, so nothing of it is touched afterwards.
            const auto run = action.run;
            if (action.closes)
                emit closed();
            if (run)
                run();
        });
    }
}

void MessageBar::restyle()
{
    const Colours &colours = Colours::of(palette());
    const Metrics metrics = Metrics::of(fontMetrics());
    m_icon->setPixmap(iconPixmap(iconOf(m_message.severity),
        colorRoleColour(colours, colorRoleOf(m_message.severity)), metrics.icon, devicePixelRatioF()));
}

void MessageBar::paintEvent(QPaintEvent * /*event*/)
{
    const Colours &colours = Colours::of(palette());
    const ColorRole colorRole = colorRoleOf(m_message.severity);
    QPainter painter(this);
    painter.fillRect(rect(), colorRoleFill(colours, colorRole));
    painter.fillRect(QRect(0, 0, 3, height()), colorRoleColour(colours, colorRole));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_detail)
        restyle();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_message.closable) {
        emit closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

MessageArea::MessageArea(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void MessageArea::post(const Message &message)
{
    int place = m_layout->count();
    for (int index = 0; index < m_layout->count(); ++index) {
        auto *bar = qobject_cast<MessageBar *>(m_layout->itemAt(index)->widget());
        if (bar && bar->id() == message.id)
            place = index;
    }
    if (place < m_layout->count())
        drop(place);
    auto *bar = new MessageBar(message, this);
    connect(bar, &MessageBar::closed, this, [this, bar] { drop(m_layout->indexOf(bar)); });
    m_layout->insertWidget(place, bar);
    show();
    emit countChanged(m_layout->count());
}

void MessageArea::remove(const QString &id)
{
    for (int index = m_layout->count() - 1; index >= 0; --index) {
        const auto *bar = qobject_cast<MessageBar *>(m_layout->itemAt(index)->widget());
        if (bar && bar->id() == id)
            drop(index);
    }
}

void MessageArea::clear()
{
    while (m_layout->count() > 0)
        drop(0);
}

void MessageArea::keepAccount(const QString &accountId)
{
    for (const MessageBar *bar : bars()) {
        if (const QString &account = bar->message().account; !account.isEmpty() && account != accountId)
            drop(m_layout->indexOf(bar));
    }
}

void MessageArea::dropAccount(const QString &accountId)
{
    for (const MessageBar *bar : bars()) {
        if (!accountId.isEmpty() && bar->message().account == accountId)
            drop(m_layout->indexOf(bar));
    }
}

QList<MessageBar *> MessageArea::bars() const
{
    QList<MessageBar *> result;
    for (int index = 0; index < m_layout->count(); ++index)
        result << qobject_cast<MessageBar *>(m_layout->itemAt(index)->widget());
    return result;
}

bool MessageArea::shows(const QString &id) const
{
    return std::ranges::any_of(bars(), [&id](const MessageBar *bar) { return bar->id() == id; });
}

void MessageArea::drop(int index)
{
    QLayoutItem *item = m_layout->takeAt(index);
    if (!item)
        return;
    // One of its own buttons may be asking, so it must outlive this call.
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
    setVisible(m_layout->count() > 0);
    emit countChanged(m_layout->count());
}

} // namespace tagdesk
