// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importpreview.h"

#include "importpreviewmodel.h"
#include "importtext.h"
#include "plaintext.h"
#include "rowheights.h"
#include "theme.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>

#include <array>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// In the order of the menu; a tag comes first, being what most columns hold.
constexpr std::array kUses{ColumnUse::ResourceId, ColumnUse::ResourceName, ColumnUse::Region, ColumnUse::Kind,
    ColumnUse::Account, ColumnUse::Cloud, ColumnUse::TagList, ColumnUse::Key, ColumnUse::Value,
    ColumnUse::Operation, ColumnUse::Base, ColumnUse::Ignored};

} // namespace

ImportPreview::ImportPreview(const ImportDocument *document, QWidget *parent)
    : QTableView(parent)
    , m_document(document)
    , m_model(new ImportPreviewModel(document, this))
{
    setObjectName(u"importPreview"_s);
    setAccessibleName(tr("Rows of the file"));
    setModel(m_model);
    setShowGrid(false);
    setWordWrap(false);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    const Metrics metrics = Metrics::of(fontMetrics());
    RowHeights::follow(this, &Metrics::listRow);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setDefaultSectionSize(metrics.rowHeight * 5);
    horizontalHeader()->setMinimumSectionSize(metrics.rowHeight * 2);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &ImportPreview::chooseUse);
    connect(m_model, &ImportPreviewModel::corrected, this, &ImportPreview::corrected);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ImportPreview::goToWanted);
}

void ImportPreview::showCell(std::int64_t line, int column)
{
    m_wantedLine = line;
    m_wantedColumn = column;
    if (m_model->rowAtLine(line) < 0)
        emit lineWanted(line);
    else
        goToWanted();
}

void ImportPreview::goToWanted()
{
    const int row = m_wantedLine == 0 ? -1 : m_model->rowAtLine(m_wantedLine);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, std::max(0, m_wantedColumn - 1));
    m_wantedLine = 0;
    setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::PositionAtCenter);
    if (std::exchange(m_wantsEdit, false) && index.flags().testFlag(Qt::ItemIsEditable))
        edit(index);
}

void ImportPreview::enterCell(bool edits)
{
    setFocus();
    m_wantsEdit = edits && m_wantedLine != 0;
    const QModelIndex current = currentIndex();
    if (edits && m_wantedLine == 0 && current.isValid() && current.flags().testFlag(Qt::ItemIsEditable))
        edit(current);
}

void ImportPreview::chooseUse(int column)
{
    const std::vector<CsvColumn> &columns = m_document->mapping().columns;
    if (column < 0 || static_cast<std::size_t>(column) >= columns.size())
        return;
    const CsvColumn &now = columns[static_cast<std::size_t>(column)];
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnUseMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &text, bool checked) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        return action;
    };
    QAction *tag = add(now.use == ColumnUse::TagValue
            ? tr("%1…").arg(withoutMnemonic(ImportTexts::column(now)))
            //: Menu: the column holds the values of one tag, whose key is asked for next.
            : tr("Tag…"),
        now.use == ColumnUse::TagValue);
    connect(tag, &QAction::triggered, this, [this, column] { askKey(column); });
    menu->addSeparator();
    for (const ColumnUse use : kUses)
        connect(add(ImportTexts::use(use), now.use == use), &QAction::triggered, this,
            [this, column, use] { setUse(column, {.use = use, .key = {}}); });
    const QHeaderView *header = horizontalHeader();
    menu->popup(
        header->viewport()->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height())));
}

void ImportPreview::setUse(int column, const CsvColumn &use)
{
    CsvMapping mapping = m_document->mapping();
    mapping.columns[static_cast<std::size_t>(column)] = use;
    emit mappingChosen(mapping);
}

void ImportPreview::askKey(int column)
{
    const CsvColumn &now = m_document->mapping().columns[static_cast<std::size_t>(column)];
    auto *question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Tag of a column"));
    question->setLabelText(tr("Key of the tag whose values stand in this column:"));
    question->setTextValue(
        now.use == ColumnUse::TagValue ? now.key : m_document->preview().header.value(column).trimmed());
    connect(question, &QInputDialog::textValueSelected, this, [this, column](const QString &key) {
        if (!key.isEmpty())
            setUse(column, {.use = ColumnUse::TagValue, .key = key});
    });
    question->open();
}

void ImportPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier && currentIndex().isValid()) {
        chooseUse(currentIndex().column());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace tagdesk
