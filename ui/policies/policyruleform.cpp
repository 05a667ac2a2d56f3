// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyruleform.h"

#include "formrows.h"
#include "policyfields.h"
#include "policytext.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kSeverities{PolicySeverity::Advise, PolicySeverity::Confirm, PolicySeverity::Refuse};

void complete(QLineEdit *field, const QStringList &known)
{
    if (known.isEmpty())
        return;
    auto *completer = new QCompleter(known, field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    field->setCompleter(completer);
}

} // namespace

PolicyRuleForm::PolicyRuleForm(const Known &known, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FormRows(this))
    , m_fields(new PolicyFields(m_rows, this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap, metrics.gap, metrics.edge, metrics.gap);
    layout->addWidget(m_rows);
    layout->addStretch(1);
    addKey(known);
    addValues();
    addOthers(known);
    addScope(known);
    addSeverity();
    connect(m_fields, &PolicyFields::typingEnded, this, &PolicyRuleForm::typingEnded);
}

void PolicyRuleForm::tell(PolicyField field)
{
    if (!m_filling)
        emit edited(m_rule, field);
}

void PolicyRuleForm::addText(PolicyField field, const QString &name, const QString &caption,
    const std::function<QString &(EditedRule &)> &text, const QString &hint)
{
    QLineEdit *line = m_fields->addLine(field, name, caption, hint);
    m_fillers.append([this, line, text] { showText(line, text(m_rule)); });
    connect(line, &QLineEdit::textEdited, this, [this, text, field](const QString &typed) {
        text(m_rule) = typed;
        tell(field);
    });
}

void PolicyRuleForm::addTexts(PolicyField field, const QString &name, const QString &caption,
    const std::function<QStringList &(EditedRule &)> &texts, const QStringList &known, const QString &hint)
{
    QLineEdit *line = m_fields->addLine(field, name, caption, hint);
    complete(line, known);
    m_fillers.append([this, line, texts] {
        // A comma that is being typed stays.
        if (policyTexts(line->text()) != texts(m_rule))
            line->setText(policyLine(texts(m_rule)));
    });
    connect(line, &QLineEdit::textChanged, this, [this, texts, field](const QString &typed) {
        if (m_filling || policyTexts(typed) == texts(m_rule))
            return;
        texts(m_rule) = policyTexts(typed);
        tell(field);
    });
}

void PolicyRuleForm::addTruth(
    PolicyField field, const QString &name, const QString &text, bool EditedRule::*truth, const QString &hint)
{
    QCheckBox *check = m_fields->addCheck(field, name, text, hint);
    m_fillers.append([this, check, truth] { check->setChecked(m_rule.*truth); });
    connect(check, &QCheckBox::toggled, this, [this, truth, field](bool checked) {
        m_rule.*truth = checked;
        tell(field);
    });
}

void PolicyRuleForm::addKey(const Known &known)
{
    m_rows->addHeading(tr("The key"));
    m_key = m_fields->addLine(PolicyField::Key, u"ruleKey"_s, tr("&Key"), tr("As it should be spelled."));
    complete(m_key, known.keys);
    m_fillers.append([this] { showText(m_key, m_rule.key); });
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_rule.key = typed;
        tell(PolicyField::Key);
    });
    addTruth(PolicyField::Required, u"ruleRequired"_s, tr("&Required: every resource needs it"),
        &EditedRule::isRequired);
    addTruth(PolicyField::Spelling, u"ruleSpelling"_s, tr("Spelled &so: OWNER and owner are not one"),
        &EditedRule::isSpelled);
    addTruth(PolicyField::Prohibited, u"ruleProhibited"_s, tr("&Prohibited: no resource may have it"),
        &EditedRule::isProhibited, tr("Then “*” in the key stands for any text."));
}

void PolicyRuleForm::addValues()
{
    m_rows->addHeading(tr("Allowed values"));
    QPlainTextEdit *values = m_fields->addLines(PolicyField::Values, u"ruleValues"_s, tr("&Values"),
        tr("One a line; “*” stands for any text. Of what stands here and below one has to fit."));
    m_fillers.append([this, values] {
        const QString shown = m_rule.values.join(u'\n');
        if (values->toPlainText().split(u'\n', Qt::SkipEmptyParts) != m_rule.values)
            values->setPlainText(shown);
    });
    connect(values, &QPlainTextEdit::textChanged, this, [this, values] {
        const QStringList typed = values->toPlainText().split(u'\n', Qt::SkipEmptyParts);
        if (m_filling || typed == m_rule.values)
            return;
        m_rule.values = typed;
        tell(PolicyField::Values);
    });
    addTruth(PolicyField::IgnoreCase, u"ruleIgnoreCase"_s, tr("&Upper and lower case of these do not matter"),
        &EditedRule::ignoresCase);
    addText(
        PolicyField::Pattern, u"rulePattern"_s, tr("E&xpression"),
        [](EditedRule &rule) -> QString & { return rule.pattern; },
        tr("A regular expression that fits the value from end to end, as [a-z]+-[0-9]{3}."));
    addRange(PolicyField::Numbers, u"ruleNumber"_s, tr("A num&ber"), tr("Both ends are allowed, too."),
        &EditedRule::numbers);
    addRange(PolicyField::Dates, u"ruleDay"_s, tr("A da&y"), tr("As 2026-11-30; both ends are allowed, too."),
        &EditedRule::dates);
}

