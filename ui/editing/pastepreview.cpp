// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pastepreview.h"

#include "countable.h"
#include "pastepreviewmodel.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "rowheights.h"
#include "rowtable.h"
#include "screenroom.h"
#include "sentences.h"
#include "theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

PastePreview::PastePreview(const QString &title, CellPlan plan, const QStringList &remarks,
    const Workspace *workspace, QWidget *parent)
    : QDialog(parent)
    , m_model(new PastePreviewModel(std::move(plan), workspace, this))
{
    setWindowTitle(title);
    build(remarks);
}

QString PastePreview::counts() const
{
    const CellPlan &plan = m_model->plan();
    QStringList sentences = {tr("%Ln cell(s) change.", nullptr, countable(plan.changed))};
    if (plan.refused > 0)
        sentences.append(
            tr("%Ln cell(s) are refused and stay as they are.", nullptr, countable(plan.refused)));
    if (plan.equal > 0)
        sentences.append(tr("%Ln cell(s) hold the value already.", nullptr, countable(plan.equal)));
    return inARow(sentences);
}

void PastePreview::buildTable()
{
    m_table = new RowTable(m_model, this);
    m_table->setObjectName(u"pastePreview"_s);
    m_table->setAccessibleName(tr("Cells that change and cells that are refused"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    RowHeights::follow(m_table, &Metrics::tableRow);
    m_table->setColumnHidden(PastePreviewModel::ReasonColumn, m_model->plan().refused == 0);
    fitColumns();
}

void PastePreview::fitColumns()
{
    constexpr int kPrecision = 200; // rows
    constexpr int kLeast = 8; // characters
    constexpr int kMost = 30;
    const int character = characterWidth(fontMetrics());
    QHeaderView *header = m_table->horizontalHeader();
    header->setResizeContentsPrecision(kPrecision);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < PastePreviewModel::ReasonColumn; ++column)
        header->resizeSection(
            column, std::clamp(header->sectionSize(column), kLeast * character, kMost * character));
}

void PastePreview::showReason()
{
    const QModelIndex current = m_table->currentIndex();
    m_reason->setText(current.isValid()
            ? current.siblingAtColumn(PastePreviewModel::ReasonColumn).data().toString()
            : QString());
}

void PastePreview::build(const QStringList &remarks)
{
    const Metrics metrics = Metrics::of(fontMetrics());
    const CellPlan &plan = m_model->plan();
    auto *counted = new PlainLabel(counts(), this);
    counted->setObjectName(u"pasteCounts"_s);
    counted->setWordWrap(true);
    auto *remarked = new PlainLabel(remarks.join(u'\n'), this);
    remarked->setObjectName(u"pasteRemarks"_s);
    remarked->setWordWrap(true);
    remarked->setVisible(!remarks.isEmpty());
    setColorRole(remarked, ColorRole::Secondary);
    buildTable();
    m_reason = new PlainLabel(this);
    m_reason->setObjectName(u"pasteReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setVisible(plan.refused > 0);
    setColorRole(m_reason, ColorRole::Removed);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PastePreview::showReason);
    m_onlyRefused = new QCheckBox(tr("Show only what is &refused"), this);
    m_onlyRefused->setVisible(plan.refused > 0 && plan.changed > 0);
    connect(m_onlyRefused, &QCheckBox::toggled, m_model, &PastePreviewModel::setOnlyRefused);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *stage = new QPushButton(tr("Stage %Ln change(s)", nullptr, countable(plan.changed)), this);
    stage->setObjectName(u"stageButton"_s);
    stage->setDefault(true);
    stage->setEnabled(plan.changed > 0);
    stage->setToolTip(toolTipText(plan.changed > 0 ? tr("Nothing is sent before you have reviewed it")
                                                   : tr("Nothing here can be staged")));
    setLook(stage, Look::Primary);
    connect(stage, &QPushButton::clicked, this, &QDialog::accept);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_onlyRefused);
    footer->addStretch(1);
    footer->addWidget(cancel);
    footer->addWidget(stage);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addWidget(counted);
    page->addWidget(remarked);
    page->addWidget(m_table, 1);
    page->addWidget(m_reason);
    page->addLayout(footer);
    resizeOnScreen(this, QSize(metrics.rowHeight * 32, metrics.rowHeight * 18));
    m_table->setFocus();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

} // namespace tagdesk
