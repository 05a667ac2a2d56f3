// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterhelp.h"

#include "filtertext.h"
#include "plainlabel.h"
#include "screenroom.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace tagdesk {

FilterHelp::FilterHelp(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Terms of the filter"));
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *head = new PlainLabel(tr("Terms stand beside each other with blanks between, and all of them must "
                                   "hold. Upper and lower case "
                                   "make no difference unless it is said."),
        this);
    head->setWordWrap(true);

    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * metrics.edge);
    grid->setVerticalSpacing(metrics.half);
    int row = 0;
    for (const FilterTexts::Form &form : FilterTexts::forms()) {
        auto *term = new PlainLabel(form.term, table);
        term->setFont(fixedFont(term->font()));
        term->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *meaning = new PlainLabel(form.meaning, table);
        meaning->setWordWrap(true);
        grid->addWidget(term, row, 0, Qt::AlignTop);
        grid->addWidget(meaning, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    layout->setSpacing(metrics.edge);
    layout->addWidget(head);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    resizeOnScreen(this, {characterWidth(fontMetrics()) * 90, fontMetrics().height() * 30});
}

} // namespace tagdesk
