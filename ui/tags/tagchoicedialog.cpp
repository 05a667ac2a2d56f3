// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagchoicedialog.h"

#include "plainlabel.h"
#include "screenroom.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

TagChoiceDialog::TagChoiceDialog(
    Purpose purpose, const CommonTags &common, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_list(new QTreeWidget(this))
    , m_note(new PlainLabel(this))
{
    const bool isKept = purpose == Purpose::Keep;
    setWindowTitle(isKept ? tr("Save as tag set") : tr("Copy tags"));
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    if (isKept) {
        m_name = new QLineEdit(this);
        m_name->setObjectName(u"tagSetName"_s);
        auto *label = new PlainLabel(tr("&Name of the tag set"), this);
        label->setBuddy(m_name);
        layout->addWidget(label);
        layout->addWidget(m_name);
        connect(m_name, &QLineEdit::textChanged, this, &TagChoiceDialog::showState);
    }
    m_list->setObjectName(u"tagChoice"_s);
    m_list->setAccessibleName(tr("Tags of the selection"));
    m_list->setHeaderLabels({tr("Key"), tr("Value")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    layout->addWidget(m_list, 1);
    m_note->setWordWrap(true);
    setColorRole(m_note, ColorRole::Secondary);
    layout->addWidget(m_note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_act = buttons->addButton(isKept ? tr("Save") : tr("Copy"), QDialogButtonBox::AcceptRole);
    m_act->setObjectName(u"tagChoiceAct"_s);
    setLook(m_act, Look::Primary);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(common);
    connect(m_list, &QTreeWidget::itemChanged, this, &TagChoiceDialog::showState);
    resizeOnScreen(this, {characterWidth(fontMetrics()) * 60, metrics.rowHeight * 14});
    showState();
}

void TagChoiceDialog::fill(const CommonTags &common)
{
    for (const Tag &tag : common.tags) {
        auto *item = new QTreeWidgetItem(m_list, {tag.key, tag.value});
        item->setCheckState(0, Qt::Checked);
    }
    for (const QString &key : common.mixed) {
        auto *item = new QTreeWidgetItem(m_list, {key, tr("several values: left out")});
        item->setFlags(item->flags() & ~(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled));
        item->setCheckState(0, Qt::Unchecked);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

Tags TagChoiceDialog::chosen() const
{
    Tags tags;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item->checkState(0) == Qt::Checked)
            tags.append({item->text(0), item->text(1)});
    }
    return tags;
}

QString TagChoiceDialog::name() const
{
    return m_name != nullptr ? m_name->text().trimmed() : QString();
}

void TagChoiceDialog::showState()
{
    const auto count = static_cast<int>(chosen().size());
    const bool isNamed = m_name == nullptr || !name().isEmpty();
    m_act->setEnabled(count > 0 && isNamed);
    if (count == 0)
        m_note->setText(tr("Tick at least one tag."));
    else if (!isNamed)
        m_note->setText(tr("Give the tag set a name."));
    else if (m_taken.contains(name()))
        m_note->setText(tr("There is a tag set of this name; it is replaced."));
    else
        m_note->setText(tr("%Ln tag(s)", nullptr, count));
}

} // namespace tagdesk
