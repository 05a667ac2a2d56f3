// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "saveplandialog.h"

#include "filechooser.h"
#include "manualpage.h"
#include "plainlabel.h"
#include "planfiletext.h"
#include "statustext.h"
#include "theme.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

SavePlanDialog::SavePlanDialog(Workspace *workspace, const QString &reason, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Save plan"));
    setManualPage(this, u"Plan files"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *summary = new PlainLabel(StatusTexts::planSummary(workspace->plan()), this);
    summary->setObjectName(u"planSummary"_s);
    summary->setWordWrap(true);
    auto *explained = new PlainLabel(
        tr("A plan file holds the staged changes with the values before them. Others can read it, compare it "
           "with now and apply it; it holds no secret."),
        this);
    explained->setWordWrap(true);
    setColorRole(explained, ColorRole::Secondary);
    m_reason = new QLineEdit(reason, this);
    m_reason->setObjectName(u"planReasonField"_s);
    m_reason->setPlaceholderText(tr("What the changes are for, such as CHG-1234"));
    auto *label = new PlainLabel(tr("&Reason:"), this);
    label->setBuddy(m_reason);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_reason, 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *save = new QPushButton(tr("&Save as…"), this);
    save->setObjectName(u"planSave"_s);
    save->setDefault(true);
    setLook(save, Look::Primary);
    connect(save, &QPushButton::clicked, this, &SavePlanDialog::askFile);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addWidget(summary);
    page->addLayout(line);
    page->addWidget(explained);
    page->addLayout(buttons);
    setMinimumWidth(metrics.rowHeight * 16);
    m_reason->setFocus();
}

void SavePlanDialog::askFile()
{
    auto *chooser = new FileChooser(FileUse::Plan, this, tr("Save plan"));
    chooser->setNameFilters(PlanFileTexts::fileFilters());
    chooser->askForNew(u"plan.json"_s, u"json"_s);
    connect(chooser, &FileChooser::fileSelected, this, [this](const QString &path) {
        emit saveRequested(path, m_reason->text().trimmed());
        accept();
    });
    chooser->open();
}

} // namespace tagdesk
