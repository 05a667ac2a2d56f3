// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagapplydialog.h"

#include "countable.h"
#include "errortext.h"
#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "screenroom.h"
#include "tagmodebutton.h"
#include "tagmodel.h"
#include "theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

TagApplyDialog::TagApplyDialog(
    TagModel *model, const Tags &tags, const QString &name, int refused, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_tags(tags)
    , m_refused(refused)
{
    setWindowTitle(name.isEmpty() ? tr("Paste tags") : tr("Apply the tag set %1").arg(name));
    build();
    fill();
    connect(m_list, &QTreeWidget::itemChanged, this, &TagApplyDialog::showCounts);
    connect(m_modes, &QComboBox::currentIndexChanged, this, &TagApplyDialog::showCounts);
    showCounts();
}

void TagApplyDialog::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *head = new PlainLabel(tr("Into %Ln selected resource(s). Other tags of them stay.", nullptr,
                                    countable(m_model->readCount())),
        this);
    head->setWordWrap(true);
    m_modes = new QComboBox(this);
    m_modes->setObjectName(u"tagApplyMode"_s);
    m_modes->setAccessibleName(tr("How the tags are set"));
    for (const EditMode mode :
        {EditMode::Set, EditMode::SetWhereAbsent, EditMode::SetWherePresent, EditMode::Remove})
        m_modes->addItem(TagModeButton::words(mode), QVariant::fromValue(mode));
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"tagApplyList"_s);
    m_list->setAccessibleName(tr("Tags and what they would do"));
    m_list->setHeaderLabels({tr("Key"), tr("Value"), tr("Resources")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"tagApplyNote"_s);
    setColorRole(m_note, ColorRole::Secondary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_act = buttons->addButton(tr("Stage"), QDialogButtonBox::AcceptRole);
    m_act->setObjectName(u"tagApplyAct"_s);
    setLook(m_act, Look::Primary);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(m_modes);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resizeOnScreen(this, {characterWidth(fontMetrics()) * 80, metrics.rowHeight * 14});
    m_list->setColumnWidth(0, width() / 4);
    m_list->setColumnWidth(1, width() / 4);
}

void TagApplyDialog::fill()
{
    for (const Tag &tag : std::as_const(m_tags)) {
        auto *item = new QTreeWidgetItem(m_list, {tag.key, tag.value});
        item->setCheckState(0, Qt::Checked);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

EditMode TagApplyDialog::mode() const
{
    return m_modes->currentData().value<EditMode>();
}

/// Why the tag cannot be set; empty: it can.
QString TagApplyDialog::obstacle(const Tag &tag) const
{
    if (m_model->isLocked(tag.key))
        return tr("locked: left out");
    if (mode() == EditMode::Remove)
        return {};
    const QList<Violation> violations = m_model->check(tag);
    const auto broken = std::ranges::find_if_not(violations, &Violation::isAdvice);
    return broken == violations.cend() ? QString() : ErrorTexts::of(*broken);
}

Tags TagApplyDialog::chosen() const
{
    Tags tags;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const Tag &tag = m_tags.at(row);
        if (m_list->topLevelItem(row)->checkState(0) == Qt::Checked && obstacle(tag).isEmpty())
            tags.append(tag);
    }
    return tags;
}

void TagApplyDialog::showCounts()
{
    const QSignalBlocker filling(m_list);
    std::size_t changes = 0;
    int leftOut = m_refused;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const Tag &tag = m_tags.at(row);
        const QString why = obstacle(tag);
        const bool isChosen = item->checkState(0) == Qt::Checked;
        leftOut += why.isEmpty() ? 0 : 1;
        item->setText(
            2, why.isEmpty() ? TagModeButton::countsText(*m_model, tag.key, tag.value, mode()) : why);
        item->setIcon(2, why.isEmpty() ? QIcon() : icon(Icon::Error, ColorRole::Removed));
        item->setData(2, Qt::ToolTipRole, toolTipText(item->text(2)));
        if (isChosen && why.isEmpty())
            changes += m_model->counts(tag.key, tag.value, mode()).change;
    }
    //: Button; %Ln counts tags of resources.
    m_act->setText(tr("Stage %Ln change(s)", nullptr, countable(changes)));
    m_act->setEnabled(changes > 0);
    m_note->setText(leftOut > 0 ? tr("%Ln line(s) cannot be set and are left out.", nullptr, leftOut)
            : changes == 0      ? tr("The resources have these tags already.")
                                : tr("Nothing is sent before it was reviewed."));
}

} // namespace tagdesk
