// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "aboutdialog.h"

#include "actionkeys.h"
#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "screenroom.h"
#include "theme.h"
#include "windowactions.h"
#include "windowmenus.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(const WindowActions &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys, and about TagDesk"));
    const Metrics metrics = Metrics::of(fontMetrics());
    QWidget *keys = buildKeys(actions);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"keyList"_s);
    area->setAccessibleName(tr("Keys"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(keys);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *change =
        buttons->addButton(plainName(actions.changeKeys->text()), QDialogButtonBox::ActionRole);
    change->setObjectName(u"changeKeysButton"_s);
    connect(change, &QPushButton::clicked, this, &QDialog::accept);
    connect(change, &QPushButton::clicked, actions.changeKeys, &QAction::trigger);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    change->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    layout->setSpacing(metrics.edge);
    layout->addWidget(buildHead());
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    // Wide enough for the list, its scroll bar and the longest keys.
    resizeOnScreen(this,
        {keys->sizeHint().width() + 4 * metrics.edge + style()->pixelMetric(QStyle::PM_ScrollBarExtent),
            fontMetrics().height() * 36});
}

QWidget *AboutDialog::buildHead()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *head = new QWidget(this);
    auto *picture = new PlainLabel(head);
    const int size = metrics.icon * 3;
    picture->setPixmap(tagdesk::windowIcon().pixmap(QSize(size, size), devicePixelRatioF()));
    auto *title = new PlainLabel(tr("TagDesk %1").arg(QStringLiteral(TAGDESK_VERSION)), head);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *text = new PlainLabel(
        tr("Keeps the tags of cloud resources in order. Edits are staged first, sent only after "
           "a review, and what failed stays in its row with the cloud's own words."),
        head);
    text->setWordWrap(true);
    setColorRole(text, ColorRole::Secondary);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.edge);
    grid->addWidget(picture, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(title, 0, 1);
    grid->addWidget(text, 1, 1);
    grid->setColumnStretch(1, 1);
    return head;
}

QWidget *AboutDialog::buildKeys(const WindowActions &actions)
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setHorizontalSpacing(metrics.edge * 2);
    grid->setVerticalSpacing(metrics.half);
    for (const ActionMenu menu : allActionMenus()) {
        addTitle(grid, plainName(WindowMenus::title(menu)));
        for (const QAction *action : actions.in(menu)) {
            if (!action->isSeparator())
                addKey(grid, plainName(action->text()), ActionKeys::words(action->shortcuts()));
        }
    }
    // What belongs to a field or a table and cannot be changed.
    addTitle(grid, tr("In fields and tables"));
    const QList<std::pair<QList<QKeySequence>, QString>> own = {
        {{Qt::Key_F2, Qt::Key_Return}, tr("Edit the cell of a tag column; typing replaces its value")},
        {{Qt::CTRL | Qt::Key_Return}, tr("While typing in a cell: set every selected cell")},
        {{Qt::Key_Delete}, tr("Remove the tags of the selected cells, never the resource")},
        {{Qt::Key_Escape}, tr("Leave a field without its edit; clear the filter; close a message")},
    };
    for (const auto &[keys, act] : own)
        addKey(grid, act, ActionKeys::words(keys));
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    return table;
}

void AboutDialog::addTitle(QGridLayout *grid, const QString &title)
{
    auto *label = new PlainLabel(title, this);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    grid->addWidget(label, grid->rowCount(), 0, 1, 2);
}

void AboutDialog::addKey(QGridLayout *grid, const QString &act, const QString &keys)
{
    const int row = grid->rowCount();
    auto *label = new PlainLabel(keys, this);
    label->setFont(fixedFont(label->font()));
    setColorRole(label, ColorRole::Secondary);
    grid->addWidget(new PlainLabel(act, this), row, 0);
    grid->addWidget(label, row, 1);
}

} // namespace tagdesk
