// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cutparts.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

bool isScrolled(const QWidget *widget, const QWidget *window)
{
    for (const QWidget *at = widget->parentWidget(); at != nullptr && at != window; at = at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(at) != nullptr)
            return true;
    }
    return false;
}

QString nameOf(const QWidget *widget, const QString &text)
{
    return u"%1 %2 “%3”"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text);
}

/// A label without room for its text and without a tool tip that tells it.
bool isCut(const QLabel *label)
{
    if (label->text().isEmpty() || label->textFormat() == Qt::RichText || !label->toolTip().isEmpty())
        return false;
    const QSize room = label->contentsRect().size();
    if (label->wordWrap())
        return label->heightForWidth(label->width()) > label->height();
    return label->fontMetrics().size(Qt::TextShowMnemonic, label->text()).width() > room.width();
}

bool isCut(const QAbstractButton *button)
{
    if (button->text().isEmpty())
        return false;
    if (const auto *tool = qobject_cast<const QToolButton *>(button);
        tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return false;
    return button->sizeHint().width() > button->width() && button->toolTip().isEmpty();
}

} // namespace

QStringList cutParts(QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (label != nullptr && isCut(label))
            cut << nameOf(label, label->text());
        if (button != nullptr && isCut(button))
            cut << nameOf(button, button->text());
        if (label == nullptr && button == nullptr)
            continue;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (!isScrolled(widget, &window) && !window.rect().contains(place))
            cut << nameOf(widget, u"outside of the window"_s);
    }
    return cut;
}
