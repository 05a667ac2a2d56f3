// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfiledialog.h"

#include "errortext.h"
#include "manualpage.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "planchangemodel.h"
#include "planfiletext.h"
#include "plantext.h"
#include "rowheights.h"
#include "rowtable.h"
#include "screenroom.h"
#include "theme.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

PlanFileDialog::PlanFileDialog(const PlanFileDocument *document, const Workspace *workspace, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_model(new PlanChangeModel(document, workspace, this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_head = new PlainLabel(this);
    m_head->setObjectName(u"planHead"_s);
    m_head->setWordWrap(true);
    m_counts = new PlainLabel(this);
    m_counts->setObjectName(u"planCounts"_s);
    m_counts->setWordWrap(true);
    buildTable();
    m_reason = new PlainLabel(this);
    m_reason->setObjectName(u"planReason"_s);
    m_reason->setWordWrap(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &PlanFileDialog::showReason);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addWidget(m_head);
    page->addWidget(m_counts);
    page->addWidget(m_table, 1);
    page->addWidget(m_reason);
    page->addWidget(makeFooter());
    resizeOnScreen(this, QSize(metrics.rowHeight * 34, metrics.rowHeight * 18));
    connect(document, &PlanFileDocument::stageChanged, this, &PlanFileDialog::showStage);
    connect(document, &PlanFileDocument::comparisonChanged, this, &PlanFileDialog::showComparison);
    showStage();
    showComparison();
    m_table->setFocus();
}

void PlanFileDialog::buildTable()
{
    m_table = new RowTable(m_model, this);
    m_table->setObjectName(u"planChanges"_s);
    m_table->setAccessibleName(tr("Changes of the plan, compared with now"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    RowHeights::follow(m_table, &Metrics::tableRow);
}

QWidget *PlanFileDialog::makeFooter()
{
    auto *footer = new QWidget(this);
    m_onlyMisfits = new QCheckBox(tr("Show &only what is not as planned"), footer);
    connect(m_onlyMisfits, &QCheckBox::toggled, m_model, &PlanChangeModel::setOnlyMisfits);
    m_read = new QPushButton(footer);
    m_read->setObjectName(u"planRead"_s);
    m_read->setAutoDefault(false);
    connect(m_read, &QPushButton::clicked, this, &PlanFileDialog::readRequested);
    auto *cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_stage = new QPushButton(footer);
    m_stage->setObjectName(u"planStage"_s);
    m_stage->setDefault(true);
    setLook(m_stage, Look::Primary);
    connect(m_stage, &QPushButton::clicked, this, &QDialog::accept);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins({});
    row->addWidget(m_onlyMisfits);
    row->addStretch(1);
    row->addWidget(m_read);
    row->addWidget(cancel);
    row->addWidget(m_stage);
    return footer;
}

void PlanFileDialog::showHead()
{
    const QString file = QFileInfo(m_document->path()).fileName();
    //: Title of a dialog; %1: a file.
    setWindowTitle(tr("Plan file %1").arg(file));
    setManualPage(this, u"Plan files"_s);
    if (m_document->stage() == PlanFileStage::Failed) {
        const Sentences said = m_document->fault()
            ? PlanTexts::fileFault(file, *m_document->fault(), Audience::Window)
            : ErrorTexts::of(m_document->error(), Audience::Window);
        m_head->setText(said.full());
        return;
    }
    const PlanFile *plan = m_document->plan();
    m_head->setText(plan == nullptr
            ? QString()
            : PlanFileTexts::head(*plan, QDateTime::currentDateTimeUtc()).join(u'\n'));
}

void PlanFileDialog::showStage()
{
    showHead();
    showComparison();
}

void PlanFileDialog::showComparison()
{
    const PlanComparison &comparison = m_document->comparison();
    switch (m_document->stage()) {
    case PlanFileStage::Empty:
    case PlanFileStage::Failed:
        m_counts->setText({});
        break;
    case PlanFileStage::Reading:
        m_counts->setText(tr("Reading the file…"));
        break;
    case PlanFileStage::Waiting:
        m_counts->setText(tr("Changes are being applied; the plan is compared with what they leave."));
        break;
    case PlanFileStage::Comparing:
        m_counts->setText(tr("Comparing with now…"));
        break;
    case PlanFileStage::Asking:
        m_counts->setText(tr("Reading what is there now…"));
        break;
    case PlanFileStage::Ready:
        m_counts->setText(PlanFileTexts::counts(comparison));
        break;
    }
    const bool isReady = m_document->stage() == PlanFileStage::Ready;
    const std::size_t fitting = comparison.count(PlanVerdict::AsPlanned);
    const bool canStage = isReady && fitting > 0;
    m_stage->setText(PlanFileTexts::stageAct(fitting));
    m_stage->setEnabled(canStage);
    m_stage->setToolTip(toolTipText(
        canStage ? tr("Nothing is sent before you have reviewed it") : tr("Nothing here can be staged")));
    m_read->setText(PlanFileTexts::readAct(m_document->requests()));
    m_read->setVisible(!comparison.unreadChanges.empty());
    m_read->setEnabled(isReady);
    const std::size_t misfits = comparison.verdicts.size() - fitting;
    m_onlyMisfits->setVisible(misfits > 0 && fitting > 0);
    m_table->setColumnHidden(PlanChangeModel::ReasonColumn, misfits == 0);
    m_table->setColumnHidden(PlanChangeModel::NowColumn,
        comparison.count(PlanVerdict::ChangedSince) + comparison.count(PlanVerdict::AlreadySo) == 0);
    if (isReady)
        fitColumns();
    showReason();
}

void PlanFileDialog::fitColumns()
{
    constexpr int kPrecision = 200; // rows
    constexpr int kLeast = 6; // characters
    constexpr int kMost = 44;
    const int character = characterWidth(fontMetrics());
    QHeaderView *header = m_table->horizontalHeader();
    header->setResizeContentsPrecision(kPrecision);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < PlanChangeModel::ReasonColumn; ++column) {
        if (!header->isSectionHidden(column))
            header->resizeSection(
                column, std::clamp(header->sectionSize(column), kLeast * character, kMost * character));
    }
}

void PlanFileDialog::showReason()
{
    const QModelIndex current = m_table->currentIndex();
    m_reason->setText(current.isValid()
            ? current.siblingAtColumn(PlanChangeModel::ReasonColumn).data().toString()
            : QString());
    m_reason->setVisible(!m_reason->text().isEmpty());
}

} // namespace tagdesk
