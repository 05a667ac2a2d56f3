// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importproblems.h"

#include "emptystate.h"
#include "icons.h"
#include "importtext.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "rowtable.h"
#include "statustext.h"
#include "theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kRowsToCopy = 100'000; // more would hold the window up
} // namespace

ImportProblems::ImportProblems(const ImportDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new ImportProblemModel(document, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(fontMetrics()).half);
    layout->addLayout(makeHead());
    makeTable();
    m_empty = new EmptyState(this);
    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addWidget(stack, 1);
    m_sentence = new PlainLabel(this);
    m_sentence->setObjectName(u"problemSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_sentence);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ImportProblems::update);
    connect(document, &ImportDocument::stageChanged, this, &ImportProblems::update);
    update();
}

QLayout *ImportProblems::makeHead()
{
    m_reasons = new QComboBox(this);
    m_reasons->setObjectName(u"problemReasons"_s);
    m_reasons->setAccessibleName(tr("Kind of problem"));
    m_reasons->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_reasons, &QComboBox::activated, this, [this](int entry) {
        const QVariant reason = m_reasons->itemData(entry);
        m_model->setReason(
            reason.isValid() ? std::optional(static_cast<ImportReason>(reason.toInt())) : std::nullopt);
    });
    m_copy = new QPushButton(icon(Icon::Copy, ColorRole::Accent), tr("Copy"), this);
    //: %1 is a number.
    m_copy->setToolTip(
        toolTipText(tr("Copy the problems shown, at most %1, with line, resource, key and cell")
                        .arg(StatusTexts::number(kRowsToCopy))));
    m_export = new QPushButton(icon(Icon::Export, ColorRole::Accent), tr("Export bad rows…"), this);
    m_export->setObjectName(u"exportBadRows"_s);
    m_export->setToolTip(
        tr("Write the rows that cannot be used into a CSV file with the reasons, to be repaired there"));
    m_repair = new QPushButton(icon(Icon::Undo, ColorRole::Accent), tr("Keep what is there"), this);
    m_repair->setObjectName(u"repairColumn"_s);
    m_repair->setToolTip(
        tr("The values that are there now explain what a spreadsheet made of them: take those "
           "again, in every such cell of the column"));
    connect(m_repair, &QPushButton::clicked, this, [this] {
        if (const QModelIndex current = m_table->currentIndex(); current.isValid())
            emit repairRequested(m_model->problem(current.row()).column);
    });
    for (QPushButton *button : {m_repair, m_copy, m_export})
        setLook(button, Look::Link);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_export, &QPushButton::clicked, this, &ImportProblems::exportRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reasons);
    row->addStretch(1);
    row->addWidget(m_repair);
    row->addWidget(m_copy);
    row->addWidget(m_export);
    return row;
}

void ImportProblems::makeTable()
{
    m_table = new RowTable(m_model, this);
    m_table->setObjectName(u"importProblems"_s);
    m_table->installEventFilter(this);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const Metrics metrics = Metrics::of(fontMetrics());
    QHeaderView *header = m_table->horizontalHeader();
    const int unit = metrics.rowHeight;
    header->resizeSection(ImportProblemModel::LineColumn, unit * 2 + metrics.icon);
    header->resizeSection(ImportProblemModel::ResourceColumn, unit * 5);
    header->resizeSection(ImportProblemModel::KeyColumn, unit * 3);
    header->resizeSection(ImportProblemModel::CellColumn, unit * 4);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            showCurrent();
            if (!current.isValid())
                return;
            const ImportProblem &problem = m_model->problem(current.row());
            m_lastLine = problem.line;
            emit cellChosen(problem.line, problem.column);
        });
}

void ImportProblems::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const ImportProblem *problem =
        current.isValid() && current.row() < m_model->rowCount() ? &m_model->problem(current.row()) : nullptr;
    m_sentence->setText(problem != nullptr ? ImportTexts::problem(*problem) : QString());
    m_sentence->setVisible(problem != nullptr);
    m_repair->setVisible(problem != nullptr && problem->present);
}

/// The first problem of a further line; with none left, the first of all.
int ImportProblems::rowBehind(qint64 line) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->problem(row).line > line)
            return row;
    }
    return 0;
}

void ImportProblems::goOn()
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int next = current.isValid() ? (current.row() + 1) % m_model->rowCount() : rowBehind(m_lastLine);
    const int before = current.isValid() ? current.row() : -1;
    m_table->setCurrentIndex(m_model->index(next, 0));
    if (next == before) {
        const ImportProblem &problem = m_model->problem(next);
        emit cellChosen(problem.line, problem.column);
    }
    emit cellEntered(false);
}

bool ImportProblems::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_table->currentIndex().isValid()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter || key == Qt::Key_F2) {
            const ImportProblem &problem = m_model->problem(m_table->currentIndex().row());
            emit cellChosen(problem.line, problem.column);
            emit cellEntered(!isEnter);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ImportProblems::update()
{
    fillReasons();
    showCurrent();
    const bool none = m_model->reasons().empty();
    m_stack->setCurrentIndex(none ? 1 : 0);
    m_reasons->setVisible(!none);
    m_copy->setVisible(!none);
    m_export->setVisible(m_document->report().counts.badRows > 0);
    if (!none)
        return;
    switch (m_document->stage()) {
    case ImportStage::Ready:
        if (m_document->report().counts.rows == 0)
            m_empty->present(icon(Icon::Info, ColorRole::Secondary), tr("The file has no rows"),
                tr("Behind the row that names the columns nothing follows."));
        else
            m_empty->present(icon(Icon::Check, ColorRole::Added), tr("No problem"),
                tr("Every row names a resource that is there, and every tag keeps the cloud's rules."));
        return;
    case ImportStage::Failed:
    case ImportStage::NotATable:
    case ImportStage::Unmapped:
        m_empty->present({}, tr("Nothing was compared yet"), {});
        return;
    default:
        m_empty->present(icon(Icon::Clock, ColorRole::Secondary), ImportTexts::stage(*m_document), {});
    }
}

void ImportProblems::fillReasons()
{
    const QSignalBlocker quiet(m_reasons);
    const QVariant chosen = m_reasons->currentData();
    m_reasons->clear();
    std::size_t all = 0;
    for (const auto &[reason, count] : m_model->reasons())
        all += count;
    //: Choice of problems: all of them, and how many there are.
    m_reasons->addItem(tr("All problems (%1)").arg(StatusTexts::number(static_cast<qint64>(all))));
    for (const auto &[reason, count] : m_model->reasons())
        //: Choice of problems: a kind, and how many there are.
        m_reasons->addItem(
            tr("%1 (%2)").arg(ImportTexts::reason(reason), StatusTexts::number(static_cast<qint64>(count))),
            static_cast<int>(reason));
    m_reasons->setCurrentIndex(std::max(0, chosen.isValid() ? m_reasons->findData(chosen) : 0));
}

QString ImportProblems::text() const
{
    QString text;
    for (int row = 0; row < std::min(m_model->rowCount(), kRowsToCopy); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.append(m_model->index(row, column).data().toString());
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace tagdesk
