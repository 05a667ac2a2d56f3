// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanupdialog.h"

#include "cleanupchanges.h"
#include "countable.h"
#include "estatescopes.h"
#include "manualpage.h"
#include "plaintext.h"
#include "screenroom.h"
#include "theme.h"
#include "workspace.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

CleanupDialog::CleanupDialog(Workspace *workspace, EditDescription::Kind kind, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_preview(new CleanupPreview(workspace, this))
    , m_changes(new CleanupChanges(m_preview, workspace, this))
{
    setManualPage(this, u"Clean-up"_s);
    connect(m_preview, &CleanupPreview::ready, this, &CleanupDialog::showStage);
    connect(m_preview, &CleanupPreview::began, this, &CleanupDialog::showStage);
    connect(m_changes, &CleanupChanges::decided, this, &CleanupDialog::decide);
    const Metrics metrics = Metrics::of(fontMetrics());
    resizeOnScreen(this, QSize(metrics.rowHeight * 38, metrics.rowHeight * 22));
}

QHBoxLayout *CleanupDialog::makeFooter()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_stage = new QPushButton(this);
    m_stage->setObjectName(u"stageButton"_s);
    m_stage->setDefault(true);
    setLook(m_stage, Look::Primary);
    connect(m_stage, &QPushButton::clicked, this, &CleanupDialog::accept);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_changes->onlyRefused());
    footer->addStretch(1);
    footer->addWidget(cancel);
    footer->addWidget(m_stage);
    showStage();
    return footer;
}

void CleanupDialog::showStage()
{
    if (m_stage == nullptr)
        return;
    const std::size_t tags = m_preview->isReady() ? m_preview->plan().changedTags : 0;
    m_stage->setText(tr("Stage %Ln change(s)", nullptr, countable(tags)));
    m_stage->setEnabled(tags > 0);
    m_stage->setToolTip(toolTipText(
        tags > 0 ? tr("Nothing is sent before you have reviewed it") : tr("Nothing here can be staged")));
}

void CleanupDialog::look(CleanupSteps steps)
{
    m_steps = steps;
    for (CleanupStep &step : steps) {
        if (step.part == CleanupStep::Part::Keys)
            step.decisions += m_decisions;
    }
    m_preview->setSteps(steps);
    if (!needsHistory(steps))
        return;
    const QStringList keys = keysThere();
    if (std::exchange(m_asked, keys) != keys)
        emit historyRequested(keys);
}

void CleanupDialog::decide(const ClashDecision &decision)
{
    m_decisions.append(decision);
    look(m_steps);
}

Rows CleanupDialog::everyRow() const
{
    Rows rows;
    const std::vector<Scope> scopes = EstateScopes::of(*m_workspace).read;
    for (const Scope &scope : scopes) {
        const Rows &listed = m_workspace->listing(scope).rows;
        rows.insert(rows.end(), listed.begin(), listed.end());
    }
    return rows;
}

void CleanupDialog::accept()
{
    if (m_preview->stage(m_kind))
        QDialog::accept();
}

} // namespace tagdesk
