// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewfooter.h"

#include "applychoice.h"
#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "plan.h"
#include "statustext.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

constexpr int kTriedFirst = 5;
constexpr int kMostTried = 1000;

} // namespace

ReviewFooter::ReviewFooter(QWidget *parent)
    : QWidget(parent)
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(Metrics::of(fontMetrics()).gap);
    makeFields(page);
    makeButtons(page);
}

void ReviewFooter::makeFields(QVBoxLayout *page)
{
    auto *label = new PlainLabel(tr("&Reason:"), this);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(kReasonLength);
    //: Shown in an empty field. CHG-1234 is the number of a change request; another system's form is as good.
    m_reason->setPlaceholderText(tr("Reason, e.g. CHG-1234; the history keeps it"));
    label->setBuddy(m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &ReviewFooter::reasonChanged);

    m_typingPrompt = new PlainLabel(this);
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(u"confirmedNumber"_s);
    m_typed->setMaximumWidth(Metrics::of(fontMetrics()).rowHeight * 4);
    m_typingPrompt->setBuddy(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &ReviewFooter::updateButtons);

    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    row->addWidget(m_typingPrompt);
    row->addWidget(m_typed);
    page->addLayout(row);
}

void ReviewFooter::makeButtons(QVBoxLayout *page)
{
    auto *more = new QPushButton(icon(Icon::More), tr("&More"), this);
    more->setObjectName(u"reviewMore"_s);
    more->setAutoDefault(false);
    m_menu = new QMenu(more);
    more->setMenu(m_menu);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_count = new QSpinBox(this);
    m_count->setObjectName(u"tryCount"_s);
    m_count->setAccessibleName(tr("Resources to try first"));
    m_count->setValue(kTriedFirst);
    m_count->installEventFilter(this);
    m_try = new QPushButton(this);
    m_try->setObjectName(u"tryFirst"_s);
    m_try->setAutoDefault(false);
    m_apply = new QPushButton(this);
    m_apply->setObjectName(u"applyButton"_s);
    setLook(m_apply, Look::Primary);
    connect(m_cancel, &QPushButton::clicked, this, &ReviewFooter::cancelled);
    connect(m_count, &QSpinBox::valueChanged, this, &ReviewFooter::updateTrial);
    connect(m_try, &QPushButton::clicked, this,
        [this] { emit applyRequested(static_cast<std::size_t>(m_count->value())); });
    connect(m_apply, &QPushButton::clicked, this, [this] { emit applyRequested(0); });

    auto *row = new QHBoxLayout;
    row->addWidget(more);
    row->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_cancel, m_count, m_try, m_apply})
        row->addWidget(widget);
    page->addLayout(row);
}

void ReviewFooter::present(
    const Plan &plan, qint64 staged, const std::optional<NeededConfirmation> &needed, const QString &obstacle)
{
    m_needed = needed;
    m_obstacle = obstacle;
    m_rows = plan.changedRows;
    m_apply->setText(plan.changes == 0 ? tr("Apply") : StatusTexts::applyAct(plan, staged));
    // Enter must never destroy: with removals it takes a deliberate press.
    m_apply->setAutoDefault(plan.removals == 0);
    m_apply->setDefault(plan.removals == 0);
    m_cancel->setAutoDefault(plan.removals > 0);
    m_cancel->setDefault(plan.removals > 0);
    m_typingPrompt->setVisible(needed.has_value());
    m_typed->setVisible(needed.has_value());
    if (needed)
        m_typingPrompt->setText(prompt(*needed));
    m_count->setRange(
        1, std::clamp(static_cast<int>(std::min<std::size_t>(m_rows, kMostTried)) - 1, 1, kMostTried));
    updateTrial();
}

QString ReviewFooter::prompt(const NeededConfirmation &needed)
{
    switch (needed.of) {
    case NeededConfirmation::Of::Removals:
        return tr("To remove these tags, type their number (%1):").arg(needed.number);
    case NeededConfirmation::Of::Violations:
        return tr("To apply changes against the policy, type their number (%1):").arg(needed.number);
    case NeededConfirmation::Of::Changes:
        break;
    }
    return tr("To apply so many changes, type their number (%1):").arg(needed.number);
}

void ReviewFooter::updateTrial()
{
    //: Button beside a field with the number: applies the changes to so many resources, then asks.
    m_try->setText(tr("Apply to %Ln &first", nullptr, m_count->value()));
    updateButtons();
}

void ReviewFooter::updateButtons()
{
    QString why = m_obstacle;
    if (why.isEmpty() && m_needed && !confirmed())
        why = m_needed->of == NeededConfirmation::Of::Removals
            ? tr("Type the number of tags to be removed first.")
            : m_needed->of == NeededConfirmation::Of::Violations
            ? tr("Type the number of changes against the policy first.")
            : tr("Type the number of changes first.");
    m_apply->setEnabled(why.isEmpty());
    m_apply->setToolTip(toolTipText(why));
    const bool isPart = m_rows > static_cast<std::size_t>(m_count->value());
    m_count->setEnabled(m_obstacle.isEmpty() && m_rows > 1);
    m_try->setEnabled(why.isEmpty() && isPart);
    if (why.isEmpty())
        why = isPart ? tr("Sends to resources of each place and kind of change in turn, reads them back, and "
                          "asks whether to go on")
                     : tr("There are no more resources than that.");
    m_try->setToolTip(toolTipText(why));
}

std::optional<std::size_t> ReviewFooter::confirmed() const
{
    if (m_needed && m_typed->text().trimmed() == QString::number(m_needed->number))
        return m_needed->number;
    return std::nullopt;
}

QString ReviewFooter::reason() const
{
    return m_reason->text().simplified();
}

void ReviewFooter::setReason(const QString &reason)
{
    m_reason->setText(reason.simplified());
}

/// Enter in the number means its button, not the one that applies everything.
bool ReviewFooter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_count && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_count->interpretText();
            m_try->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tagdesk