void PolicyRuleForm::addRange(PolicyField field, const QString &name, const QString &text,
    const QString &hint, std::optional<EditedRange> EditedRule::*range)
{
    auto *part = new QWidget(m_rows);
    auto *check = new QCheckBox(text, part);
    check->setObjectName(name);
    const auto end = [this, part, &name](const QString &suffix, const QString &caption) {
        auto *line = new QLineEdit(part);
        line->setObjectName(name + suffix);
        line->setAccessibleName(caption);
        line->setPlaceholderText(caption);
        m_fields->watch(line);
        return line;
    };
    //: The ends of a range, in fields that may stay empty.
    QLineEdit *from = end(u"From"_s, tr("from"));
    QLineEdit *to = end(u"To"_s, tr("to"));
    m_fields->watch(check);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(check);
    layout->addWidget(from, 1);
    layout->addWidget(to, 1);
    part->setFocusProxy(check);
    m_rows->addWide(part, hint);
    m_fields->adopt(field, part);
    m_fillers.append([this, check, from, to, range] {
        const std::optional<EditedRange> &shown = m_rule.*range;
        check->setChecked(shown.has_value());
        showText(from, shown ? shown->from : QString());
        showText(to, shown ? shown->to : QString());
    });
    connect(check, &QCheckBox::toggled, this, [this, from, to, range, field](bool checked) {
        if (m_filling)
            return;
        if (checked)
            m_rule.*range = EditedRange{.from = from->text().trimmed(), .to = to->text().trimmed()};
        else
            (m_rule.*range).reset();
        tell(field);
    });
    const auto typed = [this, check, from, to, range, field] {
        m_rule.*range = EditedRange{.from = from->text().trimmed(), .to = to->text().trimmed()};
        const QSignalBlocker silently(check);
        check->setChecked(true);
        tell(field);
    };
    connect(from, &QLineEdit::textEdited, this, typed);
    connect(to, &QLineEdit::textEdited, this, typed);
}

void PolicyRuleForm::addOthers(const Known &known)
{
    m_rows->addHeading(tr("Other keys"));
    addTexts(
        PolicyField::Needs, u"ruleNeeds"_s, tr("N&eeds"),
        [](EditedRule &rule) -> QStringList & { return rule.needs; }, known.keys,
        tr("Keys that it needs beside it; several are parted by commas."));
    addTexts(
        PolicyField::Excludes, u"ruleExcludes"_s, tr("Exclu&des"),
        [](EditedRule &rule) -> QStringList & { return rule.excludes; }, known.keys,
        tr("Keys that may not stand beside it."));
}

void PolicyRuleForm::addScope(const Known &known)
{
    m_rows->addHeading(tr("Where it holds"));
    addTexts(
        PolicyField::Clouds, u"ruleClouds"_s, tr("C&louds"),
        [](EditedRule &rule) -> QStringList & { return rule.scope.clouds; }, known.clouds,
        tr("Everywhere where nothing stands. “*” stands for any text, “!” in front for all others."));
    addTexts(
        PolicyField::Regions, u"ruleRegions"_s, tr("Re&gions"),
        [](EditedRule &rule) -> QStringList & { return rule.scope.regions; }, known.regions);
    addTexts(
        PolicyField::Kinds, u"ruleKinds"_s, tr("Product l&ines"),
        [](EditedRule &rule) -> QStringList & { return rule.scope.kinds; }, known.kinds);
    addTexts(
        PolicyField::Zones, u"ruleZones"_s, tr("&Zones"),
        [](EditedRule &rule) -> QStringList & { return rule.scope.zones; }, {}, tr("By name or ID."));
    addText(
        PolicyField::Filter, u"ruleFilter"_s, tr("&Filter"),
        [](EditedRule &rule) -> QString & { return rule.scope.filter; },
        tr("As above the table: env=prod, name:pay-*."));
}

void PolicyRuleForm::addSeverity()
{
    m_rows->addHeading(tr("When it is broken"));
    m_severity = new QComboBox(m_rows);
    m_severity->setObjectName(u"ruleSeverity"_s);
    m_severity->addItem({});
    for (const PolicySeverity severity : kSeverities)
        m_severity->addItem(PolicyTexts::severity(severity));
    m_fields->add(PolicyField::Severity, m_severity, tr("Severi&ty"),
        tr("Advice is only said; the review asks for a confirmation; what is refused is not sent."));
    m_fillers.append([this] {
        //: A severity: that of the whole policy. %1: "advice", "to be confirmed", "refused".
        m_severity->setItemText(0, tr("as the policy: %1").arg(PolicyTexts::severity(m_usual)));
        m_severity->setCurrentIndex(m_rule.severity ? static_cast<int>(*m_rule.severity) + 1 : 0);
    });
    connect(m_severity, &QComboBox::activated, this, [this](int index) {
        m_rule.severity = index == 0 ? std::optional<PolicySeverity>()
                                     : kSeverities.at(static_cast<std::size_t>(index) - 1);
        tell(PolicyField::Severity);
    });
    addText(
        PolicyField::Words, u"ruleWords"_s, tr("Your &words"),
        [](EditedRule &rule) -> QString & { return rule.words; },
        tr("What people read beside it: whom to ask, what to write."));
}

void PolicyRuleForm::setRule(const EditedRule &rule, PolicySeverity usual)
{
    const QScopedValueRollback filling(m_filling, true);
    m_rule = rule;
    m_usual = usual;
    for (const std::function<void()> &fill : std::as_const(m_fillers))
        fill();
    // Fields that are filled one after the other may have changed it meanwhile.
    m_rule = rule;
}

void PolicyRuleForm::showFaults(const QList<EditedFault> &faults)
{
    m_fields->showFaults(faults);
}

void PolicyRuleForm::focusKey()
{
    m_key->setFocus();
}

} // namespace tagdesk
