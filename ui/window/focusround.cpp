// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "focusround.h"

#include <QApplication>

#include <algorithm>

namespace tagdesk {

namespace {

bool takesTab(const QWidget *widget, const QWidget *window)
{
    return widget->isVisible() && widget->isEnabled() && widget->window() == window
        && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->focusProxy() == nullptr;
}

} // namespace

FocusRound::FocusRound(const QList<QWidget *> &stops, const QList<QWidget *> &panes, QWidget *window)
    : QObject(window)
    , m_stops(stops)
    , m_panes(panes)
    , m_window(window)
{
    connect(qobject_cast<QApplication *>(QCoreApplication::instance()), &QApplication::focusChanged, this,
        [this](QWidget * /*old*/, QWidget *now) { remember(now); });
}

int FocusRound::stopOf(const QWidget *widget) const
{
    for (const QWidget *outer = widget; outer != nullptr && outer != m_window;
         outer = outer->parentWidget()) {
        const auto stop = std::find(m_stops.begin(), m_stops.end(), outer);
        if (stop != m_stops.end())
            return static_cast<int>(stop - m_stops.begin());
    }
    return static_cast<int>(m_stops.size());
}

/// Everything that takes the keyboard, in order; within a part in the order that its owner made.
QList<QWidget *> FocusRound::round() const
{
    QList<std::pair<int, QWidget *>> found;
    for (QWidget *widget = m_window->nextInFocusChain(); widget != m_window;
         widget = widget->nextInFocusChain()) {
        if (takesTab(widget, m_window))
            found.append({stopOf(widget), widget});
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<QWidget *> result;
    for (const auto &[stop, widget] : found)
        result.append(widget);
    return result;
}

bool FocusRound::move(bool forward)
{
    const QList<QWidget *> all = round();
    if (all.isEmpty())
        return false;
    const qsizetype here = all.indexOf(QApplication::focusWidget());
    const qsizetype step = forward ? 1 : -1;
    const qsizetype next =
        here < 0 ? (forward ? 0 : all.size() - 1) : (here + step + all.size()) % all.size();
    all.at(next)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

qsizetype FocusRound::paneOf(const QWidget *widget) const
{
    for (qsizetype pane = 0; pane < m_panes.size(); ++pane) {
        if (m_panes.at(pane)->isAncestorOf(widget))
            return pane;
    }
    return -1;
}

bool FocusRound::enter(QWidget *pane)
{
    QWidget *last = m_last.value(pane);
    // Where the pane says that its work is done: the tree, not the search above it.
    if (last == nullptr && pane->focusProxy() != nullptr)
        last = pane->focusProxy();
    if (last == nullptr || !takesTab(last, m_window)) {
        const QList<QWidget *> all = round();
        // What stands in the pane itself is more than what stands in a part of it, as its filter does.
        const auto at = [&](bool inner) {
            return std::find_if(all.begin(), all.end(), [&](const QWidget *widget) {
                return pane->isAncestorOf(widget) && (inner || stopOf(widget) == m_stops.indexOf(pane));
            });
        };
        auto first = at(false);
        if (first == all.end())
            first = at(true);
        last = first == all.end() ? nullptr : *first;
    }
    if (last == nullptr)
        return false;
    last->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void FocusRound::moveToPane(bool forward)
{
    const qsizetype here = paneOf(QApplication::focusWidget());
    const qsizetype count = m_panes.size();
    for (qsizetype steps = 1; steps <= count; ++steps) {
        const qsizetype start = here < 0 && !forward ? 0 : here;
        const qsizetype pane = (start + (forward ? steps : -steps) + 2 * count) % count;
        if (m_panes.at(pane)->isVisible() && enter(m_panes.at(pane)))
            return;
    }
}

void FocusRound::goBack(const QWidget *from)
{
    for (auto pane = m_entered.crbegin(); pane != m_entered.crend(); ++pane) {
        if (*pane != from && (*pane)->isVisible() && enter(*pane))
            return;
    }
}

void FocusRound::remember(QWidget *widget)
{
    if (widget == nullptr || widget->window() != m_window)
        return;
    const qsizetype pane = paneOf(widget);
    if (pane < 0)
        return;
    m_last.insert(m_panes.at(pane), widget);
    m_entered.removeAll(m_panes.at(pane));
    m_entered.append(m_panes.at(pane));
}

} // namespace tagdesk
