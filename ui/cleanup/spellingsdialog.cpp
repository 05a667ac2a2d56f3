// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "spellingsdialog.h"

#include "cleanupchanges.h"
#include "cleanupstepform.h"
#include "cleanuptext.h"
#include "countable.h"
#include "plainlabel.h"
#include "rowtable.h"
#include "spellingmodel.h"
#include "theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTargetTypingMs = 40;

/// A caption with its field.
void addField(QBoxLayout *row, const QString &caption, QWidget *field, int stretch, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setText(caption);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field, stretch);
}

} // namespace

SpellingsDialog::SpellingsDialog(Workspace *workspace, CleanupReach reach, QWidget *parent)
    : CleanupDialog(workspace, EditDescription::Kind::MergeSpellings, parent)
    , m_reach(std::move(reach))
    , m_model(new SpellingModel(this))
{
    setObjectName(u"spellingsDialog"_s);
    setWindowTitle(tr("Merge spellings"));
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *upper = new QWidget(this);
    auto *families = new QVBoxLayout(upper);
    families->setContentsMargins(0, 0, 0, metrics.gap);
    families->addLayout(makeHead());
    m_table = new RowTable(m_model, upper);
    m_table->setObjectName(u"spellingFamilies"_s);
    m_table->setAccessibleName(tr("Families of spellings"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    const int character = characterWidth(fontMetrics());
    const QList<int> widths{22, 52, 20, 12};
    for (int column = 0; column < widths.size(); ++column)
        m_table->horizontalHeader()->resizeSection(column, character * widths.at(column));
    families->addWidget(m_table, 1);
    families->addLayout(makeChoice());
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(upper);
    parts->addWidget(changes());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addWidget(parts, 1);
    page->addLayout(makeFooter());
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTargetTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &SpellingsDialog::showChanges);
    connect(preview(), &CleanupPreview::reported, this, &SpellingsDialog::showReport);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &SpellingsDialog::showFamily);
    connect(m_model, &SpellingModel::stepsChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_clash, &QComboBox::currentIndexChanged, this, &SpellingsDialog::showChanges);
    preview()->wantReport();
    preview()->setRows(m_reach.shown);
}

QLayout *SpellingsDialog::makeHead()
{
    m_where = new QComboBox(this);
    m_where->setObjectName(u"spellingsReach"_s);
    m_where->addItems({tr("%Ln shown resource(s)", nullptr, countable(m_reach.shown.size())),
        tr("Everything that was read")});
    m_remark = new PlainLabel(this);
    m_remark->setObjectName(u"spellingsRemark"_s);
    m_remark->setWordWrap(true);
    setColorRole(m_remark, ColorRole::Secondary);
    connect(m_where, &QComboBox::currentIndexChanged, this,
        [this](int choice) { preview()->setRows(choice == 0 ? m_reach.shown : everyRow()); });
    auto *head = new QHBoxLayout;
    addField(head, tr("&Look at"), m_where, 0, this);
    head->addWidget(m_remark, 1);
    return head;
}

QLayout *SpellingsDialog::makeChoice()
{
    m_target = new QLineEdit(this);
    m_target->setObjectName(u"spellingTarget"_s);
    m_more = new QLineEdit(this);
    m_more->setObjectName(u"moreSpellings"_s);
    m_more->setPlaceholderText(tr("more spellings, with commas"));
    auto *completer = new QCompleter(m_reach.knownKeys, m_more);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_more->setCompleter(completer);
    m_clash = new QComboBox(this);
    m_clash->setObjectName(u"spellingClash"_s);
    for (const KeyClash clash :
        {KeyClash::Ask, KeyClash::Existing, KeyClash::Newest, KeyClash::Ours, KeyClash::Longest})
        m_clash->addItem(CleanupTexts::clash(clash), static_cast<int>(clash));
    connect(m_target, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (currentFamily() >= 0)
            m_model->setTarget(currentFamily(), text.trimmed());
    });
    connect(m_more, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (currentFamily() >= 0)
            m_model->setMore(currentFamily(), partedByCommas(text));
    });
    auto *row = new QHBoxLayout;
    addField(row, tr("&Becomes"), m_target, 1, this);
    addField(row, tr("&Also"), m_more, 1, this);
    addField(row, tr("&Value that stays"), m_clash, 0, this);
    return row;
}

int SpellingsDialog::currentFamily() const
{
    return m_table->currentIndex().row();
}

void SpellingsDialog::showReport()
{
    const int before = currentFamily();
    m_model->show(preview()->report());
    const QStringList &many = preview()->report().manyValues;
    if (m_model->rowCount() == 0)
        changes()->setBegin(tr("There is nothing to merge"), tr("No spellings look alike."));
    else
        changes()->setBegin(
            tr("No family is merged yet"), tr("Tick families above. What would change appears here."));
    if (m_model->rowCount() == 0)
        m_remark->setText(tr("No spellings look alike."));
    else
        m_remark->setText(many.isEmpty()
                ? QString()
                //: %1: keys.
                : tr("Typing errors were not looked for in the many values of %1.").arg(many.join(u", "_s)));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::clamp(before, 0, m_model->rowCount() - 1), 0));
    showFamily();
    if (before < 0)
        m_target->setFocus();
}

void SpellingsDialog::showFamily()
{
    const int family = currentFamily();
    m_target->setText(family < 0 ? QString() : m_model->target(family));
    m_more->setText(family < 0 ? QString() : m_model->more(family).join(u", "_s));
    for (QLineEdit *field : {m_target, m_more})
        field->setEnabled(family >= 0);
    m_target->selectAll();
}

QStringList SpellingsDialog::keysThere() const
{
    QStringList keys;
    for (const Spelling &key : preview()->report().keys)
        keys.append(key.text);
    return keys;
}

void SpellingsDialog::showChanges()
{
    look(m_model->steps(static_cast<KeyClash>(m_clash->currentData().toInt())));
}

} // namespace tagdesk
