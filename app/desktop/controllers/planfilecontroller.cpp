// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilecontroller.h"

#include "applychoice.h"
#include "documentcontroller.h"
#include "filechooser.h"
#include "fileexchange.h"
#include "filekind.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "planfiledialog.h"
#include "planfilesaving.h"
#include "planfiletext.h"
#include "saveplandialog.h"
#include "windowactions.h"
#include "workspace.h"

#include <QAction>
#include <QFileInfo>

namespace tagdesk {

PlanFileController::PlanFileController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_run(parts.controller, parts.workspace, m_document)
{
    const WindowActions *actions = parts.window.windowActions();
    connect(actions->openPlan, &QAction::triggered, this, &PlanFileController::askOpen);
    connect(actions->savePlan, &QAction::triggered, this, &PlanFileController::askSave);
}

PlanFileController::~PlanFileController()
{
    // The dialog belongs to the window, which lives longer than what it shows.
    delete m_dialog;
}

void PlanFileController::openFile(const QString &path)
{
    if (FileKind::isTableName(path)) {
        emit tableFound(path);
        return;
    }
    delete m_kind;
    m_kind = new FileKind(path, this);
    connect(m_kind, &FileKind::finished, this, [this, kind = m_kind.data()] {
        kind->deleteLater();
        if (kind->isPlan())
            openPlan(kind->path());
        else
            emit tableFound(kind->path());
    });
    m_kind->start();
}

void PlanFileController::openPlan(const QString &path)
{
    m_run.open(path);
    if (m_dialog)
        return;
    m_dialog = new PlanFileDialog(&m_document, &m_parts.workspace, &m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &PlanFileDialog::readRequested, &m_run, &PlanFileRun::readMissing);
    connect(m_dialog, &QDialog::accepted, this, &PlanFileController::stage);
    connect(m_dialog, &QDialog::rejected, &m_run, &PlanFileRun::close);
    m_dialog->open();
}

void PlanFileController::askOpen()
{
    auto *chooser = new FileChooser(FileUse::Plan, &m_parts.window, PlanFileTexts::chooserTitle());
    chooser->setNameFilters(PlanFileTexts::fileFilters());
    connect(chooser, &FileChooser::fileSelected, this, &PlanFileController::openPlan);
    chooser->open();
}

void PlanFileController::stage()
{
    const PlanFile *plan = m_document.plan();
    const QString name = QFileInfo(m_document.path()).fileName();
    const QString reason = plan == nullptr ? QString() : plan->origin.reason;
    ImportCounts counts;
    counts.changes = m_document.comparison().count(PlanVerdict::AsPlanned);
    if (m_run.stage()) {
        m_parts.window.files()->showImported(name, counts);
        if (!reason.isEmpty())
            emit reasonRead(reason);
    }
    m_run.close();
}

void PlanFileController::askSave()
{
    m_parts.window.commitTyping();
    if (m_parts.workspace.changeCount() > 0)
        askSaveOf(m_parts.workspace.changes(), m_parts.workspace.plan().cost, {});
}

void PlanFileController::askSaveOf(const ApplyChoice &choice)
{
    const ChangeSet edits = choice.leftOut.without(m_parts.workspace.changes(), m_parts.workspace.pool());
    if (!edits.isEmpty())
        askSaveOf(edits, m_parts.workspace.planOf(edits).cost, choice.reason);
}

void PlanFileController::askSaveOf(const ChangeSet &edits, const PlanCost &cost, const QString &reason)
{
    auto *dialog = new SavePlanDialog(&m_parts.workspace, reason, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavePlanDialog::saveRequested, this,
        [this, edits, cost](const QString &path, const QString &typed) { save(edits, cost, path, typed); });
    dialog->open();
}

void PlanFileController::save(
    const ChangeSet &edits, const PlanCost &cost, const QString &path, const QString &reason)
{
    auto *saving = new PlanFileSaving(m_parts.controller, m_parts.workspace,
        {.edits = edits, .cost = cost, .origin = {.reason = reason, .author = {}, .made = {}}, .path = path},
        this);
    connect(saving, &PlanFileSaving::finished, this, [this, saving] {
        saving->deleteLater();
        saved(*saving);
    });
    saving->start();
}

void PlanFileController::saved(const PlanFileSaving &saving)
{
    m_parts.window.messages()->post(saving.result()
            ? PlanFileTexts::saved(saving.path(), saving.hash())
            : Message::of(PlanFileTexts::savedId(), saving.result().error()));
}

} // namespace tagdesk
