// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "notreverteddialog.h"

#include "notrestoredmodel.h"
#include "notrevertedmodel.h"
#include "plainlabel.h"
#include "rowtable.h"
#include "screenroom.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace tagdesk {

using namespace Qt::StringLiterals;

NotRevertedDialog::NotRevertedDialog(
    const QString &summary, std::vector<NotRevertedChange> kept, qint64 staged, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What stays as it is"));
    build(summary, new NotRevertedModel(std::move(kept), this), staged);
}

NotRevertedDialog::NotRevertedDialog(
    const QString &summary, std::vector<NotRestoredChange> changes, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What was not restored"));
    build(summary, new NotRestoredModel(std::move(changes), this), 0);
}

void NotRevertedDialog::build(const QString &summary, QAbstractItemModel *model, qint64 staged)
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *words = new PlainLabel(summary, this);
    words->setObjectName(u"keptSummary"_s);
    words->setWordWrap(true);
    auto *table = new RowTable(model, this);
    table->setObjectName(u"keptTable"_s);
    table->setAccessibleName(windowTitle());
    QHeaderView *header = table->horizontalHeader();
    const int unit = metrics.rowHeight;
    header->resizeSection(0, unit * 4);
    for (int column = 1; column + 1 < model->columnCount(); ++column)
        header->resizeSection(column, unit * 3);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(staged > 0 ? tr("Cancel") : tr("Close"), this);
    connect(cancel, &QPushButton::clicked, this, &NotRevertedDialog::reject);
    buttons->addWidget(cancel);
    if (staged > 0) {
        auto *next = new QPushButton(tr("Review the rest…"), this);
        next->setObjectName(u"reviewRest"_s);
        next->setDefault(true);
        setLook(next, Look::Primary);
        connect(next, &QPushButton::clicked, this, &NotRevertedDialog::accept);
        buttons->addWidget(next);
    }
    auto *page = new QVBoxLayout(this);
    page->setSpacing(metrics.gap);
    page->addWidget(words);
    page->addWidget(table, 1);
    page->addLayout(buttons);
    resizeOnScreen(this, QSize(unit * 28, unit * 13));
    table->setFocus();
}

} // namespace tagdesk
