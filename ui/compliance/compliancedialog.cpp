// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancedialog.h"

#include "compliancemodel.h"
#include "compliancereport.h"
#include "compliancetrendmodel.h"
#include "costdocument.h"
#include "costpane.h"
#include "costshares.h"
#include "countable.h"
#include "emptystate.h"
#include "filechooser.h"
#include "icons.h"
#include "manualpage.h"
#include "plainlabel.h"
#include "rowheights.h"
#include "rowtable.h"
#include "screenroom.h"
#include "sentences.h"
#include "statustext.h"
#include "theme.h"
#include "workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCountPauseMs = 200;

} // namespace

ComplianceDialog::ComplianceDialog(
    Workspace *workspace, const CostDocument *costs, Rows shown, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_shown(std::move(shown))
    , m_model(new ComplianceModel(workspace, this))
    , m_costs(costs)
    , m_shares(new CostShares(workspace, this))
    , m_trend(new ComplianceTrendModel(this))
{
    setObjectName(u"complianceDialog"_s);
    setWindowTitle(tr("Compliance"));
    setManualPage(this, u"Policies"_s);
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kCountPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ComplianceDialog::load);
    const auto later = [this] {
        m_pause.start();
    };
    connect(workspace, &Workspace::changesChanged, this, later);
    connect(workspace, &Workspace::listingChanged, this, later);
    connect(workspace, &Workspace::accountsChanged, this, later);
    connect(costs, &CostDocument::changed, this, &ComplianceDialog::loadCosts);
    connect(m_shares, &CostShares::counted, this, &ComplianceDialog::costsCounted);
    load();
}

void ComplianceDialog::build()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"complianceTable"_s);
    m_table->setAccessibleName(tr("Resources that break the policy, by key and place"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setWordWrap(false);
    RowHeights::follow(m_table, &Metrics::listRow);
    connect(m_table, &QTableView::activated, this, &ComplianceDialog::showCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ComplianceDialog::updateButtons);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"complianceEmpty"_s);
    connect(m_empty, &EmptyState::activated, this, &ComplianceDialog::editRequested);
    m_costPane = new CostPane(m_workspace, m_costs, m_shares, this);
    connect(m_costPane, &CostPane::stopRequested, this, &ComplianceDialog::stopCostsRequested);
    connect(m_costPane, &CostPane::showRequested, this, [this](const Rows &rows) {
        accept();
        emit showRequested(rows);
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &name, const QString &text) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_show = add(u"complianceShow"_s, tr("&Show resources"));
    m_costFile = add(u"complianceCosts"_s, tr("Cost &file…"));
    m_costFile->setToolTip(tr("Read what the resources cost from a table in the form of FOCUS"));
    connect(m_costFile, &QPushButton::clicked, this, &ComplianceDialog::askCosts);
    m_csv = add(u"complianceCsv"_s, tr("Export &CSV…"));
    m_html = add(u"complianceHtml"_s, tr("Export HT&ML…"));
    QPushButton *edit = add(u"complianceEdit"_s, tr("&Edit policy…"));
    connect(edit, &QPushButton::clicked, this, &ComplianceDialog::editRequested);
    connect(m_show, &QPushButton::clicked, this, &ComplianceDialog::showCell);
    connect(m_csv, &QPushButton::clicked, this, [this] { askSave(u"csv"_s); });
    connect(m_html, &QPushButton::clicked, this, [this] { askSave(u"html"_s); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildHead());
    layout->addWidget(m_table, 2);
    layout->addWidget(m_empty, 2);
    layout->addWidget(m_costPane, 1);
    layout->addWidget(buildTrend());
    layout->addWidget(buttons);
    resizeOnScreen(this, {characterWidth(fontMetrics()) * 110, Metrics::of(fontMetrics()).rowHeight * 20});
}

QWidget *ComplianceDialog::buildTrend()
{
    auto *part = new QWidget(this);
    m_trendNote = new PlainLabel(part);
    m_trendNote->setObjectName(u"complianceTrendNote"_s);
    m_trendNote->setWordWrap(true);
    m_trendTable = new RowTable(m_trend, part);
    m_trendTable->setObjectName(u"complianceTrend"_s);
    m_trendTable->setAccessibleName(tr("How what the table shows stood to today's policies in the past"));
    m_trendTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_trendTable->hide();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_trendNote);
    layout->addWidget(m_trendTable, 1);
    return part;
}

void ComplianceDialog::setTrend(const ComplianceTrend &trend)
{
    m_trend->setTrend(trend);
    m_trendTable->setVisible(!trend.empty());
    m_trendNote->setText(trend.empty() ? tr("No snapshot tells yet how what the table shows stood before.")
                                       : tr("How what the table shows stood on %Ln day(s), by today's "
                                            "policies and without staged changes:",
                                           nullptr, countable(trend.size())));
}

void ComplianceDialog::setTrendNote(const QString &note)
{
    m_trend->setTrend({});
    m_trendTable->hide();
    m_trendNote->setText(note);
}

QWidget *ComplianceDialog::buildHead()
{
    auto *part = new QWidget(this);
    m_head = new PlainLabel(part);
    m_head->setObjectName(u"complianceHead"_s);
    m_head->setWordWrap(true);
    m_range = new QComboBox(part);
    m_range->setObjectName(u"complianceRange"_s);
    m_range->setAccessibleName(tr("Which resources are counted"));
    //: What is counted: the resources of the table, or all that are open.
    m_range->addItems({tr("What the table shows"), tr("Everything that was read")});
    connect(m_range, &QComboBox::currentIndexChanged, this, &ComplianceDialog::load);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_head, 1);
    layout->addWidget(m_range);
    return part;
}

