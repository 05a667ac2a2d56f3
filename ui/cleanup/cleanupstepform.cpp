// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanupstepform.h"

#include "cleanuptext.h"
#include "formrows.h"
#include "mappingtable.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kActsOffered{CleanupAct::Replace, CleanupAct::LowerCase, CleanupAct::UpperCase,
    CleanupAct::TitleCase, CleanupAct::Trim, CleanupAct::CollapseBlanks, CleanupAct::Ascii,
    CleanupAct::Compose, CleanupAct::Map, CleanupAct::SplitJoin, CleanupAct::Template, CleanupAct::CopyKey,
    CleanupAct::Remove, CleanupAct::Keep};
constexpr std::array kMatchesOffered{TextMatch::Kind::Part, TextMatch::Kind::Whole, TextMatch::Kind::Pattern};
constexpr std::array kPlacesOffered{
    CleanupStep::Where::Everywhere, CleanupStep::Where::Absent, CleanupStep::Where::Present};

bool looksForText(CleanupAct act)
{
    return act == CleanupAct::Replace || act == CleanupAct::Remove || act == CleanupAct::Keep;
}

bool setsValues(CleanupAct act)
{
    return act == CleanupAct::Template || act == CleanupAct::CopyKey;
}

} // namespace

QStringList partedByCommas(const QString &text)
{
    QStringList parts;
    const QStringList all = text.split(u',');
    for (const QString &part : all) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

CleanupStepForm::CleanupStepForm(const QStringList &knownKeys, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FormRows(this))
{
    build(knownKeys);
    showFields();
}

QLineEdit *CleanupStepForm::addLine(const QString &caption, const QString &name, const QString &hint)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    m_rows->addField(caption, field, hint);
    connect(field, &QLineEdit::textChanged, this, &CleanupStepForm::changed);
    return field;
}

