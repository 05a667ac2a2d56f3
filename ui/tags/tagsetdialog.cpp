// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagsetdialog.h"

#include "plainlabel.h"
#include "screenroom.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kNameRole = Qt::UserRole + 1; // before it is edited
} // namespace

TagSetDialog::TagSetDialog(const TagSets &sets, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Tag sets"));
    build();
    setTagSets(sets);
}

void TagSetDialog::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_names = new QListWidget(this);
    m_names->setObjectName(u"tagSets"_s);
    m_names->setAccessibleName(tr("Tag sets"));
    m_tags = new QTreeWidget(this);
    m_tags->setObjectName(u"tagSetTags"_s);
    m_tags->setAccessibleName(tr("Tags of the tag set"));
    m_tags->setHeaderLabels({tr("Key"), tr("Value")});
    m_tags->setRootIsDecorated(false);
    m_tags->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    setColorRole(m_note, ColorRole::Secondary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("&Apply…"), QDialogButtonBox::ActionRole);
    m_rename = buttons->addButton(tr("Re&name"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    m_apply->setObjectName(u"tagSetApply"_s);
    m_rename->setObjectName(u"tagSetRename"_s);
    m_remove->setObjectName(u"tagSetRemove"_s);
    auto *lists = new QHBoxLayout;
    lists->addWidget(m_names, 2);
    lists->addWidget(m_tags, 3);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(lists, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resizeOnScreen(this, {characterWidth(fontMetrics()) * 90, metrics.rowHeight * 12});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_names, &QListWidget::currentItemChanged, this, &TagSetDialog::showChosen);
    connect(m_names, &QListWidget::itemChanged, this, &TagSetDialog::renamed);
    connect(m_apply, &QPushButton::clicked, this, [this] { emit applyRequested(chosen()); });
    connect(m_rename, &QPushButton::clicked, this, [this] { m_names->editItem(m_names->currentItem()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(chosen()); });
}

void TagSetDialog::setTagSets(const TagSets &sets)
{
    const QString before = chosen();
    m_sets = sets;
    {
        const QSignalBlocker filling(m_names);
        m_names->clear();
        for (const NamedTags &set : sets) {
            auto *item = new QListWidgetItem(set.name, m_names);
            item->setData(kNameRole, set.name);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            if (set.name == before)
                m_names->setCurrentItem(item);
        }
        if (m_names->currentItem() == nullptr && m_names->count() > 0)
            m_names->setCurrentRow(0);
    }
    showChosen();
}

QString TagSetDialog::chosen() const
{
    const QListWidgetItem *item = m_names->currentItem();
    return item != nullptr ? item->data(kNameRole).toString() : QString();
}

void TagSetDialog::showChosen()
{
    m_tags->clear();
    const auto set = std::ranges::find(m_sets, chosen(), &NamedTags::name);
    const bool isChosen = set != m_sets.cend();
    if (isChosen) {
        for (const Tag &tag : set->tags)
            new QTreeWidgetItem(m_tags, {tag.key, tag.value});
    }
    for (QPushButton *button : {m_apply, m_rename, m_remove})
        button->setEnabled(isChosen);
    m_note->setText(m_sets.empty() ? tr("No tag set is kept yet. Select resources and choose “Save as tag "
                                        "set…” in the menu of the tag pane.")
                                   : tr("A double click or F2 renames a tag set."));
}

void TagSetDialog::renamed()
{
    QListWidgetItem *item = m_names->currentItem();
    if (item == nullptr)
        return;
    const QString from = item->data(kNameRole).toString();
    const QString to = item->text().trimmed();
    const bool isTaken =
        std::ranges::any_of(m_sets, [&](const NamedTags &set) { return set.name == to && to != from; });
    if (to.isEmpty() || isTaken || to == from) {
        const QSignalBlocker restoring(m_names);
        item->setText(from);
        if (isTaken)
            m_note->setText(tr("There is a tag set “%1” already.").arg(to));
        return;
    }
    // The list is made anew with it, and the editor is still open.
    QMetaObject::invokeMethod(
        this, [this, from, to] { emit renameRequested(from, to); }, Qt::QueuedConnection);
}

} // namespace tagdesk
