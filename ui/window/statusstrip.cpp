// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "statusstrip.h"

#include "plainlabel.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "statustext.h"
#include "tagmodel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSaidMs = 5000;
/// A plan of so many rows takes as long as a slice may; that of a million takes 50 ms and more.
constexpr std::size_t kPlannedAtOnce = 2'000;
constexpr int kPlanPauseMs = 300;
constexpr int kTexts = 3; // that a message of the status bar takes the place of
} // namespace

StatusStrip::StatusStrip(Workspace *workspace, ResourceModel *resources, TagModel *tags, QWidget *parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_resources(resources)
    , m_tags(tags)
    , m_resourceText(new PlainLabel(this))
    , m_selectionText(new PlainLabel(this))
    , m_planText(new PlainLabel(this))
    , m_keys(new PlainLabel(this))
    , m_profile(new ProfilePill(this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setSizeGripEnabled(false);
    m_resourceText->setObjectName(u"resourceStatus"_s);
    m_resourceText->setContentsMargins(metrics.edge, 0, metrics.edge, 0);
    setColorRole(m_resourceText, ColorRole::Secondary);
    m_selectionText->setObjectName(u"selectionStatus"_s);
    m_selectionText->setContentsMargins(0, 0, metrics.edge, 0);
    setColorRole(m_selectionText, ColorRole::Secondary);
    m_planText->setObjectName(u"planStatus"_s);
    m_keys->setObjectName(u"keyExpiry"_s);
    m_keys->setContentsMargins(metrics.edge, 0, metrics.edge, 0);
    setColorRole(m_keys, ColorRole::Changed);
    m_profile->setObjectName(u"statusProfile"_s);
    addWidget(m_resourceText);
    addWidget(m_selectionText);
    m_selectionText->hide();
    connect(this, &QStatusBar::messageChanged, m_selectionText, [this](const QString &message) {
        m_selectionText->setVisible(!m_selectionText->text().isEmpty() && message.isEmpty());
    });
    addWidget(m_planText, 1);
    addPermanentWidget(m_keys);
    m_keys->hide();
    auto *corner = new QWidget(this);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, metrics.edge, 0);
    row->addWidget(m_profile);
    addPermanentWidget(corner);
    m_profile->hide();
    m_planPause.setSingleShot(true);
    m_planPause.setInterval(kPlanPauseMs);
    connect(&m_planPause, &QTimer::timeout, this, &StatusStrip::showPlan);
    connect(resources, &ResourceModel::countsChanged, this, &StatusStrip::followResources);
    connect(resources, &ResourceModel::scopesChanged, this, &StatusStrip::followResources);
    connect(tags, &TagModel::selectionChanged, this, &StatusStrip::followResources);
    connect(workspace, &Workspace::changesChanged, this, &StatusStrip::followPlan);
    connect(workspace, &Workspace::costChanged, this, [this] {
        if (!m_planText->text().isEmpty() && !m_planPause.isActive())
            showPlan();
    });
    connect(workspace, &Workspace::applyingChanged, this, &StatusStrip::followPlan);
    followResources();
    followPlan();
}

void StatusStrip::showWork(const ActivityModel *activities, const RunningWork::Acts &acts)
{
    m_work = new RunningWork(activities, acts, this);
    insertPermanentWidget(kTexts, m_work); // the first of the permanent ones
    m_work->setVisible(m_work->shown().has_value());
}

void StatusStrip::setBadge(const ProfileBadge &badge)
{
    m_profile->setBadge(badge);
    m_profile->setVisible(!m_profile->text().isEmpty());
}

void StatusStrip::setSelection(const QString &text)
{
    m_selectionText->setText(text);
    // A message stands in its place for a while.
    m_selectionText->setVisible(!text.isEmpty() && currentMessage().isEmpty());
}

void StatusStrip::say(const QString &sentence)
{
    showMessage(sentence, kSaidMs);
}

void StatusStrip::paintEvent(QPaintEvent *event)
{
    if (currentMessage().isEmpty()) {
        QStatusBar::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, this);
    const int begin = m_resourceText->geometry().left() + m_resourceText->contentsMargins().left();
    int end = width() - begin;
    for (const QWidget *staying : QList<const QWidget *>{m_work, m_keys, m_profile->parentWidget()}) {
        if (staying != nullptr && staying->isVisible())
            end = std::min(end, staying->geometry().left() - begin);
    }
    const QRect room = QStyle::visualRect(layoutDirection(), rect(), QRect(begin, 0, end - begin, height()));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(currentMessage(), Qt::ElideRight, room.width()));
}

void StatusStrip::setKeyExpiry(const QString &text, const QString &toolTip)
{
    m_keys->setText(text);
    m_keys->setToolTip(toolTipText(toolTip));
    m_keys->setVisible(!text.isEmpty());
}

void StatusStrip::followResources()
{
    if (m_resources->scopes().isEmpty()) {
        m_resourceText->setText(tr("No scope is open"));
        return;
    }
    m_resourceText->setText(StatusTexts::resources(static_cast<qint64>(m_resources->totalCount()),
        static_cast<qint64>(m_resources->shownCount()), static_cast<qint64>(m_tags->rows().size())));
}

void StatusStrip::followPlan()
{
    // What is being applied says so itself; what it will still cost is told there.
    const bool changed = m_workspace->changeCount() > 0 && !m_workspace->isApplying();
    setColorRole(m_planText, changed ? ColorRole::Changed : ColorRole::Secondary);
    m_planPause.stop();
    const std::size_t rows = m_workspace->changes().changedRows();
    if (!changed) {
        m_planText->clear();
    } else if (rows <= kPlannedAtOnce) {
        showPlan();
    } else {
        // Not between two keys of somebody who types.
        m_planText->setText(StatusTexts::changesInResources(
            static_cast<qint64>(m_workspace->changeCount()), static_cast<qint64>(rows)));
        m_planPause.start();
    }
}

void StatusStrip::showPlan()
{
    m_planText->setText(StatusTexts::planSummary(m_workspace->plan()));
}

} // namespace tagdesk
