// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runningwork.h"

#include "activitytext.h"
#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "statustext.h"
#include "theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Counting goes on behind everything else, and nobody waits for it.
int rank(const Activity &activity)
{
    switch (activity.kind) {
    case ActivityKind::Apply:
        return 3;
    case ActivityKind::ReadBack:
        return 2;
    case ActivityKind::List:
        return 1;
    case ActivityKind::Count:
        break;
    }
    return 0;
}

std::optional<Activity> mostImportant(const std::vector<Activity> &activities)
{
    const Activity *found = nullptr;
    for (const Activity &activity : activities) {
        if (activity.isActive() && rank(activity) > (found == nullptr ? 0 : rank(*found)))
            found = &activity;
    }
    return found == nullptr ? std::nullopt : std::optional(*found);
}

} // namespace

RunningWork::RunningWork(const ActivityModel *activities, const Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_activities(activities)
    , m_icon(new PlainLabel(this))
    , m_text(new PlainLabel(this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_text->setObjectName(u"runningText"_s);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_text->setMinimumWidth(1);
    m_pause = makeButton(u"runningPause"_s, acts.pauseApply);
    m_stop = makeButton(u"runningStop"_s, acts.stopApply);
    // Not where the other one was: a click that comes late must not stop something else.
    m_stopReading = makeButton(u"runningStopReading"_s, acts.stopReading);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.edge, 0, 0, 0);
    row->setSpacing(metrics.half);
    row->addWidget(m_stopReading);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(activities, moved, this, &RunningWork::follow);
    connect(activities, &QAbstractItemModel::dataChanged, this, &RunningWork::follow);
    follow();
}

QToolButton *RunningWork::makeButton(const QString &name, QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString RunningWork::words(const Activity &activity)
{
    if (activity.kind != ActivityKind::Apply)
        return ActivityTexts::running(activity);
    const bool goesOn = activity.state == ActivityState::Running;
    const QString progress = StatusTexts::progress(
        activity.done, activity.failed, activity.left, goesOn ? activity.millisecondsLeft : 0);
    switch (activity.state) {
    case ActivityState::Paused:
        //: Changes are being applied, and somebody paused that. %1: "8 done · 3 left".
        return tr("Paused · %1").arg(progress);
    case ActivityState::Waiting:
        //: Changes are being applied. %1: "8 done · 3 left", %2: a time of day.
        return tr("Applying · %1 · the cloud asks for a pause until %2")
            .arg(progress, StatusTexts::time(activity.throttledUntil));
    case ActivityState::Stopping:
        //: Applying ends after the running requests. %1: "8 done · 3 left".
        return tr("Stopping · %1").arg(progress);
    default:
        //: Changes are being applied. %1: "8 done · 1 failed · 3 left · about 2 s".
        return tr("Applying · %1").arg(progress);
    }
}

void RunningWork::follow()
{
    const std::optional<Activity> before = std::exchange(m_shown, mostImportant(m_activities->activities()));
    setVisible(m_shown.has_value());
    if (m_shown) {
        const bool isApply = m_shown->kind == ActivityKind::Apply;
        m_pause->setVisible(isApply);
        m_stop->setVisible(isApply);
        m_stopReading->setVisible(m_shown->kind == ActivityKind::List);
        const int size = std::min(Metrics::of(fontMetrics()).icon, fontMetrics().height());
        m_icon->setPixmap(
            icon(ActivityTexts::stateIcon(*m_shown), ActivityTexts::stateColorRole(*m_shown)).pixmap(size));
        showWords();
        updateGeometry();
    }
    updateStopReading();
    if (before || m_shown)
        emit changed();
}

void RunningWork::updateStopReading()
{
    const bool isReading = m_shown && m_shown->kind == ActivityKind::List;
    QAction *act = m_stopReading->defaultAction();
    act->setEnabled(isReading);
    act->setData(isReading ? QVariant::fromValue(m_shown->scopes) : QVariant());
}

void RunningWork::showWords()
{
    if (!m_shown)
        return;
    const QString all = words(*m_shown);
    m_text->setText(fontMetrics().elidedText(all, Qt::ElideRight, m_text->width()));
    m_text->setToolTip(toolTipText(ActivityTexts::running(*m_shown)));
    m_text->setAccessibleName(all);
}

QSize RunningWork::sizeHint() const
{
    const QSize least = minimumSizeHint();
    const int text = m_shown ? fontMetrics().horizontalAdvance(words(*m_shown)) : 0;
    return {least.width() + text, least.height()};
}

/// The words give way, the buttons do not.
QSize RunningWork::minimumSizeHint() const
{
    return layout()->minimumSize();
}

void RunningWork::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWords();
}

} // namespace tagdesk
