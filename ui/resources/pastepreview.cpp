// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pastepreview.h"

#include "countable.h"
#include "pastepreviewmodel.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

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
    return sentences.join(u' ');
}

void PastePreview::buildTable()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    const int character = fontMetrics().averageCharWidth();
    m_table = new QTableView(this);
    m_table->setObjectName(u"pastePreview"_s);
    m_table->setAccessibleName(tr("Cells that change and cells that are refused"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics.rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    const QList<int> characters = {18, 16, 12, 16, 16};
    for (int column = 0; column < characters.size(); ++column)
        header->resizeSection(column, characters.at(column) * character);
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
    page->addLayout(footer);
    const QSize room = screen()->availableSize() * 9 / 10;
    resize(QSize(metrics.rowHeight * 32, metrics.rowHeight * 18).boundedTo(room));
    m_table->setFocus();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

} // namespace tagdesk
