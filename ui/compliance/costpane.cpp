// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costpane.h"

#include "costdocument.h"
#include "costtext.h"
#include "countable.h"
#include "errortext.h"
#include "lackingcostmodel.h"
#include "plainlabel.h"
#include "progressline.h"
#include "rowheights.h"
#include "rowtable.h"
#include "sentences.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

CostPane::CostPane(
    Workspace *workspace, const CostDocument *document, const CostShares *shares, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_shares(shares)
    , m_model(new LackingCostModel(workspace, shares, this))
{
    setObjectName(u"costPane"_s);
    build();
    connect(document, &CostDocument::progressed, this, &CostPane::showProgress);
    load();
}

void CostPane::build()
{
    m_summary = new PlainLabel(this);
    m_summary->setObjectName(u"costSummary"_s);
    m_summary->setWordWrap(true);
    m_progress = new ProgressLine(this);
    m_stop = new QPushButton(tr("S&top reading"), this);
    m_stop->setObjectName(u"costStop"_s);
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, &CostPane::stopRequested);
    m_listHead = new PlainLabel(this);
    m_listHead->setObjectName(u"costListHead"_s);
    m_listHead->setWordWrap(true);
    m_table = new RowTable(m_model, this);
    m_table->setObjectName(u"costTable"_s);
    m_table->setAccessibleName(tr("Resources that lack a key, the most expensive first"));
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    RowHeights::follow(m_table, &Metrics::listRow);
    connect(m_table, &QTableView::activated, this, &CostPane::showSelected);
    m_show = new QPushButton(tr("Sho&w in the table"), this);
    m_show->setObjectName(u"costShow"_s);
    m_show->setToolTip(tr("Show the selected resources in the table of the window"));
    m_show->setAutoDefault(false);
    connect(m_show, &QPushButton::clicked, this, &CostPane::showSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_show->setEnabled(m_table->selectionModel()->hasSelection()); });
    auto *listHead = new QHBoxLayout;
    listHead->addWidget(m_listHead, 1);
    listHead->addWidget(m_show);
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_stop, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addLayout(listHead);
    layout->addWidget(m_table, 1);
}

void CostPane::setKey(const QString &key)
{
    if (key == m_key)
        return;
    m_key = key;
    load();
}

void CostPane::load()
{
    const bool hasCoverage = m_shares->coverage().has_value();
    m_model->load(m_key);
    m_table->resizeColumnsToContents();
    const bool isAnyListed = m_model->rowCount() > 0;
    if (isAnyListed)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_show->setVisible(isAnyListed);
    m_table->setVisible(isAnyListed);
    m_listHead->setVisible(hasCoverage);
    m_listHead->setText(hasCoverage ? listHead() : QString());
    m_summary->setText(summary());
    m_stop->setVisible(m_document->isReading());
    m_progress->setVisible(m_document->isReading());
    showProgress();
    setVisible(
        hasCoverage || m_document->isReading() || m_document->fault() || m_document->loaded() != nullptr);
}

void CostPane::showProgress()
{
    m_progress->setActive(m_document->isReading());
    m_progress->setProgress(m_document->done(), m_document->total() > 0 ? m_document->total() : -1);
}

QString CostPane::listHead() const
{
    const std::size_t all = m_shares->coverage()->lackingCount;
    if (m_model->rowCount() == 0) {
        return m_shares->coverage()->isOpen ? tr("All resources whose cost and tags are known have a tag.")
            : m_key.isEmpty() ? tr("All resources whose cost and tags are known have the required keys.")
                              //: %1: a key.
                              : tr("All resources whose cost and tags are known have “%1”.").arg(m_key);
    }
    QString head = m_shares->coverage()->isOpen ? tr("Resources without any tag, the most expensive first")
        : m_key.isEmpty() ? tr("Resources that lack a required key, the most expensive first")
                          //: %1: a key.
                          : tr("Resources without “%1”, the most expensive first").arg(m_key);
    if (all > m_shares->coverage()->lacking.size())
        //: %1: a headline; of a long list only a part is shown.
        head = tr("%1 (of %Ln, the most expensive)", nullptr, countable(all)).arg(head);
    return head;
}

QString CostPane::summary() const
{
    if (m_document->isReading())
        return tr("The cost table is being read.");
    QStringList parts;
    if (const std::optional<CostReadingFault> &fault = m_document->fault()) {
        const Sentences said =
            fault->form ? CostTexts::of(fault->path, *fault->form) : ErrorTexts::of(fault->error);
        parts << said.what << said.next << said.words;
    }
    const std::shared_ptr<const LoadedCosts> &loaded = m_document->loaded();
    if (loaded == nullptr)
        return inARow(parts);
    parts.append(CostTexts::read(loaded->paths, loaded->choice, loaded->facts));
    if (!loaded->facts.faults.empty())
        parts.append(CostTexts::of(loaded->paths, loaded->facts.faults.front()));
    parts.append(CostTexts::remarks(loaded->facts));
    if (m_shares->isCounting() || !m_shares->coverage()) {
        parts.append(tr("The costs are being joined with the resources."));
        return inARow(parts);
    }
    parts.append(CostTexts::totals(*m_shares->coverage()));
    parts.append(CostTexts::byLastPart(m_shares->byLastPart()));
    parts.append(CostTexts::unknown(*m_shares->coverage()));
    return inARow(parts);
}

void CostPane::showSelected()
{
    Rows rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.push_back(index.data(LackingCostModel::RowRole).value<Row>());
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (!rows.empty())
        emit showRequested(rows);
}

} // namespace tagdesk
