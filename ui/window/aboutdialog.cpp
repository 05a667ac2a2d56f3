// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "aboutdialog.h"

#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace tagdesk {

namespace {

using namespace Qt::StringLiterals;

/// A label with keys as the platform writes them.
QLabel *keysLabel(const QList<QKeySequence> &keys, QWidget *parent)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    auto *label = new PlainLabel(texts.join(u"  "_s), parent);
    label->setFont(fixedFont(label->font()));
    setColorRole(label, ColorRole::Secondary);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys, and about TagDesk"));
    const Metrics metrics = Metrics::of(fontMetrics());

    auto *picture = new PlainLabel(this);
    const int size = metrics.icon * 3;
    picture->setPixmap(windowIcon().pixmap(QSize(size, size), devicePixelRatioF()));
    auto *title = new PlainLabel(tr("TagDesk %1").arg(QStringLiteral(TAGDESK_VERSION)), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *text = new PlainLabel(
        tr("Keeps the tags of cloud resources in order. Edits are staged first, sent only after "
           "a review, and what failed stays in its row with the cloud's own words."),
        this);
    text->setWordWrap(true);
    setColorRole(text, ColorRole::Secondary);

    const QList<std::pair<QList<QKeySequence>, QString>> rows = {
        {{Qt::CTRL | Qt::Key_S}, tr("Review and apply")},
        {{Qt::CTRL | Qt::Key_Z}, tr("Undo a staged edit")},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, tr("Redo a staged edit")},
        {{Qt::CTRL | Qt::ALT | Qt::Key_Z}, tr("Revert the staged edits of the selection")},
        {{Qt::Key_Escape}, tr("Leave a field without its edit; clear the filter")},
        {{Qt::Key_F2, Qt::Key_Return}, tr("Edit the cell of a tag column; typing replaces its value")},
        {{Qt::CTRL | Qt::Key_Return}, tr("While typing in a cell: set every selected cell")},
        {{Qt::ALT | Qt::SHIFT | Qt::Key_A}, tr("Add a tag to the selection")},
        {{Qt::ALT | Qt::SHIFT | Qt::Key_E}, tr("Edit a tag of the selection")},
        {{Qt::ALT | Qt::SHIFT | Qt::Key_R}, tr("Remove a tag from the selection")},
        {{Qt::Key_Delete}, tr("Remove the tags of the selected cells")},
        {{Qt::CTRL | Qt::Key_D}, tr("Fill down: the first selected value into those below")},
        {{Qt::CTRL | Qt::Key_C, Qt::CTRL | Qt::Key_X, Qt::CTRL | Qt::Key_V},
            tr("Copy, cut, paste the selected cells")},
        {{Qt::CTRL | Qt::Key_A}, tr("Select all resources that are shown")},
        {{Qt::ALT | Qt::Key_Down, Qt::ALT | Qt::Key_Up},
            tr("Next and previous resource, staying in the field")},
        {{Qt::CTRL | Qt::Key_F}, tr("Filter resources")},
        {{Qt::Key_F5, Qt::CTRL | Qt::Key_R}, tr("Read the resources again")},
        {{Qt::CTRL | Qt::Key_I}, tr("Import tags from a CSV file")},
        {{Qt::CTRL | Qt::Key_E}, tr("Export tags to a CSV file")},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_H}, tr("History: what was applied, and taking it back")},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_P}, tr("Profiles: accounts and their keys")},
        {{Qt::Key_F8}, tr("Next problem")},
        {{Qt::Key_F1}, tr("This page")},
    };
    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setHorizontalSpacing(metrics.edge * 2);
    grid->setVerticalSpacing(metrics.half);
    for (int row = 0; row < rows.size(); ++row) {
        grid->addWidget(new PlainLabel(rows.at(row).second, table), row, 0);
        grid->addWidget(keysLabel(rows.at(row).first, table), row, 1);
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(static_cast<int>(rows.size()), 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(table);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *head = new QGridLayout;
    head->setHorizontalSpacing(metrics.edge);
    head->addWidget(picture, 0, 0, 2, 1, Qt::AlignTop);
    head->addWidget(title, 0, 1);
    head->addWidget(text, 1, 1);
    head->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    layout->setSpacing(metrics.edge);
    layout->addLayout(head);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    // Wide enough for the list, its scroll bar and the longest keys.
    resize(table->sizeHint().width() + 4 * metrics.edge + style()->pixelMetric(QStyle::PM_ScrollBarExtent),
        fontMetrics().height() * 36);
}

} // namespace tagdesk
