// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "messagebar.h"

#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

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

class AccessibleMessage : public QAccessibleWidget
{
public:
    explicit AccessibleMessage(QWidget *bar)
        : QAccessibleWidget(bar, QAccessible::AlertMessage)
    {
    }
};

QAccessibleInterface *accessibleMessage(const QString & /*className*/, QObject *object)
{
    auto *bar = qobject_cast<MessageBar *>(object);
    return bar == nullptr ? nullptr : new AccessibleMessage(bar);
}

void tellAssistiveTechnology(MessageBar *bar)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
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
    , m_line(new PlainLabel(this))
    , m_text(textLabel(message.text, this))
    , m_detail(textLabel(message.detail, this))
    , m_close(new QToolButton(this))
{
    static const bool installed = (QAccessible::installFactory(accessibleMessage), true);
    Q_UNUSED(installed)
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
    m_line->setFixedHeight(control);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_line->hide();
    m_line->installEventFilter(this);
    row->addWidget(m_line, 1, Qt::AlignTop);
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

void MessageBar::setOneLine(bool oneLine)
{
    m_line->setVisible(oneLine);
    // What is hidden would keep its share.
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    row->setStretch(row->indexOf(m_line), oneLine ? 1 : 0);
    row->setStretch(row->indexOf(m_line) + 1, oneLine ? 0 : 1);
    m_text->setVisible(!oneLine && !m_message.text.isEmpty());
    m_detail->setVisible(!oneLine && !m_message.detail.isEmpty());
    showLine();
}

void MessageBar::setMore(const QString &text, std::optional<Message::Severity> worst)
{
    if (m_more == nullptr) {
        if (text.isEmpty())
            return;
        m_more = new QPushButton(this);
        m_more->setObjectName(u"moreMessages"_s);
        m_more->setAutoDefault(false);
        setLook(m_more, Look::Link);
        connect(m_more, &QPushButton::clicked, this, &MessageBar::moreRequested);
        auto *row = qobject_cast<QHBoxLayout *>(layout());
        row->insertWidget(row->indexOf(m_close), m_more, 0, Qt::AlignTop);
    }
    m_more->setText(text);
    m_more->setIcon(worst ? icon(iconOf(*worst), colorRoleOf(*worst)) : QIcon());
    m_more->setVisible(!text.isEmpty());
}

void MessageBar::takeFocus()
{
    for (auto *button : findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void MessageBar::showLine()
{
    if (m_line->isHidden())
        return;
    const QString whole = m_message.detail.isEmpty()
        ? m_message.text
        //: A message on one line; %1: what happened, %2: the details.
        : tr("%1  —  %2").arg(m_message.text, m_message.detail);
    const QString line =
        fontMetrics().elidedText(QString(whole).replace(u'\n', u' '), Qt::ElideRight, m_line->width());
    m_line->setText(line);
    m_line->setToolTip(toolTipText(line == whole ? QString() : whole));
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::Resize)
        showLine();
    return QFrame::eventFilter(watched, event);
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
    if (!m_line->isHidden())
        painter.fillRect(QRect(0, 0, width(), 1), colours.line);
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

void MessageArea::setFolds(bool folds)
{
    m_folds = folds;
    fold();
}

int MessageArea::lineHeight() const
{
    const Metrics metrics = Metrics::of(fontMetrics());
    return metrics.rowHeight - 2 + 2 * metrics.half + 1;
}

void MessageArea::takeFocus()
{
    if (m_newest)
        m_newest->takeFocus();
}

void MessageArea::setUnfolded(bool unfolded)
{
    m_unfolded = unfolded;
    fold();
    takeFocus();
}

/// One bar on one line, or all of them; the newest has the button between both.
void MessageArea::fold()
{
    if (!m_folds)
        return;
    const QList<MessageBar *> all = bars();
    m_unfolded = m_unfolded && !all.isEmpty();
    std::optional<Message::Severity> worst;
    for (MessageBar *bar : all) {
        const bool isNewest = bar == m_newest;
        bar->setVisible(m_unfolded || isNewest);
        bar->setOneLine(!m_unfolded);
        bar->setMore({});
        if (!isNewest && (!worst || bar->message().severity > *worst))
            worst = bar->message().severity;
    }
    if (!m_newest)
        return;
    const auto others = static_cast<int>(all.size()) - 1;
    if (m_unfolded)
        //: Button: folds the messages to one line again.
        m_newest->setMore(tr("Less"));
    else if (others > 0)
        //: Button: shows the other messages, too.
        m_newest->setMore(tr("%Ln more", nullptr, others), worst);
    else if (!m_newest->message().detail.isEmpty())
        //: Button: shows the whole message.
        m_newest->setMore(tr("More"));
}

void MessageArea::post(const Message &message)
{
    int place = m_layout->count();
    std::optional<Message::Severity> before;
    bool hadFocus = false;
    for (int index = 0; index < m_layout->count(); ++index) {
        auto *bar = qobject_cast<MessageBar *>(m_layout->itemAt(index)->widget());
        if (bar && bar->id() == message.id) {
            place = index;
            before = bar->message().severity;
            hadFocus = bar->isAncestorOf(QApplication::focusWidget());
        }
    }
    auto *bar = new MessageBar(message, this);
    connect(bar, &MessageBar::closed, this, [this, bar] { drop(m_layout->indexOf(bar)); });
    connect(bar, &MessageBar::moreRequested, this, [this] { setUnfolded(!m_unfolded); });
    m_layout->insertWidget(place, bar);
    m_newest = bar;
    if (before)
        drop(place + 1);
    fold();
    show();
    if (hadFocus)
        bar->takeFocus();
    // What only counts on would be read aloud again and again.
    if (before != message.severity)
        tellAssistiveTechnology(bar);
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

void MessageArea::keepAccounts(const QStringList &accountIds)
{
    for (const MessageBar *bar : bars()) {
        if (const QString &account = bar->message().account;
            !account.isEmpty() && !accountIds.contains(account))
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
    QWidget *bar = item->widget();
    const bool hadFocus = bar->isAncestorOf(QApplication::focusWidget());
    if (bar == m_newest)
        m_newest = m_layout->count() == 0
            ? nullptr
            : qobject_cast<MessageBar *>(m_layout->itemAt(m_layout->count() - 1)->widget());
    // One of its own buttons may be asking, so it must outlive this call.
    bar->hide();
    bar->deleteLater();
    delete item;
    fold();
    if (hadFocus && m_newest)
        takeFocus();
    else if (hadFocus)
        emit focusLeft();
    setVisible(m_layout->count() > 0);
    emit countChanged(m_layout->count());
}

} // namespace tagdesk
