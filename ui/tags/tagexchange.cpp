// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagexchange.h"

#include "icons.h"
#include "plaintext.h"
#include "tagapplydialog.h"
#include "tagchoicedialog.h"
#include "tagmodel.h"
#include "tagsetdialog.h"
#include "tagtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

TagExchange::TagExchange(TagModel *model, QWidget *window)
    : QObject(window)
    , m_model(model)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    fillMenu();
}

TagExchange::~TagExchange() = default;

void TagExchange::fillMenu()
{
    m_menu->setObjectName(u"tagExchange"_s);
    m_menu->addAction(icon(Icon::Copy), tr("Copy all tags"), this, &TagExchange::copyAll);
    m_menu->addAction(tr("Copy some tags…"), this, &TagExchange::copySome);
    m_menu->addAction(tr("Paste tags…"), this, &TagExchange::paste);
    m_menu->addSeparator();
    m_sets = m_menu->addMenu(tr("Apply tag set"));
    m_menu->addAction(tr("Save as tag set…"), this, &TagExchange::saveSet);
    m_menu->addAction(tr("Manage tag sets…"), this, &TagExchange::manageSets);
    fillSets();
}

void TagExchange::fillSets()
{
    m_sets->clear();
    for (const NamedTags &set : m_tagSets)
        m_sets->addAction(withoutMnemonic(set.name), this, [this, name = set.name] { applySet(name); });
    if (m_tagSets.empty())
        m_sets->addAction(tr("None is kept yet"))->setEnabled(false);
}

void TagExchange::setTagSets(const TagSets &sets)
{
    m_tagSets = sets;
    fillSets();
    emit setsChanged(sets);
}

QStringList TagExchange::names() const
{
    QStringList names;
    for (const NamedTags &set : m_tagSets)
        names.append(set.name);
    return names;
}

void TagExchange::copy(const Tags &tags, const QStringList &mixed)
{
    if (tags.isEmpty()) {
        emit told(tr("There is no tag to copy"));
        return;
    }
    QGuiApplication::clipboard()->setText(tagText(tags));
    const auto count = static_cast<int>(tags.size());
    //: %1: keys, parted by commas.
    emit told(mixed.isEmpty()
            ? tr("%Ln tag(s) copied", nullptr, count)
            : tr("%Ln tag(s) copied; left out, because of several values: %1", nullptr, count)
                  .arg(mixed.join(tr(", "))));
}

void TagExchange::copyAll()
{
    const CommonTags common = m_model->commonTags();
    copy(common.tags, common.mixed);
}

void TagExchange::copySome()
{
    auto *dialog = new TagChoiceDialog(TagChoiceDialog::Purpose::Copy, m_model->commonTags(), {}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { copy(dialog->chosen(), {}); });
    dialog->open();
}

void TagExchange::paste()
{
    const ReadTags read = readTagText(QGuiApplication::clipboard()->text());
    if (read.tags.isEmpty())
        emit told(tr("The clipboard holds no tags: a line each, key and value parted by a tab or “=”"));
    else
        offer(read.tags, {}, static_cast<int>(read.refused.size()));
}

void TagExchange::applySet(const QString &name)
{
    const auto set = std::ranges::find(m_tagSets, name, &NamedTags::name);
    if (set != m_tagSets.cend())
        offer(set->tags, name, 0);
}

void TagExchange::offer(const Tags &tags, const QString &name, int refused)
{
    if (m_model->readCount() == 0) {
        emit told(tr("Select resources in the table first"));
        return;
    }
    auto *dialog = new TagApplyDialog(m_model, tags, name, refused, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, name] { m_model->setTags(dialog->chosen(), dialog->mode(), name); });
    dialog->open();
}

void TagExchange::saveSet()
{
    const CommonTags common = m_model->commonTags();
    if (common.tags.isEmpty()) {
        emit told(tr("The selection has no tags to keep"));
        return;
    }
    auto *dialog = new TagChoiceDialog(TagChoiceDialog::Purpose::Keep, common, names(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        emit saveRequested({dialog->name(), dialog->chosen()});
    });
    dialog->open();
}

void TagExchange::manageSets()
{
    auto *dialog = new TagSetDialog(m_tagSets, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &TagExchange::setsChanged, dialog, &TagSetDialog::setTagSets);
    connect(dialog, &TagSetDialog::renameRequested, this, &TagExchange::renameRequested);
    connect(dialog, &TagSetDialog::removeRequested, this, &TagExchange::removeRequested);
    connect(dialog, &TagSetDialog::applyRequested, this, [this, dialog](const QString &name) {
        dialog->close();
        applySet(name);
    });
    dialog->open();
}

} // namespace tagdesk