Rows ComplianceDialog::rows() const
{
    if (m_range->currentIndex() == 0)
        return m_shown;
    Rows all(m_workspace->table().size());
    std::iota(all.begin(), all.end(), Row{0});
    std::erase_if(all, [this](Row row) {
        return m_workspace->account(m_workspace->table().collection(row).account) == nullptr;
    });
    return all;
}

void ComplianceDialog::load()
{
    m_model->load(rows());
    loadCosts();
    showHead();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, ComplianceModel::AllColumn));
    updateButtons();
}

void ComplianceDialog::askCosts()
{
    auto *chooser = new FileChooser(FileUse::Table, this, tr("Cost tables in the form of FOCUS"));
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &FileChooser::filesSelected, this, &ComplianceDialog::costsRequested);
    chooser->open();
}

/// Counts again: the costs, the resources or their tags are others.
void ComplianceDialog::loadCosts()
{
    m_costFile->setEnabled(!m_costs->isReading());
    m_shares->count(m_costs->loaded(), rows());
    m_costPane->load();
    // Without a policy only the list has something to say.
    const bool hasRules = m_model->rowCount() > 0;
    m_table->setVisible(hasRules);
    m_empty->setVisible(!hasRules && m_costPane->isHidden());
}

void ComplianceDialog::costsCounted()
{
    const QModelIndex before = m_table->currentIndex();
    const bool wasPlace = before.column() >= m_model->firstPlaceColumn();
    const int places = before.column() - m_model->firstPlaceColumn();
    m_model->setCosts(&*m_shares->coverage());
    if (before.isValid())
        m_table->setCurrentIndex(
            m_model->index(before.row(), wasPlace ? m_model->firstPlaceColumn() + places : before.column()));
    m_costPane->load();
}

QString ComplianceDialog::policyNames() const
{
    QStringList names;
    for (const OpenAccount &open : m_workspace->accounts()) {
        if (open.policy != nullptr && !names.contains(open.policy->name))
            names.append(open.policy->name);
    }
    return names.join(u", "_s);
}

void ComplianceDialog::showHead()
{
    const bool hasPolicy = !m_workspace->policies().isEmpty();
    m_empty->present(icon(Icon::Shield, ColorRole::Secondary),
        hasPolicy ? tr("No rule yet") : tr("No policy yet"),
        tr("A policy says what your organisation wants of tags. This view counts how many resources break "
           "it."),
        tr("Edit policy…"));
    if (!hasPolicy) {
        m_head->setText(
            tr("No open profile has a policy. Name its file in the profile: Profiles…, “Policies”."));
        return;
    }
    const Compliance &counted = m_model->compliance();
    const QString violating = StatusTexts::number(static_cast<qint64>(counted.all.violating));
    //: %1: names of policies, %2: resources that break a rule, %Ln: of so many.
    QString text = tr("%1: %2 of %Ln resource(s) break a rule.", nullptr, countable(counted.all.asked))
                       .arg(policyNames(), violating);
    if (counted.notRead > 0)
        text = inARow({text, tr("The tags of %Ln were not read.", nullptr, countable(counted.notRead))});
    m_head->setText(text);
}

void ComplianceDialog::updateButtons()
{
    const auto counted = m_table->currentIndex().data(ComplianceModel::CountRole).value<ComplianceCount>();
    m_show->setEnabled(counted.violating > 0);
    m_costPane->setKey(m_model->key(m_table->currentIndex().row()));
    const bool hasLines = m_model->rowCount() > 0;
    m_csv->setEnabled(hasLines);
    m_html->setEnabled(hasLines);
}

void ComplianceDialog::showCell()
{
    const Rows found = m_model->violating(m_table->currentIndex());
    if (found.empty())
        return;
    accept();
    emit showRequested(found);
}

void ComplianceDialog::askSave(const QString &suffix)
{
    auto *chooser = new FileChooser(FileUse::Export, this, tr("Export the compliance"));
    chooser->askForNew(u"compliance."_s + suffix, suffix);
    connect(chooser, &FileChooser::fileSelected, this,
        [this, suffix](const QString &path) { emit saveRequested(path, content(suffix)); });
    chooser->open();
}

QByteArray ComplianceDialog::content(const QString &suffix) const
{
    // A line for each key and place has no room for shares of cost.
    QStringList heads = m_model->lines().first();
    if (m_model->costColumn() >= 0)
        heads.removeAt(m_model->costColumn());
    if (suffix == "csv"_L1)
        return complianceCsv(m_model->compliance(), heads);
    return complianceHtml(windowTitle(), m_head->text(), m_model->lines());
}

} // namespace tagdesk
