// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanupchanges.h"

#include "cleanupchangemodel.h"
#include "cleanuppreview.h"
#include "cleanuptext.h"
#include "emptystate.h"
#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "rowtable.h"
#include "sentences.h"
#include "theme.h"
#include "workspace.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

CleanupChanges::CleanupChanges(CleanupPreview *preview, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_preview(preview)
    , m_workspace(workspace)
    , m_model(new CleanupChangeModel(workspace, this))
    , m_counts(new PlainLabel(this))
    , m_detail(new PlainLabel(this))
    , m_decide(new QPushButton(this))
    , m_onlyRefused(new QCheckBox(tr("Show only what is not &done"), this))
{
    build();
    connect(preview, &CleanupPreview::ready, this, &CleanupChanges::showPlan);
    connect(preview, &CleanupPreview::began, this, &CleanupChanges::showWaiting);
    connect(m_onlyRefused, &QCheckBox::toggled, m_model, &CleanupChangeModel::setOnlyRefused);
    showLine();
}

void CleanupChanges::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_counts->setObjectName(u"cleanupCounts"_s);
    m_counts->setWordWrap(true);
    // Both texts have room for what they say as a rule, so that the table does not move while one types or
    // goes through it.
    m_counts->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_counts->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_table = new RowTable(m_model, this);
    m_table->setObjectName(u"cleanupChanges"_s);
    m_table->setAccessibleName(tr("What changes, and what is not done"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    const int character = characterWidth(fontMetrics());
    QHeaderView *header = m_table->horizontalHeader();
    header->resizeSection(CleanupChangeModel::BeforeColumn, character * 32);
    header->resizeSection(CleanupChangeModel::AfterColumn, character * 32);
    header->resizeSection(CleanupChangeModel::ResourcesColumn, character * 12);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CleanupChanges::showLine);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CleanupChanges::showLine);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"cleanupEmpty"_s);
    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
    m_detail->setObjectName(u"cleanupDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_detail->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    setColorRole(m_detail, ColorRole::Secondary);
    m_decide->setObjectName(u"decideClash"_s);
    m_decide->setText(tr("D&ecide…"));
    m_decide->setToolTip(toolTipText(tr("Choose the value that stays on all resources with these two")));
    m_decide->setAutoDefault(false);
    QSizePolicy keepsRoom = m_decide->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_decide->setSizePolicy(keepsRoom);
    auto *menu = new QMenu(m_decide);
    m_decide->setMenu(menu);
    auto *below = new QHBoxLayout;
    below->addWidget(m_detail, 1);
    below->addWidget(m_decide, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.gap);
    layout->addWidget(m_counts);
    layout->addWidget(stack, 1);
    layout->addLayout(below);
}

void CleanupChanges::showPlan()
{
    const CleanupPlan &plan = m_preview->plan();
    m_counts->setText(inARow(CleanupTexts::counts(plan)));
    m_onlyRefused->setEnabled(!plan.refused.empty());
    if (plan.refused.empty())
        m_onlyRefused->setChecked(false);
    m_model->show(plan.lines);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showEmpty();
}

void CleanupChanges::setBegin(const QString &title, const QString &text)
{
    m_beginTitle = title;
    m_beginText = text;
    showEmpty();
}

/// In the place of the rows, so that an empty table is not taken for one that is still being looked for.
void CleanupChanges::showEmpty()
{
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    const QIcon sign = icon(Icon::Search, ColorRole::Secondary);
    if (m_preview->rows().empty())
        m_empty->present(sign, tr("There are no resources to look at"),
            tr("Choose others, or show some in the table first."));
    else if (m_preview->steps().isEmpty())
        m_empty->present(sign, m_beginTitle, m_beginText);
    else
        m_empty->present(sign, tr("Nothing would change"),
            tr("No tag of the resources that are looked at matches, or all of them are as wanted already."));
}

void CleanupChanges::showWaiting()
{
    m_counts->setText(tr("Looking…"));
}

void CleanupChanges::showLine()
{
    const CleanupLine *line = m_model->line(m_table == nullptr ? -1 : m_table->currentIndex().row());
    QString text;
    if (line != nullptr) {
        text = inARow(
            {CleanupTexts::reason(*line, *m_workspace), CleanupTexts::samples(*line, m_workspace->table())});
    }
    m_detail->setText(text);
    const bool isClash = line != nullptr && line->fate == CleanupLine::Fate::Clash;
    m_decide->setVisible(isClash);
    m_decide->menu()->clear();
    if (!isClash)
        return;
    QStringList values;
    for (const TextId value : line->rivals)
        values.append(m_workspace->table().pool().text(value));
    values.sort();
    for (const QString &value : std::as_const(values)) {
        //: An act of a menu: this value stays.
        QAction *action = m_decide->menu()->addAction(withoutMnemonic(tr("Keep “%1”").arg(value)));
        connect(action, &QAction::triggered, this,
            [this, values, value] { emit decided({.values = values, .stays = value}); });
    }
}

} // namespace tagdesk
