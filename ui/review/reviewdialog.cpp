// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewdialog.h"

#include "conflicttext.h"
#include "icons.h"
#include "messagebar.h"
#include "pill.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "planmodel.h"
#include "plantext.h"
#include "reviewgroupmodel.h"
#include "reviewtreemodel.h"
#include "statustext.h"
#include "theme.h"

#include <QButtonGroup>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

// More resources than this are left folded: nobody reads them one by one.
constexpr int kUnfoldedResources = 500;
// More than this and the review opens by change.
constexpr std::size_t kReadableResources = 50;
constexpr int kFilterDelayMs = 120;

} // namespace

ReviewDialog::ReviewDialog(Workspace *workspace, FactsOfAccounts facts, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_facts(std::move(facts))
    , m_plan(new PlanModel(workspace, this))
    , m_model(new ReviewTreeModel(m_plan, workspace, this))
    , m_groups(new ReviewGroupModel(workspace, this))
{
    setWindowTitle(tr("Review changes"));
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *page = new QVBoxLayout(this);
    page->setSpacing(metrics.gap);
    page->addLayout(makeHeader());
    m_warnings = new MessageArea(this);
    page->addWidget(m_warnings);

    page->addLayout(makeFilterRow());
    page->addWidget(makeTree(), 1);
    page->addLayout(makeFooter());

    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(kFilterDelayMs);
    connect(&m_filterDelay, &QTimer::timeout, this, &ReviewDialog::applyFilter);
    connect(workspace, &Workspace::changesChanged, this, &ReviewDialog::reload);
    connect(workspace, &Workspace::costChanged, this, &ReviewDialog::showCost);
    connect(workspace, &Workspace::applyingChanged, this, &ReviewDialog::updateButton);
    resize(metrics.rowHeight * 30, metrics.rowHeight * 22);
    // The same edit on many resources is one line then.
    if (workspace->changes().changedRows() > kReadableResources) {
        m_order->button(1)->setChecked(true);
        setTreeModel(m_groups);
    }
    reload();
    m_tree->setFocus();
}

QHBoxLayout *ReviewDialog::makeHeader()
{
    m_title = new PlainLabel(this);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_cost = new PlainLabel(this);
    setColorRole(m_cost, ColorRole::Secondary);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(Metrics::of(fontMetrics()).half);
    texts->addWidget(m_title);
    texts->addWidget(m_cost);
    m_accounts = new QHBoxLayout;
    auto *row = new QHBoxLayout;
    row->addLayout(texts, 1);
    row->addLayout(m_accounts);
    return row;
}

QHBoxLayout *ReviewDialog::makeFilterRow()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find a resource, a key or a value"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(Icon::Search, ColorRole::Secondary), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterDelay.start(); });
    m_found = new PlainLabel(this);
    setColorRole(m_found, ColorRole::Secondary);

    auto *row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(m_found);
    m_order = new QButtonGroup(this);
    //: Order of the review: resources, each with its changes.
    const QString byResource = tr("By resource");
    //: Order of the review: changes, each with the resources on which it happens.
    const QString byChange = tr("By change");
    for (const QString &text : {byResource, byChange}) {
        auto *pill = new QPushButton(text, this);
        setLook(pill, Look::Pill);
        pill->setCheckable(true);
        pill->setAutoDefault(false);
        m_order->addButton(pill, static_cast<int>(m_order->buttons().size()));
        row->addWidget(pill);
    }
    m_order->button(0)->setChecked(true);
    connect(m_order, &QButtonGroup::idClicked, this, &ReviewDialog::arrange);
    return row;
}

bool ReviewDialog::isByChange() const
{
    return m_order->checkedId() == 1;
}

QTreeView *ReviewDialog::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Changes by resource"));
    // What lets a million resources open at once.
    m_tree->setUniformRowHeights(true);
    m_tree->setModel(m_model);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ReviewDialog::showContextMenu);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    const int unit = Metrics::of(fontMetrics()).rowHeight;
    header->resizeSection(PlanModel::SubjectColumn, unit * 11);
    header->resizeSection(PlanModel::OldColumn, unit * 5);
    header->resizeSection(PlanModel::NewColumn, unit * 5);
    return m_tree;
}