void CleanupStepForm::build(const QStringList &knownKeys)
{
    m_part = new QComboBox(this);
    m_part->setObjectName(u"cleanupPart"_s);
    m_part->addItems({tr("Values of tags"), tr("Keys")});
    m_rows->addField(tr("&In"), m_part);
    m_keys = addLine(tr("Of &keys"), u"cleanupKeys"_s, tr("All keys when left empty; several with commas."));
    auto *completer = new QCompleter(knownKeys, m_keys);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_keys->setCompleter(completer);
    m_act = new QComboBox(this);
    m_act->setObjectName(u"cleanupAct"_s);
    for (const CleanupAct act : kActsOffered)
        m_act->addItem(CleanupTexts::act(act));
    m_rows->addField(tr("&What"), m_act);
    buildTexts();
    buildValues();
    m_clash = new QComboBox(this);
    m_clash->setObjectName(u"cleanupClash"_s);
    for (int clash = 0; clash <= static_cast<int>(KeyClash::Longest); ++clash)
        m_clash->addItem(CleanupTexts::clash(static_cast<KeyClash>(clash)));
    m_rows->addField(tr("Value that s&tays"), m_clash,
        tr("Where a resource has the new key already, with another value."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    layout->addStretch(1);
    for (QComboBox *choice : {m_part, m_act}) {
        connect(choice, &QComboBox::currentIndexChanged, this, [this] {
            showFields();
            emit changed();
        });
    }
    for (QComboBox *choice : {m_match, m_where, m_clash})
        connect(choice, &QComboBox::currentIndexChanged, this, &CleanupStepForm::changed);
}

void CleanupStepForm::buildTexts()
{
    m_find = addLine(tr("&Find"), u"cleanupFind"_s);
    m_match = new QComboBox(this);
    m_match->setObjectName(u"cleanupMatch"_s);
    for (const TextMatch::Kind kind : kMatchesOffered)
        m_match->addItem(CleanupTexts::match(kind));
    m_rows->addField(tr("Matc&h as"), m_match);
    m_case = new QCheckBox(tr("Match &case"), this);
    m_case->setObjectName(u"cleanupCase"_s);
    m_case->setChecked(true);
    m_rows->addWide(m_case);
    connect(m_case, &QCheckBox::toggled, this, &CleanupStepForm::changed);
    m_by = addLine(tr("Replace &by"), u"cleanupBy"_s,
        tr("Of a regular expression $1 or ${name} is a group, $0 the match."));
    m_table = new QPlainTextEdit(this);
    m_table->setObjectName(u"cleanupTable"_s);
    m_table->setTabChangesFocus(true);
    m_table->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_rows->addField(tr("Ta&ble"), m_table, tr("Two columns: as it is, and as it is to be. Paste it here."));
    connect(m_table, &QPlainTextEdit::textChanged, this, &CleanupStepForm::changed);
    m_file = new QPushButton(tr("From a CSV fi&le…"), this);
    m_file->setObjectName(u"cleanupTableFile"_s);
    m_file->setAutoDefault(false);
    m_rows->addWide(m_file);
    connect(m_file, &QPushButton::clicked, this, &CleanupStepForm::tableRequested);
}

void CleanupStepForm::buildValues()
{
    m_separator = addLine(tr("Split a&t"), u"cleanupSeparator"_s, tr("At blanks when left empty."));
    m_joiner = addLine(tr("&Join by"), u"cleanupJoiner"_s);
    m_pieces = addLine(tr("&Pieces"), u"cleanupPieces"_s,
        tr("Numbers with commas: 1 is the first, -1 the last. All when left empty."));
    m_template = addLine(
        tr("&Template"), u"cleanupTemplate"_s, u'{' + templateWords().join(u"} {"_s) + u"} {tag:KEY}"_s);
    m_source = addLine(tr("F&rom key"), u"cleanupSource"_s);
    m_where = new QComboBox(this);
    m_where->setObjectName(u"cleanupWhere"_s);
    for (const CleanupStep::Where where : kPlacesOffered)
        m_where->addItem(CleanupTexts::where(where));
    m_rows->addField(tr("W&here"), m_where);
}

CleanupAct CleanupStepForm::act() const
{
    return kActsOffered.at(static_cast<std::size_t>(std::max(0, m_act->currentIndex())));
}

bool CleanupStepForm::isOfKeys() const
{
    return m_part->currentIndex() == 1;
}

void CleanupStepForm::showFields()
{
    const CleanupAct shown = act();
    m_rows->setRowVisible(m_find, looksForText(shown));
    m_rows->setRowVisible(m_match, looksForText(shown));
    m_rows->setRowVisible(m_case, looksForText(shown));
    m_rows->setRowVisible(m_by, shown == CleanupAct::Replace);
    m_rows->setRowVisible(m_table, shown == CleanupAct::Map);
    m_rows->setRowVisible(m_file, shown == CleanupAct::Map);
    for (QLineEdit *field : {m_separator, m_joiner, m_pieces})
        m_rows->setRowVisible(field, shown == CleanupAct::SplitJoin);
    m_rows->setRowVisible(m_template, shown == CleanupAct::Template);
    m_rows->setRowVisible(m_source, shown == CleanupAct::CopyKey);
    m_rows->setRowVisible(m_where, setsValues(shown));
    m_rows->setRowVisible(m_clash,
        isOfKeys() && shown != CleanupAct::Remove && shown != CleanupAct::Keep && !setsValues(shown));
}

TextMatch CleanupStepForm::match() const
{
    return {.kind = kMatchesOffered.at(static_cast<std::size_t>(std::max(0, m_match->currentIndex()))),
        .text = m_find->text(),
        .matchesCase = m_case->isChecked()};
}

CleanupStep CleanupStepForm::step() const
{
    using Part = CleanupStep::Part;
    CleanupStep step{.part = isOfKeys() ? Part::Keys : Part::Values, .act = act()};
    step.keys = partedByCommas(m_keys->text());
    if (looksForText(step.act))
        step.mappings = {
            {.match = match(), .to = step.act == CleanupAct::Replace ? m_by->text() : QString()}};
    else if (step.act == CleanupAct::Map)
        step.mappings = mappingsFromTable(m_table->toPlainText().toUtf8());
    if (step.act == CleanupAct::SplitJoin) {
        step.separator = m_separator->text();
        step.joiner = m_joiner->text();
        const QStringList pieces = partedByCommas(m_pieces->text());
        for (const QString &piece : pieces) {
            if (const int number = piece.toInt(); number != 0)
                step.pieces.append(number);
        }
    }
    if (step.act == CleanupAct::Template)
        step.text = m_template->text();
    else if (step.act == CleanupAct::CopyKey)
        step.text = m_source->text();
    if (setsValues(step.act))
        step.where = kPlacesOffered.at(static_cast<std::size_t>(std::max(0, m_where->currentIndex())));
    if (isOfKeys())
        step.clash = static_cast<KeyClash>(std::max(0, m_clash->currentIndex()));
    return step;
}

void CleanupStepForm::setProblem(const QString &text)
{
    const CleanupAct shown = act();
    for (QWidget *field : {static_cast<QWidget *>(m_find), static_cast<QWidget *>(m_table),
             static_cast<QWidget *>(m_template), static_cast<QWidget *>(m_source)})
        m_rows->setProblem(field, {});
    if (shown == CleanupAct::Map)
        m_rows->setProblem(m_table, text);
    else if (shown == CleanupAct::Template)
        m_rows->setProblem(m_template, text);
    else if (shown == CleanupAct::CopyKey)
        m_rows->setProblem(m_source, text);
    else
        m_rows->setProblem(m_find, text);
}

void CleanupStepForm::clear()
{
    m_act->setCurrentIndex(0);
    for (QLineEdit *field : {m_keys, m_find, m_by, m_template, m_source})
        field->clear();
    m_table->clear();
}

void CleanupStepForm::focusFirst()
{
    m_find->setFocus();
}

void CleanupStepForm::setTable(const QString &text)
{
    m_table->setPlainText(text);
}

} // namespace tagdesk
