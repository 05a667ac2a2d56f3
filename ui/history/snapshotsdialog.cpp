// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotsdialog.h"

#include "deletesnapshotsquestion.h"
#include "emptystate.h"
#include "icons.h"
#include "manualpage.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "progressline.h"
#include "rowtable.h"
#include "screenroom.h"
#include "snapshotmodel.h"
#include "snapshottext.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// An editor that says what is typed into it.
class SnapshotNameDelegate : public QStyledItemDelegate
{
public:
    SnapshotNameDelegate(QString accessibleName, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_accessibleName(std::move(accessibleName))
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
        const QModelIndex & /*index*/) const override
    {
        auto *field = new QLineEdit(parent);
        field->setObjectName(u"snapshotName"_s);
        field->setAccessibleName(m_accessibleName);
        return field;
    }

private:
    QString m_accessibleName;
};

} // namespace

SnapshotsDialog::SnapshotsDialog(const SnapshotsDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_model(new SnapshotModel(document, this))
{
    setObjectName(u"snapshotsDialog"_s);
    setWindowTitle(tr("Snapshots"));
    setManualPage(this, u"Snapshots"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    m_messages = new MessageArea(this);
    m_space = new PlainLabel(this);
    m_space->setObjectName(u"snapshotSpace"_s);
    auto *retention = new PlainLabel(SnapshotTexts::retention(), this);
    retention->setObjectName(u"snapshotRetention"_s);
    retention->setWordWrap(true);
    m_progress = new ProgressLine(this);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(metrics.gap);
    page->addWidget(m_messages);
    page->addWidget(makeTable(), 1);
    page->addWidget(m_progress);
    page->addWidget(m_space);
    page->addWidget(retention);
    page->addLayout(makeFooter());
    connect(document, &SnapshotsDocument::snapshotsChanged, this, &SnapshotsDialog::snapshotsChanged);
    connect(document, &SnapshotsDocument::busyChanged, this, &SnapshotsDialog::showEmpty);
    connect(m_model, &SnapshotModel::nameTyped, this, &SnapshotsDialog::nameRequested);
    resizeOnScreen(this, QSize(metrics.rowHeight * 32, metrics.rowHeight * 19));
    snapshotsChanged();
    m_table->setFocus();
}

/// A cell that is still being edited tells of itself while it goes, and there is nobody any more.
SnapshotsDialog::~SnapshotsDialog()
{
    m_model->disconnect(this);
    m_table->selectionModel()->disconnect(this);
}

QWidget *SnapshotsDialog::makeTable()
{
    m_table = new RowTable(m_model, this);
    m_table->setObjectName(u"snapshotTable"_s);
    m_table->setAccessibleName(tr("Snapshots that are kept"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_table->setItemDelegateForColumn(
        SnapshotModel::NameColumn, new SnapshotNameDelegate(tr("Name of the snapshot"), m_table));
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    const int unit = Metrics::of(fontMetrics()).rowHeight;
    header->resizeSection(SnapshotModel::SnapshotColumn, unit * 5 / 2);
    header->resizeSection(SnapshotModel::NameColumn, unit * 5);
    header->resizeSection(SnapshotModel::TimeColumn, unit * 5);
    header->resizeSection(SnapshotModel::AccountsColumn, unit * 4);
    header->resizeSection(SnapshotModel::ScopesColumn, unit * 6);
    header->resizeSection(SnapshotModel::ResourcesColumn, unit * 3);
    m_empty = new EmptyState(this);
    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &SnapshotsDialog::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_current = m_model->snapshot(current.row()).id;
        });
    return stack;
}

QLayout *SnapshotsDialog::makeFooter()
{
    const auto add = [this](const QString &name, const QString &text, const QString &tip) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        button->setToolTip(toolTipText(tip));
        return button;
    };
    m_take = add(u"takeSnapshot"_s, tr("&Take a snapshot now"),
        tr("Keep what the table of the window shows, as it was read last, and give it a name"));
    connect(m_take, &QPushButton::clicked, this, &SnapshotsDialog::takeRequested);
    m_rename = add(u"renameSnapshot"_s, tr("&Rename"),
        tr("Type another name (F2). One with a name is kept until it is deleted"));
    connect(m_rename, &QPushButton::clicked, this, &SnapshotsDialog::editCurrent);
    m_delete = add(u"deleteSnapshots"_s, tr("&Delete…"), tr("Delete the selected snapshots (Del)"));
    connect(m_delete, &QPushButton::clicked, this, &SnapshotsDialog::askToDelete);
    QPushButton *closing = add({}, tr("Close"), {});
    connect(closing, &QPushButton::clicked, this, &SnapshotsDialog::reject);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_take, m_rename, m_delete})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(closing);
    return row;
}