/// Of the selected resources, those that somebody else changed.
Rows ReviewDialog::selectedUndecided() const
{
    Rows rows;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        const QVariant excluded = index.data(PlanModel::ExcludedRole);
        if (excluded.isValid() && excluded.value<PlanWarning::Kind>() == PlanWarning::Kind::Undecided)
            rows.push_back(index.data(PlanModel::RowRole).value<Row>());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ReviewDialog::showContextMenu(const QPoint &position)
{
    const Rows rows = selectedUndecided();
    if (rows.empty())
        return;
    auto *menu = new QMenu(m_tree);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(Icon::Send), ConflictTexts::mine(rows.size()), this,
        [this, rows] { m_workspace->allowOverwriting(rows); });
    menu->addAction(icon(Icon::Revert), ConflictTexts::theirs(rows.size()), this,
        [this, rows] { m_workspace->takeTheirs(rows); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

QHBoxLayout *ReviewDialog::makeFooter()
{
    m_typing = new QWidget(this);
    auto *typingRow = new QHBoxLayout(m_typing);
    typingRow->setContentsMargins(0, 0, 0, 0);
    m_typingPrompt = new PlainLabel(m_typing);
    m_typed = new QLineEdit(m_typing);
    m_typed->setMaximumWidth(Metrics::of(fontMetrics()).rowHeight * 4);
    m_typingPrompt->setBuddy(m_typed);
    typingRow->addWidget(m_typingPrompt);
    typingRow->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &ReviewDialog::updateButton);

    m_cancel = new QPushButton(tr("Cancel"), this);
    m_apply = new QPushButton(this);
    setLook(m_apply, Look::Primary);
    connect(m_cancel, &QPushButton::clicked, this, &ReviewDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ReviewDialog::accept);

    auto *row = new QHBoxLayout;
    row->addWidget(m_typing);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    return row;
}

void ReviewDialog::reload()
{
    m_plan->load();
    const QSet<QString> concerned = concernedAccounts();
    m_rules = strictestRules(m_facts, concerned);
    const Plan &summary = m_plan->summary();
    m_title->setText(summary.changes == 0
            ? StatusTexts::planSummary(summary)
            : StatusTexts::changesInResources(
                static_cast<qint64>(summary.changes), static_cast<qint64>(summary.changedRows)));
    showCost();
    m_apply->setText(summary.changes == 0 ? tr("Apply") : StatusTexts::applyAct(summary, staged()));
    updateTyping();
    // Enter must never destroy: with removals it takes a deliberate press.
    m_apply->setAutoDefault(summary.removals == 0);
    m_apply->setDefault(summary.removals == 0);
    m_cancel->setAutoDefault(summary.removals > 0);
    m_cancel->setDefault(summary.removals > 0);
    showWarnings();
    showAccounts(concerned);
    applyFilter();
    updateButton();
}

qint64 ReviewDialog::staged() const
{
    return static_cast<qint64>(m_workspace->changeCount());
}

void ReviewDialog::showCost()
{
    const Plan &summary = m_plan->summary();
    QStringList parts{PlanTexts::operations(summary), StatusTexts::cost(m_workspace->plan().cost),
        StatusTexts::staysStaged(summary, staged())};
    parts.removeAll(QString());
    //: Between the parts of a line.
    m_cost->setText(parts.join(tr(" · ")));
    m_cost->setVisible(summary.changes > 0);
}

void ReviewDialog::setNote(const QString &note)
{
    m_note = note;
    showWarnings();
}

void ReviewDialog::showWarnings()
{
    m_warnings->clear();
    if (!m_note.isEmpty())
        m_warnings->post({.id = u"note"_s, .text = m_note, .closable = false});
    int number = 0;
    for (const PlanWarning &warning : m_plan->warnings()) {
        Message message;
        message.id = QString::number(number++);
        message.severity =
            PlanTexts::isGrave(warning.kind) ? Message::Severity::Error : Message::Severity::Warning;
        message.text = PlanTexts::warning(warning);
        message.closable = false;
        const Rows rows = warning.rows;
        //: Button: shows only the resources that a warning is about.
        message.actions = {{tr("Show"), [this, rows] { showRows(rows); }, false}};
        if (warning.kind == PlanWarning::Kind::Undecided)
            message.actions +=
                {{ConflictTexts::mine(), [this, rows] { m_workspace->allowOverwriting(rows); }, false},
                    {ConflictTexts::theirs(), [this, rows] { m_workspace->takeTheirs(rows); }, false}};
        m_warnings->post(message);
    }
}

QSet<QString> ReviewDialog::concernedAccounts() const
{
    QSet<QString> concerned;
    for (const PlannedRequest &request : m_workspace->plan().requests)
        concerned.insert(m_workspace->table().collection(request.rows.front()).account);
    return concerned;
}

void ReviewDialog::showAccounts(const QSet<QString> &concerned)
{
    while (QLayoutItem *item = m_accounts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const OpenAccount &account : m_workspace->accounts()) {
        if (!concerned.contains(account.account.id))
            continue;
        auto *pill = new Pill(this);
        ProfilePill::presentAccount(pill, account, m_facts.value(account.account.id).badge);
        m_accounts->addWidget(pill, 0, Qt::AlignTop);
    }
}

void ReviewDialog::applyFilter()
{
    m_filterDelay.stop();
    m_model->setFilterText(m_filter->text());
    arrange();
}

void ReviewDialog::showRows(const Rows &rows)
{
    m_filter->clear();
    m_filterDelay.stop();
    m_model->setFilterRows(rows);
    // Resources that are left out have no change of theirs.
    m_order->button(0)->setChecked(true);
    arrange();
}

void ReviewDialog::arrange()
{
    if (isByChange()) {
        m_groups->load(m_model->sentRows());
        setTreeModel(m_groups);
    } else {
        setTreeModel(m_model);
        m_groups->clear();
        if (m_model->rowCount() <= kUnfoldedResources)
            m_tree->expandAll();
    }
    m_found->setVisible(m_model->isFiltered());
    m_found->setText(
        StatusTexts::resources(static_cast<qint64>(m_plan->resourceCount()), m_model->rowCount(), 0));
}

void ReviewDialog::setTreeModel(QAbstractItemModel *model)
{
    if (m_tree->model() == model)
        return;
    // A view makes a selection model for every model it is given, and keeps the old ones.
    const std::unique_ptr<QItemSelectionModel> oldSelection(m_tree->selectionModel());
    const QByteArray columns = m_tree->header()->saveState();
    m_tree->setModel(model);
    m_tree->header()->restoreState(columns);
}

std::optional<NeededConfirmation> ReviewDialog::needed() const
{
    return neededConfirmation(m_rules, m_plan->summary());
}

std::optional<std::size_t> ReviewDialog::confirmed() const
{
    const std::optional<NeededConfirmation> number = needed();
    if (number && m_typed->text().trimmed() == QString::number(number->number))
        return number->number;
    return std::nullopt;
}

void ReviewDialog::updateTyping()
{
    const std::optional<NeededConfirmation> number = needed();
    m_typing->setVisible(number.has_value());
    if (!number)
        return;
    m_typingPrompt->setText(number->of == NeededConfirmation::Of::Removals
            ? tr("To remove these tags, type their number (%1):").arg(number->number)
            : tr("To apply so many changes, type their number (%1):").arg(number->number));
}

void ReviewDialog::updateButton()
{
    QString why = PlanTexts::obstacle(m_plan->summary());
    if (why.isEmpty() && m_workspace->isApplying())
        why = tr("Changes are being applied already. Wait for them to end, or stop them.");
    if (const std::optional<NeededConfirmation> number = needed(); why.isEmpty() && number && !confirmed())
        why = number->of == NeededConfirmation::Of::Removals
            ? tr("Type the number of tags to be removed first.")
            : tr("Type the number of changes first.");
    m_apply->setEnabled(why.isEmpty());
    m_apply->setToolTip(toolTipText(why));
}

QByteArray ReviewDialog::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << saveGeometry() << m_tree->header()->saveState();
    return layout;
}

void ReviewDialog::restoreLayout(const QByteArray &layout)
{
    QByteArray geometry;
    QByteArray columns;
    QDataStream stream(layout);
    stream >> geometry >> columns;
    if (stream.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    m_tree->header()->restoreState(columns);
}

void ReviewDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Colours of cells come from the application's palette, which views do not watch.
    if (event->type() == QEvent::PaletteChange && m_tree)
        m_tree->viewport()->update();
}

} // namespace tagdesk