void SnapshotsDialog::say(const Message &message)
{
    m_messages->post(message);
}

void SnapshotsDialog::editName(qint64 snapshot, const QString &typed)
{
    m_toName = snapshot;
    m_typed = typed;
    editWanted();
}

void SnapshotsDialog::snapshotsChanged()
{
    const int row = m_model->rowOf(std::exchange(m_current, 0));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::max(row, 0), SnapshotModel::NameColumn));
    m_space->setText(SnapshotTexts::space(m_document->snapshots().size(), m_document->bytes()));
    showEmpty();
}

/// In the place of the table, so that an empty one is not taken for one that is still being filled.
void SnapshotsDialog::showEmpty()
{
    m_progress->setActive(m_document->isBusy());
    const bool hasLines = m_model->rowCount() > 0;
    const bool hadLines = m_stack->currentWidget() == m_table;
    m_stack->setCurrentWidget(hasLines ? static_cast<QWidget *>(m_table) : m_empty);
    // While it was hidden, the keys went to a button.
    if (hasLines && !hadLines)
        m_table->setFocus();
    updateButtons();
    editWanted();
    if (hasLines)
        return;
    if (const std::optional<SnapshotTrouble> &trouble = m_document->trouble()) {
        const Sentences said = SnapshotTexts::of(*trouble);
        return m_empty->presentTrouble(icon(Icon::Warning, ColorRole::Unknown), said.what,
            Sentences{said.next, {}, said.words}.full(), {});
    }
    const QIcon sign = icon(Icon::History, ColorRole::Secondary);
    if (m_document->isBusy())
        return m_empty->present(sign, tr("Reading the snapshots…"), {});
    m_empty->present(sign, tr("No snapshot yet"),
        tr("One is kept whenever resources were read to their end, unless the settings say otherwise, or "
           "when "
           "you take one."));
}

/// What is to be named is listed, and nothing is under way.
void SnapshotsDialog::editWanted()
{
    const int row = m_model->rowOf(m_toName);
    if (row < 0 || m_document->isBusy())
        return;
    if (!m_typed.isEmpty())
        m_model->offerName(m_toName, m_typed);
    m_toName = 0;
    m_typed.clear();
    m_table->setCurrentIndex(m_model->index(row, SnapshotModel::NameColumn));
    editCurrent();
}

void SnapshotsDialog::updateButtons()
{
    const std::vector<Snapshot> chosen = selected();
    const bool isFree = !m_document->isBusy();
    m_take->setEnabled(isFree);
    m_rename->setEnabled(isFree && chosen.size() == 1 && !chosen.front().isDamaged);
    m_delete->setEnabled(isFree && !chosen.empty());
}

std::vector<Snapshot> SnapshotsDialog::selected() const
{
    std::vector<Snapshot> snapshots;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            snapshots.push_back(m_model->snapshot(row));
    }
    return snapshots;
}

void SnapshotsDialog::editCurrent()
{
    const QModelIndex name = m_table->currentIndex().siblingAtColumn(SnapshotModel::NameColumn);
    const bool canEdit = (name.flags() & Qt::ItemIsEditable) && !m_table->isPersistentEditorOpen(name);
    if (canEdit && !m_document->isBusy())
        m_table->edit(name);
}

void SnapshotsDialog::askToDelete()
{
    const std::vector<Snapshot> chosen = selected();
    if (chosen.empty() || m_document->isBusy())
        return;
    auto *question = new DeleteSnapshotsQuestion(chosen, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &DeleteSnapshotsQuestion::deleteChosen, this, [this, chosen] {
        std::vector<qint64> ids;
        ids.reserve(chosen.size());
        for (const Snapshot &snapshot : chosen)
            ids.push_back(snapshot.id);
        emit deleteRequested(ids);
    });
    question->open();
}

bool SnapshotsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_F2:
            editCurrent();
            return true;
        case Qt::Key_Delete:
            askToDelete();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace tagdesk
